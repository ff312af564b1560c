"""A glance at every source before pages are made: kind, dominant colour and likeness, kept by the source's digest."""

import hashlib
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scaffold.assets import cache
from scaffold.assets.crew import ALONE, Crew
from scaffold.assets.pixels import MOST_SHRUNK, Damaged, decode, scaled
from scaffold.assets.previews import is_grid
from scaffold.assets.traits import EDGE, traits_of
from scaffold.model.assets import Asset, Kind, Traits

VERSION = 2
"""Raise it when the same pixels get other traits."""


def glances(
    assets: Iterable[Asset],
    source_root: Path,
    cache_dir: Path,
    crew: Crew = ALONE,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Traits]:
    """Digests of sources with their traits; drawings, and what cannot be decoded, are left out.

    Those that the cache does not know are decoded small, several at once.
    """
    unique = {asset.digest: asset for asset in assets if asset.format != "SVG"}
    known = {digest: traits for digest in unique if (traits := _kept(digest, cache_dir))}
    unseen = [asset for digest, asset in unique.items() if digest not in known]
    if not unseen:
        return known
    with ThreadPoolExecutor(crew.workers) as pool:
        seen = crew.results(unseen, _pixels, lambda asset: pool.submit(_seen, asset, source_root, cache_dir))
        for number, (asset, traits) in enumerate(seen, start=1):
            if traits:
                known[asset.digest] = traits
            if progress:
                progress(number, len(unseen))
    return known


def _seen(asset: Asset, source_root: Path, cache_dir: Path) -> Traits | None:
    shrunk = _shrinks(asset)
    try:
        pixels = decode(source_root / asset.path, asset.format, shrunk)
        traits = traits_of(scaled(pixels, _small(asset), None))
    except Damaged:  # the encoder tells it
        return None
    row = [traits.kind, traits.tint, traits.grid]
    cache.put(cache_dir, key_of(asset.digest), json.dumps(row).encode())
    return traits


def _kept(digest: str, cache_dir: Path) -> Traits | None:
    try:
        kind, tint, grid = json.loads(cache.path_of(cache_dir, key_of(digest)).read_bytes())
        return Traits(Kind(kind), str(tint), grid) if is_grid(grid) else None
    except (OSError, ValueError, TypeError):
        return None


def key_of(digest: str) -> str:
    """The key of a source's traits in the cache."""
    return hashlib.sha256(f"traits {VERSION} of {digest}".encode()).hexdigest()


def _shrinks(asset: Asset) -> int:
    """How often a JPEG may be halved while it is decoded and still be large enough to be looked at."""
    longer = max(asset.width, asset.height)
    times = range(MOST_SHRUNK + 1) if asset.format == "JPEG" else (0,)
    return max((each for each in times if longer >> each >= EDGE), default=0)


def _small(asset: Asset) -> tuple[int, int]:
    scale = min(1.0, EDGE / max(asset.width, asset.height))
    return max(1, round(asset.width * scale)), max(1, round(asset.height * scale))


def _pixels(asset: Asset) -> int:
    return asset.width * asset.height >> (2 * _shrinks(asset))
