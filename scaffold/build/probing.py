"""Probing pictures while content is loaded: warnings ride beside the result."""

from pathlib import Path

from scaffold.assets.probe import mislabelled, probe
from scaffold.model.assets import Asset
from scaffold.model.findings import Finding


class Prober:
    """`scaffold.assets.probe`, remembering what is worth a look."""

    def __init__(self) -> None:
        self.warnings: list[Finding] = []

    def __call__(self, file: Path, path: str, digest: str) -> Asset | Finding:
        """Header facts of a picture, or what is wrong with it."""
        found = probe(file, path, digest)
        if isinstance(found, Asset) and (note := mislabelled(found)):
            self.warnings.append(note)
        return found
