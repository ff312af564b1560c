"""Maps: how a text names a place, and which addresses of a provider follow from that."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

PLACE = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]{1,7})?),(-?[0-9]{1,3}(?:\.[0-9]{1,7})?)(?:,([0-9]{1,2}))?", re.ASCII)
"""Latitude, longitude and, if one likes, how near: 53.5436,9.9895,16."""
_USUAL_ZOOM = 16
_MOST_ZOOM = 19
_TILES = 2.5
"""How many tiles of 256 pixels a map of usual width shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point, in degrees (WGS 84), and how near one looks at it: 0 shows the world, 19 a house."""

    latitude: str
    longitude: str
    zoom: int

    @property
    def box(self) -> str:
        """West, south, east and north of what a map of 16:9 shows, as OpenStreetMap wants it."""
        half = 360 / 2**self.zoom * _TILES / 2
        high = half * math.cos(math.radians(float(self.latitude))) * 9 / 16
        x, y = float(self.longitude), float(self.latitude)
        return ",".join(f"{edge:.5f}" for edge in (x - half, y - high, x + half, y + high))


@dataclass(frozen=True, slots=True)
class MapProvider:
    """Who shows maps. `id` is also the id of its `[[service]]`, whose `settings` fill other names in the addresses."""

    id: str
    name: str
    page: str
    """Where the provider itself shows the place."""
    frame: str
    """What is loaded, after a click, into the page."""

    def page_url(self, place: Place) -> str:
        """The place at the provider."""
        return self.page.format(lat=place.latitude, lon=place.longitude, zoom=place.zoom)

    def frame_url(self, place: Place, settings: dict[str, str]) -> str:
        """The map alone, to be framed."""
        words = {**settings, "lat": place.latitude, "lon": place.longitude, "zoom": place.zoom, "box": place.box}
        return self.frame.format(**words)

    @property
    def origin(self) -> str:
        """Scheme and host of the frame, as a Content-Security-Policy names it."""
        return "/".join(self.frame.split("/", 3)[:3])


def place_of(text: str) -> Place | None:
    """The place that a text names; None for what is none on Earth."""
    found = PLACE.fullmatch(text)
    if found is None or abs(Decimal(found[1])) > 85 or abs(Decimal(found[2])) > 180:
        return None
    zoom = int(found[3] or _USUAL_ZOOM)
    return Place(found[1], found[2], zoom) if zoom <= _MOST_ZOOM else None


MAPS = {
    provider.id: provider
    for provider in (
        MapProvider(
            "openstreetmap",
            "OpenStreetMap",
            "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map={zoom}/{lat}/{lon}",
            "https://www.openstreetmap.org/export/embed.html?bbox={box}&layer=mapnik&marker={lat},{lon}",
        ),
        MapProvider(
            "google-maps",
            "Google Maps",
            "https://www.google.com/maps/search/?api=1&query={lat},{lon}",
            "https://www.google.com/maps/embed/v1/place?key={key}&q={lat},{lon}&zoom={zoom}",
        ),
    )
}
"""By the word before the colon: `openstreetmap:53.5436,9.9895`."""
