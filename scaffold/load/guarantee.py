"""The European Union's notice on the legal guarantee ((EU) 2025/1960), if the owner has put the official artwork there.

The artwork is never made here: it must be shown unaltered. A file content/shared/guarantee-notice-<language>.svg (or
.png) is shown in the terms of the locales that speak the language.
"""

import re
from pathlib import Path

from scaffold.i18n.tags import lookup_chain
from scaffold.load.fact_html import Words
from scaffold.markup.safe import escape, trusted
from scaffold.model.html import SafeHtml

FACT = "facts.eu_guarantee_notice"
NAME = "guarantee-notice"
_PNG = b"\x89PNG\r\n\x1a\n"
_VIEW_BOX = re.compile(rb'<svg\b[^>]*\bviewBox\s*=\s*["\']\s*\S+\s+\S+\s+([0-9.]+)\s+([0-9.]+)', re.DOTALL)
_HEAD = 4096


def guarantee_notice(site_dir: Path, tag: str, words: Words) -> dict[str, SafeHtml]:
    """The fact that shows the notice in a locale; nothing where there is no file for its language."""
    shared = site_dir / "content" / "shared"
    files = (shared / f"{NAME}-{name}{suffix}" for name in lookup_chain(tag) for suffix in (".svg", ".png"))
    file = next((file for file in files if file.is_file()), None)
    size = _size(file) if file else None
    if file is None or size is None:
        return {}
    alt = escape(words["Official notice on the legal guarantee"])
    image = f'<img src="/{file.name}" alt="{alt}" width="{size[0]}" height="{size[1]}" loading="lazy">'
    # Safe: a name made of the tag, an escaped text and two numbers.
    return {FACT: trusted(f'<span class="guarantee-notice">{image}</span>')}


def _size(file: Path) -> tuple[int, int] | None:
    """Width and height in pixels, or in the units of the drawing; None for what is neither SVG nor PNG."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    if head.startswith(_PNG):
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    found = _VIEW_BOX.search(head)
    return (round(float(found[1])), round(float(found[2]))) if found else None
