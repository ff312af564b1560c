"""What the last build made of each source: the manifest says which files, the cache how large they are."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scaffold.assets.derivatives import FOLDER, HASH_LENGTH
from scaffold.build.media_records import Made
from scaffold.write.manifest import read_manifest

_NAME = re.compile(rf"-([0-9a-f]{{{HASH_LENGTH}}})-[0-9]+\.([a-z]+)\Z")
_BEST_FIRST = ("svg", "avif", "webp", "jpg", "jpeg", "png")


def made_of_each(site_dir: Path) -> dict[str, Made]:
    """Sources (paths in the site) with what was made of them; empty before the first build."""
    outputs: dict[str, list[str]] = {}
    for output, known in read_manifest(site_dir).outputs.items():
        if known.source and output.startswith(f"{FOLDER}/"):
            outputs.setdefault(known.source, []).append(output)
    sizes = dict(_cached_sizes(site_dir / ".scaffold" / "images")) if outputs else {}
    made = {source: _made(files, sizes, site_dir) for source, files in outputs.items()}
    return {source: known for source, known in made.items() if known}


def _cached_sizes(cache: Path) -> Iterator[tuple[str, int]]:
    """The beginning of each key, as names of files carry it, and the size of its file."""
    for shelf in sorted(cache.iterdir()) if cache.is_dir() else ():
        for file in shelf.iterdir() if shelf.is_dir() else ():
            if not file.name.startswith("."):
                yield f"{shelf.name}{file.name}"[:HASH_LENGTH], file.stat().st_size


def _made(outputs: Iterable[str], sizes: dict[str, int], site_dir: Path) -> Made | None:
    known = [
        (match[2], _size(output, match[1], sizes, site_dir)) for output in outputs if (match := _NAME.search(output))
    ]
    if not known or any(size is None for _, size in known):
        return None
    by_format: dict[str, list[int]] = {}
    for format, size in known:
        by_format.setdefault(format, []).append(size or 0)
    best = next((by_format[format] for format in _BEST_FIRST if format in by_format), [0])
    return Made(len(known), sum(sum(files) for files in by_format.values()), max(best))


def _size(output: str, key: str, sizes: dict[str, int], site_dir: Path) -> int | None:
    if key in sizes:
        return sizes[key]
    built = site_dir / "dist" / output
    return built.stat().st_size if built.is_file() else None
