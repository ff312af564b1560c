"""Blocks that become figures, such as films and maps: what they name, the picture shown first, the words below."""

from markdown_it.token import Token

from scaffold.markup.tokens import picture_of
from scaffold.model.entries import PictureSlot

_QUOTES = "\"'“”„‟‘’‚«»「」『』"


def block_of(
    tokens: list[Token], start: int, line: int, block: str
) -> tuple[str, str, PictureSlot | None, list[Token]]:
    """What the block that opens at `start` names, its title, its picture, and the tokens of the words below.

    The paragraph of the picture is taken out of the text; what is left stands below the figure.
    """
    opening = tokens[start]
    end = next(at for at in range(start, len(tokens)) if _closes(tokens[at], opening, block))
    source, title = _named(opening.info, block)
    poster = _poster(tokens, start, end, line)
    below = tokens[start + 1 + (3 if poster else 0) : end]
    opening.meta["below"] = tokens[end].meta["below"] = bool(below)
    return source, title, poster, below


def figure_html(token: Token, block: str) -> str:
    """The figure around the hole that the block fills: its beginning and its end."""
    below = bool(token.meta.get("below"))
    if token.nesting == 1:
        return f'<figure class="{block}">{token.content}{"<figcaption>" if below else ""}\n'
    return f"{'</figcaption>' if below else ''}</figure>\n"


def _closes(token: Token, opening: Token, block: str) -> bool:
    return token.type == f"container_{block}_close" and token.level == opening.level


def _named(info: str, block: str) -> tuple[str, str]:
    """The thing and its title; a name with spaces stands in `<…>`, as in links."""
    rest = info.strip().removeprefix(block).strip()
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
