"""Which kind of file some bytes are, told from their beginning; what a suffix promises."""

from pathlib import PurePosixPath

SUPPORTED = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "SVG")
"""Formats taken as sources, by Pillow's names (SVG is ours)."""

MOVING = ("GIF", "PNG", "WEBP", "AVIF")
"""Formats whose further frames are an animation (those of TIFF are pages)."""

PROMISED = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".gif": "GIF",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".svg": "SVG",
}

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8", "JPEG"),
    (0, b"\x89PNG", "PNG"),
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WEBP"),
    (4, b"ftypavi", "AVIF"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"II+\0", "TIFF"),
    (0, b"MM\0+", "TIFF"),
    (4, b"ftyphei", "HEIC"),
    (4, b"ftyphev", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypmsf1", "HEIC"),
    (0, b"8BPS", "PSD"),
    (0, b"BM", "BMP"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "EPS"),
    (0, b"\0\0\1\0", "ICO"),
    (0, b"\x1f\x8b", "GZIP"),
    (0, b"\xff\x0a", "JPEG XL"),
    (4, b"JXL ", "JPEG XL"),
    (4, b"jP  ", "JPEG 2000"),
)

HEAD_BYTES = 4096


def kind_of(head: bytes) -> str:
    """The format that a file's first bytes tell: one of SUPPORTED, another's name, or nothing when unknown."""
    for offset, magic, name in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return name
    return _text_kind(head)


def promised_by(path: str) -> str:
    """The format that a file's suffix promises; nothing for suffixes that are not of pictures."""
    return PROMISED.get(PurePosixPath(path).suffix.lower(), "")


def _text_kind(head: bytes) -> str:
    text = head.replace(b"\0", b"").lower()
    if b"<svg" in text or b":svg" in text:
        return "SVG"
    if b"<!doctype html" in text or b"<html" in text:
        return "HTML"
    return ""
