"""Pages that list others: home, category, search, not found."""

from dataclasses import dataclass

from scaffold.model.html import NO_HTML, SafeHtml
from scaffold.model.views.cards import CategoryCard, PostCard, ProductCard
from scaffold.model.views.page import PageView
from scaffold.model.views.parts import Link, Picture


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the home page; only what its kind needs is filled."""

    id: str
    kind: str
    title: str
    text: str
    lines: tuple[str, ...]
    """`text` of a promises block, cut into its items."""
    button: str
    href: str
    picture: Picture | None = None
    products: tuple[ProductCard, ...] = ()
    categories: tuple[CategoryCard, ...] = ()
    posts: tuple[PostCard, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView(PageView):
    """home.html."""

    blocks: tuple[BlockView, ...] = ()
    html: SafeHtml = NO_HTML


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a list stands; `pages` are links to each page (or a gap: href empty)."""

    number: int
    total: int
    prev: str
    next: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CategoryView(PageView):
    """category.html; also the list of all products."""

    summary: str = ""
    html: SafeHtml = NO_HTML
    children: tuple[CategoryCard, ...] = ()
    products: tuple[ProductCard, ...] = ()
    count: int = 0
    sorts: tuple[Link, ...] = ()
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True)
class SearchView(PageView):
    """search.html: without a script a list of everything; with it, a filter over `index` (JSON)."""

    products: tuple[ProductCard, ...] = ()
    index: str = ""
    """href of the search index."""


@dataclass(frozen=True, slots=True)
class NotFoundView(PageView):
    """404.html."""

    products: tuple[ProductCard, ...] = ()
