"""Finding an export's pictures: in a folder by name, else on the network where that is asked for, else not at all."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, islice, takewhile
from pathlib import Path

from scaffold.assets.probe import probe
from scaffold.importers.fetch import FetchError
from scaffold.importers.picture_names import name_of, parts_of, stem_and_suffix, without_size
from scaffold.model.findings import Finding

Fetch = Callable[[str], bytes]

MOST_FILES = 500_000
AT_ONCE = 8
PATIENCE = 3
"""After this many products in a row whose pictures' hosts are not reached, the network is taken for absent."""

_SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif", "TIFF": "tif"}
"""Formats that are taken. SVG is not: a drawing can hold scripts, and a product's picture is no drawing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A picture at hand: its file, and the suffix that its format has."""

    url: str
    file: Path
    suffix: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A picture that could not be had, and why."""

    url: str
    why: str


@dataclass(slots=True)
class PictureFinder:
    """Finds pictures. `folder` is looked through first; `fetch` asks the network and is None where nobody shall.

    Fetched files go to `downloads`.
    """

    folder: Path | None
    fetch: Fetch | None
    downloads: Path
    _index: dict[str, list[Path]] | None = None
    _failures: int = 0
    _numbers: Iterator[int] = field(default_factory=count)

    def find(self, urls: Iterable[str], earlier: Callable[[str], Path | None]) -> list[Found | Missing]:
        """One result for each URL, in order; `earlier` gives the file that a former import had from it."""
        urls = list(urls)
        found = [self._local(url) or _kept(url, earlier(url)) for url in urls]
        wanted = [url for url, result in zip(urls, found, strict=True) if result is None]
        fetched = dict(zip(wanted, self._fetched(wanted), strict=True))
        return [result or fetched[url] for url, result in zip(urls, found, strict=True)]

    def forget(self) -> None:
        """Deletes what was fetched, once it is written."""
        for file in self.downloads.iterdir():
            file.unlink()

    def _local(self, url: str) -> Found | Missing | None:
        if self.folder is None:
            return None
        if self._index is None:
            self._index = _index(self.folder)
        file = _closest(self._index, url)
        return _checked(url, file) if file else None

    def _fetched(self, urls: list[str]) -> list[Found | Missing]:
        why = self._why_not_fetched()
        fetch = self.fetch
        if why or fetch is None or not urls:
            return [Missing(url, why) for url in urls]
        places = [self.downloads / str(next(self._numbers)) for _ in urls]
        with ThreadPoolExecutor(min(AT_ONCE, len(urls))) as pool:
            results = list(pool.map(_download, [fetch] * len(urls), urls, places))
        self._failures = self._failures + 1 if all(offline for _, offline in results) else 0
        return [result for result, _ in results]

    def _why_not_fetched(self) -> str:
        if self.fetch is None:
            return "it is not in the folder of pictures" if self.folder else "no folder of pictures was given"
        return "the network is not there" if self._failures >= PATIENCE else ""


def _download(fetch: Fetch, url: str, place: Path) -> tuple[Found | Missing, bool]:
    if "://" not in url:
        return Missing(url, "it is a file name, and the file is not in the folder of pictures"), False
    try:
        place.write_bytes(fetch(url))
    except FetchError as reason:
        return Missing(url, str(reason)), reason.offline
    return _checked(url, place), False


def _kept(url: str, file: Path | None) -> Found | Missing | None:
    return _checked(url, file) if file else None


def _checked(url: str, file: Path) -> Found | Missing:
    if not file.is_file():
        return Missing(url, "what has its name is not a file")
    asset = probe(file, name_of(url), "")
    if isinstance(asset, Finding):
        return Missing(url, asset.message)
    if asset.format not in _SUFFIXES:
        return Missing(url, f"the format {asset.format} can hold scripts; copy it by hand if you trust it")
    return Found(url, file, _SUFFIXES[asset.format])


def _index(folder: Path) -> dict[str, list[Path]]:
    """Files by name; by name without size; by name without suffix, for pictures that were converted."""
    index: dict[str, list[Path]] = {}
    for file in islice(_files(folder), MOST_FILES):
        for name in _names(file.name.lower()):
            index.setdefault(name, []).append(file)
    return index


def _names(name: str) -> dict[str, None]:
    bare = without_size(name)
    return dict.fromkeys((name, bare, stem_and_suffix(bare)[0]))


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(files))


def _closest(index: dict[str, list[Path]], url: str) -> Path | None:
    """The file with the URL's name; of several the one whose folders are most like the URL's (uploads/2024/03/)."""
    parts = parts_of(url)
    if not parts:
        return None
    for name in _names(parts[-1]):
        files = index.get(name, [])
        if files:
            return max(files, key=lambda file: _common_folders(file, parts))
    return None


def _common_folders(file: Path, parts: tuple[str, ...]) -> int:
    pairs = zip(reversed(file.parent.parts), reversed(parts[:-1]), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].lower() == pair[1], pairs))
