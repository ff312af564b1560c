"""SEO026 jsonld-video-missing."""

import re
from collections.abc import Iterator
from typing import Any

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PLAYERS = re.compile(
    r"//(?:www\.)?(?:youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com/video|(?:geo\.)?dailymotion\.com/|"
    r"player\.bilibili\.com)",
    re.IGNORECASE,
)
_NEEDED = ("name", "thumbnailUrl", "uploadDate")


@rule("SEO026", Severity.WARNING, clauses=["2.2.6", "3.5.5"], source="Google video documentation")
def jsonld_video_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page shows a film, and its data do not tell of it. A silent loop that is decoration does not count.

    Passes:
        <video src="a.mp4" controls></video><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "VideoObject", "name": "How to fold it", "thumbnailUrl": "https://lumo.example/a.jpg",
        "uploadDate": "2026-03-01", "contentUrl": "https://lumo.example/a.mp4"}</script>

    Fails:
        <video src="a.mp4" controls></video>
    """
    films = [film for film in page.all("video", "iframe") if _is_film(film) and not is_hidden(film)]
    if not films:
        return
    objects = [node for _, top in page.jsonld_nodes for node in _videos(top)]
    faults = [_fault(node) for node in objects]
    if objects and "" in faults:
        yield Passed(films[0])
    elif objects:
        yield Problem(films[0], f"The VideoObject of this film has no {faults[0]}", help=f"add {faults[0]}")
    else:
        help = "add a VideoObject with name, thumbnailUrl, uploadDate and contentUrl or embedUrl"
        yield Problem(films[0], "The data of the page do not tell of this film", help=help)


def _is_film(element: Element) -> bool:
    if element.tag == "iframe":
        return bool(_PLAYERS.search(element.get("src") or element.get("data-src")))
    return not (element.has("muted") and element.has("autoplay"))


def _videos(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "VideoObject" in types_of(node):
        yield node
    for key in ("video", "subjectOf", "mainEntity"):
        below = node.get(key)
        for of in below if isinstance(below, list) else [below]:
            if isinstance(of, dict) and "VideoObject" in types_of(of):
                yield of


def _fault(node: dict[str, Any]) -> str:
    missing = next((key for key in _NEEDED if not node.get(key)), "")
    return missing or ("" if node.get("contentUrl") or node.get("embedUrl") else "contentUrl")
