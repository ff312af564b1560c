"""Maps in texts: a picture or a plain panel first, the provider's map after a click."""

from scaffold.markup.safe import escape, trusted
from scaffold.model.entries import Bundle, MapSlot
from scaffold.model.html import SafeHtml
from scaffold.model.maps import MAPS, place_of
from scaffold.views.context import Context
from scaffold.views.embeds import ClickToLoad, note_html, poster_html, processor_of


def map_html(map: MapSlot, bundle: Bundle, context: Context) -> SafeHtml:
    """What fills the hole of a map in a text. Raises LookupError for a place that loading let through."""
    scheme, _, where = map.source.partition(":")
    provider, place = MAPS[scheme], place_of(where)
    if place is None:
        raise LookupError(map.source)
    words, service = context.words, next(one for one in context.site.services if one.id == scheme)
    note = words(
        "When you open it, your browser loads the map from {provider} ({processor}). They then learn your IP address "
        "and which place you look at.",
        provider=provider.name,
        processor=processor_of(service, context),
    )
    look = "player" if map.poster else "player player--plain"
    link = ClickToLoad(provider.page_url(place), provider.frame_url(place, service.settings), map.title, look)
    still = poster_html(map.poster, bundle, context) or trusted(
        f'<span class="player-title">{escape(map.title)}</span>'
    )
    return link.html(
        still, words("Open the map at {provider}", provider=provider.name), note_html(note, service, context)
    )
