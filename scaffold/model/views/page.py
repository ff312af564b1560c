"""What every page has, and the job to make one."""

from dataclasses import dataclass

from scaffold.model.views.head import Head
from scaffold.model.views.parts import Link


@dataclass(frozen=True, slots=True)
class PageView:
    """What every page has; the View of each kind adds to it."""

    head: Head
    title: str
    """The h1."""
    breadcrumbs: tuple[Link, ...]
    """From home to this page; the last one is the page itself."""
    languages: tuple[Link, ...]
    """The switcher: this page in each locale (text: "Deutsch (Deutschland)"), or that locale's home instead."""
    content_lang: str = ""
    """Set where the text is a fallback in another language; then the page says so."""
    content_dir: str = ""
    content_language: str = ""
    """Its name in this page's language."""


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page to make: its file, its locale (which picks the Frame), template and View, and the source to blame."""

    path: str
    locale: str
    template: str
    view: PageView
    source: str
    lastmod: str = ""
    """Day of the last change (ISO), where content tells it; for the sitemap."""
