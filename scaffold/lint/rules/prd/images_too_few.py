"""PRD002 images-too-few."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.facts import srcset_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import Goods, goods_of, many, text_of
from scaffold.lint.shop.stage import is_elsewhere
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CROP = re.compile(
    r"[-_.@](?:(?=[0-9a-f]*[a-f])[0-9a-f]{8,}|\d{2,}x\d*|x\d{2,}|(?P<size>[1-9]\d{1,3})w?|[1-4]x|small|medium|large"
    r"|thumb|thumbnail|square|wide|scaled)$",
    re.IGNORECASE,
)
_SMALL_PX = 64


@rule("PRD002", Severity.ERROR, clauses=["2.2.3", "2.3.2", "2.4.1", "2.4.3"], source="T/CCPITCSC 109-2022, 2.4.1")
def images_too_few(page: HtmlPage, *, least: int = 3) -> Iterator[Outcome]:
    """A product has no picture, or fewer than buyers need who cannot take it in their hands.

    None is an error, fewer than `least` a warning. Sizes and crops of one picture count once.

    Passes:
        <h1>Lamp</h1><img src="/front.jpg" alt="Front"><img src="/back.jpg" alt="Back"><img src="/box.jpg" alt="Box">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "offers": {"@type": "Offer", "price": "49.00", "priceCurrency": "EUR"}}</script>

    Fails:
        <h1>Lamp</h1><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
        "name": "Lamp", "offers": {"@type": "Offer", "price": "49.00", "priceCurrency": "EUR"}}</script>

        <h1>Lamp</h1><img src="/lamp-400.jpg" srcset="/lamp-800.jpg 800w" alt="Lamp"><img src="/lamp-96.jpg" alt="">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "image": "https://lumo.example/lamp-1600.jpg", "offers": {"@type": "Offer", "price": "49.00"}}</script>
    """
    goods = goods_of(page)
    if goods is None:
        return
    told = {_key(url) for url in _told(goods)}
    seen = {_key(url) for url in _seen(page)}
    count = max(len(told), len(seen))
    if count >= least:
        yield Passed(goods.element)
    elif count:
        yield Problem(
            goods.element,
            f"The product has {count} picture{'s' if count > 1 else ''}, fewer than {least}",
            help="show it from more sides, in use, and its packaging",
            severity=Severity.WARNING,
        )
    else:
        yield Problem(goods.element, "The product has no picture", help="show what is sold")


def _told(goods: Goods) -> Iterator[str]:
    for node in goods.nodes:
        for image in (*many(node.get("image")), *many(node.get("photo"))):
            url = text_of((image.get("url") or image.get("contentUrl")) if isinstance(image, dict) else image)
            if url:
                yield url


def _seen(page: HtmlPage) -> Iterator[str]:
    """The pictures of the main part that are no icons and in no other product's card."""
    for picture in page.all("img"):
        url = next(iter(_addresses(picture)), "")
        if not url or _is_icon(picture, url) or is_hidden(picture) or picture.inside("header"):
            continue
        if not is_elsewhere(picture):
            yield url


def _addresses(picture: Element) -> Iterator[str]:
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        if picture.get(name) and not picture.get(name).startswith("data:"):
            yield picture.get(name)
    yield from (url for url, _ in srcset_of(picture))


def _is_icon(picture: Element, url: str) -> bool:
    width = picture.get("width").removesuffix("px")
    return url.lower().partition("?")[0].endswith(".svg") or (width.isdigit() and int(width) < _SMALL_PX)


def _key(url: str) -> str:
    """What all sizes and crops of a picture share."""
    name = url.partition("?")[0].partition("#")[0].rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    while (found := _CROP.search(name)) and _is_size(found["size"]):
        name = name[: found.start()]
    return name or url


def _is_size(number: str | None) -> bool:
    """Whether a number at the end of a name is a width, as 480 is, and not the third picture, or the 123rd."""
    return number is None or (int(number) >= 40 and (int(number) % 10 == 0 or int(number) % 16 == 0))
