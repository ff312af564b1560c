"""What other sites show inside ours: a picture of our own in a plain link, and the frame only after a click.

The theme's script takes the frame's address from `data-player` when the link is clicked; before that nothing is loaded
from there. Without a script the link leads to the provider's own page.
"""

from dataclasses import dataclass

from scaffold.i18n.tags import territory_name
from scaffold.markup.safe import escape, join, trusted
from scaffold.model.entries import Bundle, PictureSlot
from scaffold.model.html import SafeHtml
from scaffold.model.services import Service
from scaffold.views.context import Context
from scaffold.views.pictures import picture_html


@dataclass(frozen=True, slots=True)
class ClickToLoad:
    """A link to a page of a provider that becomes the frame when it is clicked."""

    page: str
    frame: str
    title: str
    look: str = "player"
    """Its class in the theme."""

    def html(self, still: SafeHtml, button: str, note: SafeHtml) -> SafeHtml:
        """The link around a still, what it says, and who learns of it."""
        link = (
            f'<a class="{self.look}" href="{escape(self.page)}" rel="noopener external"'
            f' data-player="{escape(self.frame)}" data-title="{escape(self.title)}">'
        )
        play = f'<span class="player-play">{escape(button)}</span></a>'
        return join([trusted(link), still, trusted(play), note])


def poster_html(poster: PictureSlot | None, bundle: Bundle, context: Context) -> SafeHtml:
    """The picture that stands there first; nothing where there is none."""
    if poster is None:
        return SafeHtml()
    alt = poster.alt or context.text(bundle).matter.alt.get(poster.file, "")
    return picture_html(context.pictures.picture(bundle.pictures[poster.file], alt, "prose"))


def note_html(note: str, service: Service, context: Context) -> SafeHtml:
    """A note of who learns what, with a link to the provider's privacy notice."""
    words = escape(context.words("Their privacy notice"))
    privacy = f' <a href="{escape(service.privacy_url)}" rel="external">{words}</a>' if service.privacy_url else ""
    return trusted(f'<p class="player-note">{escape(note)}{privacy}</p>')


def processor_of(service: Service, context: Context) -> str:
    """Who runs a service, and from which country."""
    country = territory_name(service.country, context.locale.tag)
    return ", ".join(part for part in (service.processor, country) if part)
