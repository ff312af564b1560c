"""I18N003 lang-content-mismatch."""

from collections import Counter
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.languages import ENOUGH, letters_by_script, likely_language, primary, scripts_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.stage import main_texts
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_LEAST_LETTERS = 40
_LEAST_WORDS = 50


@rule("I18N003", Severity.WARNING, clauses=["2.3.1"], source="project rule", wcag=["3.1.1"])
def lang_content_mismatch(page: HtmlPage) -> Iterator[Outcome]:
    """A page is written in another language than it says.

    The script decides where it can; else small words such as “the” or “und” must win clearly in fifty words or more.

    Passes:
        <html lang="en"><main>The lamp is made of aluminium, and all of it can be repaired by you.</main></html>

    Fails:
        <html lang="en"><main>このランプはアルミニウムでできていて、重さは九十グラム。
        すべての部品を修理することができますので安心です。</main></html>
    """
    main = page.main
    expected = scripts_of(page.language)
    if main is None or not page.language:
        return
    pieces = _own_pieces(main, page)
    counts = _letters(pieces)
    letters = sum(counts.values())
    if letters < _LEAST_LETTERS:
        return
    fitting = sum(count for script, count in counts.items() if script in expected) / letters
    if not expected:
        yield Undetermined(main, f"the script of {page.language} is not known here")
    elif fitting < (_LEAST_IDEOGRAPHS if expected & _IDEOGRAPHIC else _LEAST_SHARE):
        script = max(counts, key=lambda name: counts[name])
        yield Problem(main, f"The page says it is {page.language}, and most of it is in {script} script", help=_HELP)
    else:
        yield from _by_words(main, _beginning(pieces), page.language)


_IDEOGRAPHIC = frozenset({"Han", "Kana", "Hangul"})
_LEAST_SHARE = 0.35
_LEAST_IDEOGRAPHS = 0.12
"""One sign is a word where letters spell the foreign names beside it."""
_HELP = "translate it, or correct lang"


def _by_words(main: Element, text: str, tag: str) -> Iterator[Outcome]:
    found = likely_language(text, least_hits=8, margin=3.0) if len(text.split()) >= _LEAST_WORDS else ""
    if found and found != primary(tag) and {found, primary(tag)} not in _ALIKE:
        yield Problem(main, f"The page says it is {tag}, and reads like {found}", help=_HELP)
    else:
        yield Passed(main)


_ALIKE = (
    {"da", "no"},
    {"da", "nb"},
    {"da", "nn"},
    {"es", "gl"},
    {"pt", "gl"},
    {"es", "ca"},
    {"nl", "af"},
    {"de", "lb"},
)


_NO_PROSE = ("script", "style", "template", "noscript", "code", "pre")


def _own_pieces(main: Element, page: HtmlPage) -> list[str]:
    """The texts without code, and without parts in a language of their own."""
    apart = {part.index for part in (*page.having("lang"), *page.all(*_NO_PROSE)) if part is not main}
    return [text for element, text in main_texts(page) if not apart or not _is_within(element, apart, main)]


def _letters(pieces: list[str]) -> "Counter[str]":
    """How many letters are in which script; most pieces are ASCII, and counted at once."""
    plain = "".join(piece for piece in pieces if piece.isascii())
    others = "".join(piece for piece in pieces if not piece.isascii())
    return Counter(letters_by_script(plain)) + Counter(letters_by_script(others))


def _beginning(pieces: list[str]) -> str:
    """As much of the text, spaces made single, as tells its language."""
    found: list[str] = []
    letters = 0
    for piece in pieces:
        if letters > ENOUGH:
            break
        found.append(" ".join(piece.split()))
        letters += len(found[-1]) + 1
    return " ".join(found)


def _is_within(element: Element, parts: set[int], main: Element) -> bool:
    of: Element | None = element
    while of is not None and of is not main:
        if of.index in parts:
            return True
        of = of.parent
    return False
