"""Lists of products: categories, and the list of everything; each in all its orders and pages."""

from collections.abc import Iterator
from math import ceil

from scaffold.model.entries import Category, Kind, Product, Ref
from scaffold.model.html import SafeHtml
from scaffold.model.plan import Route
from scaffold.model.views import CategoryView, Link, PageJob
from scaffold.views import jsonld
from scaffold.views.body import joined
from scaffold.views.cards import category_card, product_card
from scaffold.views.context import Context
from scaffold.views.head import breadcrumbs, head, languages, seo_description, seo_title
from scaffold.views.page_parts import EMPTY_HEAD, finished, pagination

EAGER_CARDS = 1
_SORT_NAMES = {
    "": "Recommended",
    "price": "Price, low to high",
    "price-desc": "Price, high to low",
    "newest": "Newest",
}


def category_pages(category: Category, context: Context) -> Iterator[PageJob]:
    """All pages of a category in all its orders."""
    yield from _pages(category, category.ref, context.shelf.in_category(category), context)


def all_products_pages(context: Context) -> Iterator[PageJob]:
    """The list of everything."""
    if context.shelf.listed:
        yield from _pages(None, Ref(Kind.PRODUCT_INDEX, ""), context.shelf.listed, context)


def list_page(route: Route, context: Context) -> PageJob:
    """The one page of a list that lies at a route."""
    shelf, per_page = context.shelf, context.site.catalogue.per_page
    category = next((each for each in shelf.categories if each.ref == route.ref), None)
    products = shelf.in_category(category) if category else shelf.listed
    shown = shelf.sorted_by(route.sort, products)[(route.page - 1) * per_page : route.page * per_page]
    return _page(category, route, shown, len(products), _pages_of(products, context), context)


def _pages(category: Category | None, ref: Ref, products: tuple[Product, ...], context: Context) -> Iterator[PageJob]:
    per_page = context.site.catalogue.per_page
    total = _pages_of(products, context)
    for sort in ("", *context.site.catalogue.sort_orders):
        if context.find(ref, 1, sort) is None:
            continue
        ordered = context.shelf.sorted_by(sort, products)
        for number in range(1, total + 1):
            route = context.plan.routes[context.locale.tag, ref, number, sort]
            shown = ordered[(number - 1) * per_page : number * per_page]
            yield _page(category, route, shown, len(products), total, context)


def _pages_of(products: tuple[Product, ...], context: Context) -> int:
    return max(1, ceil(len(products) / context.site.catalogue.per_page))


def _page(
    category: Category | None, route: Route, products: tuple[Product, ...], count: int, total: int, context: Context
) -> PageJob:
    title = context.text(category).matter.title if category else context.words("All products")
    first = context.plan.routes[context.locale.tag, route.ref, 1, ""]
    above = context.shelf.ancestors(category) if category else ()
    trail = [Link(context.text(step).matter.title, context.at(Kind.CATEGORY, step.id).href) for step in above]
    is_first = route.page == 1 and not route.sort
    text = context.text(category) if category else None
    view = CategoryView(
        head=EMPTY_HEAD,
        title=title,
        breadcrumbs=breadcrumbs(context, *trail, Link(title, first.href)),
        languages=languages(context, route),
        summary=text.matter.summary if text and is_first else "",
        html=joined(category, text, context) if category and text and is_first else SafeHtml(),
        children=tuple(category_card(child, context) for child in context.shelf.children(category)) if category else (),
        products=tuple(
            product_card(product, context, eager=index < EAGER_CARDS) for index, product in enumerate(products)
        ),
        count=count,
        sorts=_sorts(route, context),
        pagination=pagination(context, route.ref, route.page, total, route.sort),
    )
    nodes = [
        jsonld.web_page("CollectionPage", route.url, title, view.summary, context.locale, None, ""),
        jsonld.item_list(view.products, context.locale.base_url),
        jsonld.breadcrumb_list(view.breadcrumbs, context.locale.base_url, route.url),
    ]
    shared = category.pictures.get(category.facts.image) if category else None
    listed_title = _listed_title(category, title, route, context)
    description = seo_description(category, context) if category else _all_products_description(context)
    summary = description
    if not is_first:
        description = f"{listed_title} – {summary}"
    made = head(
        context,
        route,
        listed_title,
        description,
        nodes,
        picture=shared,
        heading=title,
        subtitle=summary,
        keywords=text.matter.keywords if text else (),
    )
    view = finished(view, made, context, category)
    return PageJob(route.path, context.locale.tag, "category.html", view, route.location.path)


def _all_products_description(context: Context) -> str:
    names = [context.text(category).matter.title for category in context.shelf.categories]
    count = context.words.plural("{count} product", len(context.shelf.listed))
    return f"{context.site.title}: {context.words('All products')} ({count}). {', '.join(names)}."


def _listed_title(category: Category | None, title: str, route: Route, context: Context) -> str:
    """Titles of further pages and orders differ, so that no two pages of a locale have the same."""
    if route.page == 1 and not route.sort:
        return seo_title(category, context) if category else title
    parts = [title]
    if route.sort:
        parts.append(context.words(_SORT_NAMES[route.sort]))
    if route.page > 1:
        parts.append(context.words("Page {number}", number=route.page))
    return " – ".join(parts)


def _sorts(route: Route, context: Context) -> tuple[Link, ...]:
    links = []
    for sort in ("", *context.site.catalogue.sort_orders):
        other = context.find(route.ref, 1, sort)
        if other:
            name = context.words(_SORT_NAMES[sort])
            links.append(Link(name, other.href, current=sort == route.sort, rel="nofollow" if sort else ""))
    return tuple(links) if len(links) > 1 else ()
