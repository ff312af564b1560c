"""The manifest on disk: `.scaffold/manifest.json` of a site. It can be rebuilt at any time."""

import contextlib
import json
import os
from pathlib import Path

from scaffold.model.manifest import Manifest, Output

MANIFEST = ".scaffold/manifest.json"
_VERSION = 1


def write_manifest(manifest: Manifest, site: Path) -> None:
    """Puts the manifest into the site's `.scaffold/`, whole or not at all; the same manifest gives the same bytes."""
    place = site / MANIFEST
    place.parent.mkdir(parents=True, exist_ok=True)
    outputs = {path: list(manifest.outputs[path]) for path in sorted(manifest.outputs)}
    text = json.dumps({"version": _VERSION, "outputs": outputs}, ensure_ascii=False, indent=0)
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(text.encode() + b"\n")
        os.replace(unfinished, place)  # noqa: PTH105 - the one call that is atomic everywhere
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def read_manifest(site: Path) -> Manifest:
    """The manifest of the last build; one that is missing, damaged or of another version is empty."""
    try:
        read = json.loads((site / MANIFEST).read_bytes())
        if read["version"] != _VERSION:
            return Manifest()
        return Manifest({str(path): _output(entry) for path, entry in read["outputs"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def _output(entry: list[str]) -> Output:
    digest, source, kind = entry
    return Output(str(digest), str(source), str(kind))
