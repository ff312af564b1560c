"""PRD005 availability-conflict."""

from collections.abc import Iterator
from urllib.parse import unquote

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.lexicons.places import vocabulary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.controls import buy_controls, is_enabled
from scaffold.lint.shop.goods import Goods, goods_of
from scaffold.lint.shop.selling import SOLD_OUT
from scaffold.lint.shop.stage import is_elsewhere
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_GONE = frozenset({"OutOfStock", "Discontinued", "SoldOut"})
_HERE = frozenset({"InStock", "LimitedAvailability", "OnlineOnly", "InStoreOnly"})
_CHOICES = ("option", "label", "select", "li", "table", "details")
_LONGEST_NOTICE = 60
_HELP = "let data, text and button say the same"


@rule("PRD005", Severity.ERROR, clauses=["2.4.1", "2.4.4", "4.1.6"], source="Google merchant listing documentation")
def availability_conflict(page: HtmlPage) -> Iterator[Outcome]:
    """The data says one thing about the stock of a product, and the page another.

    What is out of stock cannot be put in the cart, and what is in stock is not called sold out. Where variants differ,
    each is looked at by itself if the page has a place of its own for it.

    Passes:
        <h1>Lamp</h1><p>Sold out</p><button disabled>Add to cart</button><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp", "offers": {"@type": "Offer",
        "price": "49.00", "availability": "https://schema.org/OutOfStock"}}</script>

    Fails:
        <h1>Lamp</h1><button>Add to cart</button><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Lamp", "offers": {"@type": "Offer",
        "price": "49.00", "availability": "https://schema.org/OutOfStock"}}</script>

        <h1>Lamp</h1><p>Sold out</p><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lamp", "offers": {"@type": "Offer", "price": "49.00",
        "availability": "https://schema.org/InStock"}}</script>
    """
    goods = goods_of(page)
    if goods is None or not goods.stock:
        return
    scopes = list(_scopes(goods, page))
    if scopes:
        for stock, place in scopes:
            yield from _in_place(stock, place, page)
    elif len(goods.stock) == 1:
        yield from _whole(next(iter(goods.stock)), goods, page)
    elif goods.stock & _GONE and goods.stock & _HERE:
        yield Undetermined(goods.element, "variants differ, and the page has no place of its own for each")
    else:
        yield from _whole(min(goods.stock), goods, page)


def _scopes(goods: Goods, page: HtmlPage) -> Iterator[tuple[str, Element]]:
    """The place of each offer whose address names one on this page."""
    for offer in goods.offers:
        place = page.by_id.get(unquote(offer.url.partition("#")[2]))
        if place is not None and offer.availability and place.tag not in ("html", "body", "main"):
            yield offer.availability, place


def _in_place(stock: str, place: Element, page: HtmlPage) -> Iterator[Outcome]:
    inside = {element.index for element in place.walk()}
    controls = [control for control in buy_controls(page) if control.index in inside]
    notice = next((element for element in place.walk() if _is_notice(element)), None)
    yield from _outcomes(stock, place, controls, notice)


def _whole(stock: str, goods: Goods, page: HtmlPage) -> Iterator[Outcome]:
    yield from _outcomes(stock, goods.element, buy_controls(page), _notice(page) if stock in _HERE else None)


def _outcomes(stock: str, place: Element, controls: list[Element], notice: Element | None) -> Iterator[Outcome]:
    live = next((control for control in controls if is_enabled(control)), None)
    if stock in _GONE and live is not None:
        yield Problem(live, f"The data says {stock}, and this control still buys", help=_HELP)
    elif stock in _HERE and notice is not None:
        yield Problem(notice, f"The data says {stock}, and the page says “{notice.text}”", help=_HELP)
    else:
        yield Passed(place)


def _notice(page: HtmlPage) -> Element | None:
    """A short line that says sold out, of the product itself and not of one choice among several."""
    if not SOLD_OUT.may_be_among(vocabulary(page)):
        return None
    if not SOLD_OUT.find("\n".join(text for _, text in page.texts if len(text) <= _LONGEST_NOTICE)):
        return None
    for element, text in page.texts:
        if len(text) > _LONGEST_NOTICE or not _is_notice(element) or element.tag in _CHOICES:
            continue
        if not element.inside(*_CHOICES) and not is_elsewhere(element):
            return element
    return None


def _is_notice(element: Element) -> bool:
    """Whether an element's whole text is little more than the phrase."""
    if element.tag in ("script", "style", "template", "button") or any(True for _ in element.elements):
        return False
    text = element.text
    found = SOLD_OUT.find(text) if 0 < len(text) <= _LONGEST_NOTICE else ""
    return bool(found) and len(text) <= len(found) + 12 and not is_hidden(element)
