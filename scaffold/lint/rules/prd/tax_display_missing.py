"""PRD010 tax-display-missing."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.shop.serving import TAX_IN, TAX_OUT
from scaffold.lint.shop.stage import main_texts, own_prices
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import BusinessModel

_TAX_IN = frozenset({"eu", "de", "fr", "it", "es", "nl", "uk", "jp", "kr", "au", "br", "sa", "ae"})
_LONGEST_NOTE = 200


@rule(
    "PRD010",
    Severity.ERROR,
    clauses=["1.4.4", "2.4.1"],
    source="Directive 98/6/EC Art. 2; Consumption Tax Act (Japan) Art. 63; ACL s. 48; market notes",
)
def tax_display_missing(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """A price for consumers does not say that tax is in it, where the market's law has prices with tax.

    Looked for is a note such as “incl. VAT” on the product's page outside of running text. Prices for firms may be
    without tax, and say so. In the United States and Canada prices without tax are usual.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>9,00 €</p><p>inkl. MwSt., zzgl. Versand</p><script
        type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "offers": {"@type": "Offer", "price": "9.00", "priceCurrency": "EUR"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>9,00 €</p><p>zzgl. MwSt.</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "offers": {"@type": "Offer", "price": "9.00", "priceCurrency": "EUR"}}</script>
    """
    goods = goods_of(page)
    if goods is None or _TAX_IN.isdisjoint(profile.jurisdictions_of(page.language)):
        return
    shown = own_prices(page)
    if not shown or not goods.prices:
        return
    within = _note(page, TAX_IN)
    without = None if within else _note(page, TAX_OUT)
    is_trade = profile.site.business_model is BusinessModel.B2B
    if within or (is_trade and without):
        yield Passed(within or without)
    elif not TAX_IN.knows(page.language):
        yield Undetermined(shown[0].element, f"words for it are not known in {page.language}")
    elif without:
        yield Problem(without, "Prices for consumers here must have the tax in them", help="show the price with tax")
    else:
        yield Problem(
            shown[0].element, "Nothing near the price says that tax is in it", help="add a note as: incl. VAT"
        )


def _note(page: HtmlPage, phrases: Phrases) -> Element | None:
    """The first short text of the main part with such a phrase."""
    for element, text in main_texts(page):
        if len(text) > _LONGEST_NOTE or element.tag in ("script", "style"):
            continue
        if phrases.find_in(text, page.language):
            return element
    return None
