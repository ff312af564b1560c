"""PRD022 feed-mismatch."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.shop.feeds import REQUIRED, Row, feed_rows
from scaffold.lint.shop.listing import Listed
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import words_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_STOCK = {
    "in_stock": {"InStock", "LimitedAvailability", "OnlineOnly"},
    "out_of_stock": {"OutOfStock", "SoldOut", "Discontinued"},
    "preorder": {"PreOrder", "PreSale"},
    "backorder": {"BackOrder", "MadeToOrder"},
}
_HELP = "make the feed from the same source as the pages"


@rule(
    "PRD022",
    Severity.ERROR,
    clauses=["2.4.1", "3.2.4"],
    source="Google Merchant Center product data specification",
)
def feed_mismatch(site: HtmlSite) -> Iterator[Outcome]:
    """A row of a product feed lacks a column, leads nowhere, or says something else than the product's page.

    Shopping channels compare both and refuse the product, in the end the whole account. Prices are looked at by
    PRD004. Addresses that lead out of the folder are not looked at.

    Passes:
        -- feed.csv --
        id,title,description,link,image_link,availability,price
        L1,Trail lamp,A lamp,/lamp/,/lamp.jpg,in_stock,49.00 EUR
        -- lamp.jpg --
        x
        -- lamp/index.html --
        <h1>Trail lamp</h1><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
        "name": "Trail lamp", "offers": {"price": "49.00", "availability": "https://schema.org/InStock"}}</script>

    Fails:
        -- feed.csv --
        id,title,description,link,image_link,availability,price
        L1,Trail lamp,A lamp,/gone/,/lamp.jpg,in_stock,49.00 EUR
        -- lamp.jpg --
        x
        -- lamp/index.html --
        <h1>Trail lamp</h1>
    """
    for row in feed_rows(site):
        faults = list(_faults(row, site))
        for fault in faults:
            yield Problem(
                Spot(row.path, line=row.line, evidence=f"{row.values.get('id', '')} {fault}"),
                f"The feed's product {row.values.get('id', '')} {fault}".replace("  ", " "),
                help=_HELP,
            )
        if not faults:
            yield Passed(Spot(row.path, line=row.line))


def _faults(row: Row, site: HtmlSite) -> Iterator[str]:
    yield from (f"has no {name}" for name in REQUIRED if not row.values.get(name))
    target = site.resolve(row.values.get("link", "")) if row.values.get("link") else None
    if target and target.is_missing:
        yield f"leads to {row.values['link']}, where no page is"
    picture = row.values.get("image_link", "")
    if picture and site.resolve(picture).is_missing:
        yield f"has the picture {picture}, which is not there"
    page = site.by_path.get(target.file) if target else None
    if page and page.shop.listed:
        yield from _differences(row, page.shop.listed)


def _differences(row: Row, listed: Listed) -> Iterator[str]:
    title = row.values.get("title", "")
    if title and listed.name and set(words_of(title)).isdisjoint(words_of(listed.name)):
        yield f"is called “{title}”, its page “{listed.name}”"
    stock = row.values.get("availability", "").lower().replace(" ", "_")
    known = set().union(*_STOCK.values())
    if stock and stock not in _STOCK:
        yield f"has the availability “{stock}”, which feeds do not know"
    elif stock and listed.stock & known and not listed.stock & _STOCK[stock]:
        yield f"is {stock}, its page says {' and '.join(sorted(listed.stock))}"
