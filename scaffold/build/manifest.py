"""The manifest of a build: each output, its digest, and the source to blame."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from scaffold.model.manifest import Manifest, Output
from scaffold.text import digest

DIGEST_LENGTH = 20
_KINDS = {
    ".html": "page",
    ".css": "style",
    ".js": "script",
    ".xml": "data",
    ".json": "data",
    ".webmanifest": "data",
    ".txt": "data",
}
_IMAGES = frozenset({".avif", ".webp", ".jpg", ".jpeg", ".png", ".svg", ".ico"})


def manifest_of(
    files: Mapping[str, bytes | Path], sources: Mapping[str, str], pages: Mapping[str, tuple[str, str]]
) -> Manifest:
    """`sources` maps output paths to sources; a file taken as it is has the digest that its name carries.

    `pages` have been written already: path to digest and source.
    """
    made = {path: Output(digest, source, "page") for path, (digest, source) in pages.items()}
    return Manifest(made | {path: _output(path, content, sources.get(path, "")) for path, content in files.items()})


def _output(path: str, content: bytes | Path, source: str) -> Output:
    suffix = PurePosixPath(path).suffix
    kind = "image" if suffix in _IMAGES else _KINDS.get(suffix, "copy")
    return Output(digest(content, DIGEST_LENGTH) if isinstance(content, bytes) else "", source, kind)
