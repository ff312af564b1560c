"""The products of a site that are on sale: in which markets, in which texts, and what their register asks."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Source
from scaffold.model.catalogue import Status
from scaffold.model.entries import Product
from scaffold.model.registers import Registers
from scaffold.model.registers.market_limits import MarketLimit
from scaffold.model.site import Market, Site


def on_sale(source: Source) -> Iterator[Product]:
    """The products that can be bought."""
    return (product for product in source.content.products if product.facts.status is Status.ACTIVE)


def markets_of(product: Product, site: Site) -> tuple[Market, ...]:
    """The markets in which a product is sold."""
    wanted = product.facts.markets
    return tuple(market for market in site.markets if not wanted or market.id in wanted)


def sells_abroad(product: Product, site: Site) -> bool:
    """Whether a product is sent to another country than the seller's: through customs, as far as that is told."""
    home = site.brand.address.country
    return any(market.shipping and set(market.territories) != {home} for market in markets_of(product, site))


def limits_on(product: Product, registers: Registers, as_of: date) -> Iterator[MarketLimit]:
    """The rows of registers/market-limits.yaml that are about a product and hold on a day."""
    code = digits_of(product.facts.hs_code)
    for limit in registers.market_limits.entries:
        is_meant = (
            product.id in limit.products
            or product.facts.category in limit.categories
            or any(code.startswith(digits_of(beginning)) for beginning in limit.hs if code and digits_of(beginning))
        )
        if is_meant and (limit.expires is None or limit.expires >= as_of or limit.cleared):
            yield limit


def digits_of(code: str) -> str:
    """The digits of a customs code."""
    return "".join(sign for sign in code if sign.isascii() and sign.isdigit())
