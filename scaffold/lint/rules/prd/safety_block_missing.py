"""PRD015 safety-block-missing."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of, text_of
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import Brand
from scaffold.model.territories import EU

_NUMBERS = ("sku", "productGroupID", "gtin13", "gtin", "mpn")
_BEGINS = date(2024, 12, 13)


@rule(
    "PRD015",
    Severity.ERROR,
    clauses=["1.4.2", "2.4.1"],
    source="Regulation (EU) 2023/988 Art. 16 and 19",
)
def safety_block_missing(page: HtmlPage, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """An offer to the European Union does not say on its page who made the product and who answers for it there.

    From 13 December 2024 the offer itself shows the maker's name, postal and electronic address, the same of a
    responsible person in the Union where the maker sits outside, and what identifies the product.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>Artikel C-1</p><p>Hersteller: Quay Ltd., 1 Pier, Bristol BS1,
        care@quay.example</p><p>In der EU: Quay GmbH, Kai 1, 20457 Hamburg, eu@quay.example</p>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Tasse",
        "sku": "C-1", "offers": {"price": "9"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        -- cup/index.html --
        <html lang="de-DE"><h1>Tasse</h1><p>Von Quay</p><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Tasse", "offers": {"price": "9"}}</script>
    """
    goods = goods_of(page)
    if as_of < _BEGINS or goods is None or not goods.offers or "eu" not in profile.jurisdictions_of(page.language):
        return
    brand = profile.site.brand
    maker = text_of(goods.node.get("brand"))
    if maker and folded(maker) not in (folded(profile.site.title), folded(brand.legal_name)) and not brand.manufacturer:
        yield Undetermined(goods.element, f"the product is of {maker}, whose address the site does not know")
        return
    text = pressed(page.text)
    lacking = [name for name, facts in _wanted(brand) if not all(holds(text, fact) for fact in facts if fact)]
    numbers = [text_of(node.get(name)) for node in goods.nodes for name in _NUMBERS]
    if any(numbers) and not any(number and holds(text, number) for number in numbers):
        lacking.append("a number that identifies the product")
    if lacking:
        yield Problem(
            goods.element,
            f"The page does not show {', '.join(lacking)}",
            help="fill in manufacturer and eu_representative under [brand], and let the theme show them",
        )
    else:
        yield Passed(goods.element)


def _wanted(brand: Brand) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What must be on the page, with the facts by which it is found."""
    if brand.manufacturer:
        yield "the maker's name and address", (brand.manufacturer,)
    else:
        yield "the maker's name", (brand.legal_name,)
        yield "the maker's postal address", (brand.address.street, brand.address.locality)
    yield "the maker's electronic address", (brand.email,)
    if brand.address.country not in EU:
        person = brand.eu_representative
        if person is None:
            yield "a responsible person in the European Union", ("no eu_representative is known",)
        else:
            yield "the responsible person in the European Union", (person.name, person.address, person.email)
