"""The site and its pages in JSON-LD: WebSite, WebPage, BreadcrumbList, ItemList, BlogPosting."""

from collections.abc import Sequence
from datetime import date

from scaffold.model.site import Locale, Site
from scaffold.model.views import CategoryCard, Frame, Link, Picture, PostCard, PostView, ProductCard
from scaffold.views.jsonld_nodes import (
    Node,
    absolute,
    filled,
    iso,
    organization_id,
    picture_node,
    reference,
    website_id,
)

Card = ProductCard | CategoryCard | PostCard


def website(site: Site, locale: Locale, frame: Frame) -> Node:
    """The site in this locale."""
    return filled(
        {
            "@type": "WebSite",
            "@id": website_id(locale),
            "name": site.title,
            "url": absolute(frame.home, locale.base_url),
            "inLanguage": locale.tag,
            "publisher": reference(organization_id(site.base_url)),
        }
    )


def web_page(
    type: str,
    url: str,
    name: str,
    description: str,
    locale: Locale,
    primary_image: Picture | None = None,
    date_modified: date | str | None = None,
) -> Node:
    """A page: `type` is WebPage or one of its kinds, such as AboutPage or CollectionPage."""
    return filled(
        {
            "@type": type,
            "@id": f"{url}#webpage",
            "url": url,
            "name": name,
            "description": description,
            "inLanguage": locale.tag,
            "isPartOf": reference(website_id(locale)),
            "primaryImageOfPage": picture_node(primary_image),
            "dateModified": iso(date_modified),
        }
    )


def contact_page(url: str, name: str, description: str, locale: Locale, site: Site) -> Node:
    """A page that says how to reach the seller."""
    return {
        **web_page("ContactPage", url, name, description, locale),
        "mainEntity": reference(organization_id(site.base_url)),
    }


def breadcrumb_list(breadcrumbs: tuple[Link, ...], base_url: str, page_url: str) -> Node:
    """The path from home to the page; nothing for a path of one step."""
    if len(breadcrumbs) < 2:
        return {}
    *above, last = breadcrumbs
    steps = [*((link.text, absolute(link.href, base_url)) for link in above), (last.text, page_url)]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{page_url}#breadcrumb",
        "itemListElement": [
            filled({"@type": "ListItem", "position": position, "name": text, "item": url})
            for position, (text, url) in enumerate(steps, start=1)
        ],
    }


def item_list(cards: Sequence[Card], base_url: str, first: int = 1) -> Node:
    """What a list shows, by address; `first` is the position of its first card where earlier pages hold others."""
    if not cards:
        return {}
    return {
        "@type": "ItemList",
        "numberOfItems": len(cards),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": card.title,
                "url": absolute(card.href, base_url),
            }
            for position, card in enumerate(cards, start=first)
        ],
    }


def article(view: PostView, url: str, site: Site, locale: Locale, frame: Frame, *, crops: tuple[str, ...] = ()) -> Node:
    """A post; `crops` are the addresses of its picture in other shapes."""
    seller = reference(organization_id(site.base_url))
    author = {"@type": "Person", "name": view.author} if view.author else {**seller, "name": frame.brand.name}
    return filled(
        {
            "@type": "BlogPosting",
            "@id": f"{url}#article",
            "headline": view.title,
            "description": view.summary,
            "image": list(crops) or ([view.picture.url] if view.picture else None),
            "datePublished": view.date,
            "dateModified": view.updated or view.date,
            "author": author,
            "publisher": seller,
            "inLanguage": view.content_lang or locale.tag,
            "mainEntityOfPage": url,
            "isPartOf": reference(website_id(locale)),
        }
    )
