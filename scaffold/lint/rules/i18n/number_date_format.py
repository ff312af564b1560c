"""I18N012 number-date-format."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scaffold.i18n.tags import cldr
from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.languages import effective_language, primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SIGN = r"(?:€|£|\$|¥|zł|kr|EUR|USD|GBP|CHF|JPY|PLN|SEK|NOK|DKK|CAD|AUD)"
_AMOUNT = r"(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})*[.,]\d{2})(?![\d.,]|\s*%)"
_PRICE = re.compile(rf"{_SIGN}\s?{_AMOUNT}|(?<![\d.,]){_AMOUNT}\s?{_SIGN}(?!\w)")
_DATE = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_BOTH_WAYS = frozenset({"es", "pt", "fr-CA", "de-CH", "de-LI", "it-CH", "fr-CH", "en-ZA", "ar", "hi"})
"""Languages in which readers meet both decimal signs, as long as the country is not known."""
_CODE = ("code", "pre", "kbd", "samp", "script", "style")


@rule("I18N012", Severity.WARNING, clauses=["2.4.1"], source="Unicode CLDR")
def number_date_format(page: HtmlPage) -> Iterator[Outcome]:
    """A price is written in the way of another language, or a date can be read in two ways.

    Passes:
        <html lang="de"><p>1.299,00 EUR</p></html>

    Fails:
        <html lang="de"><p>1,299.00 EUR</p></html>

        <html lang="en"><p>Until 04/05/2026</p></html>
    """
    text = page.text if page.language and page.figures else ""
    if not (_PRICE.search(text) or ("/" in text and _DATE.search(text))):
        return
    for element, piece in page.figures:
        if element.tag in _CODE:
            continue
        prices = list(_PRICE.finditer(piece)) if "." in piece or "," in piece else []
        dates = list(_DATE.finditer(piece)) if "/" in piece else []
        if not (prices or dates) or element.inside(*_CODE) or is_hidden(element):
            continue
        language = effective_language(element, page.language)
        for found in prices:
            yield from _price(element, found[1] or found[2], language)
        for found in dates if primary(language) == "en" else ():
            day, month = int(found[1]), int(found[2])
            if day == month or max(day, month) > 12 or min(day, month) < 1:
                yield Passed(element)
            else:
                help = "write the month as a word: 4 May 2026"
                yield Problem(element, f"The date {found[0]} can be read in two ways", help=help)


def _price(element: Element, amount: str, language: str) -> Iterator[Outcome]:
    tag = language.replace("_", "-")
    if tag in _BOTH_WAYS or (primary(tag) in _BOTH_WAYS and "-" not in tag):
        return
    wanted = _decimal_sign(tag)
    if amount[-3] == wanted:
        yield Passed(element)
    elif wanted in (".", ","):
        help = f"write it with “{wanted}” before the cents, as in {language}"
        yield Problem(element, f"The amount {amount} is not written as in {language}", help=help)


@lru_cache(maxsize=512)
def _decimal_sign(tag: str) -> str:
    """What stands before the cents; empty where CLDR does not tell."""
    try:
        return str(cldr(tag).number_symbols["latn"]["decimal"])
    except (ValueError, KeyError):
        return ""
