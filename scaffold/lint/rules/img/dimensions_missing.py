"""IMG011 dimensions-missing."""

from collections.abc import Iterator

from scaffold.lint.alt import is_raster
from scaffold.lint.facts import Link, PageFacts
from scaffold.lint.picture_size import PictureSizes
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_TOLERANCE = 0.02
_SMALLEST = 20
"""In a picture of fewer pixels, rounding is more than a fiftieth."""


@rule("IMG011", Severity.WARNING, clauses=["2.2.4", "2.3.2"], source="web.dev: cumulative layout shift")
def dimensions_missing(site: HtmlSite) -> Iterator[Outcome]:
    """A picture does not tell its size, or tells another shape than it has, and the page jumps when it arrives.

    Passes:
        <img src="lamp.jpg" alt="Lamp" width="1200" height="900">

    Fails:
        <img src="lamp.jpg" alt="Lamp">

        <img src="lamp.jpg" alt="Lamp" width="100%" height="auto">
    """
    sizes = PictureSizes(site)
    seen: set[tuple[str, str]] = set()
    for page in site.pages:
        for element in page.unsized:
            help = "write the width and height of the file, in pixels, without unit; the style sheet may scale it"
            yield Problem(Spot(page.path, element), "The picture has no width and height in pixels", help=help)
        for link in page.assets:
            if "x" not in link.size or (link.href, link.size) in seen or not is_raster(link.href):
                continue
            if link.href.startswith("/"):
                seen.add((link.href, link.size))
            why = _fault(link, page, site, sizes)
            spot = Spot(page.path, link.element)
            yield Problem(spot, why, help="write the size of the file") if why else Passed(spot)


def _fault(link: Link, page: PageFacts, site: HtmlSite, sizes: PictureSizes) -> str:
    told = [int(side) for side in link.size.split("x") if side.isdigit() and len(side) < 6]
    file = site.resolve(link.href, page).file
    size = sizes.of(file) if file and len(told) == 2 and min(told) >= _SMALLEST else None
    if size is None or min(size) < _SMALLEST:
        return ""
    if abs(told[0] * size[1] / (told[1] * size[0]) - 1) <= _TOLERANCE:
        return ""
    return f"The picture is {size[0]} by {size[1]} pixels, and the page says {told[0]} by {told[1]}, another shape"
