"""PAY002 currency-mismatch."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.shop.stage import own_prices
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_HELP = "price the product in the market's currency, under `price` in product.yaml"


@rule("PAY002", Severity.ERROR, clauses=["2.4.1", "7.2.2"], source="T/CCPITCSC 109-2022, 7.2.2")
def currency_mismatch(page: HtmlPage, profile: Profile, registers: Registers) -> Iterator[Outcome]:
    """A product is not priced in the currency of the market, or in one that no provider settles.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>9,00 €</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "offers": {"@type": "Offer", "price": "9.00", "priceCurrency": "EUR"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>$9.00</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "offers": {"@type": "Offer", "price": "9.00", "priceCurrency": "USD"}}</script>
    """
    market = profile.market_of(page.language)
    goods = goods_of(page)
    if market is None or goods is None or not goods.prices:
        return
    settled = {row.currency for row in registers.payment.currencies}
    shown = own_prices(page)
    if goods.currencies and market.currency not in goods.currencies:
        told = ", ".join(sorted(goods.currencies))
        yield Problem(goods.element, f"The data is in {told}; the market {market.id} pays in {market.currency}", _HELP)
    elif shown and not any(market.currency in one.amount.currencies for one in shown):
        yield Problem(
            shown[0].element,
            f"The page shows {shown[0].amount.text}; the market {market.id} pays in {market.currency}",
            _HELP,
        )
    elif settled and market.currency not in settled:
        yield Problem(
            goods.element,
            f"No provider of registers/payment.yaml settles {market.currency}",
            help="enter under `currencies` through whom it reaches you",
        )
    else:
        yield Passed(goods.element)
