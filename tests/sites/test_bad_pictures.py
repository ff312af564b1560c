"""A shop with pictures of every bad kind: each is told with its file and how to mend it, and all others are made."""

import os
import re
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image
from sites.small_site import FILES, Changes, Ran, lay, picture, scaffold_here

CUP = "content/products/cup"
LONG = "x" * 200 + ".png"


def noise(form: str, seed: int = 0, **settings: object) -> bytes:
    """A picture unlike those of other seeds, of some kilobytes."""
    stream = BytesIO()
    Image.effect_noise((90, 90), 50 + seed).convert("RGB").save(stream, form, **settings)
    return stream.getvalue()


def bomb() -> bytes:
    """A PNG of some bytes that says it has 60,000 x 60,000 pixels."""
    content = bytearray(noise("PNG"))
    content[16:24] = struct.pack(">II", 60_000, 60_000)
    content[29:33] = struct.pack(">I", crc32(content[12:29]))
    return bytes(content)


SOUND: dict[str, bytes] = {
    "one pixel.png": picture(width=1, height=1),
    "wide.png": picture(width=65_535, height=9),
    "🎉 fête.png": noise("PNG", 1),
    LONG: noise("PNG", 2),
}
DOUBTFUL: dict[str, tuple[bytes, str, str]] = {
    "named.jpg": (noise("PNG", 3), "named as JPEG but holds a PNG picture [ASSET003]", "Rename it to end in .png"),
    "profile.png": (noise("PNG", 4, icc_profile=b"nothing"), "the colour profile in the picture cannot be used",
                    "Export it again with the profile sRGB"),
}  # fmt: skip
CUT: dict[str, tuple[bytes, str, str]] = {
    "cut.jpg": (noise("JPEG", 5)[:2000], "the picture is damaged", "Copy or download it again"),
    "cut.png": (noise("PNG", 6)[:2000], "the picture is damaged", "Copy or download it again"),
}
UNUSABLE: dict[str, tuple[bytes, str, str]] = {
    "bomb.png": (bomb(), "more than the 100 million pixels", "Scale it down"),
    "head.jpg": (noise("JPEG")[:20], "its header cannot be read [ASSET002]", "Copy or download it again"),
    "text.jpg": (b"Not found", "holds no picture that can be recognised, though its name promises JPEG", "Open it in"),
    "none.png": (b"", "the picture file is empty", "Copy it again"),
}


def shop(folder: Path, pictures: dict[str, bytes]) -> Path:
    """The small shop, its cup with these pictures beside the front."""
    entries = "".join(f'  - {{ file: "{name}", view: detail }}\n' for name in pictures)
    alts = "".join(f', "{name}": "View {number}"' for number, name in enumerate(pictures))
    facts = str(FILES[f"{CUP}/product.yaml"]).partition("images:")[0]
    changes: dict[str, str | bytes | None] = {f"{CUP}/{name}": content for name, content in pictures.items()}
    changes[f"{CUP}/product.yaml"] = f"{facts}images:\n  - {{ file: front.png, view: front }}\n{entries}"
    for tag in ("en", "de"):
        changes[f"{CUP}/{tag}.md"] = re.sub(r"alt: \{(.*) \}", rf"alt: {{\1{alts} }}", str(FILES[f"{CUP}/{tag}.md"]))
    return lay(folder, changes)


def tell(ran: Ran, bad: dict[str, tuple[bytes, str, str]], severity: str) -> None:
    """Each of these is told in two lines: its file and what is wrong; how to mend it."""
    lines = ran.err.splitlines()
    for name, (_, message, help) in bad.items():
        [at] = [number for number, line in enumerate(lines) if line.startswith(f"{CUP}/{name}: ")]
        assert lines[at].startswith(f"{CUP}/{name}: {severity}: ")
        assert message in lines[at]
        assert help in lines[at + 1]


def bytes_of(*groups: dict[str, tuple[bytes, str, str]]) -> dict[str, bytes]:
    return {name: row[0] for group in groups for name, row in group.items()}


