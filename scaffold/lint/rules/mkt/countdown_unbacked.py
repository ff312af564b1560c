"""MKT005 countdown-unbacked."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_CLASS = re.compile(r"(?:^|[\s_-])count-?down(?:$|[\s_-])", re.IGNORECASE)
_FROM_NOW = re.compile(
    r"(?:Date\.now\(\)|new Date\(\)(?:\.getTime\(\))?)\s*\+\s*[\w.]+(?:\s*\*\s*[\w.]+)*"
    r"|set(?:Minutes|Hours|Seconds)\(\s*\w+\.get(?:Minutes|Hours|Seconds)\(\)\s*\+"
)
_COUNTS = re.compile(r"count-?down|deadline|offer[_-]?ends|sale[_-]?ends|time[_-]?left|expires", re.IGNORECASE)
_NEAR = 200


@rule("MKT005", Severity.WARNING, clauses=["1.4.3", "2.3.3"], source="2005/29/EC Annex I 7; UK DMCC Act Sch. 20")
def countdown_unbacked(page: HtmlPage) -> Iterator[Outcome]:
    """A countdown runs to a moment that the visit itself decides, or that no promotion has.

    Who comes back tomorrow finds the same fifteen minutes: such a clock only hurries people. One that names its
    promotion (`data-promo`) and ends with it is fine.

    Passes:
        <p class="countdown" data-promo="spring26" data-ends="2026-04-30T23:59">Until 30 April</p>

    Fails:
        <p class="countdown"></p><script>const deadline = Date.now() + 15 * 60 * 1000;</script>
    """
    for script in page.all("script"):
        if script.get("src") or script.get("type") == "application/ld+json":
            continue
        text = script.raw_text
        found = _FROM_NOW.search(text)
        if found and _COUNTS.search(text[max(0, found.start() - _NEAR) : found.end() + _NEAR]):
            yield Problem(
                script, "This countdown begins anew with each visit", help="let it end when the promotion ends"
            )
    for element in page.having("class"):
        if _CLASS.search(element.get("class")):
            if element.has("data-promo"):
                yield Passed(element)
            else:
                yield Undetermined(element, "nothing tells what this countdown ends with")
