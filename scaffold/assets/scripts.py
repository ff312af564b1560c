"""One script from the theme's parts."""

import re

from scaffold.model.theme import Theme
from scaffold.resources import scripts_dir
from scaffold.text import digest

_BLOCK_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)


def script(theme: Theme) -> tuple[str, bytes]:
    """(output path, bytes): the theme's scripts in name order, each its own function; no bytes where it has none."""
    parts = [lightened(file.content.decode("utf-8")) for file in theme.scripts]
    content = "".join(part for part in parts if part).encode("utf-8")
    return f"assets/js/{theme.name}-{digest(content, 10)}.js", content


def consent_script() -> tuple[str, bytes]:
    """(output path, bytes): the script of consent, which every theme gets as it is."""
    content = lightened((scripts_dir() / "consent.js").read_text("utf-8")).encode("utf-8")
    return f"assets/js/consent-{digest(content, 10)}.js", content


def lightened(source: str) -> str:
    """Without indentation, empty lines, and comments that stand on lines of their own.

    A script with a template literal stays as it is, since spaces and slashes mean something in it.
    """
    if "`" in source:
        return source.strip() + "\n"
    lines = (line.strip() for line in _BLOCK_COMMENT.sub("", source).split("\n"))
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
