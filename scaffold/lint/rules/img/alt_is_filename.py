"""IMG003 alt-is-filename."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import described, file_of, stem_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_ENDING = re.compile(r"\S\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|psd)$", re.IGNORECASE)
_CAMERA = re.compile(
    r"(img|dsc|dscn|dscf|pict?|image|photo|screenshot|wechat|mmexport|p)[-_ ]?\d{3,}.*|\d{6,}([-_]\d+)*", re.IGNORECASE
)
_DIGEST = re.compile(r"(?=.*\d)[0-9a-f]{8,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@rule("IMG003", Severity.ERROR, clauses=["2.2.6", "3.2.3"], source="WCAG failure F30", wcag=["1.1.1"])
def alt_is_filename(page: HtmlPage) -> Iterator[Outcome]:
    """An alt text is the name of the file.

    Passes:
        <img src="strap.jpg" alt="Lamp strap, close-up">

    Fails:
        <img src="a.jpg" alt="IMG_2041.jpg">

        <img src="/img/trail-lamp-400.jpg" alt="trail-lamp-400">
    """
    for picture, text in described(page):
        if _is_name(text, picture):
            yield Problem(picture, f"The alt text “{text}” is the name of a file", help="say what the picture shows")
        else:
            yield Passed(picture)


def _is_name(text: str, picture: Element) -> bool:
    if _ENDING.search(text) or _CAMERA.fullmatch(text) or _DIGEST.fullmatch(text):
        return True
    name = folded(text)
    if not re.search(r"[-_\d]", name):  # a single plain word may be a file's name and a fair text: logo.svg
        return False
    return " " not in name and name in (
        file_of(picture.get("src")).lower(),
        stem_of(picture.get("src")),
        _stem(picture),
    )


def _stem(picture: Element) -> str:
    return file_of(picture.get("src")).rsplit(".", 1)[0].lower()