def test_what_cannot_be_decoded_keeps_the_others_from_nothing(tmp_path: Path) -> None:
    site = shop(tmp_path / "site", SOUND | bytes_of(DOUBTFUL, CUT))
    ran = scaffold_here("build", "--site", site, "--jobs", "1")
    assert ran.code == 2, ran
    tell(ran, CUT, "error")
    tell(ran, DOUBTFUL, "warning")
    assert not any(name in ran.err for name in SOUND)
    assert not (site / "dist").exists()
    made = made_pictures(site)
    assert len(made) > 3 * len(SOUND | DOUBTFUL)
    for name in CUT:
        (site / CUP / name).write_bytes(noise("JPEG" if name.endswith("jpg") else "PNG", 9))
    assert scaffold_here("build", "--site", site, "--jobs", "1").code == 0
    assert made.items() <= made_pictures(site).items()
    check_published(site)


def made_pictures(site: Path) -> dict[Path, int]:
    """Encoded pictures in the cache, with when they were made."""
    files = (site / ".scaffold/images").rglob("*")
    return {file: file.stat().st_mtime_ns for file in files if file.is_file() and file.suffix != ".json"}


def check_published(site: Path) -> None:
    """The page shows each of the cup's pictures, under names that every system takes, and all are there."""
    page = (site / "dist/products/blue-cup/index.html").read_text("utf-8")
    shown = set(re.findall(r"/(assets/[^\s\"]+\.(?:png|jpg|webp|avif))", page))
    assert all((site / "dist" / name).is_file() and name.isascii() and " " not in name for name in shown)
    assert all(f"View {number}" in page for number in range(len(SOUND | DOUBTFUL | CUT)))


def test_unusable_files_are_all_told_in_one_run_and_nothing_is_written(tmp_path: Path) -> None:
    site = shop(tmp_path / "site", SOUND | bytes_of(DOUBTFUL, UNUSABLE))
    ran = scaffold_here("build", "--site", site, "--jobs", "1")
    assert ran.code == 2, ran
    tell(ran, UNUSABLE, "error")
    assert f"Nothing was written: {len(UNUSABLE)} errors" in ran.err
    assert not (site / "dist").exists()


UNREADABLE: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "link to nothing": (
        lambda file: file.symlink_to("nothing.png"),
        "it is a link that leads to no file",
        "Put the file",
    ),
    "links in a circle": (
        lambda file: file.symlink_to(file.name),
        "it is a link that leads to no file",
        "Put the file",
    ),
    "folder": (lambda file: file.mkdir(), "it is a folder", "Give the folder another name"),
    "pipe": (lambda file: os.mkfifo(file), "it is a pipe or a device", "Put a file"),
}


@pytest.mark.parametrize("case", UNREADABLE)
@pytest.mark.parametrize("name", ["front.png", "fr.md", "front.mp4"])
def test_what_cannot_be_read_is_told_beside_the_other_faults(tmp_path: Path, case: str, name: str) -> None:
    put, why, help = UNREADABLE[case]
    site = shop(tmp_path / "site", bytes_of(UNUSABLE))
    (site / CUP / name).unlink(missing_ok=True)
    put(site / CUP / name)
    ran = scaffold_here("build", "--site", site)
    assert ran.code == 2, ran
    tell(ran, UNUSABLE | {name: (b"", f"this file cannot be read: {why}", help)}, "error")
    assert not (site / "dist").exists()


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_logo_that_cannot_be_read_is_told(tmp_path: Path, case: str) -> None:
    config = str(FILES["scaffold.toml"]).replace("[[market]]", '[brand.identity]\nlogo = "logo.png"\n\n[[market]]', 1)
    changes: Changes = {**FILES, "scaffold.toml": config}
    site = lay(tmp_path / "site", changes)
    UNREADABLE[case][0](site / "logo.png")
    ran = scaffold_here("build", "--site", site)
    assert ran.code == 2, ran
    assert "scaffold.toml:17: error: brand.identity.logo names “logo.png”, which is not there" in ran.err
