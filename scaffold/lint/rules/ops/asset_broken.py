"""OPS001 asset-broken."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("OPS001", Severity.ERROR, clauses=["2.2.6", "2.3.3"], source="project rule")
def asset_broken(site: HtmlSite) -> Iterator[Outcome]:
    """A picture, script, style, font or film that a page loads is not there, or is empty.

    Passes:
        -- index.html --
        <img src="/a.jpg" alt="A">
        -- a.jpg --
        x

    Fails:
        -- index.html --
        <img src="/gone.jpg" alt="A">

        -- index.html --
        <img src="/a.jpg" srcset="/a.jpg 1x, /gone.jpg 2x" alt="A">
        -- a.jpg --
        x
    """
    good: set[str] = set()
    for page in site.pages:
        for link in page.assets:
            if link.href in good:
                continue
            target = site.resolve(link.href, page)
            if not target.inside or link.href.startswith("#"):
                continue
            spot = Spot(page.path, link.element)
            if target.is_missing:
                yield Problem(
                    spot, f"{link.href} is loaded, and it is not there", help="mend the address, or add the file"
                )
            elif site.sizes.get(target.file) == 0:
                yield Problem(spot, f"{link.href} is an empty file", help="export it anew")
            else:
                good.update([link.href] if link.href.startswith("/") else ())
                yield Passed(spot)
