"""Postal addresses as their country writes them (UPU S42: where the postal code stands)."""

from scaffold.i18n.tags import territory_name
from scaffold.model.site import Address

_POSTAL_CODE_LAST = frozenset(["AU", "CA", "CN", "GB", "IN", "JP", "KR", "SG", "TH", "TW", "US"])


def address_lines(address: Address, tag: str) -> tuple[str, ...]:
    """Street, town and country, each on a line; the country in the reader's language."""
    if address.country in _POSTAL_CODE_LAST:
        place = ", ".join(filter(None, (address.locality, address.region)))
        town = " ".join(filter(None, (place, address.postal_code)))
    else:
        town = " ".join(filter(None, (address.postal_code, address.locality)))
        town = f"{town}, {address.region}" if address.region else town
    return tuple(line for line in (address.street, town, territory_name(address.country, tag)) if line)
