"""Making all pictures of a site: grouped by source, what the cache has is skipped, the rest made in parallel."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from scaffold.assets import cache, codes
from scaffold.assets.batch import Batch, Workshop, known_findings, lacking, make_batch
from scaffold.assets.crew import ALONE, Crew
from scaffold.assets.encode import cache_key
from scaffold.assets.fonts import digest_of
from scaffold.assets.freed_memory import keep_freed_memory
from scaffold.model.assets import Asset, Derivative, Preset, SharePicture
from scaffold.model.findings import Finding, Location, error

Progress = Callable[[int, int], None]
"""Called with how many batches are done, and of how many."""

FEW = 3
"""Up to so many batches, starting processes costs more than it saves."""


def make(
    derivatives: Iterable[Derivative],
    share_pictures: Iterable[SharePicture],
    source_root: Path,
    cache_dir: Path,
    crew: Crew = ALONE,
    *,
    preset: Preset = Preset.BALANCED,
    font_folders: tuple[Path, ...] = (),
    progress: Progress | None = None,
) -> tuple[dict[str, Path], tuple[Finding, ...]]:
    """Output paths with the cache files that hold them, and what was found.

    Paths of assets are relative to `source_root`; `font_folders` are those of the theme, the site's own first. A
    picture that cannot be decoded is missing from the result, with an error that names it.
    """
    shop = Workshop(source_root, cache_dir, font_folders, digest_of(font_folders), preset)
    batches = _batches(tuple(derivatives), tuple(share_pictures))
    findings: list[Finding] = []
    todo: list[Batch] = []
    for batch in batches:
        rest = lacking(batch, shop)
        if rest.derivatives or rest.shares:
            todo.append(rest)
        findings.extend(known_findings(batch, rest, shop))
    for number, found in enumerate(_made(todo, shop, crew), start=1):
        findings.extend(found)
        if progress:
            progress(number, len(todo))
    told = _at_every_path(findings, batches)
    return _results(batches, shop), tuple(sorted(set(told), key=_order))


def _at_every_path(findings: Iterable[Finding], batches: list[Batch]) -> Iterator[Finding]:
    """What is said of a source, said of each file that has the same bytes."""
    paths = {batch.source.path: batch.paths for batch in batches if batch.source}
    for finding in findings:
        here = finding.location.path
        yield from (replace(finding, location=Location(path)) for path in paths.get(here, (here,)))


def _order(finding: Finding) -> tuple[str, str, str]:
    return finding.location.path, finding.code, finding.message


def _batches(derivatives: tuple[Derivative, ...], shares: tuple[SharePicture, ...]) -> list[Batch]:
    """One batch for each source, whatever paths it has; share pictures without a picture are batches of their own."""
    of_source: dict[str, list[Derivative]] = {}
    shares_of: dict[str, list[SharePicture]] = {}
    sources: dict[str, Asset] = {}
    for item in derivatives:
        of_source.setdefault(item.source.digest, []).append(item)
        _keep_first(sources, item.source)
    for picture in shares:
        if picture.picture:
            shares_of.setdefault(picture.picture.digest, []).append(picture)
            _keep_first(sources, picture.picture)
    with_source = [
        Batch(source, tuple(of_source.get(source.digest, ())), tuple(shares_of.get(source.digest, ())))
        for source in sorted(sources.values(), key=lambda each: each.path)
    ]
    return with_source + [Batch(None, (), (picture,)) for picture in shares if picture.picture is None]


def _keep_first(sources: dict[str, Asset], asset: Asset) -> None:
    """Of files with the same bytes, the one whose path comes first is read."""
    known = sources.setdefault(asset.digest, asset)
    if asset.path < known.path:
        sources[asset.digest] = asset


def _results(batches: list[Batch], shop: Workshop) -> dict[str, Path]:
    made: dict[str, Path] = {}
    for batch in batches:
        keys = [(item.output, cache_key(item, shop.preset)) for item in batch.derivatives]
        keys += [(picture.output, shop.share_key(picture)) for picture in batch.shares]
        made |= {output: cache.path_of(shop.folder, key) for output, key in keys if cache.holds(shop.folder, key)}
    return dict(sorted(made.items()))


def _made(todo: list[Batch], shop: Workshop, crew: Crew) -> Iterator[tuple[Finding, ...]]:
    if crew.workers <= 1 or len(todo) <= FEW:
        return (make_batch(batch, shop) for batch in todo)
    return _in_parallel(todo, shop, crew)


def _in_parallel(todo: list[Batch], shop: Workshop, crew: Crew) -> Iterator[tuple[Finding, ...]]:
    left = {id(batch): batch for batch in todo}
    pool = _pool(min(crew.workers, len(todo)))
    try:
        for batch, findings in crew.results(
            todo, lambda each: each.pixels, lambda each: pool.submit(make_batch, each, shop)
        ):
            del left[id(batch)]
            yield findings
    except BrokenProcessPool:
        yield from _one_by_one(list(left.values()), shop)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Fresh processes, not forks: a fork inherits the locks of whatever threads run here."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=keep_freed_memory)


def _one_by_one(batches: list[Batch], shop: Workshop) -> Iterator[tuple[Finding, ...]]:
    """After a crash: each of the rest in a process of its own, so that the guilty picture can be named."""
    for batch in batches:
        with _pool(1) as pool:
            try:
                yield pool.submit(make_batch, batch, shop).result()
            except BrokenProcessPool:
                yield (_crashed(batch),)


def _crashed(batch: Batch) -> Finding:
    path = batch.source.path if batch.source else batch.shares[0].output
    return error(
        codes.DECODER_DIED,
        Location(path),
        "the picture makes the decoder crash, or needs more memory than there is",
        "Open it in a picture editor and export it anew, at 4000 pixels width or less.",
    )
