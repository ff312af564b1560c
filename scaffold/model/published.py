"""What is published in a locale: who has a text, who is sold there, in what order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from scaffold.model.catalogue import ON_REQUEST, Status
from scaffold.model.entries import Bundle, Category, Content, Home, Page, Post, Product, Text
from scaffold.model.site import Locale, MissingTranslation, Site

B = TypeVar("B", bound=Bundle)


@dataclass(frozen=True)
class Published:
    """The entries of one locale. `lookup` gives tags to try for a text, the default language's last if it may."""

    content: Content
    locale: Locale
    lookup: tuple[str, ...]
    fallback: tuple[str, ...]

    def text(self, bundle: Bundle) -> Text | None:
        """The text shown here, or None if the bundle is not published in this locale."""
        for tag in (*self.lookup, *self.fallback):
            if tag in bundle.texts:
                return bundle.texts[tag]
        return None

    def is_fallback(self, bundle: Bundle) -> bool:
        """Whether the text shown here is in another language, by the site's own choice."""
        return not any(tag in bundle.texts for tag in self.lookup)

    def _with_text(self, bundles: Iterable[B]) -> tuple[B, ...]:
        return tuple(bundle for bundle in bundles if self.text(bundle) is not None)

    @property
    def home(self) -> Home | None:
        """The home page."""
        return self.content.home

    @cached_property
    def products(self) -> tuple[Product, ...]:
        """Products with a text that are sold in the locale's market, in the shop's order."""
        market = self.locale.market.id
        sold = (p for p in self._with_text(self.content.products) if not p.facts.markets or market in p.facts.markets)
        return tuple(sorted(sold, key=lambda product: (product.facts.position, product.id)))

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """Categories with a text and at least one product, in the shop's order."""
        some = (category for category in self._with_text(self.content.categories) if self._holds_any(category))
        return tuple(sorted(some, key=lambda category: (category.facts.position, category.id)))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Pages with a text, by position."""
        return tuple(sorted(self._with_text(self.content.pages), key=lambda page: (page.facts.position, page.id)))

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Posts with a text, the newest first."""
        posts = sorted(self._with_text(self.content.posts), key=lambda post: post.id)
        return tuple(sorted(posts, key=lambda post: post.facts.date, reverse=True))

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        parents = {category.id: category.facts.parent for category in self.content.categories}
        return {id: frozenset(other for other in parents if id in _path(other, parents)) for id in parents}

    def _holds_any(self, category: Category) -> bool:
        return any(product.facts.category in self._below[category.id] for product in self.products)

    def in_category(self, category: Category) -> tuple[Product, ...]:
        """The products of a category and of those below it; retired ones are found by their own address only."""
        below = self._below[category.id]
        return tuple(product for product in self.listed if product.facts.category in below)

    @cached_property
    def listed(self) -> tuple[Product, ...]:
        """Products that lists show: not the retired ones."""
        return tuple(product for product in self.products if product.facts.status is not Status.RETIRED)

    @cached_property
    def listed_named(self) -> dict[str, Product]:
        """The same by id."""
        return {product.id: product for product in self.listed}

    @cached_property
    def listed_in(self) -> dict[str, tuple[Product, ...]]:
        """The same by the category that each of them names."""
        found: dict[str, list[Product]] = {}
        for product in self.listed:
            found.setdefault(product.facts.category, []).append(product)
        return {id: tuple(products) for id, products in found.items()}

    @cached_property
    def category_named(self) -> dict[str, Category]:
        """Published categories by id."""
        return {category.id: category for category in self.categories}

    def children(self, category: Category) -> tuple[Category, ...]:
        """Categories right below."""
        return tuple(other for other in self.categories if other.facts.parent == category.id)

    def ancestors(self, category: Category) -> tuple[Category, ...]:
        """The path from the root down to the category's parent."""
        by_id = self.category_named
        above: list[Category] = []
        while (parent := by_id.get(category.facts.parent)) and parent not in above:
            above.insert(0, parent)
            category = parent
        return tuple(above)

    def sorted_by(self, order: str, products: tuple[Product, ...]) -> tuple[Product, ...]:
        """Products in one of the list orders of the site; what is on request comes last."""
        if order == "newest":
            dated = (product for product in products if product.facts.published)
            newest = sorted(dated, key=lambda product: product.facts.published or date.min, reverse=True)
            return (*newest, *(product for product in products if not product.facts.published))
        if order in ("price", "price-desc"):
            priced = [product for product in products if lowest_price(product, self.locale.market.currency) is not None]
            ordered = sorted(
                priced,
                key=lambda product: lowest_price(product, self.locale.market.currency) or Decimal(0),
                reverse=order == "price-desc",
            )
            named = {product.id for product in priced}
            return (*ordered, *(product for product in products if product.id not in named))
        return products


def _path(id: str, parents: dict[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while id in parents and id not in seen:
        yield id
        seen.add(id)
        id = parents[id]


def lowest_price(product: Product, currency: str) -> Decimal | None:
    """The least that anything of a product costs, or None: on request."""
    facts = product.facts
    own = None if facts.price == ON_REQUEST else facts.price
    if not facts.variants:
        return own.get(currency) if own else None
    prices: list[Decimal] = []
    for variant in facts.variants:
        table = (
            own if variant.price is None else None if variant.price == ON_REQUEST else {**(own or {}), **variant.price}
        )
        if table and currency in table:
            prices.append(table[currency])
    return min(prices, default=None)


def published(site: Site, content: Content, locale: Locale, chains: dict[str, tuple[str, ...]]) -> Published:
    """What a locale shows; `chains` gives each tag with its CLDR parents."""
    fallback = chains[site.default_locale] if locale.missing is MissingTranslation.NOTICE else ()
    return Published(content, locale, chains[locale.tag], fallback)
