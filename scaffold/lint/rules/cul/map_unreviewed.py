"""CUL006 map-unreviewed."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_MAP = re.compile(
    r"(?:^|[-_/ ])(?:world-?)?(?:map|maps|weltkarte|landkarte|carte-du-monde|mapa|mappa|地图|地図)(?=[-_. ]|$)"
)
_CULTURE = "culture"


@rule("CUL006", Severity.WARNING, clauses=["1.4.1", "1.4.6"], source="Map Management Regulations (CN); map rules (IN)")
def map_unreviewed(source: Source, profile: Profile, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A picture of a map is published, and nobody has looked at its borders for each market.

    Borders and names on maps are law in some markets and pride in all. The review stands in registers/reviews.yaml
    under the topic `culture`. Maps are known by the names of their files.

    Passes:
        -- content/pages/about/en.md --
        ---
        title: About
        ---
        Hello
        -- content/pages/about/world-map.jpg --
        HEX ffd8ffe000104a46494600010100000100010000ffd9
        -- registers/reviews.yaml --
        entries:
          - { market: us, topic: culture, reviewer: Ann Quay, done: 2026-06-01, outcome: the map has been approved }
          - { market: eu, topic: culture, reviewer: Ann Quay, done: 2026-06-01, outcome: the map has been approved }

    Fails:
        -- content/pages/about/en.md --
        ---
        title: About
        ---
        Hello
        -- content/pages/about/world-map.jpg --
        HEX ffd8ffe000104a46494600010100000100010000ffd9
    """
    maps = [path for path in source.files.sizes() if path.startswith("content/") and _MAP.search(path.lower())]
    pictures = [path for path in maps if path.lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".avif", ".svg"))]
    reviewed = {
        entry.market for entry in registers.reviews.entries if str(entry.topic) == _CULTURE and entry.done <= as_of
    }
    lacks = [market.id for market in profile.site.markets if market.id not in reviewed]
    for path in pictures:
        place = source.places.key(path)
        if lacks:
            message = f"The picture {path} looks like a map, and nobody has reviewed it for {', '.join(lacks)}"
            yield Problem(place, message, help="note the review under the topic culture in registers/reviews.yaml")
        else:
            yield Passed(place)
