"""Maps that texts show: a place on Earth, a provider that is known here, and its entry as a service."""

from collections.abc import Iterator

from scaffold.model.entries import Content, MapSlot, Text
from scaffold.model.findings import Finding, Location, error
from scaffold.model.maps import MAPS, MapProvider, place_of
from scaffold.model.site import Site
from scaffold.text import did_you_mean

PLACE = "MAP001"
SERVICE = "MAP002"


def check_maps(content: Content, site: Site) -> Iterator[Finding]:
    """Everything that a text needs for the maps it shows."""
    for bundle in content.bundles:
        for text in bundle.texts.values():
            for map in text.body.maps:
                yield from _check(map, text, site)


def _check(map: MapSlot, text: Text, site: Site) -> Iterator[Finding]:
    where = Location(text.location.path, map.line)
    scheme, _, place = map.source.partition(":")
    provider = MAPS.get(scheme)
    if provider is None:
        help = did_you_mean(scheme, MAPS) or f"Known are: {', '.join(MAPS)}."
        yield error(PLACE, where, f"“{scheme}:” shows no maps that are known here", help)
        return
    if place_of(place) is None:
        help = f"Write latitude, longitude and, if you like, how near (0 to 19): {scheme}:53.5436,9.9895,16"
        yield error(PLACE, where, f"“{place}” is no place on the map", help)
    yield from _check_service(provider, where, site)


def _check_service(provider: MapProvider, where: Location, site: Site) -> Iterator[Finding]:
    service = next((service for service in site.services if service.id == provider.id), None)
    if service is None:
        message = f"the page would load from {provider.name}, which is no [[service]] of the site"
        help = (
            f'Add to scaffold.toml:  [[service]]  id = "{provider.id}"  Privacy notice and cookie page then name it, '
            "and nothing of it loads before a click."
        )
        yield error(SERVICE, where, message, help)
    elif provider.origin not in service.hosts.frame:
        message = f"the site’s policy lets nothing from {provider.origin} into a frame, so that the map cannot be seen"
        help = f'Give [[service]] “{provider.id}” in scaffold.toml  hosts = {{ frame = ["{provider.origin}"] }}'
        yield error(SERVICE, where, message, help)
