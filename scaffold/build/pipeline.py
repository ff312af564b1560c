"""The table of contents of a build: each step takes values and gives values; all problems show at once."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from scaffold.assets.crew import Crew
from scaffold.assets.derivatives import derivatives
from scaffold.assets.glance import glances
from scaffold.assets.run import make
from scaffold.assets.share import share_output
from scaffold.build.brand_files import BrandFiles, brand_files
from scaffold.build.machine_files import machine_files
from scaffold.build.manifest import manifest_of
from scaffold.build.options import BuildOptions, BuildReport
from scaffold.build.pages import rendered
from scaffold.build.probing import Prober, standing_still
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped
from scaffold.i18n.tags import lookup_chain
from scaffold.i18n.words import Words
from scaffold.load.check_prices import check_former_prices
from scaffold.load.check_registers import check_against_site
from scaffold.load.check_tree import check_policy_links
from scaffold.load.content import load_content
from scaffold.load.ledger import load_ledger, save_ledger
from scaffold.load.policies import load_policies
from scaffold.load.policy_ledger import load_policy_ledger, save_policy_ledger
from scaffold.load.registers import load_registers
from scaffold.load.strings import load_words
from scaffold.model.assets import Asset
from scaffold.model.entries import Content, PolicyText
from scaffold.model.findings import Finding, Location, error, has_errors
from scaffold.model.plan import Ledger, Plan
from scaffold.model.policy_log import PolicyLedger
from scaffold.model.published import Published, published
from scaffold.model.registers import Registers
from scaffold.model.site import Site
from scaffold.model.theme import Theme
from scaffold.paths import folded
from scaffold.plan.routes import make_plan, sections_of
from scaffold.render.themes import load_theme
from scaffold.resources import policies_dir, themes_dir
from scaffold.views.context import Context
from scaffold.views.credits import credits_of
from scaffold.views.frame import make_frame
from scaffold.views.locale import locale_jobs
from scaffold.views.pictures import Pictures
from scaffold.views.search import search_index
from scaffold.write.exchange import refuse_foreign
from scaffold.write.lock import locked
from scaffold.write.manifest import write_manifest
from scaffold.write.output import write

CACHE = ".scaffold"
Files = dict[str, bytes | Path]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that was read: nothing after this step looks at the site's sources."""

    site: Site
    theme: Theme
    words: dict[str, Words]
    content: Content
    policies: dict[str, tuple[PolicyText, ...]]
    ledger: Ledger
    registers: Registers
    assets: tuple[Asset, ...]
    findings: tuple[Finding, ...]
    policy_ledger: PolicyLedger = field(default_factory=dict)
    """The versions of the policy pages, with what this build brings."""


def build(options: BuildOptions) -> BuildReport:
    """Builds a site. Raises BuildStopped with all findings, and leaves the output as it was."""
    with locked(options.out, options.waiting):
        refuse_foreign(options.out)
        loaded = load(options)
        with _cache(options) as cache:
            return _built(loaded, options, cache)


def _built(loaded: Loaded, options: BuildOptions, cache: Path) -> BuildReport:
    """From what was read to the output: plan, views, pages and pictures, files."""
    site, content = loaded.site, loaded.content
    shelves = _shelves(site, content)
    sections = {tag: sections_of(words) for tag, words in loaded.words.items()}
    plan, ledger, problems = make_plan(site, shelves, loaded.policies, sections, loaded.ledger)
    findings = _checked(loaded.findings, problems)

    fonts = font_folders(site, options.site_dir)
    brand = brand_files(site, loaded.theme, options.site_dir, fonts)
    crew = Crew(options.jobs, options.memory_bytes)
    traits = glances(loaded.assets, options.site_dir, cache / "images", crew, options.progress)
    derive = partial(derivatives, animation=site.images.animation)
    pictures = Pictures(
        loaded.theme.slots,
        site.base_url,
        derive,
        share_output,
        traits,
        credits_of(content.bundles, loaded.registers.media.entries),
    )
    contexts = _contexts(loaded, plan, shelves, pictures, brand)
    findings = _checked(findings, brand.findings)

    indexes = {context.locale.tag: search_index(context) for context in contexts}
    jobs = [job for c in contexts for job in locale_jobs(c, f"/{indexes[c.locale.tag][0]}")]
    pages = rendered(jobs, {c.locale.tag: c.the_frame() for c in contexts}, loaded.theme, options.jobs)
    made, problems = make(
        pictures.needed.values(),
        pictures.shares.values(),
        options.site_dir,
        cache / "images",
        crew,
        preset=options.preset or site.images.preset,
        font_folders=fonts,
        progress=options.progress,
    )
    findings = _checked(findings, (*problems, *standing_still(pictures.needed.values())))
    machine, problems = machine_files(site, plan, contexts, jobs, pages, brand.icons, _newest(content, loaded.policies))
    findings = _checked(findings, problems)

    files: Files = {**brand.files, **dict(indexes.values()), **made, **machine, **pages}
    findings = _checked(findings, tuple(_hidden(content, files)))
    files |= _shared(content, options.site_dir)
    files |= {output: options.site_dir / source for output, source in pictures.films.items()}
    report = write(sorted(files.items()), options.out, cache=cache)
    sources = {output: derivative.source.path for output, derivative in pictures.needed.items()}
    sources |= pictures.films | {job.path: job.source for job in jobs}
    write_manifest(manifest_of(files, sources), options.site_dir)
    if ledger != loaded.ledger and not options.drafts:  # a draft was never published, so no link leads to it
        save_ledger(ledger, options.site_dir)
    if not options.drafts:
        save_policy_ledger(loaded.policy_ledger, options.site_dir)
    return BuildReport(len(pages), len(made), report.written, report.unchanged, report.removed, findings)


