"""Pictures as pages declare them: which have no size, and which srcset cannot be read."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scaffold.lint.alt import is_raster, pictures
from scaffold.lint.read import HtmlPage

_CANDIDATE = re.compile(r"[\s,]*([^\s,]\S*[^\s,]|[^\s,])(?:,+|\s+([^\s,(]+)?\s*(?:,|$)|$)")
_DESCRIPTOR = re.compile(r"\d+w|\d+(\.\d+)?x|")
_NUMBER = re.compile(r"\s*\d+\s*")


class Srcset(NamedTuple):
    """A srcset by its element, with what is wrong with it; an empty fault for nothing."""

    element: int
    fault: str = ""
    help: str = ""


@lru_cache(maxsize=1024)
def candidates(srcset: str) -> tuple[tuple[str, str], ...]:
    """The addresses of a srcset with their descriptors (`640w`, `2x`, or empty)."""
    return tuple((found[1], found[2] or "") for found in _CANDIDATE.finditer(srcset))


def unsized_pictures(page: HtmlPage) -> tuple[int, ...]:
    """The pictures of pixels that have no width and height in whole pixels."""
    return tuple(
        picture.index
        for picture in pictures(page)
        if is_raster(picture.get("src"))
        and not all(_NUMBER.fullmatch(picture.get(name)) for name in ("width", "height"))
    )


def srcsets_on(page: HtmlPage) -> Iterator[Srcset]:
    """The srcsets with a fault; of those without, the first stands for all."""
    has_good = False
    for element in page.having("srcset"):
        fault, help = _fault(element.attributes["srcset"])
        if fault:
            yield Srcset(element.index, fault, help)
        elif not has_good and candidates(element.attributes["srcset"]):
            has_good = True
            yield Srcset(element.index)


@lru_cache(maxsize=1024)
def _fault(srcset: str) -> tuple[str, str]:
    sizes = [size or "1x" for _, size in candidates(srcset)]
    wrong = next((size for size in sizes if not _DESCRIPTOR.fullmatch(size)), "")
    if wrong:
        return f"The srcset has “{wrong}”, which is no size", "write 600w or 2x"
    twice = next((size for size, times in Counter(sizes).items() if times > 1), "")
    if twice:
        return f"The srcset has two pictures for {twice}", "keep one for each size"
    if len({size[-1] for size in sizes}) > 1:
        return "The srcset mixes widths (w) and densities (x)", "use one of them"
    return "", ""
