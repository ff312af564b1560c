"""Two small ICC profiles made by hand (ICC.1:2001-04): an RGB matrix profile, and a CMYK table of two grid points."""

import struct


def display_p3() -> bytes:
    """Display P3 primaries, adapted to D50, with gamma 2.2."""
    columns = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    gamma = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {name: _xyz(*value) for name, value in columns.items()}
    tags |= {b"rTRC": gamma, b"gTRC": gamma, b"bTRC": gamma, b"wtpt": _xyz(0.9642, 1.0, 0.8249)}
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def strange_cmyk() -> bytes:
    """No ink is white; full cyan alone is middle grey (L* 50); everything else is black."""
    grid = []
    for inks in range(16):
        lightness = {0: 255, 8: 128}.get(inks, 0)
        grid += [lightness, 128, 128]
    identity = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if n % 4 == 0 else 0 for n in range(9)))
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + matrix + identity * 4 + bytes(grid) + identity * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table, b"wtpt": _xyz(0.9642, 1.0, 0.8249)})


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _text(text: bytes) -> bytes:
    return b"text" + bytes(4) + text + b"\0"


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    description = b"desc" + bytes(4) + struct.pack(">I", 5) + b"test\0" + bytes(4 + 4 + 2 + 1 + 67)
    tags = {b"desc": description, b"cprt": _text(b"none"), **tags}
    offset = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", offset + len(body), len(content))
        body += padded
    size = offset + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"none", 0x02400000, kind, space, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + body
