"""MKT008 mandatory-fee-hidden."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_BEGINS = {"uk": date(2025, 4, 6), "us-ca": date(2024, 7, 1), "ca": date(2022, 6, 23)}


@rule(
    "MKT008",
    Severity.WARNING,
    clauses=["1.4.3", "2.4.1"],
    source="UK DMCC Act s. 230; Cal. Civ. 1770(a)(29); Competition Act (CA) 74.01(1.1)",
)
def mandatory_fee_hidden(page: HtmlPage, profile: Profile, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A fee that every buyer pays is told only when the order is nearly done.

    The fees stand in registers/payment.yaml under `fees`, each with what pages call it; a fee that the prices hold
    already does not belong there. On pages of products for the United Kingdom, California and Canada each of them must
    be named.

    Passes:
        -- registers/payment.yaml --
        fees: [{ id: handling, name: { en: handling fee }, amount: 2.50 USD }]
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        jurisdictions = ["us", "us-ca"]
        [[locale]]
        tag = "en-US"
        -- cup/index.html --
        <html lang="en-US"><h1>Cup</h1><p>$9.00 plus $2.50 handling fee</p><script type="application/ld+json">
        {"@type": "Product", "name": "Cup", "offers": {"price": "9.00", "priceCurrency": "USD"}}</script></html>

    Fails:
        -- registers/payment.yaml --
        fees: [{ id: handling, name: { en: handling fee }, amount: 2.50 USD }]
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        jurisdictions = ["us", "us-ca"]
        [[locale]]
        tag = "en-US"
        -- cup/index.html --
        <html lang="en-US"><h1>Cup</h1><p>$9.00</p><script type="application/ld+json">
        {"@type": "Product", "name": "Cup", "offers": {"price": "9.00", "priceCurrency": "USD"}}</script></html>
    """
    fees = registers.payment.fees
    if not fees or not any(_BEGINS.get(law, date.max) <= as_of for law in profile.jurisdictions_of(page.language)):
        return
    market, goods = profile.market_of(page.language), goods_of(page)
    if market is None or goods is None or not goods.offers:
        return
    text = folded(page.text)
    for fee in fees:
        if fee.markets and market.id not in fee.markets:
            continue
        words = fee.name.get(page.language) or fee.name.get(primary(page.language))
        if not words:
            yield Undetermined(goods.element, f"the register does not say what pages in {page.language} call {fee.id}")
        elif folded(words) in text:
            yield Passed(goods.element)
        else:
            message = f"The page does not name the fee that everybody pays: {words}, {fee.amount}"
            yield Problem(goods.element, message, help="name it beside the price, or put it into the price")
