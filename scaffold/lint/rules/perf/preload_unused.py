"""PERF003 preload-unused."""

from collections.abc import Iterator

from scaffold.lint.facts import srcset_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_AS = {"font", "image", "script", "style", "fetch", "track", "document", "audio", "video", "worker", "object", "embed"}


@rule("PERF003", Severity.WARNING, clauses=["2.3.1"], source="web.dev: preload critical assets")
def preload_unused(page: HtmlPage) -> Iterator[Outcome]:
    """A preload does not say what it loads, or loads it in a way that it is loaded twice.

    Passes:
        <link rel="preload" href="/a.woff2" as="font" type="font/woff2" crossorigin>

    Fails:
        <link rel="preload" href="/a.woff2" as="font">

        <link rel="preload" href="/a.js">

        <link rel="preload" href="/a.jpg" as="image"><img src="/b.jpg" alt="B">
    """
    used = _used(page)
    for link in page.links("preload"):
        kind = link.get("as").strip().lower()
        href = link.get("href").strip()
        if kind not in _AS:
            yield Problem(link, "The preload does not say what it loads", help="add as=font, image, script or style")
        elif kind == "font" and not link.has("crossorigin"):
            yield Problem(link, "The font is loaded twice, as crossorigin is missing", help="add crossorigin")
        elif kind in ("image", "script", "style") and href and not link.has("imagesrcset") and href not in used:
            if kind == "image" and any("url(" in style.raw_text for style in page.all("style")):
                yield Undetermined(link, "a style may use it")
            elif kind == "image" and page.links("stylesheet"):
                yield Undetermined(link, "a style sheet may use it")
            else:
                yield Problem(link, f"The page preloads {href} and does not use it", help="take the preload out")
        else:
            yield Passed(link)


def _used(page: HtmlPage) -> set[str]:
    found = {element.get("src").strip() for element in page.having("src")}
    found |= {url for element in page.having("srcset") for url, _ in srcset_of(element)}
    return found | {link.get("href").strip() for link in page.links("stylesheet")}
