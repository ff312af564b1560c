"""IMG014 srcset-invalid."""

from collections.abc import Iterator

from scaffold.lint.facts import Link, PageFacts
from scaffold.lint.picture_size import PictureSizes
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_TOLERANCE_PX = 1


@rule("IMG014", Severity.ERROR, clauses=["2.2.4"], source="WHATWG HTML 4.8.4.2")
def srcset_invalid(site: HtmlSite) -> Iterator[Outcome]:
    """A srcset cannot be read, gives two pictures for one size, or a width that the file does not have.

    Passes:
        <img src="a.jpg" srcset="a-600.jpg 600w, a-1200.jpg 1200w" sizes="50vw" alt="A">

    Fails:
        <img src="a.jpg" srcset="a-600.jpg 600w, a-1200.jpg 600w" sizes="50vw" alt="A">

        <img src="a.jpg" srcset="a-600.jpg 600px, a-1200.jpg 1200px" alt="A">
    """
    sizes = PictureSizes(site)
    seen: set[tuple[str, str]] = set()
    for page in site.pages:
        for srcset in page.srcsets:
            spot = Spot(page.path, srcset.element)
            yield Problem(spot, srcset.fault, help=srcset.help) if srcset.fault else Passed(spot)
        for link in page.assets:
            if not link.size.endswith("w") or (link.href, link.size) in seen:
                continue
            if link.href.startswith("/"):
                seen.add((link.href, link.size))
            width = _true_width(link, page, site, sizes)
            if width:
                message = f"The srcset says that {link.href[:80]} is {link.size[:-1]} pixels wide; it has {width}"
                yield Problem(Spot(page.path, link.element), message, help=f"write {width}w")


def _true_width(link: Link, page: PageFacts, site: HtmlSite, sizes: PictureSizes) -> int:
    """The width of the file, where the srcset says another; else 0."""
    told = link.size[:-1]
    file = site.resolve(link.href, page).file if told.isdigit() and len(told) < 7 else ""
    size = sizes.of(file) if file and not file.lower().endswith(".svg") else None
    return size[0] if size and abs(size[0] - int(told)) > _TOLERANCE_PX else 0
