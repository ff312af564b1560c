"""PRD021 identifier-reused."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("PRD021", Severity.ERROR, clauses=["2.4.1"], source="Google merchant feed specification")
def identifier_reused(site: HtmlSite) -> Iterator[Outcome]:
    """One SKU or GTIN names two different products.

    A page in another language, for another country, or at a second address of the same name is no other product.

    Passes:
        -- a/index.html --
        <html lang="en"><h1>Lamp</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lamp", "sku": "L-1"}</script>
        -- b/index.html --
        <html lang="de"><h1>Lampe</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lampe", "sku": "L-1"}</script>

    Fails:
        -- a/index.html --
        <html lang="en"><h1>Lamp</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Lamp", "sku": "L-1"}</script>
        -- b/index.html --
        <html lang="en"><h1>Strap</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Strap", "sku": "L-1"}</script>
    """
    owners: dict[tuple[str, str, str], PageFacts] = {}
    for page in site.indexable:
        listed = page.shop.listed
        if not listed or not listed.name:
            continue
        for kind, value in listed.identifiers:
            owner = owners.setdefault((page.language.lower(), kind, value.lower()), page)
            other = _other(owner, page)
            if other:
                yield Problem(
                    Spot(page.path, listed.element, evidence=value),
                    f"The {kind} {value} is that of “{other}” ({owner.path}), too",
                    help="give each product its own number",
                )
            else:
                yield Passed(Spot(page.path, listed.element))


def _other(owner: PageFacts, page: PageFacts) -> str:
    """The name of another product of the same language; empty where both are one product."""
    first, second = owner.shop.listed, page.shop.listed
    if first is None or second is None or owner is page or primary(owner.language) != primary(page.language):
        return ""
    one, two = folded(first.name), folded(second.name)
    return "" if one in two or two in one else first.name
