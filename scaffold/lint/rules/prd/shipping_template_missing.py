"""PRD009 shipping-template-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of, many
from scaffold.lint.shop.serving import SHIPPING
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule(
    "PRD009",
    Severity.ERROR,
    clauses=["5.11", "2.4.1", "4.1.6", "7.1.3", "7.4.1"],
    source="2011/83/EU Art. 6(1)(g); Google shippingDetails documentation",
)
def shipping_template_missing(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """A product can be bought in a market without a way to send it, or its page does not say how it comes.

    The page shows the ways to send, or leads to the page on shipping; the market has at least one way in scaffold.toml.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>Lieferung in 2–4 Tagen, 6,90 €</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse", "offers": {"price": "9"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse", "offers": {"price": "9"}}</script>
    """
    market = profile.market_of(page.language)
    goods = goods_of(page)
    if market is None or goods is None or not goods.prices:
        return
    if not market.shipping:
        yield Problem(
            goods.element,
            f"The market {market.id} has no way to send this product",
            help="add `shipping` with price and days to the market in scaffold.toml",
        )
    elif _is_told(page) or any(many((offer.node or {}).get("shippingDetails")) for offer in goods.offers):
        yield Passed(goods.element)
    elif not SHIPPING.knows(page.language):
        yield Undetermined(goods.element, f"words for it are not known in {page.language}")
    else:
        yield Problem(
            goods.element,
            "This page does not say how the product comes",
            help="show the ways to send with price and days",
        )


def _is_told(page: HtmlPage) -> bool:
    return bool(SHIPPING.find_in(page.text, page.language)) or any(SHIPPING.find(link.text) for link in page.all("a"))
