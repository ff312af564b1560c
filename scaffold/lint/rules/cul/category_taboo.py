"""CUL004 category-taboo."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


class _Taboo(NamedTuple):
    name: str
    territories: frozenset[str]
    words: re.Pattern[str]
    law: str


_ISLAMIC = frozenset({"SA", "AE", "KW", "QA", "BH", "OM"})
_TABOOS = (
    _Taboo(
        "alcohol",
        _ISLAMIC,
        re.compile(
            r"\b(?:wine|red wine|whisk(?:e)?y|vodka|gin|beer|rum|liqueur|champagne|sake)\b"
            r"(?! ?(?:glass|rack|cooler|vinegar))"
            r"|نبيذ|خمر|خمور|ويسكي|فودكا|بيرة(?! خالية)|شمبانيا|ساكي"
        ),
        "content limits of the market",
    ),
    _Taboo(
        "pork",
        _ISLAMIC,
        re.compile(r"\b(?:pork|bacon|ham|prosciutto|pigskin)\b|لحم الخنزير|جلد الخنزير|خنزير"),
        "content limits of the market",
    ),
    _Taboo(
        "gambling",
        _ISLAMIC,
        re.compile(r"\b(?:gambling|casino|roulette|slot machine|poker chips?)\b|قمار|كازينو|روليت|ميسر"),
        "content limits of the market",
    ),
    _Taboo(
        "symbols of the Nazi era",
        frozenset({"DE", "AT"}),
        re.compile(r"\b(?:hakenkreuz\w*|swastika|ss-?runen?|sig-?rune|reichsadler|wehrmacht-?(?:orden|abzeichen))\b"),
        "StGB s. 86a",
    ),
    _Taboo(
        "e-cigarettes",
        frozenset({"JP", "SG", "TH", "BR", "AU", "IN"}),
        re.compile(
            r"\b(?:e-?cigarettes?|vape(?: pens?)?|nicotine liquid)\b"
            r"|電子たばこ|ニコチンリキッド|บุหรี่ไฟฟ้า|cigarro eletrônico"
        ),
        "sale barred or restricted in the market",
    ),
)


@rule("CUL004", Severity.ERROR, clauses=["1.4.2", "1.4.6"], source="market table; StGB s. 86a")
def category_taboo(page: HtmlPage, profile: Profile | None) -> Iterator[Outcome]:
    """A product is offered to a market in which its kind is barred or gives grave offence.

    Looked at are names of products (a recipe or a news text may speak of wine) on pages whose language names the
    territory, such as ar-SA.

    Passes:
        <html lang="en-AE"><meta property="og:type" content="product"><h1>Stoneware cup</h1>

    Fails:
        <html lang="ar-SA"><meta property="og:type" content="product"><h1>نبيذ أحمر</h1>
    """
    if page.kind.name not in ("product", "category"):
        return
    territory = _territory(page, profile)
    taboos = [taboo for taboo in _TABOOS if territory in taboo.territories]
    if not taboos:
        return
    for heading in page.all("h1"):
        name = folded(heading.text)
        met = [(taboo, found[0]) for taboo in taboos if (found := taboo.words.search(name))]
        for taboo, word in met:
            message = f"“{word}” is offered in {territory}, where {taboo.name} cannot be ({taboo.law})"
            yield Problem(heading, message, help="give the product no text in the language of this market")
        if not met:
            yield Passed(heading)


def _territory(page: HtmlPage, profile: Profile | None) -> str:
    locale = profile.locale_of(page.language) if profile else None
    if locale:
        return locale.territory
    last = page.language.rpartition("-")[2]
    return last.upper() if len(last) == 2 and "-" in page.language else ""
