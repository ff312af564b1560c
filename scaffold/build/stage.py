"""A site set up: every address, every Frame and all files of the brand are known; no page and no picture is made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from scaffold.assets.derivatives import derivatives
from scaffold.assets.icons import icons
from scaffold.assets.previews import preview_of
from scaffold.assets.share import share_output
from scaffold.build.brand_files import BrandFiles, MakeIcons, brand_files
from scaffold.build.loading import Found, Loaded
from scaffold.errors import BuildStopped
from scaffold.i18n.tags import lookup_chain
from scaffold.model.assets import Traits
from scaffold.model.entries import Content, PolicyText
from scaffold.model.findings import Finding, Location, error, has_errors
from scaffold.model.plan import Ledger, Plan
from scaffold.model.published import Published, published
from scaffold.model.site import Site
from scaffold.paths import folded
from scaffold.plan.routes import make_plan, sections_of
from scaffold.resources import themes_dir
from scaffold.views.context import Context
from scaffold.views.credits import credits_of
from scaffold.views.frame import make_frame
from scaffold.views.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Planned:
    """Where everything lies, and the ledger of addresses after it."""

    plan: Plan
    ledger: Ledger
    findings: Found


@dataclass(frozen=True, slots=True)
class Stage:
    """All that a page needs beside its own View; `contexts` by locale tag, in the site's order."""

    loaded: Loaded
    planned: Planned
    brand: BrandFiles
    pictures: Pictures
    contexts: dict[str, Context]
    findings: Found
    """Of everything so far."""


def plan_of(loaded: Loaded) -> Planned:
    """The routes of what was read."""
    sections = {tag: sections_of(words) for tag, words in loaded.words.items()}
    return Planned(*make_plan(loaded.site, shelves_of(loaded), loaded.policies, sections, loaded.ledger))


def set_up(
    loaded: Loaded,
    planned: Planned,
    site_dir: Path,
    traits: Mapping[str, Traits],
    make_icons: MakeIcons = icons,
    brand: BrandFiles | None = None,
) -> Stage:
    """The stage for a plan; `brand` if it is known already.

    Raises BuildStopped with all findings so far, if there are errors.
    """
    findings = checked(loaded.findings, planned.findings)
    site = loaded.site
    brand = brand or brand_files(site, loaded.theme, site_dir, font_folders(site, site_dir), make_icons)
    pictures = Pictures(
        loaded.theme.slots,
        site.base_url,
        partial(derivatives, animation=site.images.animation),
        share_output,
        traits,
        credits_of(loaded.content.bundles, loaded.registers.media.entries),
        preview_of if site.images.preview else None,
    )
    contexts = _contexts(loaded, planned.plan, pictures, brand)
    return Stage(loaded, planned, brand, pictures, contexts, checked(findings, brand.findings))


def checked(findings: Found, problems: Found) -> Found:
    """Both; BuildStopped if there are errors among them."""
    both = (*findings, *problems)
    if has_errors(both):
        raise BuildStopped(both)
    return both


def shelves_of(loaded: Loaded) -> dict[str, Published]:
    """What each locale publishes."""
    chains = {locale.tag: lookup_chain(locale.tag) for locale in loaded.site.locales}
    return {locale.tag: published(loaded.site, loaded.content, locale, chains) for locale in loaded.site.locales}


def _contexts(loaded: Loaded, plan: Plan, pictures: Pictures, brand: BrandFiles) -> dict[str, Context]:
    year = str(newest(loaded.content, loaded.policies).year)
    shelves = shelves_of(loaded)
    contexts = {}
    for locale in loaded.site.locales:
        tag = locale.tag
        policies = loaded.policies.get(tag, ())
        bare = Context(loaded.site, locale, plan, shelves[tag], loaded.words[tag], pictures, policies)
        contexts[tag] = bare.framed(make_frame(bare, brand.for_locale(locale), year))
    return contexts


def font_folders(site: Site, site_dir: Path) -> tuple[Path, ...]:
    """Where fonts for pictures lie: the site's own, then the theme's."""
    own, carried = site_dir / "themes" / site.theme / "fonts", themes_dir() / site.theme / "fonts"
    return tuple(folder for folder in dict.fromkeys((own.resolve(), carried.resolve())) if folder.is_dir())


def newest(content: Content, policies: dict[str, tuple[PolicyText, ...]]) -> date:
    """The day of the newest content: all that a build knows of time."""
    days = [product.facts.updated or product.facts.published for product in content.products]
    days += [post.facts.updated or post.facts.date for post in content.posts]
    days += [page.facts.updated for page in content.pages]
    days += [policy.effective for pages in policies.values() for policy in pages]
    return max((day for day in days if day), default=date(2026, 1, 1))


def hidden(content: Content, files: Iterable[str]) -> Iterator[Finding]:
    """Shared files at the address of something that the build makes: `files`, by output path."""
    taken = {folded(path) for path in files}
    for output, source in content.shared:
        if folded(output) in taken:
            message = f"the build makes a file {output} of its own"
            yield error("CNT003", Location(source), message, "Give this file another name.")
