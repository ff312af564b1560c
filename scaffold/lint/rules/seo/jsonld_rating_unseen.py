"""SEO033 jsonld-rating-unseen."""

import re
import unicodedata
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_FIELDS = ("ratingValue", "reviewCount", "ratingCount")
_HELP = "show the rating with its reviews, or take it out of the data"


@rule(
    "SEO033",
    Severity.ERROR,
    clauses=["1.4.3", "3.2.3", "4.1.8"],
    source="Google structured-data policies: hidden content",
)
def jsonld_rating_unseen(page: HtmlPage) -> Iterator[Outcome]:
    """Structured data has a rating that readers are not shown.

    Stars in search results for what nobody can see on the page count as deception, and cost the site its rich results.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": "4.6", "reviewCount": 12}}</script>
        <p>4.6 of 5 stars from 12 reviews</p>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Lamp",
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": "4.9", "reviewCount": 2000}}</script>
        <p>A lamp</p>
    """
    for script, node in page.jsonld_nodes:
        rating = node.get("aggregateRating")
        if not isinstance(rating, dict):
            continue
        shown = _numbers(page.text + " " + " ".join(element.get("aria-label") for element in page.having("aria-label")))
        values = [str(rating[name]) for name in _FIELDS if isinstance(rating.get(name), (str, int, float))]
        unseen = [value for value in values if _plain(value) not in shown]
        if unseen:
            yield Problem(
                script, f"The data has the rating {', '.join(unseen)}, which the page does not show", help=_HELP
            )
        else:
            yield Passed(script)


def _numbers(text: str) -> set[str]:
    text = unicodedata.normalize("NFKC", text)
    return {_plain(found) for found in re.findall(r"\d+(?:[.,٫'’  ]\d+)*", text)}


def _plain(number: str) -> str:
    """A number without grouping, with a point: 2,000 and 2.000 are 2000; 4,60 is 4.6."""
    number = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in number.strip())
    number = re.sub(r"[.,'’  ](?=\d{3}(?:\D|$))", "", number)
    whole, point, part = number.replace(",", ".").replace("٫", ".").partition(".")
    part = part.rstrip("0")
    return f"{whole}{point}{part}" if part else whole
