"""What makers of views may look up for one locale."""

from dataclasses import dataclass, field, replace

from scaffold.i18n.words import Words
from scaffold.model.entries import Bundle, Kind, PolicyText, Ref, Text
from scaffold.model.plan import Plan, Route
from scaffold.model.published import Published
from scaffold.model.site import Locale, Site
from scaffold.model.views import Frame, Offer, ProductCard
from scaffold.views.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Context:
    """One locale of the site, with its plan, words and pictures, and the Frame once it is made."""

    site: Site
    locale: Locale
    plan: Plan
    shelf: Published
    words: Words
    pictures: Pictures
    policies: tuple[PolicyText, ...] = ()
    frame: Frame | None = None
    cards: dict[tuple[str, bool], ProductCard] = field(default_factory=dict)
    """Cards made so far, by product and whether they are the page's first: most pages of a locale show the same few."""
    offers: dict[str, tuple[Offer, ...]] = field(default_factory=dict)
    """Offers made so far, by product: its page, its card and the search index show them."""

    def find(self, ref: Ref, page: int = 1, sort: str = "") -> Route | None:
        """The route of an entry here, or None."""
        return self.plan.find(self.locale.tag, ref, page, sort)

    def at(self, kind: Kind, id: str = "", page: int = 1, sort: str = "") -> Route:
        """The route of something that is known to be published here."""
        return self.plan.at(self.locale.tag, kind, id, page, sort)

    def text(self, bundle: Bundle) -> Text:
        """The text of a bundle that is published here."""
        text = self.shelf.text(bundle)
        if text is None:
            raise LookupError(f"{bundle.ref} is not published in {self.locale.tag}")
        return text

    def framed(self, frame: Frame) -> "Context":
        """The same with its Frame."""
        return replace(self, frame=frame)

    def the_frame(self) -> Frame:
        """The Frame; LookupError before it was made."""
        if self.frame is None:
            raise LookupError("the Frame is not made yet")
        return self.frame
