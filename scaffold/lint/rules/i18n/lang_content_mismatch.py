"""I18N003 lang-content-mismatch."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.languages import letters_by_script, likely_language, primary, scripts_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
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
    text = _own_text(main)
    counts = letters_by_script(text)
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
        yield from _by_words(main, text, page.language)


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


def _own_text(main: Element) -> str:
    """The text without parts in a language of their own."""
    waiting: list[Element | str] = list(reversed(main.children))
    found = []
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            found.append(child)
        elif not (child.has("lang") or child.tag in ("script", "style", "template", "noscript", "code", "pre")):
            found.append(" ")
            waiting.extend(reversed(child.children))
    return " ".join("".join(found).split())
