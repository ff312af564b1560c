"""PAY005 surcharge-banned."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.money import plain_text
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.territories import EU

_UK = "GB"
_CARD = (
    r"(?:credit ?cards?|debit ?cards?|cards?|visa|mastercard|kreditkarten?|karten?zahlung(?:en)?|kartenzahlung"
    r"|sepa|lastschrift|überweisung|cartes? (?:de crédit|bancaires?)|tarjetas?(?: de (?:crédito|débito))?"
    r"|carta di credito|carte di credito|creditcard|betaalkaart|karta|kort)"
)
_FEE = (
    r"(?:surcharge|card fee|payment fee|processing fee|handling fee|transaction fee|aufschlag|kartengebühr"
    r"|zahlungsgebühr|zahlungsartgebühr|supplément|frais de paiement|frais supplémentaires|recargo|comisión"
    r"|sovrapprezzo|commissione|toeslag|betaalkosten|transactiekosten)"
)
_RATE = r"\+\s?\d{1,2}(?:[.,]\d{1,2})?\s?%"
_CHARGED = re.compile(rf"{_CARD}[^.!?\n]{{0,60}}(?:{_FEE}|{_RATE})|(?:{_FEE}|{_RATE})[^.!?\n]{{0,60}}{_CARD}")
_SIGN = re.compile(
    r"%|fee|charge|schlag|gebühr|suppl|frais|recargo|comisi|sovrap|commissi|toeslag|kosten", re.IGNORECASE
)
_NONE = re.compile(
    r"\bno\b|\bnot\b|without|\bfree\b|never|\bkein\w*|ohne|nicht|sans|aucun\w*|pas de|\bsin\b|ningún|ninguna|senza"
    r"|nessun\w*|geen|zonder|utan|bez"
)
_LEGAL = re.compile(r"corporate|business card|commercial card|firmenkreditkarte|firmenkarte|carte d.entreprise|empresa")


@rule(
    "PAY005",
    Severity.WARNING,
    clauses=["1.4.3", "7.2.1"],
    source="2011/83/EU Art. 19; (EU) 2015/2366 Art. 62",
)
def surcharge_banned(page: HtmlPage) -> Iterator[Outcome]:
    """A page for the EU or the United Kingdom announces a fee for paying by card.

    Consumers there pay none for ordinary cards, transfers and debits. A page is for a country if its language tag names
    it, as de-DE does.

    Passes:
        <html lang="de-DE"><p>Zahlung per Kreditkarte ohne Aufschlag.</p>

    Fails:
        <html lang="de-DE"><p>Bei Zahlung mit Kreditkarte + 3 % Aufschlag.</p>
    """
    region = page.language.rpartition("-")[2].upper()
    if "-" not in page.language or (region not in EU and region != _UK):
        return
    for element, text in page.texts:
        if element.tag in ("script", "style", "title") or len(text) < len("card fee"):
            continue
        if not _SIGN.search(text):
            continue
        words = folded(plain_text(text))
        for found in _CHARGED.finditer(words):
            sentence = words[max(0, found.start() - 40) : found.end() + 40]
            if _NONE.search(sentence) or _LEGAL.search(sentence):
                yield Passed(element)
            else:
                yield Problem(element, f"“{found[0][:80]}” is a fee that buyers here need not pay", help="take it out")
