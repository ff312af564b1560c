"""What a page says of the product it sells and of those in its cards: small facts, for rules that compare pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.goods import Goods, goods_of, many, text_of
from scaffold.lint.shop.money import Amount, decimal_of
from scaffold.lint.shop.stage import Shown, is_price, leads_away, own_prices, shown_on

_IDENTIFIERS = ("sku", "gtin", "gtin8", "gtin12", "gtin13", "gtin14")
_MOST_SHOWN = 60


class Told(NamedTuple):
    """A price in data: amount, currency, and the upper end where it is a range."""

    price: Decimal
    currency: str
    highest: Decimal | None = None

    def fits(self, amount: Amount) -> bool:
        """Whether an amount in text can be this price."""
        if self.currency and amount.currencies and self.currency not in amount.currencies:
            return False
        if self.highest is None:
            return self.price in amount.values
        return any(self.price <= value <= self.highest for value in amount.values)


class Seen(NamedTuple):
    """An amount in text, the number of its element, and whether that is marked as a price."""

    amount: Amount
    element: int
    is_price: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """The product of a page: its name, its numbers (kind and value), prices in data, in meta and in text."""

    name: str
    element: int
    identifiers: tuple[tuple[str, str], ...] = ()
    told: tuple[Told, ...] = ()
    meta: Told | None = None
    meta_element: int = -1
    seen: tuple[Seen, ...] = ()
    stock: frozenset[str] = frozenset()
    images: tuple[str, ...] = ()


class Card(NamedTuple):
    """Another product on a page: where its card leads, and the prices in it that are not crossed out."""

    href: str
    element: int
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """What a page sells and shows of other products."""

    listed: Listed | None = None
    cards: tuple[Card, ...] = ()


NO_SHOP = ShopFacts()
_KINDS = frozenset({"product", "category", "home", "page"})


def shop_facts_of(page: HtmlPage) -> ShopFacts:
    """The facts of a page; none where it is of a kind that sells nothing."""
    if page.kind.name not in _KINDS:
        return NO_SHOP
    goods = goods_of(page)
    cards = tuple(_cards(page)) if goods or page.kind.name in ("category", "home") else ()
    return ShopFacts(_listed(goods, page) if goods else None, cards)


def _listed(goods: Goods, page: HtmlPage) -> Listed:
    meta = next(iter((*page.metas("product:price:amount"), *page.metas("og:price:amount"))), None)
    amount = decimal_of(meta.get("content")) if meta else None
    currency = page.meta("product:price:currency") or page.meta("og:price:currency")
    return Listed(
        name=goods.name,
        element=goods.element.index,
        identifiers=tuple(dict.fromkeys(_identifiers(goods))),
        told=tuple(
            dict.fromkeys(
                Told(offer.price, offer.currency, offer.highest) for offer in goods.offers if offer.price is not None
            )
        ),
        meta=Told(amount, currency) if amount is not None else None,
        meta_element=meta.index if meta else -1,
        seen=tuple(_seen(shown) for shown in own_prices(page)[:_MOST_SHOWN]),
        stock=goods.stock,
        images=tuple(text_of(image.get("url") if isinstance(image, dict) else image) for image in _images(goods)),
    )


def _identifiers(goods: Goods) -> Iterator[tuple[str, str]]:
    for node in goods.nodes:
        for kind in _IDENTIFIERS:
            if value := text_of(node.get(kind)):
                yield "GTIN" if kind.startswith("gtin") else "SKU", value


def _images(goods: Goods) -> Iterator[object]:
    return (image for node in goods.nodes for image in many(node.get("image")))


def _seen(shown: Shown) -> Seen:
    return Seen(shown.amount, shown.element.index, is_price(shown.element))


def _cards(page: HtmlPage) -> Iterator[Card]:
    """One card for each block around an amount whose links all lead to the same page."""
    found: dict[int, list[Shown]] = {}
    blocks: dict[int, Element] = {}
    for shown in shown_on(page):
        block = _block(shown.element) if shown.is_elsewhere and not shown.is_struck else None
        if block is not None:
            blocks[block.index] = block
            found.setdefault(block.index, []).append(shown)
    for index, inside in found.items():
        hrefs = {of.get("href").strip() for of in blocks[index].walk() if of.tag == "a" and leads_away(of)}
        if len(hrefs) == 1:
            yield Card(hrefs.pop(), inside[0].element.index, tuple(shown.amount for shown in inside))


def _block(element: Element) -> Element | None:
    """The nearest list item or block around an amount that has a link to another page."""
    for of in (element, *element.ancestors):
        if of.tag in ("li", "article", "div", "a") and any(
            below.tag == "a" and leads_away(below) for below in of.walk()
        ):
            return of
    return None
