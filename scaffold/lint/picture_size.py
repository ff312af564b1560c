"""How large pictures are in pixels, by their files' headers."""

import warnings
from io import BytesIO

from PIL import Image

from scaffold.lint.site import HtmlSite

_HEADER_BYTES = 300_000


class PictureSizes:
    """Reads the header of each picture once."""

    def __init__(self, site: HtmlSite) -> None:
        self._site = site
        self._known: dict[str, tuple[int, int] | None] = {}

    def of(self, file: str) -> tuple[int, int] | None:
        """Width and height as shown, with the turn that a camera notes; None where the header cannot be read."""
        if file not in self._known:
            self._known[file] = _size(self._site.folder.read(file, _HEADER_BYTES))
        return self._known[file]


def _size(content: bytes) -> tuple[int, int] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as picture:
                width, height = picture.size
                turned = picture.format == "JPEG" and picture.getexif().get(_ORIENTATION, 1) > _UPRIGHT
    except (OSError, EOFError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)


_ORIENTATION = 0x0112
_UPRIGHT = 4
