"""Former prices: why an import leaves them out."""

from decimal import Decimal


def not_carried(former: Decimal, price: Decimal, currency: str) -> str:
    """The note on a former price.

    98/6/EC Art. 6a, put in by (EU) 2019/2161 and in force since 2022-05-28.
    """
    return (
        f"The former price {former:f} {currency} (now {price:f}) was not carried. A reduction must name the lowest "
        "price of the 30 days before it (98/6/EC Art. 6a), and no export has that: write `was` if you know it."
    )
