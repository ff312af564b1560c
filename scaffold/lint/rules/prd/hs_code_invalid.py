"""PRD013 hs-code-invalid."""

import re
from collections.abc import Iterator

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import digits_of, on_sale, sells_abroad
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_WRITTEN = re.compile(r"[0-9]{4}(?:[. ]?[0-9]{2}){1,3}")
_CHAPTERS = frozenset(range(1, 98)) - {77}


@rule(
    "PRD013",
    Severity.ERROR,
    clauses=["2.4.1", "7.1.1", "7.4.2", "7.4.3"],
    source="WCO Harmonized System 2022",
)
def hs_code_invalid(profile: Profile, source: Source) -> Iterator[Outcome]:
    """A product that crosses a border has no customs code, or one that none can be.

    A code has 6 to 10 digits, with or without dots, and begins with a chapter from 01 to 97; 77 is kept free. Whether
    it is the right one for the goods only a person can tell, and the list of all codes is not part of the program. A
    product that is sold in the seller's own country alone needs none.

    Passes:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        hs_code: "8513.10"

    Fails:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        hs_code: lamp

        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
    """
    for product in on_sale(source):
        code = product.facts.hs_code.strip()
        if not code and not sells_abroad(product, profile.site):
            continue
        place = source.fact(product, "hs_code")
        if fault := _fault(code):
            yield Problem(place, f"The customs code of {product.id} {fault}", help='write hs_code: "6911.10"')
        else:
            yield Passed(place)


def _fault(code: str) -> str:
    if not code:
        return "is missing, and it is sold abroad"
    if not _WRITTEN.fullmatch(code):
        return f"is “{code}”, which is no number of 6, 8 or 10 digits"
    if int(digits_of(code)[:2]) not in _CHAPTERS:
        return f"is “{code}”, and there is no chapter {code[:2]}"
    return ""
