"""The block for a film: `::: video pour.mp4 How the teapot pours`.

In the block stand the picture shown before it plays, alone in its paragraph, and words that go below it.
"""

from markdown_it.token import Token

from scaffold.markup.tokens import picture_of, plain_texts
from scaffold.model.entries import PictureSlot, VideoSlot

VIDEO_BLOCK = "video"
_QUOTES = "\"'“”„‟‘’‚«»「」『』"
_HELP = "Write  ::: video pour.mp4 How the teapot pours  or  ::: video youtube:dQw4w9WgXcQ How the teapot pours"


def film_of(tokens: list[Token], start: int, line: int) -> tuple[VideoSlot | None, tuple[str, str] | None]:
    """The film of the block that opens at `start`, or what is missing and how to mend it.

    The paragraph of its picture is taken out of the text; what is left stands below the film.
    """
    opening = tokens[start]
    end = next(at for at in range(start, len(tokens)) if _closes(tokens[at], opening))
    source, title = _named(opening.info)
    poster = _poster(tokens, start, end, line)
    below = tokens[start + 1 + (3 if poster else 0) : end]
    opening.meta["below"] = tokens[end].meta["below"] = bool(below)
    if not source:
        return None, ("the video block names no file", _HELP)
    if not title:
        return None, ("the video has no title in this language", f"Search engines and screen readers say it. {_HELP}")
    return VideoSlot(source, title, " ".join(" ".join(plain_texts(below)).split()), poster, line), None


def film_html(token: Token) -> str:
    """The figure around the hole that the film fills: its beginning and its end."""
    below = bool(token.meta.get("below"))
    if token.nesting == 1:
        return f'<figure class="film">{token.content}{"<figcaption>" if below else ""}\n'
    return f"{'</figcaption>' if below else ''}</figure>\n"


def _closes(token: Token, opening: Token) -> bool:
    return token.type == f"container_{VIDEO_BLOCK}_close" and token.level == opening.level


def _named(info: str) -> tuple[str, str]:
    """The film and its title; a name with spaces stands in `<…>`, as in links."""
    rest = info.strip().removeprefix(VIDEO_BLOCK).strip()
    if rest.startswith("<") and ">" in rest:
        source, _, title = rest[1:].partition(">")
    else:
        source, _, title = rest.partition(" ")
    return source.strip(), title.strip().strip(_QUOTES).strip()


def _poster(tokens: list[Token], start: int, end: int, line: int) -> PictureSlot | None:
    """The picture that stands first and alone; it is taken out."""
    first = tokens[start + 1 : min(start + 4, end)]
    if [token.type for token in first] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    children = first[1].children or []
    if [child.type for child in children] != ["image"]:
        return None
    for token in first:
        token.hidden = True
    first[1].children = []
    return picture_of(children[0], line + 1)
