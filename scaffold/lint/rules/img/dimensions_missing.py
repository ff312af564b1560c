"""IMG011 dimensions-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import is_raster, pictures
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_NUMBER = re.compile(r"\s*\d+\s*")


@rule("IMG011", Severity.WARNING, clauses=["2.2.4", "2.3.2"], source="web.dev: cumulative layout shift", fixable=True)
def dimensions_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A picture does not tell its size, and the page jumps when it arrives.

    Passes:
        <img src="lamp.jpg" alt="Lamp" width="1200" height="900">

    Fails:
        <img src="lamp.jpg" alt="Lamp">

        <img src="lamp.jpg" alt="Lamp" width="100%" height="auto">
    """
    for picture in pictures(page):
        if not is_raster(picture.get("src")):
            continue
        if all(_NUMBER.fullmatch(picture.get(name)) for name in ("width", "height")):
            yield Passed(picture)
        else:
            help = "write the width and height of the file, in pixels, without unit; the style sheet may scale it"
            yield Problem(picture, "The picture has no width and height in pixels", help=help)
