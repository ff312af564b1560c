"""MKT007 prior-price-faulty."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import LOWEST_PRICE
from scaffold.lint.shop.goods import Goods, goods_of
from scaffold.lint.shop.money import plain_text
from scaffold.lint.shop.stage import Shown, is_elsewhere, shown_on
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_BEGINS = date(2022, 5, 28)
_PERCENT = re.compile(r"[-−–]\s?(\d{1,2})\s?[%٪]|(\d{1,2})\s?[%٪]\s?(?:off|rabatt|de réduction|de descuento|di sconto)")


@rule(
    "MKT007",
    Severity.ERROR,
    clauses=["1.4.3", "2.4.1"],
    source="98/6/EC Art. 6a; CJEU C-330/23; PAngV s. 11",
)
def prior_price_faulty(page: HtmlPage, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """A reduction on a page for the European Union does not show the lowest price of the 30 days before.

    And a percentage must be worked out from that price, not from a list price.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p><s>10,00 €</s> 8,00 € <span>−20 %</span></p><p>Niedrigster Preis der letzten
        30 Tage: 10,00 €</p><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
        "name": "Tasse", "offers": {"@type": "Offer", "price": "8.00", "priceCurrency": "EUR"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p><s>10,00 €</s> 8,00 €</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "offers": {"@type": "Offer", "price": "8.00", "priceCurrency": "EUR"}}</script>
    """
    goods = goods_of(page)
    if goods is None or as_of < _BEGINS or "eu" not in profile.jurisdictions_of(page.language):
        return
    struck = [shown for shown in shown_on(page) if shown.is_struck and not shown.is_elsewhere]
    if not struck:
        return
    if not LOWEST_PRICE.knows(page.language):
        yield Undetermined(struck[0].element, f"words for it are not known in {page.language}")
    elif not LOWEST_PRICE.find_in(page.text, page.language):
        yield Problem(
            struck[0].element,
            f"The price before, {struck[0].amount.text}, stands without the lowest of the last 30 days",
            help="fill in `lowest_30_days` under `was` in product.yaml",
        )
    else:
        yield _share(page, goods, struck)


def _share(page: HtmlPage, goods: Goods, struck: list[Shown]) -> Outcome:
    """Whether a percentage on the page follows from one of its own former prices."""
    found = _percentage(page)
    if found is None:
        return Passed(struck[0].element)
    element, percent = found
    befores = {value for shown in shown_on(page) if not shown.is_elsewhere for value in shown.amount.values}
    shares = {round((before - now) / before * 100) for before in befores for now in goods.prices if before > now}
    if any(abs(percent - share) <= 1 for share in shares):
        return Passed(element)
    return Problem(element, f"{percent} % does not follow from the prices on this page", help="work it out anew")


def _percentage(page: HtmlPage) -> tuple[Element, Decimal] | None:
    for element, text in page.texts:
        if ("%" not in text and "٪" not in text) or len(text) > 40 or element.tag in ("script", "style"):
            continue
        found = _PERCENT.search(plain_text(text).lower())
        if found and not is_elsewhere(element):
            return element, Decimal(found[1] or found[2])
    return None
