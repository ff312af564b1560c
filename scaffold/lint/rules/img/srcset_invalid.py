"""IMG014 srcset-invalid."""

import re
from collections import Counter
from collections.abc import Iterator

from scaffold.lint.facts import srcset_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_DESCRIPTOR = re.compile(r"\d+w|\d+(\.\d+)?x|")


@rule("IMG014", Severity.ERROR, clauses=["2.2.4"], source="WHATWG HTML 4.8.4.2", fixable=True)
def srcset_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """A srcset cannot be read, or gives two pictures for one size.

    Passes:
        <img src="a.jpg" srcset="a-600.jpg 600w, a-1200.jpg 1200w" sizes="50vw" alt="A">

    Fails:
        <img src="a.jpg" srcset="a-600.jpg 600w, a-1200.jpg 600w" sizes="50vw" alt="A">

        <img src="a.jpg" srcset="a-600.jpg 600px, a-1200.jpg 1200px" alt="A">
    """
    for element in page.having("srcset"):
        found = srcset_of(element)
        sizes = [size or "1x" for _, size in found]
        wrong = next((size for size in sizes if not _DESCRIPTOR.fullmatch(size)), "")
        twice = next((size for size, times in Counter(sizes).items() if times > 1), "")
        if wrong:
            yield Problem(element, f"The srcset has “{wrong}”, which is no size", help="write 600w or 2x")
        elif twice:
            yield Problem(element, f"The srcset has two pictures for {twice}", help="keep one for each size")
        elif len({size[-1] for size in sizes}) > 1:
            yield Problem(element, "The srcset mixes widths (w) and densities (x)", help="use one of them")
        elif found:
            yield Passed(element)
