"""A Body joined to HTML: its holes filled with this locale's links and pictures."""

from collections.abc import Iterator

from scaffold.markup.safe import escape, join, trusted
from scaffold.model.entries import Body, Bundle, LinkEnd, LinkSlot, MapSlot, PictureSlot, Text, VideoSlot
from scaffold.model.html import SafeHtml
from scaffold.views.context import Context
from scaffold.views.films import film_html
from scaffold.views.maps import map_html
from scaffold.views.pictures import picture_html


def joined(bundle: Bundle, text: Text, context: Context, *, eager: bool = False) -> SafeHtml:
    """The HTML of a text. Links to what is not published in this locale stay plain words.

    `eager` says that no picture stands above the text, so that its first one is the page's first.
    """
    return join(list(_pieces(text.body, bundle, text, context, eager=eager)))


def _pieces(body: Body, bundle: Bundle, text: Text, context: Context, *, eager: bool) -> Iterator[SafeHtml]:
    for piece in body.pieces:
        if isinstance(piece, str):
            yield trusted(piece)  # made by markup.markdown, with HTML off or by a trusted author
        elif isinstance(piece, LinkSlot):
            route = context.find(piece.ref)
            fragment = f"#{piece.fragment}" if piece.fragment else ""
            yield trusted(f'<a href="{escape(route.href + fragment)}">') if route else SafeHtml()
        elif isinstance(piece, LinkEnd):
            yield trusted("</a>") if context.find(piece.ref) else SafeHtml()
        elif isinstance(piece, VideoSlot):
            yield film_html(piece, bundle, context)
        elif isinstance(piece, MapSlot):
            yield map_html(piece, bundle, context)
        elif isinstance(piece, PictureSlot):
            alt = piece.alt or text.matter.alt.get(piece.file, "")
            yield picture_html(context.pictures.picture(bundle.pictures[piece.file], alt, "prose", eager=eager))
            eager = False


def excerpt(text: str, length: int = 155) -> str:
    """The beginning of a text, cut between words."""
    words, size = text.split(), -1
    for end, word in enumerate(words):
        size += 1 + len(word)
        if size > length:
            return " ".join(words[:end]) + "…"
    return " ".join(words)
