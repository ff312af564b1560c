"""IMG006 alt-too-long."""

from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import display_width
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG006", Severity.WARNING, clauses=["3.2.3"], source="W3C images tutorial")
def alt_too_long(page: HtmlPage, *, longest: int = 125) -> Iterator[Outcome]:
    """An alt text is longer than one can listen to: more than 125 half-width units.

    Passes:
        <img src="lamp.jpg" alt="Trail Lamp 400, rear view with clip">

    Fails:
        <img src="lamp.jpg" alt="The Trail Lamp 400 is our brightest lamp yet and comes with a strap, a clip, a battery
        that lasts for forty hours and a case, and it is waterproof and light">
    """
    for picture, text in described(page):
        width = display_width(text)
        if width <= longest:
            yield Passed(picture)
        else:
            help = "say the main thing in alt, and the rest in a caption or in the text"
            yield Problem(picture, f"The alt text is {width} wide, more than {longest}", help=help)
