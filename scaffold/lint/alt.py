"""Alt texts: which pictures count, and what their addresses and texts say."""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from scaffold.lint.accessibility.hidden import is_hidden, is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import PRESENTATIONAL, role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

RASTER = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff")


_ADDED = re.compile(r"([-_.@](\d{2,4}x\d{2,4}|\d{2,4}w?|[0-9a-f]{8,}|\dx|scaled|thumb|min))+$")


def pictures(page: HtmlPage) -> Iterator[Element]:
    """The pictures that somebody is shown; a pixel that counts readers is none."""
    for picture in page.all("img"):
        if not is_hidden(picture) and not _is_pixel(picture):
            yield picture


def described(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    """The pictures with a text, and the text."""
    for picture in pictures(page):
        text = " ".join(picture.get("alt").split())
        if text:
            yield picture, text


def needs_no_alt(picture: Element, page: HtmlPage) -> bool:
    """Whether assistive technology does without an alt text: it is told another name, or nothing of the picture."""
    if is_silent(picture) or (picture.has("role") and role_of(picture) in PRESENTATIONAL):
        return True
    named = picture.has("aria-label") or picture.has("aria-labelledby") or picture.has("title")
    return named and bool(name_of(picture, page))


def _is_pixel(picture: Element) -> bool:
    return picture.get("width").strip() in ("0", "1") and picture.get("height").strip() in ("0", "1")


@lru_cache(maxsize=2**14)
def file_of(address: str) -> str:
    """The name of the file in an address, decoded."""
    try:
        return posixpath.basename(unquote(urlsplit(address.strip()).path))
    except ValueError:
        return ""


@lru_cache(maxsize=2**14)
def stem_of(address: str) -> str:
    """The file's name without its ending, sizes and digests that programs add."""
    stem = file_of(address).rsplit(".", 1)[0].lower()
    return _ADDED.sub("", stem)


def is_raster(address: str) -> bool:
    """Whether the address names a picture of pixels."""
    return file_of(address).lower().endswith(RASTER)
