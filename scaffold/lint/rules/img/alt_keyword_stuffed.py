"""IMG008 alt-keyword-stuffed."""

import re
from collections import Counter
from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.function_words import EVERYDAY
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import words_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_FORMULA = re.compile(r"\\[a-zA-Z]+|[_^]\{")
"""A picture of a formula has its source for a text."""
_LIST = re.compile(r"[,|;、，/•·]")


@rule("IMG008", Severity.WARNING, clauses=["3.2.3"], source="Google image documentation")
def alt_keyword_stuffed(page: HtmlPage) -> Iterator[Outcome]:
    """An alt text is a heap of search words.

    Passes:
        <img src="lamp.jpg" alt="Head lamp on a rock, with the beam on the trail">

    Fails:
        <img src="lamp.jpg" alt="lamp, led lamp, cheap lamp, buy lamp, lamp sale">
    """
    for picture, text in described(page):
        fault = "" if _FORMULA.search(text) else _fault(text)
        yield Problem(picture, fault, help="describe the picture in one phrase") if fault else Passed(picture)


def _fault(text: str) -> str:
    counts = Counter(word for word in words_of(text) if len(word) > 2 and word not in EVERYDAY)
    often = [word for word, times in counts.items() if times > 2]
    if often:
        return f"The alt text says “{often[0]}” {counts[often[0]]} times"
    parts = [part.split() for part in _LIST.split(text)]
    short = [part for part in parts if 0 < len(part) <= 3]
    if len(short) >= 6 and len(short) == len(parts):
        return f"The alt text is a list of {len(parts)} pieces"
    return ""
