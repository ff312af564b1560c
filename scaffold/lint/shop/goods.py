"""The product that a page sells, read once from its data: JSON-LD, microdata or Open Graph."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scaffold.lint.element import Element
from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.microdata import microdata_nodes
from scaffold.lint.shop.money import decimal_of
from scaffold.lint.words import folded

_PRODUCTS = frozenset(
    {"Product", "ProductGroup", "ProductModel", "IndividualProduct", "SomeProducts", "Vehicle", "Book"}
)
_OPEN_GRAPH = frozenset({"product", "og:product", "product.item"})
_MOST_OFFERS = 500


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer in data: its price and currency (None and empty where not told), stock, address and shipping."""

    price: Decimal | None = None
    highest: Decimal | None = None
    """The upper end where the data gives a range."""
    currency: str = ""
    availability: str = ""
    """InStock, OutOfStock, … without the vocabulary's address."""
    url: str = ""
    sku: str = ""
    node: dict[str, Any] | None = None

    @property
    def is_range(self) -> bool:
        """Whether `price` is the lowest of several."""
        return self.highest is not None


@dataclass(frozen=True, slots=True)
class Goods:
    """A product with the element that holds its data. `nodes` are the product itself and then its variants."""

    element: Element
    nodes: tuple[dict[str, Any], ...]
    offers: tuple[Offer, ...]

    @property
    def node(self) -> dict[str, Any]:
        """The data of the product itself; empty where Open Graph alone tells that it is one."""
        return self.nodes[0] if self.nodes else {}

    @property
    def name(self) -> str:
        """What the data calls it."""
        return text_of(self.node.get("name"))

    @property
    def variants(self) -> tuple[dict[str, Any], ...]:
        """The data of its variants."""
        return self.nodes[1:]

    @property
    def prices(self) -> frozenset[Decimal]:
        """Each price that an offer names, both ends of a range."""
        return frozenset(price for offer in self.offers for price in (offer.price, offer.highest) if price is not None)

    @property
    def currencies(self) -> frozenset[str]:
        """Each currency that an offer names."""
        return frozenset(offer.currency for offer in self.offers if offer.currency)

    @property
    def stock(self) -> frozenset[str]:
        """Each availability that an offer names."""
        return frozenset(offer.availability for offer in self.offers if offer.availability)


def goods_of(page: HtmlPage) -> Goods | None:
    """The product of a page, or None where it is the page of no product, or of several. Worked out once."""
    if "goods" not in page.memo:
        page.memo["goods"] = _goods(page)
    found: Goods | None = page.memo["goods"]
    return found


def _goods(page: HtmlPage) -> Goods | None:
    is_product = page.meta("og:type").lower() in _OPEN_GRAPH
    if page.kind.name not in ("product", "page", "home") or (page.kind.name == "home" and not is_product):
        return None
    found = [*_products(page.jsonld_nodes)]
    if not found and page.having("itemscope"):
        found = [*_products(microdata_nodes(page))]
    chosen = _main(found, page)
    if chosen:
        goods = _made(*chosen, _by_id(page))
        return None if not goods.offers and _is_article(page) else goods
    if is_product and not found:
        meta = page.metas("og:type")[0]
        return Goods(meta, (), tuple(_open_graph_offers(page)))
    return None


def _products(nodes: list[tuple[Element, dict[str, Any]]]) -> Iterator[tuple[Element, dict[str, Any]]]:
    for element, node in nodes:
        for part in (node, *many(node.get("mainEntity"))):
            if isinstance(part, dict) and not _PRODUCTS.isdisjoint(types_of(part)) and set(part) - {"@id", "@type"}:
                yield element, part


def _main(found: list[tuple[Element, dict[str, Any]]], page: HtmlPage) -> tuple[Element, dict[str, Any]] | None:
    """The one that the page is about: the only one, the group, or the one with the page's address or heading."""
    if len(found) < 2:
        return found[0] if found else None
    groups = [one for one in found if "ProductGroup" in types_of(one[1])]
    if len(groups) == 1:
        return groups[0]
    canonical = next((link.get("href").strip() for link in page.links("canonical")), "")
    headings = {folded(heading.text) for heading in page.all("h1")}
    own = [one for one in found if canonical and text_of(one[1].get("url")) == canonical]
    own = own or [one for one in found if folded(text_of(one[1].get("name"))) in headings]
    return own[0] if len(own) == 1 else None


