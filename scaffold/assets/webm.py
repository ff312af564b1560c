"""Reading the header of a WebM file (Matroska, RFC 9559; EBML, RFC 8794): elements up to the first pictures."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.assets.mp4 import Film, NotReadable

HEAD_BYTES = 1_000_000
"""Info and tracks stand before the first cluster, in a few kilobytes."""
_EBML, _SEGMENT, _INFO, _TRACKS, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
_SCALE, _DURATION = 0x2AD7B1, 0x4489
_TRACK, _TYPE, _CODEC, _VIDEO = 0xAE, 0x83, 0x86, 0xE0
_WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT = 0xB0, 0xBA, 0x54B0, 0x54BA
_PICTURES, _SOUND = 1, 2
_NANOSECONDS = 1_000_000_000
_LONGEST_CODEC = 32


class Element(NamedTuple):
    """An element within some bytes: its id, and where what it holds begins and ends."""

    id: int
    start: int
    end: int


def read_webm(head: bytes) -> Film:
    """What the beginning of a WebM file says. Raises NotReadable."""
    try:
        return _film(head)
    except (IndexError, struct.error) as reason:
        raise NotReadable("its header is cut short") from reason


def _film(head: bytes) -> Film:
    segment = next((e for e in _elements(head, 0, len(head)) if e.id == _SEGMENT), None)
    if segment is None:
        raise NotReadable("it holds no film (segment)")
    seconds, tracks = 0.0, Element(0, 0, 0)
    for element in _elements(head, segment.start, segment.end):
        if element.id == _INFO:
            seconds = _seconds(head, element)
        elif element.id == _TRACKS:
            tracks = element
        elif element.id == _CLUSTER:
            break
    return _of_tracks(head, tracks, seconds)


def _of_tracks(head: bytes, tracks: Element, seconds: float) -> Film:
    codec, size, has_sound = "", (0, 0), False
    for track in _elements(head, tracks.start, tracks.end):
        if track.id != _TRACK:
            continue
        parts = {element.id: element for element in _elements(head, track.start, track.end)}
        kind = _number(head, parts.get(_TYPE))
        has_sound = has_sound or kind == _SOUND
        if kind == _PICTURES and not codec:
            codec, size = _text(head, parts.get(_CODEC)), _size(head, parts.get(_VIDEO))
    return Film(codec, *size, seconds, has_sound)


def _seconds(head: bytes, info: Element) -> float:
    parts = {element.id: element for element in _elements(head, info.start, info.end)}
    scale = _number(head, parts.get(_SCALE)) or 1_000_000
    length = _float(head, parts.get(_DURATION))
    return length * scale / _NANOSECONDS if 0 <= length < 1e12 else 0.0


def _size(head: bytes, video: Element | None) -> tuple[int, int]:
    """As shown, where that differs from how it is stored."""
    if video is None:
        return 0, 0
    parts = {element.id: element for element in _elements(head, video.start, video.end)}
    width = _number(head, parts.get(_SHOWN_WIDTH)) or _number(head, parts.get(_WIDTH))
    height = _number(head, parts.get(_SHOWN_HEIGHT)) or _number(head, parts.get(_HEIGHT))
    return width, height


def _elements(head: bytes, start: int, end: int) -> Iterator[Element]:
    """One after the other; one that reaches beyond what was read ends there."""
    at = start
    while at < end:
        id, at = _variable(head, at, keep_mark=True)
        length, at = _variable(head, at, keep_mark=False)
        stop = end if length < 0 else min(at + length, end)
        yield Element(id, at, stop)
        at = stop


def _variable(head: bytes, at: int, *, keep_mark: bool) -> tuple[int, int]:
    """A number of one to eight bytes (EBML, section 4) and where it ends; -1 for a length that is not known."""
    first = head[at]
    width = 9 - first.bit_length()
    if width > 8:
        raise NotReadable("its header is damaged")
    if at + width > len(head):
        raise NotReadable("its header is cut short")
    value = int.from_bytes(head[at : at + width])
    if keep_mark:
        return value, at + width
    bits = 7 * width
    value &= (1 << bits) - 1
    return (-1 if value == (1 << bits) - 1 else value), at + width


def _number(head: bytes, element: Element | None) -> int:
    if element is None or element.end - element.start > 8:
        return 0
    return int.from_bytes(head[element.start : element.end])


def _float(head: bytes, element: Element | None) -> float:
    if element is None:
        return 0.0
    form = {4: ">f", 8: ">d"}.get(element.end - element.start)
    return float(struct.unpack_from(form, head, element.start)[0]) if form else 0.0


def _text(head: bytes, element: Element | None) -> str:
    if element is None:
        return ""
    return (
        head[element.start : min(element.end, element.start + _LONGEST_CODEC)].decode("ascii", "replace").rstrip("\0")
    )
