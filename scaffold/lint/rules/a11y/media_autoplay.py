"""A11Y015 media-autoplay."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "A11Y015",
    Severity.ERROR,
    clauses=["2.2.5", "2.3.1"],
    source="WHATWG HTML 4.8.11.8",
    wcag=["1.4.2", "2.2.2"],
)
def media_autoplay(page: HtmlPage) -> Iterator[Outcome]:
    """Sound begins by itself, or a moving picture cannot be stopped.

    Passes:
        <video src="a.mp4" autoplay muted loop controls></video>

    Fails:
        <video src="a.mp4" autoplay></video>

        <video src="a.mp4" autoplay muted loop></video>
    """
    for media in page.all("video", "audio"):
        if not (media.has("src") or any(child.tag == "source" for child in media.elements)):
            continue
        if media.has("autoplay") and not media.has("muted"):
            yield Problem(media, f"The {media.tag} begins to sound by itself", help="take autoplay away, or add muted")
        elif media.has("autoplay") and media.has("loop") and not media.has("controls"):
            message = "The film runs for ever and cannot be stopped"
            yield Problem(media, message, help="add controls, or take loop away", severity=Severity.WARNING)
        else:
            yield Passed(media)
