"""Films of a few bytes: containers written by hand, with headers and no pictures."""

import struct


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def track(handler: bytes, codec: bytes, width: int, height: int, *, turned: bool = False) -> bytes:
    one = 0x10000
    matrix = (0, one, 0, -one, 0, 0, 0, 0, 0x40000000) if turned else (one, 0, 0, 0, one, 0, 0, 0, 0x40000000)
    head = bytes(40) + struct.pack(">9i", *matrix) + struct.pack(">II", width * one, height * one)
    described = box(b"stsd", bytes(4), struct.pack(">I", 1), box(codec, bytes(78)))
    media = box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(13)), box(b"minf", box(b"stbl", described)))
    return box(b"trak", box(b"tkhd", head), media)


def mp4(
    codec: bytes = b"avc1", width: int = 640, height: int = 360, seconds: int = 12, *,
    sound: bool = False, turned: bool = False, late: bool = False, brand: bytes = b"isom",
) -> bytes:  # fmt: skip
    movie = box(b"mvhd", bytes(12), struct.pack(">II", 1000, seconds * 1000), bytes(80))
    tracks = [track(b"vide", codec, width, height, turned=turned)] + ([track(b"soun", b"mp4a", 0, 0)] if sound else [])
    index, pictures = box(b"moov", movie, *tracks), box(b"mdat", bytes(100))
    return box(b"ftyp", brand, bytes(4)) + (pictures + index if late else index + pictures)


def element(id: int, content: bytes) -> bytes:
    return id.to_bytes((id.bit_length() + 7) // 8) + (0x10000000 | len(content)).to_bytes(4) + content


def webm(
    codec: bytes = b"V_VP9", width: int = 640, height: int = 360, seconds: float = 7.5, *, sound: bool = False
) -> bytes:
    info = element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x4489, struct.pack(">d", seconds * 1000)))
    size = element(0xB0, width.to_bytes(2)) + element(0xBA, height.to_bytes(2))
    shown = element(0xAE, element(0x83, b"\1") + element(0x86, codec) + element(0xE0, size))
    heard = element(0xAE, element(0x83, b"\2") + element(0x86, b"A_OPUS")) if sound else b""
    segment = info + element(0x1654AE6B, shown + heard) + element(0x1F43B675, bytes(50))
    return element(0x1A45DFA3, element(0x4282, b"webm")) + element(0x18538067, segment)
