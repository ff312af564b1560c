"""CUL007 protected-trait-phrase."""

import re
from collections.abc import Iterator

from scaffold.lint.languages import effective_language, primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PHRASES: dict[str, tuple[str, ...]] = {
    "en": (
        r"\bnot (?:suitable )?for (?:old|elderly|disabled|gay|black|white|asian|foreign) (?:people|folks?)\b",
        r"\bnot for (?:muslims|jews|christians|foreigners)\b",
        r"\bno (?:blacks|whites|asians|jews|muslims|gays|foreigners|old people|disabled(?: people)?)\b",
        r"\b(?:whites|men|males|women|females|christians|muslims) only\b(?! (?:size|fit|section))",
        r"\bfor real (?:men|women)\b",
        r"\bnormal people only\b",
    ),
    "de": (
        r"\bnicht für (?:alte|ältere|behinderte|schwule|ausländer|muslime|juden|christen)\b",
        r"\bkeine (?:ausländer|behinderten|schwulen|juden|muslime)\b",
        r"\bnur für (?:deutsche|weiße|christen|echte (?:männer|frauen|kerle))\b",
        r"\bfür echte (?:männer|kerle)\b",
    ),
    "fr": (
        r"\bpas pour les (?:vieux|handicapés|homosexuels|étrangers|noirs|musulmans|juifs)\b",
        r"\binterdit aux (?:étrangers|handicapés)\b",
        r"\br[ée]serv[ée]s? aux (?:français|blancs|vrais hommes)\b",
        r"\bpour les vrais hommes\b",
    ),
    "es": (
        r"\bno (?:es )?(?:apto )?para (?:viejos|discapacitados|gais|extranjeros|negros|musulmanes|judíos)\b",
        r"\bs[oó]lo para (?:blancos|españoles|hombres de verdad)\b",
        r"\bpara hombres de verdad\b",
    ),
    "it": (
        r"\bnon (?:adatto )?(?:a|per) (?:vecchi|disabili|stranieri|neri|musulmani|ebrei)\b",
        r"\bper veri uomini\b",
    ),
    "nl": (
        r"\bniet voor (?:ouderen|gehandicapten|buitenlanders|moslims|joden|homo's)\b",
        r"\bvoor echte mannen\b",
    ),
    "pt": (
        r"\bnão (?:é )?para (?:velhos|deficientes|estrangeiros|negros|gays|muçulmanos)\b",
        r"\bpara homens de verdade\b",
    ),
    "ja": (r"外国人(?:お断り|不可|禁止)", r"高齢者(?:お断り|不可)", r"障害者(?:お断り|不可)"),
    "zh": (r"(?:谢绝|禁止|拒绝)(?:外国人|黑人|残疾人|老人|穆斯林|日本人)", r"(?:狗|犬)与.{1,4}不得入内"),
    "ko": (r"(?:외국인|노인|장애인|흑인)\s?(?:출입\s?)?(?:금지|사절)", r"진짜 남자만"),
    "ar": (r"ممنوع على (?:الأجانب|النساء|المعاقين|السود)", r"للرجال الحقيقيين"),
}
_PATTERNS = {language: re.compile("|".join(phrases)) for language, phrases in _PHRASES.items()}
_LEAST = 6
"""Letters of a text that can hold such a phrase."""


@rule(
    "CUL007",
    Severity.WARNING,
    clauses=["1.4.6"],
    source="2000/43/EC; 2004/113/EC; US civil rights law; T/CCPITCSC 109-2022, 1.4.6",
)
def protected_trait_phrase(page: HtmlPage) -> Iterator[Outcome]:
    """A sentence shuts people out by race, religion, sex, age or disability.

    Most such sentences are thoughtless and not meant; a person should read them.

    Passes:
        <html lang="en"><p>Made for hands of any size.</p></html>

    Fails:
        <html lang="en"><p>This mug is not for old people.</p></html>
    """
    found = False
    for element, text in page.texts:
        pattern = _PATTERNS.get(primary(effective_language(element, page.language)))
        hit = pattern.search(folded(text)) if pattern and len(text) > _LEAST else None
        if hit and element.tag not in ("script", "style"):
            found = True
            yield Problem(element, f"“{hit[0]}” shuts people out", help="say what the thing is, not whom it is not for")
    if not found and primary(page.language) in _PATTERNS:
        yield Passed(page.root)


_LEAST = 6
