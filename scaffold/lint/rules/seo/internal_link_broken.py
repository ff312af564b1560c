"""SEO016 internal-link-broken."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite, Target
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("SEO016", Severity.ERROR, clauses=["2.3.3", "3.2.3"], source="Google: crawlable links")
def internal_link_broken(site: HtmlSite) -> Iterator[Outcome]:
    """A link leads to a page or a place on a page that is not there.

    Passes:
        -- index.html --
        <a href="/lamps/#sizes">Sizes</a>
        -- lamps/index.html --
        <h2 id="sizes">Sizes</h2>

    Fails:
        -- index.html --
        <a href="/old/">Lamps</a>

        -- index.html --
        <a href="/lamps/#weights">Weights</a>
        -- lamps/index.html --
        <h2 id="sizes">Sizes</h2>
    """
    good: set[str] = set()
    for page in site.pages:
        for link in page.links:
            target = site.resolve(link.href, page) if link.href not in good else None
            if target is None or not target.inside:
                continue
            spot = Spot(page.path, link.element)
            if target.is_missing:
                help = "mend the address, or add a redirect for it"
                yield Problem(spot, f"The link {link.href} leads to nothing", help=help)
            elif _lacks_fragment(target, site):
                help = f"give the place in {target.file} this id, or take #{target.fragment} away"
                yield Problem(
                    spot, f"The link {link.href} leads to a place that {target.file} does not have", help=help
                )
            else:
                good.update([link.href] if link.href.startswith("/") else ())
                yield Passed(spot)


def _lacks_fragment(target: Target, site: HtmlSite) -> bool:
    page = site.by_path.get(target.file)
    if page is None or not page.is_read or target.fragment.lower() in ("", "top") or page.redirect:
        return False
    return target.fragment not in page.ids and not target.fragment.startswith((":~:", "!", "/"))
