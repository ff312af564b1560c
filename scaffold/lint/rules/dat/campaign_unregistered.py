"""DAT006 campaign-unregistered."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_PARTS = ("utm_source", "utm_medium", "utm_campaign")


@rule(
    "DAT006",
    Severity.WARNING,
    clauses=["5.7", "3.1.3", "3.1.4", "3.1.5", "3.2.5", "3.3.4", "3.6.3", "3.6.4", "3.6.5", "4.1.4", "5.3.3"],
    source="the site's own register of campaigns",
)
def campaign_unregistered(page: HtmlPage, registers: Registers) -> Iterator[Outcome]:
    """A link has campaign parameters that no entry of the register of campaigns has.

    Two spellings of one campaign are two campaigns in every report.

    Passes:
        -- registers/campaigns.yaml --
        entries:
          - { id: spring, channel: email, owner: marketing, starts: 2026-03-01, ends: 2026-04-30,
              utm_source: letter, utm_medium: email, utm_campaign: spring-2026 }
        -- index.html --
        <a href="https://partner.example/?utm_source=letter&amp;utm_medium=email&amp;utm_campaign=spring-2026">Fair</a>

    Fails:
        -- registers/campaigns.yaml --
        entries:
          - { id: spring, channel: email, owner: marketing, starts: 2026-03-01, ends: 2026-04-30,
              utm_source: letter, utm_medium: email, utm_campaign: spring-2026 }
        -- index.html --
        <a href="https://partner.example/?utm_source=FB1&amp;utm_medium=email&amp;utm_campaign=spring-2026">Fair</a>
    """
    known = {(one.utm_source, one.utm_medium, one.utm_campaign) for one in registers.campaigns.entries}
    if not any(any(parts) for parts in known):
        return
    for link in page.all("a"):
        parts = _campaign(link.get("href"))
        if not any(parts):
            continue
        if any(all(not own or own == part for own, part in zip(one, parts, strict=True)) for one in known if any(one)):
            yield Passed(link)
        else:
            yield Problem(
                link,
                f"No campaign of the register has {' '.join(part for part in parts if part)}",
                help="enter the campaign in registers/campaigns.yaml, or write its words as they stand there",
            )


def _campaign(href: str) -> tuple[str, ...]:
    if "utm_" not in href:
        return ("", "", "")
    try:
        query = parse_qs(urlsplit(href).query)
    except ValueError:
        return ("", "", "")
    return tuple(query.get(name, [""])[0] for name in _PARTS)
