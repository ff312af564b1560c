"""PAY006 import-charges-unstated."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import front_pages
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.shop.serving import DUTY
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined
from scaffold.model.site import Market


@rule(
    "PAY006",
    Severity.ERROR,
    clauses=["5.11", "1.4.4", "7.1.3", "7.4.2"],
    source="2011/83/EU Art. 6(1)(e); customs law",
)
def import_charges_unstated(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """Goods come from another country, and nobody says who pays duty and import tax.

    The page on shipping says it, and a product's page says it or leads there, for each market in which the seller does
    not sit.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- shipping/index.html --
        <html lang="de-DE"><title>Versand</title><main><p>Zoll und Einfuhrumsatzsteuer sind im Preis.</p></main>
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><a href="/shipping/">Versand</a><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse", "offers": {"price": "9"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- shipping/index.html --
        <html lang="de-DE"><title>Versand</title><main><p>Wir versenden mit der Post.</p></main>
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse", "offers": {"price": "9"}}</script>
    """
    for language in policy_pages(site).selling:
        market = profile.market_of(language)
        if market is None or not _is_abroad(market, profile):
            continue
        shipping = policy_pages(site).find("shipping", language)
        for page in (*shipping, *front_pages(site, language)):
            if page in shipping or goods_of(page):
                leads = any(_leads_to(page, held, site) for held in shipping)
                yield _outcome(page, language, leads=leads and page not in shipping)


def _is_abroad(market: Market, profile: Profile) -> bool:
    return profile.site.brand.address.country not in market.territories


def _outcome(page: HtmlPage, language: str, *, leads: bool) -> Outcome:
    spot = Spot(page.path)
    if leads or DUTY.find_in(page.text, language):
        return Passed(spot)
    if not DUTY.knows(language):
        return Undetermined(spot, f"words for it are not known in {language}")
    return Problem(
        spot,
        "Goods come from abroad, and this page does not say who pays duty and import tax",
        help="say that they are in the price, or that the carrier collects them; `duties_paid` decides",
    )


def _leads_to(page: HtmlPage, wanted: HtmlPage, site: HtmlSite) -> bool:
    here = site.by_path.get(page.path)
    return any(site.resolve(link.get("href").strip(), here).file == wanted.path for link in page.all("a"))
