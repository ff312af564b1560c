"""The block for a film: `::: video pour.mp4 How the teapot pours`.

In the block stand the picture shown before it plays, alone in its paragraph, and words that go below it.
"""

from markdown_it.token import Token

from scaffold.markup.figures import block_of
from scaffold.markup.tokens import plain_texts
from scaffold.model.entries import VideoSlot

VIDEO_BLOCK = "video"
_HELP = "Write  ::: video pour.mp4 How the teapot pours  or  ::: video youtube:dQw4w9WgXcQ How the teapot pours"


def film_of(tokens: list[Token], start: int, line: int) -> tuple[VideoSlot | None, tuple[str, str] | None]:
    """The film of the block that opens at `start`, or what is missing and how to mend it.

    The paragraph of its picture is taken out of the text; what is left stands below the film.
    """
    source, title, poster, below = block_of(tokens, start, line, VIDEO_BLOCK)
    if not source:
        return None, ("the video block names no file", _HELP)
    if not title:
        return None, ("the video has no title in this language", f"Search engines and screen readers say it. {_HELP}")
    return VideoSlot(source, title, " ".join(" ".join(plain_texts(below)).split()), poster, line), None
