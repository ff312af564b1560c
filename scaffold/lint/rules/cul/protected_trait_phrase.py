"""CUL007 protected-trait-phrase."""

import re
from collections.abc import Iterable, Iterator

from scaffold.lint.languages import effective_language, primary
from scaffold.lint.lexicons.places import languages_on, vocabulary
from scaffold.lint.lexicons.terms import parts_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"not (?:suitable )?for (?:old|elderly|disabled|gay|black|white|asian|foreign) ANY", "people folk folks"),
        (r"not for ANY", "muslims jews christians foreigners"),
        (r"no (?:old|disabled) ANY", "people"),
        (r"no ANY", "blacks whites asians jews muslims gays foreigners disabled"),
        (r"ANY only\b(?! (?:size|fit|section))", "whites men males women females christians muslims"),
        (r"for real ANY", "men women"),
        (r"normal ANY only", "people"),
    ),
    "de": (
        (r"nicht für ANY", "alte ältere behinderte schwule ausländer muslime juden christen"),
        (r"keine ANY", "ausländer behinderten schwulen juden muslime"),
        (r"nur für ANY", "deutsche weiße christen"),
        (r"(?:nur )?für echte ANY", "männer kerle"),
        (r"nur für echte ANY", "frauen"),
    ),
    "fr": (
        (r"pas pour les ANY", "vieux handicapés homosexuels étrangers noirs musulmans juifs"),
        (r"interdit aux ANY", "étrangers handicapés"),
        (r"r[ée]serv[ée]s? aux ANY", "français blancs"),
        (r"(?:r[ée]serv[ée]s? aux|pour les) vrais ANY", "hommes"),
    ),
    "es": (
        (
            r"no (?:es )?(?:apto )?para ANY",
            "viejos discapacitados gais extranjeros negros musulmanes judíos",
        ),
        (r"s[oó]lo para ANY", "blancos españoles"),
        (r"(?:s[oó]lo )?para ANY de verdad", "hombres"),
    ),
    "it": (
        (r"non (?:adatto )?(?:a|per) ANY", "vecchi disabili stranieri neri musulmani ebrei"),
        (r"per veri ANY", "uomini"),
    ),
    "nl": (
        (r"niet voor ANY", "ouderen gehandicapten buitenlanders moslims joden homo's"),
        (r"voor echte ANY", "mannen"),
    ),
    "pt": (
        (r"não (?:é )?para ANY", "velhos deficientes estrangeiros negros gays muçulmanos"),
        (r"para ANY de verdade", "homens"),
    ),
    "ja": ((r"(?:外国人|高齢者|障害者)(?:お断り|不可)", ""), (r"外国人禁止", "")),
    "zh": ((r"(?:谢绝|禁止|拒绝)(?:外国人|黑人|残疾人|老人|穆斯林|日本人)", ""), (r"(?:狗|犬)与.{1,4}不得入内", "")),
    "ko": ((r"(?:외국인|노인|장애인|흑인)\s?(?:출입\s?)?(?:금지|사절)", ""), (r"진짜 남자만", "")),
    "ar": ((r"ممنوع على (?:الأجانب|النساء|المعاقين|السود)", ""), (r"للرجال الحقيقيين", "")),
}
"""Phrases by language, each with the words that stand at ANY; none in scripts that join words."""


class _Phrases:
    """The phrases of a language as one pattern, and words of which a text with a phrase has one."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self.pattern = re.compile("|".join(_pattern(phrase, words) for phrase, words in phrases))
        self._telling = parts_of(" ".join(words for _, words in phrases).split())

    def may_be_on(self, page: HtmlPage) -> bool:
        """Whether a page has one of the words, without which a look at its texts is in vain."""
        return not self._telling or not self._telling.isdisjoint(vocabulary(page))


def _pattern(phrase: str, words: str) -> str:
    """Words of a script that joins them have no boundaries."""
    any_of = "|".join(folded(words).split())
    return rf"\b{phrase.replace('ANY', f'(?:{any_of})')}\b" if words else phrase


_BY_LANGUAGE = {language: _Phrases(phrases) for language, phrases in _PHRASES.items()}
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
    spoken = {tag: phrases for tag in languages_on(page) if (phrases := _BY_LANGUAGE.get(primary(tag)))}
    worth = {tag: phrases.pattern for tag, phrases in spoken.items() if phrases.may_be_on(page)}
    for element, text in page.texts if worth else ():
        pattern = worth.get(effective_language(element, page.language))
        hit = pattern.search(folded(text)) if pattern and len(text) > _LEAST else None
        if hit and element.tag not in ("script", "style"):
            found = True
            yield Problem(element, f"“{hit[0]}” shuts people out", help="say what the thing is, not whom it is not for")
    if not found and primary(page.language) in _BY_LANGUAGE:
        yield Passed(page.root)
