"""IMG001 alt-missing."""

from collections.abc import Iterator

from scaffold.lint.alt import needs_no_alt, pictures
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG001", Severity.ERROR, clauses=["5.6", "3.2.3"], source="WHATWG HTML 4.8.4.4", wcag=["1.1.1"], act=["23a2a8"])
def alt_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A picture has no alt attribute.

    Screen readers then spell the file's name. A picture that is decoration has an empty one: alt="".

    Passes:
        <img src="lamp.jpg" alt="Trail Lamp 400 on a rock at dusk">

        <img src="line.svg" alt="">

    Fails:
        <img src="lamp.jpg">
    """
    for picture in pictures(page):
        alt = picture.attributes.get("alt")
        help = 'describe the picture in alt; if it is decoration, write alt=""'
        if alt is None and not needs_no_alt(picture, page):
            yield Problem(picture, f"The picture {picture.get('src')[:80]} has no alt text", help=help)
        elif alt and alt.isspace() and not needs_no_alt(picture, page):
            yield Problem(picture, f"The alt text of {picture.get('src')[:80]} is only space", help=help)
        elif alt is not None:
            yield Passed(picture)
