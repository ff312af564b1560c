"""All pages of one locale, as jobs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import count
from typing import NamedTuple, TypeVar

from scaffold.model.entries import Bundle, Kind, PolicyText
from scaffold.model.plan import Route
from scaffold.model.views import PageJob
from scaffold.views.category import all_products_pages, category_pages, list_page
from scaffold.views.context import Context
from scaffold.views.home import home_page
from scaffold.views.posts import post_index_page, post_index_pages, post_page
from scaffold.views.product import product_page
from scaffold.views.search import not_found_page, search_page
from scaffold.views.text_pages import contact_page_without_text, policy_page, text_page

Entry = TypeVar("Entry", bound=Bundle | PolicyText)


class Maker(NamedTuple):
    """Makes a page, or some that belong together; `share` spreads the work: a product has the same in each locale."""

    share: int
    jobs: Callable[[], Iterable[PageJob]]


def locale_jobs(context: Context, search_index_href: str) -> Iterator[PageJob]:
    """Every page that the locale has."""
    for maker in makers(context, search_index_href):
        yield from maker.jobs()


def makers(context: Context, search_index_href: str, first_share: int = 0) -> Iterator[Maker]:
    """What makes every page of the locale, in the order of `locale_jobs`; nothing is made yet."""
    shelf, others = context.shelf, count(first_share)
    for first in _first_makers(context):
        yield Maker(next(others), first)
    for number, product in enumerate(shelf.products):
        yield Maker(number, partial(_one, product_page, product, context))
    for later in _later_makers(context, search_index_href):
        yield Maker(next(others), later)


def _first_makers(context: Context) -> Iterator[Callable[[], Iterable[PageJob]]]:
    shelf = context.shelf
    if shelf.home is not None:
        yield partial(_one, home_page, shelf.home, context)
    yield partial(all_products_pages, context)
    for category in shelf.categories:
        yield partial(category_pages, category, context)


def _later_makers(context: Context, search_index_href: str) -> Iterator[Callable[[], Iterable[PageJob]]]:
    shelf = context.shelf
    for page in shelf.pages:
        yield partial(_one, text_page, page, context)
    if not any(page.id == "contact" for page in shelf.pages):
        yield lambda: [contact_page_without_text(context)]
    for post in shelf.posts:
        yield partial(_one, post_page, post, context)
    yield partial(post_index_pages, context)
    for policy in context.policies:
        yield partial(_one, policy_page, policy, context)
    yield lambda: [search_page(context, search_index_href)]
    yield lambda: [not_found_page(context)]


def _one(make: Callable[[Entry, Context], PageJob], entry: Entry, context: Context) -> list[PageJob]:
    return [make(entry, context)]


def job_at(route: Route, context: Context, search_index_href: Callable[[], str]) -> PageJob:
    """The one page that lies at a route, as `locale_jobs` makes it. LookupError if nothing does."""
    if route.ref.kind is Kind.SEARCH:
        return search_page(context, search_index_href())
    return _MAKERS[route.ref.kind](route, context)


def _home(_: Route, context: Context) -> PageJob:
    if context.shelf.home is None:
        raise LookupError("there is no home page")
    return home_page(context.shelf.home, context)


def _page(route: Route, context: Context) -> PageJob:
    if route.ref.id == "contact" and not any(page.id == "contact" for page in context.shelf.pages):
        return contact_page_without_text(context)
    return text_page(_named(route, context.shelf.pages), context)


def _named(route: Route, entries: Iterable[Entry]) -> Entry:
    for entry in entries:
        if entry.id == route.ref.id:
            return entry
    raise LookupError(f"{route.ref} is not published in {route.locale}")


_MAKERS: Mapping[Kind, Callable[[Route, Context], PageJob]] = {
    Kind.HOME: _home,
    Kind.PRODUCT_INDEX: list_page,
    Kind.CATEGORY: list_page,
    Kind.PRODUCT: lambda route, context: product_page(_named(route, context.shelf.products), context),
    Kind.PAGE: _page,
    Kind.POST: lambda route, context: post_page(_named(route, context.shelf.posts), context),
    Kind.POST_INDEX: lambda route, context: post_index_page(route.page, context),
    Kind.POLICY: lambda route, context: policy_page(_named(route, context.policies), context),
    Kind.NOT_FOUND: lambda _, context: not_found_page(context),
}
