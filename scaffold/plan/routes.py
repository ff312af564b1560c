"""`address_of` alone decides what a URL looks like; `make_plan` gives every published thing its Route."""

from collections.abc import Callable, Iterator, Mapping
from math import ceil

from scaffold.i18n.words import Words
from scaffold.model.entries import Bundle, Kind, PolicyText, Ref
from scaffold.model.findings import Finding, Location, error
from scaffold.model.lists import POSTS_PER_PAGE
from scaffold.model.output_names import folder_of, prefix_of
from scaffold.model.plan import Ledger, Plan, Route
from scaffold.model.published import Published
from scaffold.model.site import Locale, Site
from scaffold.paths import folded, why_unsafe
from scaffold.plan.redirects import redirects
from scaffold.text import percent_encoded, slug

CODE = "URL001"
INDEX = "index.html"
Sections = Mapping[str, str]
"""The words that stand in URLs: products, categories, journal, policies, search, page, by-price …"""

_SECTION_OF = {
    Kind.PRODUCT: "products",
    Kind.PRODUCT_INDEX: "products",
    Kind.CATEGORY: "categories",
    Kind.POST: "journal",
    Kind.POST_INDEX: "journal",
    Kind.POLICY: "policies",
    Kind.SEARCH: "search",
}
_SORT_WORDS = {"price": "by-price", "price-desc": "by-price-desc", "newest": "newest"}


SECTION_WORDS = ("products", "categories", "journal", "policies", "search", "page", *_SORT_WORDS.values())


def sections_of(words: Words) -> dict[str, str]:
    """The words of a locale's URLs, made safe for a path."""
    sections = {word: slug(words.within("url", word)) or word for word in SECTION_WORDS}
    return sections | {"contact": slug(words("Contact")) or "contact"}


def address_of(ref: Ref, own_slug: str, sections: Sections, page: int = 1, sort: str = "") -> str:
    """The path below a locale's prefix, ending in a slash (or in .html for the 404 page). Unicode, not encoded."""
    if ref.kind is Kind.NOT_FOUND:
        return "404.html"
    parts = [sections[_SECTION_OF[ref.kind]]] if ref.kind in _SECTION_OF else []
    parts += [own_slug] if own_slug else []
    parts += [sections[_SORT_WORDS[sort]]] if sort else []
    parts += [sections["page"], str(page)] if page > 1 else []
    return "".join(f"{part}/" for part in parts)


def route_of(
    ref: Ref,
    locale: Locale,
    address: str,
    location: Location,
    *,
    text_tag: str,
    is_fallback: bool,
    page: int,
    sort: str,
) -> Route:
    """Output file, href and URL of an address in a locale."""
    file = address if address.endswith(".html") else f"{address}{INDEX}"
    href = percent_encoded(f"/{prefix_of(locale)}{address}")
    url = f"{locale.base_url}{href}"
    path = f"{folder_of(locale)}{file}"
    return Route(ref, locale.tag, path, href, url, location, text_tag, is_fallback, page, sort)


def make_plan(
    site: Site,
    shelves: Mapping[str, Published],
    policies: Mapping[str, tuple[PolicyText, ...]],
    sections: Mapping[str, Sections],
    ledger: Ledger,
) -> tuple[Plan, Ledger, tuple[Finding, ...]]:
    """All routes; the ledger of addresses brought up to date; claims to one path by two entries."""
    routes: dict[tuple[str, Ref, int, str], Route] = {}
    claims: dict[str, Route] = {}
    findings: list[Finding] = []
    for locale in site.locales:
        for route in _routes(site, locale, shelves[locale.tag], policies.get(locale.tag, ()), sections[locale.tag]):
            if reason := why_unsafe(route.path):
                message = f"{route.ref} would lie at “{route.path}”, and {reason}"
                findings.append(error(CODE, route.location, message, "Give it another slug in its front matter."))
            claimed = folded(route.path)
            if claimed in claims:
                findings.append(_collision(route, claims[claimed]))
            claims.setdefault(claimed, route)
            routes[route.locale, route.ref, route.page, route.sort] = route
    moved, ledger = redirects(routes, ledger)
    return Plan(routes, moved), ledger, tuple(findings)


def _collision(route: Route, other: Route) -> Finding:
    message = f"{route.ref} and {other.ref} ({other.location}) have the same address in {route.locale}: {route.href}"
    return error(CODE, route.location, message, "Give one of them another slug in its front matter.")


def _routes(
    site: Site, locale: Locale, shelf: Published, policies: tuple[PolicyText, ...], sections: Sections
) -> Iterator[Route]:
    home = shelf.home.location if shelf.home else Location("content/home")

    def made(
        ref: Ref, slug: str, location: Location, bundle: Bundle | None = None, page: int = 1, sort: str = ""
    ) -> Route:
        text = shelf.text(bundle) if bundle else None
        address = address_of(ref, slug, sections, page, sort)
        where = text.location if text else location
        fallback = bundle is not None and shelf.is_fallback(bundle)
        tag = text.tag if text else ""
        return route_of(ref, locale, address, where, text_tag=tag, is_fallback=fallback, page=page, sort=sort)

    yield made(Ref(Kind.HOME, ""), "", home, shelf.home)
    if shelf.listed:
        yield from _list(site, made, Ref(Kind.PRODUCT_INDEX, ""), "", home, None, len(shelf.listed))
    for category in shelf.categories:
        count = len(shelf.in_category(category))
        yield from _list(site, made, category.ref, _slug(shelf, category), category.location, category, count)
    for product in shelf.products:
        yield made(product.ref, _slug(shelf, product), product.location, product)
    has_contact = False
    for page in shelf.pages:
        has_contact = has_contact or page.id == "contact"
        yield made(page.ref, _slug(shelf, page), page.location, page)
    if not has_contact:
        yield made(Ref(Kind.PAGE, "contact"), sections["contact"], home)
    for post in shelf.posts:
        yield made(post.ref, _slug(shelf, post), post.location, post)
    for number in range(1, ceil(len(shelf.posts) / POSTS_PER_PAGE) + 1):
        yield made(Ref(Kind.POST_INDEX, ""), "", home, None, number)
    for policy in policies:
        yield made(Ref(Kind.POLICY, policy.id), policy.slug, policy.location)
    yield made(Ref(Kind.SEARCH, ""), "", home)
    yield made(Ref(Kind.NOT_FOUND, ""), "", home)


def _list(
    site: Site, made: Callable[..., Route], ref: Ref, slug: str, location: Location, bundle: Bundle | None, count: int
) -> Iterator[Route]:
    orders = ("", *site.catalogue.sort_orders) if count > 1 else ("",)
    for sort in orders:
        for number in range(1, max(1, ceil(count / site.catalogue.per_page)) + 1):
            yield made(ref, slug, location, bundle, number, sort)


def _slug(shelf: Published, bundle: Bundle) -> str:
    text = shelf.text(bundle)
    matter = text.matter if text else None
    return (matter and (slug(matter.slug) or slug(matter.title))) or bundle.id
