"""Which certificates goods need to be sold in a market: a few rows that are beyond doubt, by customs chapter.

Not a full matrix: sector law has exceptions that only a person can weigh. A row is here if goods of the heading cannot
lawfully be sold without the mark.
"""

from typing import NamedTuple


class Demand(NamedTuple):
    """Goods by the beginning of their HS code, the law that asks, and the certificates of which one is enough."""

    heading: str
    law: str
    kinds: tuple[str, ...]
    goods: str


_CE = ("CE", "DoC", "EU declaration of conformity")
_UKCA = ("UKCA", "CE", "DoC")
DEMANDS = tuple(
    Demand(heading, law, kinds, goods)
    for heading, goods, laws in (
        (
            "8504",
            "power supplies and chargers",
            {"eu": _CE, "uk": _UKCA, "jp": ("PSE",), "kr": ("KC",), "au": ("RCM",)},
        ),
        ("8516", "electric heating devices", {"eu": _CE, "uk": _UKCA, "jp": ("PSE",), "kr": ("KC",), "au": ("RCM",)}),
        ("9503", "toys", {"eu": _CE, "uk": _UKCA, "us": ("CPC",), "kr": ("KC",)}),
    )
    for law, kinds in laws.items()
)


def demands_on(hs_code: str, laws: tuple[str, ...]) -> tuple[Demand, ...]:
    """What goods of a customs code need under some laws."""
    digits = "".join(sign for sign in hs_code if sign.isdigit())
    return tuple(demand for demand in DEMANDS if digits.startswith(demand.heading) and demand.law in laws)
