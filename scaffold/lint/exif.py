"""What the EXIF data of a picture give away. Only headers are read; nothing is decoded."""

import struct
import warnings
from collections.abc import Iterator

from PIL import Image

_GPS, _SERIAL, _LENS_SERIAL, _OWNER = 0x8825, 0xA431, 0xA435, 0xA430
_LEAKS = {
    _GPS: "where it was taken",
    _SERIAL: "the camera's serial number",
    _LENS_SERIAL: "the lens's serial number",
    _OWNER: "the camera's owner",
}
_EXIF_TABLE = 0x8769


def leaks_of(head: bytes) -> list[str]:
    """What a picture tells that nobody needs to know, in words; nothing for what is no picture."""
    found = set()
    for block in _blocks(head):
        exif = Image.Exif()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exif.load(block)
                found |= {tag for tag in _LEAKS if tag in exif}
                found |= {tag for tag in _LEAKS if tag in exif.get_ifd(_EXIF_TABLE)}
        except (OSError, SyntaxError, ValueError, KeyError, struct.error, TypeError, OverflowError):
            continue
    return [_LEAKS[tag] for tag in sorted(found)]


def _blocks(head: bytes) -> Iterator[bytes]:
    """The EXIF blocks: of JPEG by their mark, of PNG and WebP by their chunk."""
    if head.startswith(b"\xff\xd8"):
        place = head.find(b"Exif\0\0")
        if place >= 4:
            length = int.from_bytes(head[place - 2 : place], "big")
            yield head[place : place - 2 + length]
    elif head.startswith((b"\x89PNG", b"RIFF")):
        mark, order = (b"eXIf", "big") if head[0] == 0x89 else (b"EXIF", "little")
        place = head.find(mark)
        if place >= 4:
            start, size = (place - 4, place + 4) if order == "big" else (place + 4, place + 8)
            length = int.from_bytes(head[start : start + 4], "big" if order == "big" else "little")
            yield b"Exif\0\0" + head[size : size + length].removeprefix(b"Exif\0\0")
