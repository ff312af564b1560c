"""Reading the header of an MP4 file (ISO/IEC 14496-12): boxes, never a picture.

Every length is checked against what there is: a file that lies about its boxes is a file that cannot be read.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple

MOST_TOP_BOXES = 10_000
MOST_INDEX_BYTES = 32_000_000
"""Of the index (moov): some hours of film."""
_FULL_TURN = 0x10000


class Box(NamedTuple):
    """A box within some bytes: its four letters, and where what it holds begins and ends."""

    kind: bytes
    start: int
    end: int


class NotReadable(Exception):
    """The container cannot be understood; the text says why."""


@dataclass(frozen=True, slots=True)
class Film:
    """What a container tells: the coding and size of its pictures, its length in seconds, whether it has sound."""

    codec: str = ""
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    has_sound: bool = False
    starts_late: bool = False


def read_mp4(stream: BinaryIO, size: int) -> Film:
    """What the index of an MP4 file of `size` bytes says. Raises NotReadable."""
    before: set[bytes] = set()
    for box in _top_boxes(stream, size):
        if box.kind == b"moov":
            if box.end - box.start > MOST_INDEX_BYTES:
                raise NotReadable("its index is larger than that of any film")
            stream.seek(box.start)
            film = _film(stream.read(box.end - box.start))
            return replace(film, starts_late=b"mdat" in before)
        before.add(box.kind)
    raise NotReadable("it has no index (moov): the copy or the recording was cut short")


def _top_boxes(stream: BinaryIO, size: int) -> Iterator[Box]:
    at = 0
    for _ in range(MOST_TOP_BOXES):
        if at + 8 > size:
            return
        stream.seek(at)
        box = _box(stream.read(16), 0, at, size)
        yield box
        at = box.end
    raise NotReadable("it is cut into more parts than any film")


def _box(head: bytes, offset: int, at: int, limit: int) -> Box:
    """The box whose head stands at `offset` of some bytes, and at `at` where places are counted."""
    length, kind = struct.unpack_from(">I4s", head, offset)
    skip = 8
    if length == 1:
        if len(head) < offset + 16:
            raise NotReadable("it ends within a box")
        [length] = struct.unpack_from(">Q", head, offset + 8)
        skip = 16
    end = limit if length == 0 else at + length
    if end > limit or end < at + skip:
        raise NotReadable(f"its box “{kind.decode('latin-1')}” reaches beyond the end: the copy was cut short")
    return Box(kind, at + skip, end)


def _boxes(content: bytes, start: int, end: int) -> Iterator[Box]:
    at = start
    while at + 8 <= end:
        box = _box(content, at, at, end)
        yield box
        at = box.end


def _find(content: bytes, start: int, end: int, *path: bytes) -> Box | None:
    """The first box at a path of kinds."""
    wanted, *deeper = path
    for box in _boxes(content, start, end):
        if box.kind == wanted:
            return _find(content, box.start, box.end, *deeper) if deeper else box
    return None


def _film(index: bytes) -> Film:
    film = Film(seconds=_seconds(index))
    for track in (box for box in _boxes(index, 0, len(index)) if box.kind == b"trak"):
        handler = _find(index, track.start, track.end, b"mdia", b"hdlr")
        kind = index[handler.start + 8 : handler.start + 12] if handler else b""
        if kind == b"soun":
            film = replace(film, has_sound=True)
        elif kind == b"vide" and not film.codec:
            width, height = _shown_size(index, track)
            film = replace(film, codec=_codec(index, track), width=width, height=height)
    return film


def _seconds(index: bytes) -> float:
    """The length; of films in fragments it stands elsewhere."""
    movie = _find(index, 0, len(index), b"mvhd")
    if movie is None:
        return 0.0
    scale, length = _timing(index, movie)
    fragments = _find(index, 0, len(index), b"mvex", b"mehd")
    if not length and fragments and fragments.end - fragments.start >= 8:
        wide = index[fragments.start] == 1
        [length] = _unpacked(">Q" if wide else ">I", index, fragments.start + 4, fragments.end)
    return length / scale if scale else 0.0


def _timing(index: bytes, movie: Box) -> tuple[int, int]:
    """Time units in a second, and the length in them."""
    wide = index[movie.start : movie.start + 1] == b"\1"
    scale, length = _unpacked(">IQ" if wide else ">II", index, movie.start + (20 if wide else 12), movie.end)
    return scale, 0 if length in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF) else length


def _shown_size(index: bytes, track: Box) -> tuple[int, int]:
    """Width and height as shown: a film held upright by a telephone lies on its side in the file."""
    header = _find(index, track.start, track.end, b"tkhd")
    if header is None:
        return 0, 0
    matrix = header.start + (52 if index[header.start : header.start + 1] == b"\1" else 40)
    across, down = _unpacked(">ii", index, matrix, header.end)
    width, height = (side // _FULL_TURN for side in _unpacked(">II", index, matrix + 36, header.end))
    return (height, width) if across == 0 and down != 0 else (width, height)


def _codec(index: bytes, track: Box) -> str:
    described = _find(index, track.start, track.end, b"mdia", b"minf", b"stbl", b"stsd")
    if described is None or described.end - described.start < 16:
        return ""
    name = index[described.start + 12 : described.start + 16].decode("latin-1")
    return name if name.isprintable() else ""


def _unpacked(form: str, content: bytes, at: int, end: int) -> tuple[int, ...]:
    if at + struct.calcsize(form) > end:
        raise NotReadable("one of its boxes is shorter than it must be")
    return struct.unpack_from(form, content, at)
