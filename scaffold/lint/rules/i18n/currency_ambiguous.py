"""I18N013 currency-ambiguous."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SHARED = {
    "$": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS"}),
    "¥": frozenset({"JPY", "CNY"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    "£": frozenset({"GBP", "EGP", "LBP"}),
}
_PRICES = {
    "$": re.compile(r"(?<![A-Za-z])\$\s?\d[\d.,]*+(?!\s?[A-Z]{3}\b)|\d\s?\$(?!\s?[A-Z]{3}\b)"),
    "¥": re.compile(r"(?<![A-Za-z])[¥￥]\s?\d"),
    "kr": re.compile(r"\bkr\.?\s?\d|\d\s?kr\b"),
    "£": re.compile(r"(?<![A-Za-z])£\s?\d"),
}


@rule("I18N013", Severity.WARNING, clauses=["2.4.1", "7.2.1", "7.2.2"], source="Unicode CLDR")
def currency_ambiguous(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """The site sells in two currencies with one sign, and a price does not say which of them it is.

    Passes:
        -- scaffold.toml --
        -- index.html --
        <html lang="en-US"><p>$49</p>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        shipping = [{ id = "standard", price = 9, days = [3, 5] }]
        payment = ["visa"]
        [[market]]
        id = "ca"
        territories = ["CA"]
        currency = "CAD"
        prices_include_tax = false
        shipping = [{ id = "standard", price = 9, days = [3, 5] }]
        payment = ["visa"]
        [[locale]]
        tag = "en-US"
        [[locale]]
        tag = "en-CA"
        -- index.html --
        <html lang="en-US"><p>$49</p>
    """
    market = profile.market_of(page.language)
    if market is None:
        return
    sign = next((sign for sign, codes in _SHARED.items() if market.currency in codes), "")
    if not sign:
        return
    is_shared = len({of.currency for of in profile.site.markets} & _SHARED[sign]) > 1
    if not _PRICES[sign].search(page.text):
        return
    for element, text in page.texts:
        if _PRICES[sign].search(text) and not is_hidden(element) and element.tag not in ("script", "style", "title"):
            if is_shared:
                help = f"write the code {market.currency} with it, or the sign with the country before it"
                yield Problem(
                    element, f"The price “{' '.join(text.split())[:40]}” may be in another currency", help=help
                )
            else:
                yield Passed(element)
            return
