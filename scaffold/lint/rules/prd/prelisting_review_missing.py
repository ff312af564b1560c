"""PRD025 prelisting-review-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.catalogue import Status
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.listing_reviews import ListingReview
from scaffold.model.reviewed import reviewed_digest
from scaffold.model.rules import Outcome, Passed, Problem

_FILE = "registers/listing-reviews.yaml"


@rule("PRD025", Severity.ERROR, clauses=["5.5", "1.4.2", "2.4.1"], source="T/CCPITCSC 109-2022, 2.4.1")
def prelisting_review_missing(source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A product is on sale that nobody has read before, or that was changed after it was read.

    Where the site keeps registers/listing-reviews.yaml, each published product has an entry there. With a digest in the
    entry, a change of price, words, claims or pictures asks for a new one.

    Passes:
        -- registers/listing-reviews.yaml --
        entries: [{ product: cup, reviewer: editor, reviewed: 2026-05-02 }]
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }

    Fails:
        -- registers/listing-reviews.yaml --
        entries: []
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }

        -- registers/listing-reviews.yaml --
        entries:
          - product: cup
            reviewer: editor
            reviewed: 2026-05-02
            content_sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 3 }
    """
    if _FILE not in registers.files:
        return
    newest: dict[str, ListingReview] = {}
    for entry in sorted(registers.listing_reviews.entries, key=lambda entry: entry.reviewed):
        newest[entry.product] = entry
    for product in source.content.products:
        if product.facts.status is Status.ACTIVE:
            yield _outcome(product, newest.get(product.id), source, as_of)


def _outcome(product: Product, review: ListingReview | None, source: Source, as_of: date) -> Outcome:
    if review is None:
        place = source.fact(product, "status")
        message = f"The product {product.id} is on sale, and no entry says that somebody read it before"
        return Problem(place, message, help=f"let somebody read it, and enter that in {_FILE}")
    if review.reviewed > as_of:
        return Problem(review.place, f"The review of {product.id} lies in the future", help="enter the day it was done")
    if review.content_sha256 and review.content_sha256 != reviewed_digest(product):
        message = f"The product {product.id} was changed after the review of {review.reviewed}"
        return Problem(review.place, message, help="read it again and enter the new day and digest")
    return Passed(review.place)
