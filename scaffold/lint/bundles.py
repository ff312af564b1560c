"""The bundles of a site's source, and which of their texts a locale has."""

from collections.abc import Iterator

from scaffold.i18n.tags import lookup_chain
from scaffold.model.catalogue import Status
from scaffold.model.entries import Bundle, Content, Product, Text


def bundles_of(content: Content) -> Iterator[Bundle]:
    """All that is published: home, pages, categories, products that are no drafts, posts."""
    if content.home:
        yield content.home
    yield from (*content.pages, *content.categories)
    yield from (product for product in content.products if product.facts.status is not Status.DRAFT)
    yield from content.posts


def text_in(bundle: Bundle, tag: str) -> Text | None:
    """The text that a locale's page is made from: in its language, or that of its parents by CLDR."""
    return next((bundle.texts[name] for name in lookup_chain(tag) if name in bundle.texts), None)


def is_sold(product: Product, market: str) -> bool:
    """Whether a product is for a market."""
    return not product.facts.markets or market in product.facts.markets
