"""MKT012 promo-terms-missing."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.finding import front_pages
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.promotions import Promotion
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_CODE = re.compile(
    r"(?i:\b(?:promo |discount |coupon |voucher )?code|gutschein-?code|rabattcode|code promo|código|cupón|"
    r"codice(?: sconto)?|kortingscode|クーポンコード|クーポン|优惠码|折扣码|優惠碼|쿠폰 ?코드|رمز الخصم|كود الخصم)"
    r"\W{1,4}([A-Z][A-Z0-9]{3,19})\b"
)
_NO_CODES = frozenset({"HTML", "ISBN", "GTIN", "POST", "CODE"})


@rule(
    "MKT012",
    Severity.WARNING,
    clauses=["1.4.3", "3.1.3", "3.4.5", "3.6.4"],
    source="2000/31/EC Art. 6",
)
def promo_terms_missing(site: HtmlSite, source: Source, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A promotion that runs has no page with its conditions, or a page names a coupon that no register knows.

    Each row of registers/promotions.yaml has its days and its scope; `terms` must name a page of the site. Coupons are
    looked for on the home page and on one product's page of each language.

    Passes:
        -- registers/promotions.yaml --
        entries:
          - { id: summer, kind: coupon, starts: 2026-11-01, expires: 2026-12-31, scope: all, coupon: SUMMER10,
              terms: "page:summer" }
        -- content/pages/summer/en.md --
        ---
        title: Summer offer
        ---
        -- index.html --
        <html lang="en-US"><p>10% off with code SUMMER10</p></html>

    Fails:
        -- registers/promotions.yaml --
        entries: [{ id: summer, kind: coupon, starts: 2026-11-01, expires: 2026-12-31, scope: all, coupon: SUMMER10 }]

        -- registers/promotions.yaml --
        entries: []
        -- index.html --
        <html lang="en-US"><p>10% off with code SUMMER10</p></html>
    """
    pages = {str(page.ref) for page in source.content.pages}
    for promotion in registers.promotions.entries:
        if promotion.starts <= as_of <= promotion.expires:
            yield _judged(promotion, pages)
    coupons = {one.coupon.upper(): one for one in registers.promotions.entries if one.coupon}
    for language in sorted({page.language for page in site.pages}):
        for page in front_pages(site, language):
            body = page.first("body")
            for code in sorted(set(_CODE.findall(body.text if body else "")) - _NO_CODES):
                yield _coupon(code, Spot(page.path, evidence=code), coupons.get(code), as_of)


def _judged(promotion: Promotion, pages: set[str]) -> Outcome:
    name = f"The promotion “{promotion.id}”"
    if not promotion.terms:
        return Problem(promotion.place, f"{name} runs without conditions", help="terms: page:summer-terms")
    if not promotion.terms.startswith("policy:") and promotion.terms not in pages:
        message = f"{name} has its conditions at {promotion.terms}, and there is no such page"
        return Problem(promotion.place, message, help="write the page, or name the one that has them")
    return Passed(promotion.place)


def _coupon(code: str, spot: Spot, promotion: Promotion | None, as_of: date) -> Outcome:
    if promotion is None:
        message = f"The coupon {code} stands in no row of registers/promotions.yaml"
        return Problem(spot, message, help="enter it with its days, its scope and its conditions")
    if promotion.expires < as_of:
        return Problem(spot, f"The coupon {code} ended on {promotion.expires}", help="take it from the page")
    return Passed(spot)
