"""The search page with its index, and the page for what is not found."""

import json

from scaffold.model.entries import Bundle, Kind
from scaffold.model.views import Link, NotFoundView, PageJob, SearchView
from scaffold.text import digest
from scaffold.views.body import excerpt
from scaffold.views.cards import product_card
from scaffold.views.context import Context
from scaffold.views.head import breadcrumbs, head, languages
from scaffold.views.offers import offers_of, price_tag
from scaffold.views.page_parts import EMPTY_HEAD, finished

MOST_SUGGESTED = 4
_TEXT_LENGTH = 600


def search_index(context: Context) -> tuple[str, bytes]:
    """Output path and JSON: one object for each product, page and post: title, href, summary, text, price."""
    shelf = context.shelf
    entries: list[dict[str, str]] = []
    bundles: tuple[Bundle, ...] = (*shelf.listed, *shelf.categories, *shelf.posts, *shelf.pages)
    prices = {product.id: price_tag(offers_of(product, context)).price for product in shelf.listed}
    for bundle in bundles:
        text = context.text(bundle)
        price = prices.get(bundle.id) if bundle.kind is Kind.PRODUCT else None
        words = " ".join((*text.matter.keywords, excerpt(text.body.plain, _TEXT_LENGTH)))
        entry = {
            "title": text.matter.title,
            "href": context.at(bundle.kind, bundle.id).href,
            "summary": text.matter.summary,
            "text": words,
        }
        entries.append(entry | ({"price": price.text} if price else {}))
    content = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()
    return f"assets/search/{context.locale.tag.lower()}-{digest(content, 10)}.json", content


def search_page(context: Context, index_href: str) -> PageJob:
    """Without a script a list of everything, with it a filter."""
    route = context.at(Kind.SEARCH)
    title = context.words("Search")
    view = SearchView(
        head=EMPTY_HEAD,
        title=title,
        breadcrumbs=breadcrumbs(context, Link(title, route.href)),
        languages=languages(context, route),
        products=tuple(product_card(p, context, eager=i == 0) for i, p in enumerate(context.shelf.listed)),
        index=index_href,
    )
    made = head(context, route, title, f"{title} – {context.site.title}", [])
    return PageJob(route.path, context.locale.tag, "search.html", finished(view, made, context), route.location.path)


def not_found_page(context: Context) -> PageJob:
    """404.html of a locale."""
    route = context.at(Kind.NOT_FOUND)
    title = context.words("Page not found")
    shown = context.shelf.listed[:MOST_SUGGESTED]
    view = NotFoundView(
        head=EMPTY_HEAD,
        title=title,
        breadcrumbs=(),
        languages=languages(context, context.at(Kind.HOME)),
        products=tuple(product_card(p, context, eager=i == 0) for i, p in enumerate(shown)),
    )
    made = head(context, route, title, f"{title} – {context.site.title}", [])
    return PageJob(route.path, context.locale.tag, "404.html", finished(view, made, context), route.location.path)