def _is_article(page: HtmlPage) -> bool:
    """Whether the page writes about a product rather than sells it."""
    types = {name for _, node in page.jsonld_nodes for name in types_of(node)}
    return bool(types & {"Article", "BlogPosting", "NewsArticle", "Review", "Recipe", "HowTo"})


_Index = dict[str, dict[str, Any]]


def _by_id(page: HtmlPage) -> _Index:
    return {node["@id"]: node for _, node in page.jsonld_nodes if isinstance(node.get("@id"), str)}


def _parts(value: object, index: _Index) -> list[dict[str, Any]]:
    """The nodes of a property; one that is only a reference is looked up on the page."""
    nodes = [part for part in many(value) if isinstance(part, dict)]
    nodes = [index.get(str(part.get("@id")), part) if set(part) <= {"@id", "@type"} else part for part in nodes]
    return [node for node in nodes if set(node) - {"@id", "@type", "url"}]


def _made(element: Element, node: dict[str, Any], index: _Index) -> Goods:
    nodes = (node, *_parts(node.get("hasVariant"), index))
    offers = [offer for of in nodes for offer in _offers(of, index)]
    return Goods(element, nodes, tuple(offers[:_MOST_OFFERS]))


def _offers(product: dict[str, Any], index: _Index) -> Iterator[Offer]:
    for offer in _parts(product.get("offers"), index):
        inner = _parts(offer.get("offers"), index)
        if inner and offer.get("lowPrice") is None:
            yield from (_offer(part, product) for part in inner)
        else:
            yield _offer(offer, product)


def _offer(offer: dict[str, Any], product: dict[str, Any]) -> Offer:
    specified = next((part for part in many(offer.get("priceSpecification")) if isinstance(part, dict)), {})
    low, high = decimal_of(offer.get("lowPrice")), decimal_of(offer.get("highPrice"))
    price = decimal_of(offer.get("price"))
    price = price if price is not None else low if low is not None else decimal_of(specified.get("price"))
    return Offer(
        price=price,
        highest=(high if high is not None else low) if offer.get("price") is None and low is not None else None,
        currency=text_of(offer.get("priceCurrency")) or text_of(specified.get("priceCurrency")),
        availability=term_of(offer.get("availability")),
        url=text_of(offer.get("url")) or text_of(product.get("url")),
        sku=text_of(offer.get("sku")) or text_of(product.get("sku")),
        node=offer,
    )


_STOCK_WORDS = {
    "instock": "InStock",
    "in stock": "InStock",
    "available for order": "BackOrder",
    "out of stock": "OutOfStock",
    "oos": "OutOfStock",
    "preorder": "PreOrder",
    "backorder": "BackOrder",
    "discontinued": "Discontinued",
}


def _open_graph_offers(page: HtmlPage) -> Iterator[Offer]:
    price = decimal_of(page.meta("product:price:amount") or page.meta("og:price:amount"))
    stock = page.meta("product:availability") or page.meta("og:availability")
    if price is not None or stock:
        yield Offer(
            price=price,
            currency=page.meta("product:price:currency") or page.meta("og:price:currency"),
            availability=_STOCK_WORDS.get(stock.lower(), term_of(stock)),
        )


def many(value: object) -> list[Any]:
    """A value of data as a list: none, one or several."""
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: object) -> str:
    """A text in data (the first of several), or empty."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("@id")
    return value.strip() if isinstance(value, str) else str(value) if type(value) in (int, float) else ""


def term_of(value: object) -> str:
    """A term of the vocabulary without its address: InStock of https://schema.org/InStock."""
    return text_of(value).rsplit("/", 1)[-1].rsplit("#", 1)[-1].removeprefix("schema:")
