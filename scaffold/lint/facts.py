"""What the rules for a whole site know of one page: small, plain, and made where the page is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from scaffold.lint.consent.reached import reached_by
from scaffold.lint.element import Element
from scaffold.lint.helplinks import help_links
from scaffold.lint.pageprint import blocks_of, sketch_of
from scaffold.lint.policies.asking import news_form_on
from scaffold.lint.private_numbers import Private, private_on
from scaffold.lint.read import HtmlPage
from scaffold.lint.secret_marks import may_hold_secret
from scaffold.lint.shop.listing import NO_SHOP, ShopFacts, shop_facts_of
from scaffold.lint.shop.trackers import Tag, gated_services, tags_on
from scaffold.lint.srcsets import Srcset, candidates, srcsets_on, unsized_pictures


class Link(NamedTuple):
    """An address as it is written, and the element that holds it.

    `size` is what the page says of a picture: 800x600 by its attributes, 640w by its srcset; empty for nothing.
    """

    href: str
    element: int
    size: str = ""


class Alternate(NamedTuple):
    """A page in another language: its tag, address and element."""

    language: str
    href: str
    element: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page, for rules that look at many. `links` and `assets` hold each address once, at its first place."""

    path: str
    kind: str = "page"
    language: str = ""
    title: str = ""
    title_element: int = -1
    description: str = ""
    description_element: int = -1
    base: str = ""
    redirect: str = ""
    is_noindex: bool = False
    is_read: bool = True
    canonicals: tuple[Link, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    links: tuple[Link, ...] = ()
    assets: tuple[Link, ...] = ()
    eager: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    policy: str = ""
    shop: ShopFacts = NO_SHOP
    tags: tuple[Tag, ...] = ()
    services: frozenset[str] = frozenset()
    """The services that gates of the page name (`data-service`)."""
    reached: tuple[tuple[str, int], ...] = ()
    """(host, element) of other hosts that the page names to load from, gated or not."""
    unsized: tuple[int, ...] = ()
    """Pictures without width and height."""
    srcsets: tuple[Srcset, ...] = ()
    help: tuple[str, ...] = ()
    """Addresses of help in the foot of the page, in order."""
    blocks: tuple[tuple[int, int], ...] = ()
    """Digests of its blocks of text, with their elements; for pages that have others in other languages."""
    sketch: tuple[int, ...] = ()
    """Numbers that pages with nearly the same text share."""
    private: tuple[Private, ...] = ()
    """Numbers of persons that stand in it."""
    may_hold_secret: bool = True
    """Whether its bytes are worth a search for keys and tokens."""
    news_form: int = -1
    """A form that takes addresses for news."""


def facts_of(page: HtmlPage) -> PageFacts:
    """The facts of a page."""
    description = next(iter(page.metas("description")), None)
    return PageFacts(
        path=page.path,
        kind=page.kind.name,
        language=page.language,
        title=page.title,
        title_element=page.titles[0].index if page.titles else -1,
        description=" ".join(description.get("content").split()) if description else "",
        description_element=description.index if description else -1,
        base=page.base,
        redirect=page.redirect,
        is_noindex=page.is_noindex,
        canonicals=tuple(Link(link.get("href").strip(), link.index) for link in page.links("canonical")),
        alternates=tuple(
            Alternate(link.get("hreflang").strip(), link.get("href").strip(), link.index)
            for link in page.links("alternate")
            if link.has("hreflang")
        ),
        links=_unique(_links(page)),
        assets=_unique(_assets(page)),
        eager=tuple(dict.fromkeys(_eager(page))),
        ids=frozenset(page.by_id) | {anchor.get("name") for anchor in page.all("a") if anchor.has("name")},
        policy=_policy(page),
        shop=shop_facts_of(page),
        tags=tags_on(page),
        services=gated_services(page),
        reached=reached_by(page),
        unsized=unsized_pictures(page),
        srcsets=tuple(srcsets_on(page)),
        help=help_links(page),
        blocks=tuple(blocks_of(page)),
        sketch=sketch_of(page),
        private=tuple(private_on(page)),
        may_hold_secret=may_hold_secret(page.content),
        news_form=news_form_on(page),
    )


def _unique(links: Iterator[Link]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for link in links:
        if link.href:
            found.setdefault(link.href, link)
    return tuple(found.values())


def _links(page: HtmlPage) -> Iterator[Link]:
    for element in page.having("href"):
        if element.tag in ("a", "area", "svg:a"):
            yield Link(element.attributes["href"].strip(), element.index)


_LOADED = frozenset({"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest", "mask-icon"})
_WITH_SOURCE = frozenset({"img", "script", "source", "video", "audio", "track", "embed", "input", "iframe"})


def _assets(page: HtmlPage) -> Iterator[Link]:
    for element in page.having("src"):
        if element.tag in _WITH_SOURCE:
            yield Link(element.attributes["src"].strip(), element.index, _told_size(element))
    for element in page.having("srcset"):
        for url, size in candidates(element.attributes["srcset"]):
            yield Link(url, element.index, size)
    for element in page.all("link"):
        if not _LOADED.isdisjoint(element.tokens("rel")):
            yield Link(element.get("href").strip(), element.index)
    for name, tag in (("poster", "video"), ("data", "object")):
        yield from (Link(of.attributes[name].strip(), of.index) for of in page.having(name) if of.tag == tag)


def _told_size(element: Element) -> str:
    sides = [element.get(name).strip() for name in ("width", "height")] if element.tag == "img" else []
    return "x".join(sides) if sides and all(side.isascii() and side.isdigit() for side in sides) else ""


def _eager(page: HtmlPage) -> Iterator[str]:
    """What a browser loads at once: scripts, style sheets, and pictures that do not wait."""
    for element in page.having("src"):
        is_lazy = element.attributes.get("loading", "").strip().lower() == "lazy"
        if element.tag == "script" or (element.tag == "img" and not is_lazy):
            yield element.attributes["src"].strip()
    yield from (link.get("href").strip() for link in page.links("stylesheet"))


def srcset_of(element: Element) -> tuple[tuple[str, str], ...]:
    """The candidates of an element's srcset."""
    return candidates(element.get("srcset"))


def _policy(page: HtmlPage) -> str:
    for meta in page.having("http-equiv"):
        if meta.get("http-equiv").strip().lower() == "content-security-policy":
            return meta.get("content").strip()
    return ""
