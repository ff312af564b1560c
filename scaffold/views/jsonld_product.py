"""A product in JSON-LD: a Product with its offer, or a ProductGroup with a Product for each variant.

Sources: Google Search Central, merchant listing and product variants structured data (2026); schema.org.
"""

import re
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType

from scaffold.i18n.tags import territory_name
from scaffold.model.catalogue import ProductFacts, Size, Variant
from scaffold.model.site import Locale, Site
from scaffold.model.views import Frame, Offer, Picture, ProductView
from scaffold.views.jsonld_nodes import Node, filled, measure, term
from scaffold.views.jsonld_offer import offer_node

LONGEST_DESCRIPTION = 5000
_TAG = re.compile(r"<[^>]*>")
_GTIN_LENGTHS = frozenset({8, 12, 13, 14})
Crops = Mapping[int, tuple[str, ...]]
"""Place in the gallery to the picture's addresses in the ratios that results show."""
NO_CROPS: Crops = MappingProxyType({})
_PROPERTIES = {
    "colour": "color",
    "color": "color",
    "size": "size",
    "capacity": "size",
    "volume": "size",
    "length": "size",
    "material": "material",
    "pattern": "pattern",
}
"""Option keys to the properties by which variants may differ; of two keys for one property the first counts."""


def product(
    view: ProductView,
    facts: ProductFacts,
    url: str,
    site: Site,
    locale: Locale,
    frame: Frame,
    *,
    material: str = "",
    crops: Crops = NO_CROPS,
) -> Node:
    """A product as it can be ordered; `material` in the locale's words, since the key of product.yaml is English.

    `crops` has other shapes of pictures of the gallery.
    """
    common = _common(view, facts, locale, frame, material)
    offers = [(offer, offer_node(offer, view, facts, site, locale, frame)) for offer in view.offers]
    if len(offers) == 1:
        [(offer, node)] = offers
        return filled(
            {
                "@type": "Product",
                "@id": f"{url}#product",
                **common,
                **_own(offer, facts),
                "mpn": facts.mpn,
                "image": _images(view, crops),
                "url": url,
                "offers": node,
            }
        )
    properties = _varying(view)
    return filled(
        {
            "@type": "ProductGroup",
            "@id": f"{url}#product",
            **common,
            "productGroupID": facts.sku,
            "mpn": facts.mpn,
            "image": _images(view, crops),
            "url": url,
            "variesBy": [term(name) for name in properties.values()],
            "hasVariant": [_variant(offer, node, view, facts, common, properties, crops) for offer, node in offers],
        }
    )


def _common(view: ProductView, facts: ProductFacts, locale: Locale, frame: Frame, material: str) -> Node:
    """What a product and each of its variants say alike."""
    origin = facts.origin
    return {
        "name": view.title,
        "description": view.summary or _plain(view.html),
        "brand": {"@type": "Brand", "name": facts.brand or frame.brand.name},
        "category": view.category.text if view.category else "",
        "material": material or (facts.attributes.get("material", "") if locale.language == "en" else ""),
        "countryOfOrigin": {"@type": "Country", "identifier": origin, "name": territory_name(origin, locale.tag)}
        if origin
        else None,
    }


def _variant(
    offer: Offer,
    node: Node,
    view: ProductView,
    facts: ProductFacts,
    common: Node,
    properties: dict[str, str],
    crops: Crops,
) -> Node:
    return filled(
        {
            "@type": "Product",
            "@id": offer.url,
            **common,
            "name": f"{view.title} – {offer.name}",
            **_own(offer, facts),
            **_chosen(offer, view, properties),
            "inProductGroupWithID": facts.sku,
            "image": _own_images(offer, view.gallery, crops),
            "url": offer.url,
            "offers": node,
        }
    )


def _own(offer: Offer, facts: ProductFacts) -> Node:
    """What identifies one thing that can be ordered, and its measures."""
    variant = next((variant for variant in facts.variants if variant.sku == offer.sku), None)
    size = (variant.size if variant else None) or facts.size or Size()
    kind = f"gtin{len(offer.gtin)}" if len(offer.gtin) in _GTIN_LENGTHS else "gtin"
    return {
        "sku": offer.sku,
        kind: offer.gtin,
        "weight": measure(_weight(variant, facts)),
        "width": measure(size.width),
        "height": measure(size.height),
        "depth": measure(size.depth),
    }


def _weight(variant: Variant | None, facts: ProductFacts) -> str:
    return (variant.weight if variant else "") or facts.weight


def _varying(view: ProductView) -> dict[str, str]:
    """Option keys that schema.org has a property for."""
    properties: dict[str, str] = {}
    for option in view.options:
        name = _PROPERTIES.get(option.key)
        if name and name not in properties.values():
            properties[option.key] = name
    return properties


def _chosen(offer: Offer, view: ProductView, properties: dict[str, str]) -> Node:
    labels = {(option.key, value.key): value.label for option in view.options for value in option.values}
    return {properties[key]: labels.get((key, value), value) for key, value in offer.options if key in properties}


def _images(view: ProductView, crops: Crops) -> list[str]:
    """The first picture in each of its shapes, then the others as the page shows them."""
    first, others = view.gallery[:1], view.gallery[1:]
    shapes = [crops.get(0) or (picture.url,) for picture in first]
    return [*(url for urls in shapes for url in urls), *(picture.url for picture in others)]


def _own_images(offer: Offer, gallery: tuple[Picture, ...], crops: Crops) -> list[str]:
    """The variant's own picture, or else the product's first."""
    index = offer.picture_index if 0 <= offer.picture_index < len(gallery) else 0
    return list(crops.get(index, ())) or [picture.url for picture in gallery[index : index + 1]]


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())[:LONGEST_DESCRIPTION]
