"""JSON-LD nodes as dicts: what all of them share (identifiers, pictures, dates, measures)."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from scaffold.model.site import Locale
from scaffold.model.views import Money, Picture
from scaffold.text import percent_encoded

Node = dict[str, Any]

SCHEMA = "https://schema.org/"
_MEASURE = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]+)", re.ASCII)
_UNIT_CODES = {
    "mm": "MMT",
    "cm": "CMT",
    "m": "MTR",
    "in": "INH",
    "g": "GRM",
    "kg": "KGM",
    "oz": "ONZ",
    "lb": "LBR",
}
"""UN/CEFACT Recommendation 20, as schema.org's `unitCode` wants."""


def filled(fields: Node) -> Node:
    """A node without its empty values; nothing at all where only its type would be left."""
    kept = {key: value for key, value in fields.items() if value or isinstance(value, int)}
    return kept if kept.keys() - {"@type"} else {}


def term(name: str) -> str:
    """A member of one of schema.org's enumerations: its address."""
    return SCHEMA + name


def one_or_all(values: list[Any]) -> Any:
    """A single value as it stands, more as a list."""
    return values[0] if len(values) == 1 else values


def organization_id(base_url: str) -> str:
    """How every node names the seller."""
    return f"{base_url}/#organization"


def website_id(locale: Locale) -> str:
    """How every node names the site in this locale."""
    return f"{locale.base_url}{percent_encoded(f'/{locale.prefix}/' if locale.prefix else '/')}#website"


def reference(id: str) -> Node:
    """A link to a node that stands elsewhere in the graph."""
    return {"@id": id}


def absolute(href: str, base_url: str) -> str:
    """A root-relative address with its host; absolute ones stay, and so does nothing."""
    return f"{base_url}{href}" if href.startswith("/") and not href.startswith("//") else href


def iso(day: date | str | None) -> str:
    """A date as ISO 8601 has it."""
    return day.isoformat() if isinstance(day, date) else day or ""


def picture_node(picture: Picture | None) -> Node:
    """An ImageObject."""
    if picture is None:
        return {}
    return filled(
        {
            "@type": "ImageObject",
            "url": picture.url,
            "width": picture.width or None,
            "height": picture.height or None,
            "caption": picture.alt,
        }
    )


def amount(money: Money) -> str:
    """An amount as a plain decimal: 64.00, 9800."""
    return f"{money.amount:f}"


def number(value: Decimal) -> int | float:
    """A decimal as a JSON number, for properties that allow no text."""
    return int(value) if value == value.to_integral_value() else float(value)


def days(first: int, last: int) -> Node:
    """A span of days."""
    return {"@type": "QuantitativeValue", "minValue": first, "maxValue": last, "unitCode": "DAY"}


def measure(text: str) -> Node:
    """A measure of a product file ("820 g") with its unit's code; nothing for what is no measure."""
    found = _MEASURE.fullmatch(text.strip())
    if not found or found[2] not in _UNIT_CODES:
        return {}
    return {"@type": "QuantitativeValue", "value": number(Decimal(found[1])), "unitCode": _UNIT_CODES[found[2]]}
