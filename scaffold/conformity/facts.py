"""Facts of scaffold.toml and the products that are evidence by themselves: none is asked for twice."""

from collections.abc import Callable

from scaffold.model.catalogue import ProductFacts, Status
from scaffold.model.entries import Content
from scaffold.model.site import BusinessModel, Site

FEWEST_VIEWS = 2
"""From how many sides a product is shown at least."""

_OF_SITE: dict[str, Callable[[Site], bool]] = {
    "brand": lambda site: bool(site.brand.legal_name and site.brand.address.street),
    "brand.identity": lambda site: bool(site.brand.identity.logo and site.brand.identity.slogan),
    "brand.social": lambda site: bool(site.brand.social),
    "brand.registration": lambda site: site.brand.registration is not None,
    "customer_service.channels": lambda site: bool(site.customer_service.channels),
    "customer_service.hours": lambda site: bool(site.customer_service.hours),
    "market.shipping": lambda site: all(market.shipping for market in site.markets),
    "market.payment": lambda site: all(market.payment for market in site.markets),
    "market.returns_days": lambda site: all(market.returns_days for market in site.markets),
}
_OF_PRODUCTS: dict[str, Callable[[ProductFacts], bool]] = {
    "products": lambda facts: bool(facts.sku),
    "products.customs": lambda facts: bool(facts.hs_code and facts.origin and facts.weight),
    "products.views": lambda facts: len({image.view for image in facts.images}) >= FEWEST_VIEWS,
}


def facts_of(site: Site, content: Content) -> frozenset[str]:
    """The ids of what is there; of products, what holds for each that is sold."""
    sold = [product.facts for product in content.products if product.facts.status is Status.ACTIVE]
    of_site = {id for id, holds in _OF_SITE.items() if holds(site)}
    return frozenset(of_site | {id for id, holds in _OF_PRODUCTS.items() if sold and all(map(holds, sold))})


def trades(site: Site, content: Content) -> bool:
    """Whether firms are sold to: by the business model, or by terms for firms at a product."""
    of_model = site.business_model is BusinessModel.B2B
    return of_model or any(product.facts.trade is not None for product in content.products)
