"""IMG013 srcset-missing."""

from collections.abc import Iterator

from scaffold.lint.alt import is_raster, pictures
from scaffold.lint.element import Element
from scaffold.lint.facts import srcset_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG013", Severity.WARNING, clauses=["2.2.4", "2.3.1"], source="WHATWG HTML 4.8.4")
def srcset_missing(page: HtmlPage, *, widest: int = 640) -> Iterator[Outcome]:
    """A large picture is there in one size only, and telephones load what they cannot show.

    Passes:
        <img src="a-1200.jpg" srcset="a-600.jpg 600w, a-1200.jpg 1200w" sizes="50vw" alt="A" width="1200" height="900">

    Fails:
        <img src="a.jpg" alt="A" width="3000" height="2000">

        <img src="a.jpg" srcset="a-600.jpg 600w, a.jpg 1200w" alt="A" width="1200" height="900">
    """
    for picture in pictures(page):
        width = picture.get("width").strip()
        if not is_raster(picture.get("src")) or not width.isdecimal() or len(width) > 6 or int(width) <= widest:
            continue
        own = [of for of in _family(picture) if of.get("srcset").strip()]
        by_width = [of for of in own if any(size.endswith("w") for _, size in srcset_of(of))]
        without_sizes = [of for of in by_width if not _has_sizes(of, picture)]
        if not own:
            yield Problem(picture, f"The picture is {width} pixels wide, in one size only", help="add srcset and sizes")
        elif without_sizes:
            yield Problem(without_sizes[0], "The srcset gives widths, and sizes is missing", help="add sizes")
        else:
            yield Passed(picture)


def _family(picture: Element) -> list[Element]:
    around = picture.parent
    if around is None or around.tag != "picture":
        return [picture]
    return [child for child in around.elements if child.tag in ("source", "img")]


def _has_sizes(element: Element, picture: Element) -> bool:
    is_lazy = picture.get("loading").lower() == "lazy" and element.get("sizes").lower().startswith("auto")
    return bool(element.get("sizes").strip()) or is_lazy
