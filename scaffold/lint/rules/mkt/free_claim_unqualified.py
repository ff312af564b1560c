"""MKT009 free-claim-unqualified."""

import re
from collections.abc import Iterator
from decimal import Decimal

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import UNSEEN, WITHIN_WORDS, Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.claims import claims_on
from scaffold.lint.shop.money import amounts_in, plain_text, readings
from scaffold.lint.shop.promising import FREE_SHIPPING
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import Market

_JOINED = re.compile(r"([\d,]+)\s?[円元圓원]")
"""An amount that runs into the next word, as in 5,000円以上."""


@rule("MKT009", Severity.WARNING, clauses=["1.4.3", "7.1.3"], source="16 CFR 251; 2005/29/EC Annex I 20")
def free_claim_unqualified(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """“Free shipping” stands without the order value from which it holds, or with another one than the market's.

    The value must stand in the same block as the words, and be the `free_from` of one of the market's ways to send in
    scaffold.toml. Where a way to send costs nothing at all, the words are true as they are. On the home page the bar
    above and the foot are looked at, too.

    Passes:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        shipping = [{ id = "standard", price = 9, free_from = 80, days = [3, 5] }]
        [[locale]]
        tag = "en-US"
        -- cup/index.html --
        <html lang="en-US"><p>Free shipping from $80</p></html>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        shipping = [{ id = "standard", price = 9, free_from = 80, days = [3, 5] }]
        [[locale]]
        tag = "en-US"
        -- cup/index.html --
        <html lang="en-US"><p>Free shipping!</p></html>
    """
    market = profile.market_of(page.language)
    if market is None or not market.shipping:
        return
    seen: set[int] = set()
    for element in _said(page):
        block = _block(element)
        if block.index not in seen:
            seen.add(block.index)
            yield _judged(element, block.text, market)


def _said(page: HtmlPage) -> Iterator[Element]:
    yield from (said.element for said in claims_on(page, FREE_SHIPPING))
    if page.kind.name == "home":
        for element, text in page.texts:
            is_said = element.tag not in UNSEEN and FREE_SHIPPING.find_in(text, page.language)
            if is_said and not is_hidden(element):
                yield element


def _block(element: Element) -> Element:
    while element.tag in WITHIN_WORDS and element.parent is not None:
        element = element.parent
    return element


def _judged(element: Element, text: str, market: Market) -> Outcome:
    if any(option.price == 0 for option in market.shipping):
        return Passed(element)
    limits = {option.free_from for option in market.shipping if option.free_from is not None}
    if not limits:
        message = f"Nothing is sent free of charge in the market {market.id}, but the page says so"
        return Problem(element, message, help="take it out, or give the way to send a `free_from` in scaffold.toml")
    plain = plain_text(text)
    named: set[Decimal] = {value for amount in amounts_in(plain) for value in amount.values}
    named |= {value for number in _JOINED.findall(plain) for value in readings(number)}
    if named & limits:
        return Passed(element)
    wanted = " or ".join(f"{limit} {market.currency}" for limit in sorted(limits))
    if not named and any(sign.isdigit() for sign in text):
        return Undetermined(element, "a number stands beside it, and it cannot be read as an amount")
    told = "names another value" if named else "does not say from which value on"
    return Problem(element, f"The words “free shipping” stand where the block {told}", help=f"write: from {wanted}")
