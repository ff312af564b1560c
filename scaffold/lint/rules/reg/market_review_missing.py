"""REG005 market-review-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.reviews import MarketReview, ReviewTopic
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

FILE = "registers/reviews.yaml"


@rule(
    "REG005",
    Severity.ERROR,
    clauses=["5.4", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.6"],
    source="standard 1.4",
)
def market_review_missing(registers: Registers, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """A market has not been reviewed for rights, product, marketing, tax, privacy or culture, or too long ago.

    The standard asks for six reviews of each market. A tool cannot make them: somebody who knows the market does, and
    notes the day, the role and the outcome. A site that keeps no reviews at all is not judged here; the conformity
    report says that they are missing.

    Passes:
        -- registers/reviews.yaml --
        entries:
          - { market: us, topic: rights, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: us, topic: product, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: us, topic: marketing, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: us, topic: tax, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: us, topic: privacy, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: us, topic: culture, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: rights, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: product, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: marketing, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: tax, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: privacy, reviewer: counsel, done: 2026-05-04, outcome: in order }
          - { market: eu, topic: culture, reviewer: counsel, done: 2026-05-04, outcome: in order }

    Fails:
        -- registers/reviews.yaml --
        entries: [{ market: us, topic: tax, reviewer: counsel, done: 2026-05-04, outcome: in order }]
    """
    live = tuple(dict.fromkeys(locale.market.id for locale in profile.site.locales))
    if not registers.reviews.entries:
        yield from (Undetermined(Location(FILE), f"no reviews of the market “{market}” are kept") for market in live)
        return
    newest = _newest(registers)
    for market in live:
        for topic in ReviewTopic:
            review = newest.get((market, topic))
            if review is None:
                message = f"The market “{market}” has no review of {topic}"
                yield Problem(Location(FILE), message, help=_HELP)
            elif (age := (as_of - review.done).days) > review.review_days:
                message = f"The review of {topic} for “{market}” is {age} days old, more than {review.review_days}"
                yield Problem(review.place, message, help=_HELP)
            else:
                yield Passed(review.place)


def _newest(registers: Registers) -> dict[tuple[str, ReviewTopic], MarketReview]:
    by_day = sorted(registers.reviews.entries, key=lambda review: review.done)
    return {(review.market, review.topic): review for review in by_day}


_HELP = "let somebody who knows the market look, and note it: scaffold register add reviews"
