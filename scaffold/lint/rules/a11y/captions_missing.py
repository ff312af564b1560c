"""A11Y014 captions-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "A11Y014",
    Severity.ERROR,
    clauses=["2.2.5", "3.5.5", "6.1.3"],
    source="WHATWG HTML 4.8.11",
    wcag=["1.2.2"],
)
def captions_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A film with sound has no captions in the language of the page.

    Passes:
        <html lang="en"><video src="a.mp4" controls><track kind="captions" srclang="en" src="a.vtt"></video></html>

    Fails:
        <html lang="en"><video src="a.mp4" controls></video></html>
    """
    for film in page.all("video"):
        if is_silent(film) or not (film.has("src") or any(child.tag == "source" for child in film.elements)):
            continue
        tracks = [child for child in film.elements if child.tag == "track"]
        captions = [
            track for track in tracks if track.get("kind", "subtitles").lower() in ("captions", "subtitles", "")
        ]
        languages = {primary(track.get("srclang")) for track in captions}
        if film.has("muted") or languages & {primary(page.language), ""} - (set() if captions else {""}):
            yield Passed(film)
        elif captions:
            help = f"add a track with srclang={primary(page.language)}"
            yield Problem(film, "The film has captions in other languages than the page", help=help)
        else:
            yield Problem(film, "The film has no captions", help="add <track kind=captions srclang=… src=…>")
