"""The table of contents of a build: each step takes values and gives values; all problems show at once."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scaffold.assets.crew import Crew
from scaffold.assets.glance import glances
from scaffold.assets.run import make
from scaffold.build.loading import Loaded, load
from scaffold.build.machine_files import machine_files
from scaffold.build.manifest import manifest_of
from scaffold.build.media_notes import standing_still
from scaffold.build.options import CACHE, BuildOptions, BuildReport
from scaffold.build.pages import Pages, made_pages
from scaffold.build.stage import Stage, checked, font_folders, hidden, newest, plan_of, set_up
from scaffold.load.ledger import save_ledger
from scaffold.load.policy_ledger import save_policy_ledger
from scaffold.model.entries import Content
from scaffold.views.search import search_index
from scaffold.write.exchange import refuse_foreign
from scaffold.write.lock import locked
from scaffold.write.manifest import write_manifest
from scaffold.write.output import Tree, WriteReport, growing

Files = dict[str, bytes | Path]


def build(options: BuildOptions) -> BuildReport:
    """Builds a site. Raises BuildStopped with all findings, and leaves the output as it was."""
    with locked(options.out, options.waiting):
        refuse_foreign(options.out)
        return built(options)


def built(options: BuildOptions) -> BuildReport:
    """The same, for who holds the lock of the output already."""
    loaded = load(options)
    with _cache(options) as cache:
        return _built(loaded, options, cache)


def _built(loaded: Loaded, options: BuildOptions, cache: Path) -> BuildReport:
    """From what was read to the output: plan, views, pages and pictures, files."""
    planned = plan_of(loaded)
    crew = Crew(options.jobs, options.memory_bytes)
    traits = glances(loaded.assets, options.site_dir, cache / "images", crew, options.progress)
    stage = set_up(loaded, planned, options.site_dir, traits)
    with growing(options.out, cache=cache) as tree:
        return _filled(tree, stage, options, cache, crew)


def _filled(tree: Tree, stage: Stage, options: BuildOptions, cache: Path, crew: Crew) -> BuildReport:
    """The new folder gets its pages first, for they tell which pictures are needed; then all the rest."""
    loaded, planned, contexts, brand = stage.loaded, stage.planned, tuple(stage.contexts.values()), stage.brand
    site, content = loaded.site, loaded.content
    indexes = {tag: search_index(context) for tag, context in stage.contexts.items()}
    pages = made_pages(stage, {tag: f"/{path}" for tag, (path, _) in indexes.items()}, tree, options.jobs)
    made, problems = make(
        pages.needed.values(),
        pages.shares.values(),
        options.site_dir,
        cache / "images",
        crew,
        preset=options.preset or site.images.preset,
        font_folders=font_folders(site, options.site_dir),
        progress=options.progress,
    )
    findings = checked(stage.findings, (*problems, *standing_still(pages.needed.values())))
    day = newest(content, loaded.policies)
    machine, problems = machine_files(site, planned.plan, contexts, pages.pieces(), pages.origins, brand.icons, day)
    findings = checked(findings, problems)

    files: Files = {**brand.files, **dict(indexes.values()), **made, **machine}
    findings = checked(findings, tuple(hidden(content, (*files, *(page.path for page in pages.made)))))
    files |= _shared(content, options.site_dir)
    files |= {output: options.site_dir / source for output, source in pages.films.items()}
    report = _completed(tree, files, pages)
    sources = {output: derivative.source.path for output, derivative in pages.needed.items()} | pages.films
    named = {page.path: (page.digest, page.source) for page in pages.made}
    write_manifest(manifest_of(files, sources, named), options.site_dir)
    if planned.ledger != loaded.ledger and not options.drafts:  # a draft was never published: no link leads to it
        save_ledger(planned.ledger, options.site_dir)
    if not options.drafts:
        save_policy_ledger(loaded.policy_ledger, options.site_dir)
    return BuildReport(len(pages.made), len(made), report.written, report.unchanged, report.removed, findings)


def _completed(tree: Tree, files: Files, pages: Pages) -> WriteReport:
    """Everything beside the pages, and the folder put in its place."""
    for page in pages.made:
        tree.claim(page.path)
    for path, content in sorted(files.items()):
        tree.claim(path)
        tree.put(path, content)
    return tree.finish()


@contextmanager
def _cache(options: BuildOptions) -> Iterator[Path]:
    """The folder of results to keep; without a cache one that is thrown away."""
    folder = options.site_dir / CACHE
    folder.mkdir(parents=True, exist_ok=True)
    if options.use_cache:
        yield folder
        return
    passing = Path(tempfile.mkdtemp(prefix="uncached-", dir=folder))
    try:
        yield passing
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def _shared(content: Content, site_dir: Path) -> Files:
    return {output: site_dir / source for output, source in content.shared}
