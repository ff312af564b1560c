"""IMG023 alt-attribute-omitted."""

from collections.abc import Iterator

from scaffold.lint.alt import needs_no_alt, pictures
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG023", Severity.WARNING, clauses=["3.2.3"], source="WHATWG HTML 4.8.4.4", wcag=["1.1.1"])
def alt_attribute_omitted(page: HtmlPage) -> Iterator[Outcome]:
    """A picture that is named or hidden by other means has no alt attribute all the same.

    HTML asks for the attribute in every case; search engines, text browsers and a broken load read nothing else.

    Passes:
        <img src="line.svg" alt="" role="presentation">

    Fails:
        <img src="line.svg" role="presentation">

        <img src="lamp.jpg" aria-label="Trail Lamp 400 on a rock">
    """
    for picture in pictures(page):
        if not needs_no_alt(picture, page):
            continue
        if picture.has("alt"):
            yield Passed(picture)
        else:
            help = 'repeat the name in alt; for decoration write alt=""'
            yield Problem(picture, f"The picture {picture.get('src')[:80]} has no alt attribute", help=help)
