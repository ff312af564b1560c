"""Reading the folders of content by several processes, where there are many."""

from functools import partial
from pathlib import Path

from scaffold.assets.media import probe_media
from scaffold.build.workers import shared_out
from scaffold.load.bundles import Probe, RawBundle, ReadBundle, Shape, read_bundle
from scaffold.load.content import FOLDERS, SHAPES
from scaffold.load.files import Digest, Folder

PAYS_FROM = 60
"""Folders from which another process costs less than it saves."""


def read_ahead(site_dir: Path, processes: int, digest: Digest, *, raw_html: bool) -> ReadBundle:
    """A `read_bundle` for the content of a site that has read all folders already."""
    folder = Folder(site_dir, digest)
    places = [
        (path, SHAPES[kind])
        for kind, name in FOLDERS.items()
        for path in folder.listed(f"content/{name}")
        if path.is_dir()
    ]
    if processes < 2 or len(places) < PAYS_FROM:
        return read_bundle
    parts = shared_out(partial(_read_part, places, folder, raw_html), processes)
    return _ReadAlready({path: bundle for part in parts for path, bundle in part})


def _read_part(
    places: list[tuple[Path, Shape]],
    folder: Folder,
    raw_html: bool,  # noqa: FBT001 - for partial
    part: int,
    parts: int,
) -> list[tuple[str, RawBundle]]:
    mine = places[part::parts]
    return [(str(path), read_bundle(path, shape, folder, probe_media, raw_html=raw_html)) for path, shape in mine]


class _ReadAlready:
    """Hands out each folder once; what was not read ahead is read now."""

    def __init__(self, known: dict[str, RawBundle]) -> None:
        self.known = known

    def __call__(self, path: Path, shape: Shape, folder: Folder, probe: Probe, *, raw_html: bool) -> RawBundle:
        """What a folder holds."""
        found = self.known.pop(str(path), None)
        return found or read_bundle(path, shape, folder, probe, raw_html=raw_html)
