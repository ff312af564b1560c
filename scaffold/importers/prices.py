"""Prices that a page can show: more than nothing, and in coins that there are."""

from decimal import ROUND_HALF_UP, Decimal

from scaffold.i18n.formats import is_currency, smallest

MOST = Decimal(10) ** 9


def payable(price: Decimal, currency: str) -> tuple[Decimal | None, str]:
    """The price as it can be paid, and a sentence where that is not what the export says.

    WooCommerce keeps net prices with more decimals than there are coins.
    """
    coin = smallest(currency) if is_currency(currency) else Decimal("0.01")
    if price >= MOST:
        return None, f"A price of {price:f} {currency} cannot be right; it is on request until you write one."
    rounded = price.quantize(coin, ROUND_HALF_UP)
    if not rounded:
        return None, f"A price of {price:f} {currency} cannot be charged; it is on request until you write one."
    if rounded != price:
        return rounded, f"{price:f} {currency} is finer than the currency's coins; it was rounded to {rounded:f}."
    return price, ""
