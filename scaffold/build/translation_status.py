"""What each locale has, lacks, and has in an old version."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scaffold.assets.media import probe_media
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped
from scaffold.i18n.tags import lookup_chain
from scaffold.load.content import load_content
from scaffold.model.entries import Bundle, Content, Text


@dataclass(frozen=True, slots=True)
class Row:
    """One locale: how many entries there are and have a text; folders without one, files older than their original."""

    locale: str
    entries: int
    translated: int
    missing: tuple[str, ...]
    stale: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def translation_status(site_dir: Path) -> tuple[Row, ...]:
    """A row for each locale, in the site's order. Raises BuildStopped if scaffold.toml cannot be read."""
    site, findings = load_site(site_dir)
    if site is None:
        raise BuildStopped(findings)
    content = load_content(site, site_dir, probe_media, drafts=True).content
    return tuple(_row(locale.tag, content) for locale in site.locales)


def _row(tag: str, content: Content) -> Row:
    homes: tuple[Bundle, ...] = (content.home,) if content.home else ()
    bundles = (*homes, *content.pages, *content.categories, *content.products, *content.posts)
    texts = [(bundle, _text(bundle, tag)) for bundle in bundles]
    missing = tuple(bundle.location.path for bundle, text in texts if text is None)
    stale = tuple(text.location.path for bundle, text in texts if text and _is_stale(text, bundle))
    return Row(tag, len(bundles), len(bundles) - len(missing), missing, stale)


def _text(bundle: Bundle, tag: str) -> Text | None:
    return next((bundle.texts[name] for name in lookup_chain(tag) if name in bundle.texts), None)


def _is_stale(text: Text, bundle: Bundle) -> bool:
    """Whether the original has changed since the translation was made from it."""
    made_from = text.matter.translation
    original = bundle.texts.get(made_from.of) if made_from else None
    return bool(made_from and made_from.source and original and not original.digest.startswith(made_from.source))