def load(options: BuildOptions) -> Loaded:
    """Reads everything, as far as it can; stops after the last file with all that is wrong."""
    site, findings = load_site(options.site_dir, options.base_url)
    if site is None:
        raise BuildStopped(findings)
    theme, problems = load_theme(site.theme, options.site_dir, themes_dir(), site.theme_location)
    tags = tuple(locale.tag for locale in site.locales)
    words, more = load_words(tags, theme.strings if theme else {}, options.site_dir)
    prober = Prober()
    content = load_content(site, options.site_dir, prober, drafts=options.drafts)
    registers, register_findings = load_registers(options.site_dir)
    versions, version_findings = load_policy_ledger(options.site_dir)
    vendors = registers.vendors.entries
    policies = load_policies(site, options.site_dir, policies_dir(), versions, options.today, vendors)
    policy_findings = (*version_findings, *policies.findings)
    policy_links = tuple(check_policy_links(content.content, policies.pages)) if not has_errors(policy_findings) else ()
    ledger, ledger_findings = load_ledger(options.site_dir)
    crossed = (
        *check_against_site(registers, site, content.content),
        *check_former_prices(content.content, registers),
    )
    read = (*content.findings, *prober.warnings, *policy_findings, *policy_links, *ledger_findings)
    read = (*read, *register_findings, *crossed)
    together = (*findings, *problems, *more, *read)
    if theme is None or has_errors(together):
        raise BuildStopped(together)
    seen = tuple(prober.assets)
    return Loaded(
        site, theme, words, content.content, policies.pages, ledger, registers, seen, together, policies.ledger
    )


def _checked(findings: tuple[Finding, ...], problems: tuple[Finding, ...]) -> tuple[Finding, ...]:
    together = (*findings, *problems)
    if has_errors(together):
        raise BuildStopped(together)
    return together


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


def _shelves(site: Site, content: Content) -> dict[str, Published]:
    chains = {locale.tag: lookup_chain(locale.tag) for locale in site.locales}
    return {locale.tag: published(site, content, locale, chains) for locale in site.locales}


def _contexts(
    loaded: Loaded, plan: Plan, shelves: dict[str, Published], pictures: Pictures, brand: BrandFiles
) -> list[Context]:
    year = str(_newest(loaded.content, loaded.policies).year)
    contexts = []
    for locale in loaded.site.locales:
        tag = locale.tag
        policies = loaded.policies.get(tag, ())
        bare = Context(loaded.site, locale, plan, shelves[tag], loaded.words[tag], pictures, policies)
        contexts.append(bare.framed(make_frame(bare, brand.for_locale(locale), year)))
    return contexts


def font_folders(site: Site, site_dir: Path) -> tuple[Path, ...]:
    """Where fonts for pictures lie: the site's own, then the theme's."""
    own, carried = site_dir / "themes" / site.theme / "fonts", themes_dir() / site.theme / "fonts"
    return tuple(folder for folder in dict.fromkeys((own.resolve(), carried.resolve())) if folder.is_dir())


def _newest(content: Content, policies: dict[str, tuple[PolicyText, ...]]) -> date:
    """The day of the newest content: all that a build knows of time."""
    days = [product.facts.updated or product.facts.published for product in content.products]
    days += [post.facts.updated or post.facts.date for post in content.posts]
    days += [page.facts.updated for page in content.pages]
    days += [policy.effective for pages in policies.values() for policy in pages]
    return max((day for day in days if day), default=date(2026, 1, 1))


def _hidden(content: Content, files: Files) -> Iterator[Finding]:
    """Shared files at the address of something that the build makes."""
    taken = {folded(path) for path in files}
    for output, source in content.shared:
        if folded(output) in taken:
            message = f"the build makes a file {output} of its own"
            yield error("CNT003", Location(source), message, "Give this file another name.")


def _shared(content: Content, site_dir: Path) -> Files:
    return {output: site_dir / source for output, source in content.shared}
