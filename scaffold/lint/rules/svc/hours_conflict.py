"""SVC003 hours-conflict."""

import re
from collections.abc import Iterator
from typing import Any

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import many, text_of
from scaffold.lint.shop.money import plain_text
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_ROUND_THE_CLOCK = re.compile(
    r"(?<![\d.])24\s?[/hx]\s?7(?!\d)|\b24 hours a day\b|rund um die uhr|24時間(?:対応|受付)", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d.,:])([01]?\d|2[0-4])(?:[:.h時](\d\d))?\s?(a\.?m\.?|p\.?m\.?|ص|م|uhr|h\b|時)?", re.IGNORECASE
)
_CLASS = re.compile(r"(?:^|[\s_-])(?:opening-?)?hours(?:$|[\s_-])", re.IGNORECASE)
_HELP = "take the hours of [customer_service] in scaffold.toml everywhere"


@rule("SVC003", Severity.ERROR, clauses=["5.2.2"], source="schema.org OpeningHoursSpecification")
def hours_conflict(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """The hours of the customer service in a page's text or data are others than those of the site.

    Looked at are hours in structured data, text that promises service around the clock, and what stands in an element
    whose class says `hours`.

    Passes:
        -- scaffold.toml --
        [customer_service]
        hours = [{ days = "Mo-Su", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" }]
        -- contact/index.html --
        <ul class="hours"><li>Mon–Sun 9:00 AM – 6:00 PM</li></ul>

    Fails:
        -- scaffold.toml --
        [customer_service]
        hours = [{ days = "Mo-Su", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" }]
        -- contact/index.html --
        <p>We are there for you 24/7.</p>

        -- scaffold.toml --
        [customer_service]
        hours = [{ days = "Mo-Su", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" }]
        -- contact/index.html --
        <ul class="hours"><li>Mon–Sun 10:00 – 16:00</li></ul>
    """
    hours = profile.site.customer_service.hours
    if not hours:
        return
    own = {(_minute(one.opens), _minute(one.closes)) for one in hours}
    for script, spans in _in_data(page):
        yield _outcome(script, "The data has other hours than the site", is_right=spans <= own)
    for element in page.having("class"):
        if _CLASS.search(element.get("class")) and (times := _times(element.text)):
            known = {time for span in own for time in span}
            message = f"“{element.text[:60]}” is not when the customer service answers"
            yield _outcome(element, message, is_right=times <= known)
    promised = _round_the_clock(page)
    if promised and not any(closes - opens >= 24 * 60 - 1 or opens == closes for opens, closes in own):
        yield Problem(promised, "The page promises service around the clock", help=_HELP)


def _outcome(object: Element, message: str, *, is_right: bool) -> Outcome:
    return Passed(object) if is_right else Problem(object, message, help=_HELP)


def _in_data(page: HtmlPage) -> Iterator[tuple[Element, set[tuple[int, int]]]]:
    """The hours of contact points and organisations in JSON-LD."""
    for script, node in page.jsonld_nodes:
        points = [part for part in many(node.get("contactPoint")) if isinstance(part, dict)]
        spans = {span for of in points for span in _spans(of.get("hoursAvailable"))}
        spans |= set(_spans(node.get("openingHoursSpecification")))
        if spans:
            yield script, spans


def _spans(value: Any) -> Iterator[tuple[int, int]]:
    for part in many(value):
        opens, closes = (
            (text_of(part.get(name)) for name in ("opens", "closes")) if isinstance(part, dict) else ("", "")
        )
        if re.match(r"\d\d:\d\d", opens) and re.match(r"\d\d:\d\d", closes):
            yield _minute(opens[:5]), _minute(closes[:5])


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute or 0)


def _times(text: str) -> set[int]:
    """The times of day in a short text that has minutes or a mark of the hour, in minutes from midnight."""
    return {_of_day(*found) for found in _CLOCK.findall(plain_text(text)) if found[1] or found[2]}


def _of_day(hour: str, minute: str, mark: str) -> int:
    half = {"a": 0, "ص": 0, "p": 12, "م": 12}.get(mark[:1].lower())
    hours = int(hour) if half is None else int(hour) % 12 + half
    return hours * 60 + int(minute or 0)


def _round_the_clock(page: HtmlPage) -> Element | None:
    if page.kind.name not in ("contact", "home", "faq", "policy"):
        return None
    for element, text in page.texts:
        if element.tag not in ("script", "style") and _ROUND_THE_CLOCK.search(text):
            return element
    return None
