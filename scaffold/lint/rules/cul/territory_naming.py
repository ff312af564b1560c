"""CUL005 territory-naming."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.languages import effective_language, primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CODE = re.compile(r"[A-Za-z]{2}")
_REGIONS = {
    "台湾": "中国台湾",
    "香港": "中国香港",
    "澳门": "中国澳门",
    "台灣": "中国台湾",
    "澳門": "中国澳门",
}
_LEAST = 3
"""From so many entries a list of names counts as a list of countries."""


@rule("CUL005", Severity.WARNING, clauses=["1.4.6"], source="ISO 3166-1; CLDR; Map Management Regulations (CN)")
def territory_naming(page: HtmlPage) -> Iterator[Outcome]:
    """One territory has two names on a page, or a list for readers in mainland China names regions as countries.

    Names of territories are politics. A page should use one name for each; lists in zh-CN name Taiwan, Hong Kong and
    Macau as the rules there ask for. Which names a site uses elsewhere is its own decision.

    Passes:
        <html lang="en"><select><option value="CZ">Czechia</option><option value="DE">Germany</option></select></html>

    Fails:
        <html lang="en"><select><option value="CZ">Czechia</option></select>
        <select><option value="CZ">Czech Republic</option></select></html>

        <html lang="zh-CN"><select><option value="CN">中国</option><option value="JP">日本</option>
        <option value="TW">台湾</option></select></html>
    """
    names: dict[str, tuple[str, Element]] = {}
    for option in page.all("option"):
        code = option.get("value").strip().upper()
        language = primary(effective_language(option, page.language))
        if _CODE.fullmatch(code) and option.text:
            first, _ = names.setdefault(f"{language} {code}", (option.text, option))
            if folded(first) != folded(option.text):
                message = f"{code} is called “{first}” and “{option.text}” on one page"
                yield Problem(option, message, help="use one name everywhere")
            else:
                yield Passed(option)
    if page.language.lower() in ("zh-cn", "zh-hans", "zh-hans-cn", "zh"):
        yield from _regions(page)


def _regions(page: HtmlPage) -> Iterator[Outcome]:
    for holder in page.all("select", "ul", "ol"):
        entries = [entry for entry in holder.elements if entry.tag in ("option", "li", "optgroup")]
        words = {entry.text for entry in entries}
        if len(entries) < _LEAST or not words & {"中国", "日本", "美国", "德国", "中国大陆"}:
            continue
        for entry in entries:
            if entry.text in _REGIONS:
                message = f"“{entry.text}” stands in a list of countries for readers in mainland China"
                yield Problem(entry, message, help=f"write {_REGIONS[entry.text]}")
            else:
                yield Passed(entry)
