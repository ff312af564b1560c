"""A11Y033 frame-skipped."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden, is_tabbable
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.tree import read_tree
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("A11Y033", Severity.ERROR, clauses=["2.3.1"], source="WHATWG HTML 6.6.3", wcag=["2.1.1"], act=["akn7bn"])
def frame_skipped(page: HtmlPage) -> Iterator[Outcome]:
    """A frame with controls is left out by the Tab key, so that only a mouse reaches them.

    Only frames whose content stands in srcdoc can be looked into.

    Passes:
        <iframe title="Offer" srcdoc="<a href='/'>Home</a>"></iframe>

    Fails:
        <iframe title="Offer" tabindex="-1" srcdoc="<a href='/'>Home</a>"></iframe>
    """
    for frame in page.having("srcdoc"):
        if frame.tag != "iframe" or is_hidden(frame) or _is_inert(frame) or _is_pixel(frame):
            continue
        if not any(is_tabbable(of) and not is_hidden(of) for of in read_tree(frame.get("srcdoc")).elements):
            continue
        if frame.get("tabindex").strip().startswith("-"):
            yield Problem(
                frame, "The Tab key leaves this frame out, and there are controls in it", help="take tabindex away"
            )
        else:
            yield Passed(frame)


def _is_inert(frame: Element) -> bool:
    return frame.has("inert") or any(above.has("inert") for above in frame.ancestors)


def _is_pixel(frame: Element) -> bool:
    return frame.get("width").strip() in ("0", "1") or frame.get("height").strip() in ("0", "1")
