"""POL035 promise-conflict."""

from collections.abc import Iterator
from typing import Any

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import page_policies
from scaffold.lint.policies.statements import days_in
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import Market

_DEEPEST = 8


@rule(
    "POL035",
    Severity.ERROR,
    clauses=["1.4.3", "2.4.1", "5.2.7", "7.4.6"],
    source="2005/29/EC Art. 6; project rule",
)
def promise_conflict(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """A page promises other days for returns, or another time in transit, than scaffold.toml says.

    Looked at are the data for search engines on every page and the text of the page on returns; buyers may hold the
    shop to the best promise that they find.

    Passes:
        -- scaffold.toml --
        -- cup/index.html --
        <html lang="en-US"><script type="application/ld+json">{"@type": "Product", "offers": {"@type": "Offer",
        "hasMerchantReturnPolicy": {"@type": "MerchantReturnPolicy", "merchantReturnDays": 30}}}</script>

    Fails:
        -- scaffold.toml --
        -- cup/index.html --
        <html lang="en-US"><script type="application/ld+json">{"@type": "Product", "offers": {"@type": "Offer",
        "hasMerchantReturnPolicy": {"@type": "MerchantReturnPolicy", "merchantReturnDays": 14}}}</script>
    """
    market = profile.market_of(page.language)
    if market is None:
        return
    for script, node in page.jsonld_nodes:
        yield from _in_data(script, node, market)
    if market.returns_days and "returns" in page_policies(page) and page.main:
        named = days_in(page.text)
        if named and market.returns_days not in named:
            message = f"The page names {_listed(named)} days, and scaffold.toml gives {market.returns_days} for returns"
            yield Problem(page.main, message, help="say the same days everywhere")
        elif named:
            yield Passed(page.main)


def _in_data(script: Element, node: dict[str, Any], market: Market) -> Iterator[Outcome]:
    for key, value in _pairs(node, 0):
        if key == "merchantReturnDays" and market.returns_days and isinstance(value, int | float):
            if value != market.returns_days:
                message = f"The data promises {value} days for returns, and scaffold.toml gives {market.returns_days}"
                yield Problem(script, message, help="say the same days everywhere")
            else:
                yield Passed(script)
        elif key == "transitTime" and isinstance(value, dict) and market.shipping:
            longest = value.get("maxValue")
            known = {option.days[1] for option in market.shipping}
            if isinstance(longest, int | float) and longest not in known:
                message = (
                    f"The data promises at most {longest} days in transit, and no way to ship in scaffold.toml does"
                )
                yield Problem(script, message, help="say the same time everywhere")
            elif isinstance(longest, int | float):
                yield Passed(script)


def _pairs(value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """Each key and value of nested data."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from _pairs(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _pairs(inner, depth + 1)


def _listed(days: tuple[int, ...]) -> str:
    return ", ".join(str(day) for day in sorted(set(days)))
