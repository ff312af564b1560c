"""What rules may ask for beside pages: each is there only where somebody gave it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scaffold.lint.folder import Folder
from scaffold.lint.mails.reading import MailFolder
from scaffold.lint.places import Places
from scaffold.model.entries import Bundle, Content, PolicyText, Text
from scaffold.model.findings import Finding, Location
from scaffold.model.registers import Registers
from scaffold.model.site import Locale, Market, Site


@dataclass(frozen=True, slots=True)
class Profile:
    """What the site's owner says of the site (scaffold.toml, decoded), and the day of the run."""

    site: Site
    as_of: date

    def locale_of(self, language: str) -> Locale | None:
        """The locale of a page by its language tag (`html lang`); None where it could be several, or none."""
        wanted = language.lower()
        locales = self.site.locales
        exact = [locale for locale in locales if locale.tag.lower() == wanted]
        near = [locale for locale in locales if locale.tag.lower().partition("-")[0] == wanted]
        found = exact or near
        return found[0] if len(found) == 1 else None

    def market_of(self, language: str) -> Market | None:
        """The market of a page by its language tag."""
        locale = self.locale_of(language)
        return locale.market if locale else None

    def jurisdictions_of(self, language: str) -> tuple[str, ...]:
        """The laws that a page speaks to by its language tag, such as eu and de; none where the market is not known."""
        locale = self.locale_of(language)
        return self.site.laws_of(locale) if locale else ()


@dataclass(frozen=True, slots=True)
class Source:
    """The files the site is made from: content and policies as loaded, and where each key and line stands.

    `policies` maps a locale's tag to its policy pages. Findings about them have a Location as their object.
    """

    files: Folder
    content: Content
    policies: Mapping[str, tuple[PolicyText, ...]]
    places: Places = field(repr=False, compare=False)

    def fact(self, bundle: Bundle, *key: str | int) -> Location:
        """Where a key of a bundle's facts stands (`product.yaml`), or the nearest one above it."""
        return self.places.key(f"{bundle.location.path}/{bundle.kind}.yaml", *key)

    def matter(self, text: Text, *key: str | int) -> Location:
        """Where a key of a text's front matter stands, or the nearest one above it."""
        return self.places.key(text.location.path, *key)


@dataclass(frozen=True, slots=True)
class Given:
    """What a run was given beside the pages; None where there is none. Rules name the types they need.

    `as_of` is the day of the run, for rules with dates; `files` is the site's folder, `mails` that of its mails;
    `unread` holds what kept the sources from being loaded.
    """

    as_of: date | None = None
    profile: Profile | None = None
    source: Source | None = None
    registers: Registers | None = None
    files: Folder | None = None
    mails: MailFolder | None = None
    unread: tuple[Finding, ...] = ()

    def needs(self) -> dict[str, object]:
        """By the names of their types, as rules ask for them."""
        values = {"date": self.as_of, "Profile": self.profile, "Source": self.source, "Registers": self.registers}
        return {name: value for name, value in values.items() if value is not None}
