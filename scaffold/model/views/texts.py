"""Pages of running text, and the journal."""

from dataclasses import dataclass

from scaffold.model.html import NO_HTML, SafeHtml
from scaffold.model.views.cards import PostCard, ProductCard
from scaffold.model.views.lists import Pagination
from scaffold.model.views.page import PageView
from scaffold.model.views.parts import Link, Picture


@dataclass(frozen=True, slots=True)
class TextView(PageView):
    """page.html: about, FAQ, size guide …; `kind` text, about or faq."""

    kind: str = "text"
    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    headings: tuple[Link, ...] = ()
    """The h2s, when the page is long enough to want a table of contents."""


@dataclass(frozen=True, slots=True)
class ContactView(PageView):
    """contact.html; channels and hours stand in the Frame."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    response_note: str = ""


@dataclass(frozen=True, slots=True)
class PostView(PageView):
    """post.html."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    picture: Picture | None = None
    date: str = ""
    date_text: str = ""
    updated: str = ""
    updated_text: str = ""
    author: str = ""
    minutes: int = 1
    products: tuple[ProductCard, ...] = ()
    more: tuple[PostCard, ...] = ()


@dataclass(frozen=True, slots=True)
class PostIndexView(PageView):
    """posts.html: the journal."""

    summary: str = ""
    posts: tuple[PostCard, ...] = ()
    pagination: Pagination | None = None
