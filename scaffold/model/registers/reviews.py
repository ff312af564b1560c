"""Each market is looked at by somebody who knows it (standard 1.4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


class ReviewTopic(StrEnum):
    """What a review of a market is about (standard 1.4.1 to 1.4.6)."""

    RIGHTS = "rights"
    PRODUCT = "product"
    MARKETING = "marketing"
    TAX = "tax"
    PRIVACY = "privacy"
    CULTURE = "culture"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketReview:
    """One of the six topics was reviewed for one market."""

    market: Annotated[str, Refers("market")]
    """The market's id."""
    topic: ReviewTopic
    """rights, product, marketing, tax, privacy or culture."""
    reviewer: str
    """The role, such as counsel in Hamburg."""
    done: date
    """The day."""
    outcome: str
    """What came of it: in order, or what has to change until when."""
    review_days: int = 365
    """Days until somebody must look again."""
    evidence: Proof = ""
    """The report: a file, an address or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsRegister:
    """registers/reviews.yaml."""

    entries: tuple[MarketReview, ...] = ()
    """The reviews; several for one topic are its history, the newest counts."""
