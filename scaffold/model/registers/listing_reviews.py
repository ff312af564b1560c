"""Each product is read by somebody before it is listed (standard 2.4.1)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingReview:
    """Somebody read a product's pages and let them go."""

    product: Annotated[str, Refers("product")]
    """The product's id."""
    reviewer: str
    """The role that read it."""
    reviewed: date
    """The day."""
    content_sha256: str = ""
    """What was read: the digest that `scaffold register digest product:<id>` prints."""
    checklist: tuple[str, ...] = ()
    """What was looked at: facts, pictures, price, law, culture."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingReviewsRegister:
    """registers/listing-reviews.yaml."""

    entries: tuple[ListingReview, ...] = ()
    """The reviews."""
