"""Head: all SEO data of a page, from one place, so that canonical, hreflang, share tags and sitemap cannot disagree."""

from collections.abc import Sequence
from typing import Any

from scaffold.i18n.tags import og_locale
from scaffold.model.assets import Asset, SharePicture
from scaffold.model.entries import Bundle, Kind
from scaffold.model.plan import Route
from scaffold.model.views import Alternate, Head, Link
from scaffold.views.alternates import alternates_of
from scaffold.views.body import excerpt
from scaffold.views.context import Context
from scaffold.views.jsonld import graph

LONGEST_TITLE = 60
_NOT_INDEXED = frozenset({Kind.SEARCH, Kind.NOT_FOUND})


def head(
    context: Context,
    route: Route,
    title: str,
    description: str,
    nodes: Sequence[dict[str, Any]],
    *,
    keywords: tuple[str, ...] = (),
    og_type: str = "website",
    picture: Asset | None = None,
    focus: tuple[float, float] = (0.5, 0.5),
    subtitle: str = "",
    heading: str = "",
    properties: tuple[tuple[str, str], ...] = (),
) -> Head:
    """The Head of a route; `nodes` are its JSON-LD, `heading` and `subtitle` what the share picture says."""
    site, locale = context.site, context.locale
    alternates = alternates_of(route, context.plan, site)
    indexed = is_indexed(context, route)
    original = context.plan.find(site.default_locale, route.ref) if route.is_fallback else None
    share = _share(context, route, heading or title, subtitle or description, picture, focus)
    return Head(
        title=titled(title, site.title),
        description=excerpt(description),
        url=route.url,
        canonical=original.url if original else route.url,
        robots="index, follow, max-image-preview:large" if indexed else "noindex, follow",
        keywords=keywords,
        alternates=alternates if indexed else (),
        og_type=og_type,
        og_title=heading or title,
        og_description=excerpt(description),
        og_image=share,
        og_image_alt=f"{heading or title} – {site.title}" if share else "",
        og_locale=og_locale(locale.tag),
        og_locale_alternates=_og_alternates(alternates, locale.tag),
        prev=_neighbour(context, route, -1),
        next=_neighbour(context, route, 1),
        properties=properties,
        json_ld=graph(nodes),
    )


def is_indexed(context: Context, route: Route) -> bool:
    """Whether results may show a page: not search, 404, other list orders, borrowed texts or an unlisted site."""
    return not (context.site.unlisted or route.sort or route.is_fallback or route.ref.kind in _NOT_INDEXED)


def titled(title: str, site_title: str) -> str:
    """The page's title with the site's name behind it, where that fits and is not said already."""
    if site_title.casefold() in title.casefold():
        return title
    together = f"{title} – {site_title}"
    return together if len(together) <= LONGEST_TITLE else title


def seo_title(bundle: Bundle, context: Context) -> str:
    """What results show as title."""
    matter = context.text(bundle).matter
    return matter.seo.title or matter.title


def seo_description(bundle: Bundle, context: Context) -> str:
    """What results show below the title: written for them, or the summary, or the text's beginning."""
    text = context.text(bundle)
    return text.matter.seo.description or text.matter.summary or excerpt(text.body.plain)


def _og_alternates(alternates: tuple[Alternate, ...], tag: str) -> tuple[str, ...]:
    others = (a.hreflang for a in alternates if a.hreflang not in ("x-default", tag))
    return tuple(og_locale(other) for other in others)


def _neighbour(context: Context, route: Route, step: int) -> str:
    neighbour = context.find(route.ref, route.page + step, route.sort)
    return neighbour.url if neighbour else ""


def _share(
    context: Context, route: Route, title: str, subtitle: str, picture: Asset | None, focus: tuple[float, float]
) -> str:
    if not context.site.images.share:
        return ""
    if route.sort or route.page > 1:
        route = context.plan.find(route.locale, route.ref) or route
    identity = context.site.brand.identity
    shown = SharePicture(
        output="",
        title=title,
        subtitle=excerpt(subtitle, 110),
        brand=context.site.title,
        language=context.locale.tag,
        direction=context.locale.direction,
        picture=None if picture is None or picture.format == "SVG" else picture,
        focus=focus,
        primary=identity.primary,
        background=identity.background,
        text=identity.text,
    )
    name = f"{route.locale}-{route.ref.id or route.ref.kind}"
    return context.pictures.share(name, shown)


def breadcrumbs(context: Context, *trail: Link) -> tuple[Link, ...]:
    """From home to the page itself, which comes last and is marked as current."""
    home = Link(context.words("Home"), context.at(Kind.HOME).href)
    *above, last = trail
    return (home, *above, Link(last.text, last.href, current=True))


def languages(context: Context, route: Route) -> tuple[Link, ...]:
    """The switcher: this page in each locale, or that locale's home where it has no such page."""
    links = []
    for locale in context.site.locales:
        other = context.plan.find(locale.tag, route.ref, route.page, route.sort)
        other = other or context.plan.find(locale.tag, route.ref) or context.plan.at(locale.tag, Kind.HOME)
        href = other.href if locale.base_url == context.locale.base_url else other.url
        text = f"{locale.name} ({locale.territory_name})" if locale.territory_name else locale.name
        is_here = locale.tag == context.locale.tag
        links.append(Link(text, href, current=is_here, rel="alternate", lang=locale.tag, dir=locale.direction))
    return tuple(links)
