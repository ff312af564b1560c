"""What a session remembers: folders of content as read, the icons of the brand, what pictures look like."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scaffold.assets.glance import glances
from scaffold.assets.icons import Emblem, icons
from scaffold.load.bundles import Probe, RawBundle, Shape, read_bundle
from scaffold.load.files import Folder
from scaffold.model.assets import Asset, Traits
from scaffold.model.findings import Finding

CACHE = ".scaffold/images"


@dataclass(slots=True)
class KeptBundles:
    """`read_bundle` that remembers; what it reads stays as it is until it is told to forget it."""

    known: dict[str, RawBundle] = field(default_factory=dict)
    """By the folder's path, as findings show it."""
    raw_html: bool = False

    def __call__(self, path: Path, shape: Shape, folder: Folder, probe: Probe, *, raw_html: bool) -> RawBundle:
        """What a folder holds."""
        if raw_html is not self.raw_html:
            self.known, self.raw_html = {}, raw_html
        place = folder.relative(path)
        if place not in self.known:
            self.known[place] = read_bundle(path, shape, folder, probe, raw_html=raw_html)
        return self.known[place]

    def forget(self, changed: Collection[str]) -> None:
        """Drops the folders that changed files lie in; paths are posix, relative to the site."""
        for path in changed:
            for above in (path, *_above(path)):
                self.known.pop(above, None)


def _above(path: str) -> tuple[str, ...]:
    parts = path.split("/")
    return tuple("/".join(parts[:count]) for count in range(1, len(parts)))


@dataclass(slots=True)
class KeptIcons:
    """`icons` that remembers what it drew for a brand."""

    drawn: dict[Emblem, tuple[Mapping[str, bytes], tuple[Finding, ...]]] = field(default_factory=dict)

    def __call__(
        self, emblem: Emblem, source_root: Path, font_folders: tuple[Path, ...]
    ) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
        """The files by name, and findings."""
        if emblem not in self.drawn:
            self.drawn = {emblem: icons(emblem, source_root, font_folders)}
        files, findings = self.drawn[emblem]
        return dict(files), findings


class KeptTraits(Mapping[str, Traits]):
    """Digests of sources with what they look like: each is looked at when somebody asks, and kept in the cache."""

    def __init__(self, assets: Iterable[Asset], site_dir: Path) -> None:
        self._assets = {asset.digest: asset for asset in assets}
        self._site_dir = site_dir
        self._seen: dict[str, Traits | None] = {}

    def __getitem__(self, digest: str) -> Traits:
        if digest not in self._seen:
            asset = self._assets[digest]
            found = glances([asset], self._site_dir, self._site_dir / CACHE)
            self._seen[digest] = found.get(digest)
        traits = self._seen[digest]
        if traits is None:
            raise KeyError(digest)
        return traits

    def __iter__(self) -> Iterator[str]:
        return iter(self._assets)

    def __len__(self) -> int:
        return len(self._assets)
