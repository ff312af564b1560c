"""The block for a map: `::: map openstreetmap:53.5436,9.9895 The workshop`.

In the block stand the picture shown before the map is loaded, if there is one, and words that go below it: the address.
"""

from markdown_it.token import Token

from scaffold.markup.figures import block_of
from scaffold.model.entries import MapSlot

MAP_BLOCK = "map"
_HELP = "Write  ::: map openstreetmap:53.5436,9.9895 The workshop  with latitude and longitude in degrees"


def map_of(tokens: list[Token], start: int, line: int) -> tuple[MapSlot | None, tuple[str, str] | None]:
    """The map of the block that opens at `start`, or what is missing and how to mend it."""
    source, title, poster, _ = block_of(tokens, start, line, MAP_BLOCK)
    if not source:
        return None, ("the map block names no place", _HELP)
    if not title:
        return None, ("the map has no title in this language", f"Screen readers say it. {_HELP}")
    return MapSlot(source, title, poster, line), None
