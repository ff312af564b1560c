"""Which source made a page: from the manifest that a build leaves beside its output."""

import json
from pathlib import Path
from typing import Protocol

from scaffold.model.rules import SourcePlace

MANIFEST = ".scaffold/manifest.json"


class SourceMap(Protocol):
    """Tells the source of a page. A later one may tell the line, too."""

    def source_of(self, path: str) -> SourcePlace | None:
        """The source that made the file at this path, or None."""


class ManifestSources:
    """The source files that the manifest of the last build names."""

    def __init__(self, outputs: dict[str, str]) -> None:
        self._outputs = outputs

    def source_of(self, path: str) -> SourcePlace | None:
        """The source file, without a line."""
        source = self._outputs.get(path, "")
        return SourcePlace(source) if source else None


def read_sources(site: Path) -> ManifestSources | None:
    """The sources by the manifest in a site's folder; None where there is none, or none we understand."""
    try:
        outputs = json.loads((site / MANIFEST).read_bytes())["outputs"]
        return ManifestSources({str(path): str(entry[1]) for path, entry in outputs.items()})
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
