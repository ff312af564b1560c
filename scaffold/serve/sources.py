"""The sources of a site: what is watched, and what the linter may look into."""

from dataclasses import dataclass
from pathlib import Path

from scaffold.config.site import FILE
from scaffold.lint.folder import DiskFolder

CONFIG = FILE
SOURCES = ("content", "locales", "policies", "registers", "themes")
"""The folders of a site that hold them."""
_UNFINISHED = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___")


def is_source(path: str) -> bool:
    """Whether a posix path of a site is one of its sources, and not what an editor keeps beside it."""
    names = path.split("/")
    if path != CONFIG and names[0] not in SOURCES:
        return False
    return not any(name.startswith((".", "#")) for name in names) and not path.endswith(_UNFINISHED)


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """The sources of a site on disk: without its output, its cache, and whatever else lies beside them."""

    root: Path

    def sizes(self) -> dict[str, int]:
        """Every file with its length in bytes."""
        found: dict[str, int] = {}
        for name in SOURCES:
            below = DiskFolder(str(self.root / name)).sizes()
            found |= {f"{name}/{path}": size for path, size in below.items()}
        config = self.root / CONFIG
        return found | ({CONFIG: config.stat().st_size} if config.is_file() else {})

    def read(self, path: str, most: int = -1) -> bytes:
        """The first `most` bytes of a file, or all."""
        return DiskFolder(str(self.root)).read(path, most)
