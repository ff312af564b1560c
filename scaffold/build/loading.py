"""Reading a site: part by part, each with what is wrong with it; then all together, or all findings."""

from dataclasses import dataclass, field
from typing import NamedTuple

from scaffold.assets.media import probe_media
from scaffold.build.media_notes import assets_of, media_notes
from scaffold.build.options import CACHE, BuildOptions
from scaffold.build.reading import read_ahead
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped
from scaffold.i18n.words import Words
from scaffold.load.bundles import PICTURE_SUFFIXES, VIDEO_SUFFIXES, ReadBundle, read_bundle
from scaffold.load.check_prices import check_former_prices
from scaffold.load.check_registers import check_against_site
from scaffold.load.check_tree import check_policy_links
from scaffold.load.content import load_content
from scaffold.load.digests import Digests, digests_in
from scaffold.load.files import digest_of
from scaffold.load.ledger import load_ledger
from scaffold.load.policies import LoadedPolicies, load_policies
from scaffold.load.policy_ledger import load_policy_ledger
from scaffold.load.registers import load_registers
from scaffold.load.strings import load_words
from scaffold.model.assets import Asset
from scaffold.model.entries import Content, PolicyText
from scaffold.model.findings import Finding, has_errors
from scaffold.model.plan import Ledger
from scaffold.model.policy_log import PolicyLedger
from scaffold.model.registers import Registers
from scaffold.model.site import Site
from scaffold.model.theme import Theme
from scaffold.render.themes import load_theme
from scaffold.resources import policies_dir, themes_dir

Found = tuple[Finding, ...]


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
    findings: Found
    policy_ledger: PolicyLedger = field(default_factory=dict)
    """The versions of the policy pages, with what this build brings."""


class SitePart(NamedTuple):
    """scaffold.toml."""

    site: Site
    findings: Found


class ThemePart(NamedTuple):
    """The theme; None where it cannot be read."""

    theme: Theme | None
    findings: Found


class WordsPart(NamedTuple):
    """The interface strings of each locale."""

    words: dict[str, Words]
    findings: Found


class ContentPart(NamedTuple):
    """Everything below content/; `notes` are on its pictures and films, which words do not change."""

    content: Content
    findings: Found
    notes: Found


class PoliciesPart(NamedTuple):
    """The policy pages, and the ledger of their versions."""

    policies: LoadedPolicies
    findings: Found


class RegistersPart(NamedTuple):
    """The registers, and the ledger of addresses."""

    registers: Registers
    ledger: Ledger
    findings: Found
    ledger_findings: Found


@dataclass(frozen=True, slots=True)
class Parts:
    """A site as read, part by part: each can be read anew without the others."""

    site: SitePart
    theme: ThemePart
    words: WordsPart
    content: ContentPart
    policies: PoliciesPart
    registers: RegistersPart


def load(options: BuildOptions) -> Loaded:
    """Reads everything, as far as it can; stops after the last file with all that is wrong."""
    return together(read_parts(options))


def read_parts(options: BuildOptions, read: ReadBundle = read_bundle) -> Parts:
    """All parts. Raises BuildStopped where scaffold.toml cannot be read: all others need it."""
    site = read_site(options)
    theme = read_theme(site.site, options)
    registers = read_registers(options)
    return Parts(
        site=site,
        theme=theme,
        words=read_words(site.site, theme.theme, options),
        content=read_content(site.site, options, read),
        policies=read_policies(site.site, registers.registers, options),
        registers=registers,
    )


def read_site(options: BuildOptions) -> SitePart:
    """scaffold.toml. Raises BuildStopped where it cannot be read."""
    site, findings = load_site(options.site_dir, options.base_url)
    if site is None:
        raise BuildStopped(findings)
    return SitePart(site, findings)


def read_theme(site: Site, options: BuildOptions) -> ThemePart:
    """The site's theme with all that it extends."""
    return ThemePart(*load_theme(site.theme, options.site_dir, themes_dir(), site.theme_location))


def read_words(site: Site, theme: Theme | None, options: BuildOptions) -> WordsPart:
    """The interface strings: the theme's, below the site's own."""
    tags = tuple(locale.tag for locale in site.locales)
    return WordsPart(*load_words(tags, theme.strings if theme else {}, options.site_dir))


def read_content(site: Site, options: BuildOptions, read: ReadBundle = read_bundle) -> ContentPart:
    """Everything below content/; `read` reads one folder of it."""
    digest = _digests(options) if options.use_cache else digest_of
    if read is read_bundle:
        read = read_ahead(options.site_dir, options.jobs, digest, raw_html=site.raw_html)
    loaded = load_content(site, options.site_dir, probe_media, drafts=options.drafts, read=read, digest=digest)
    return ContentPart(loaded.content, loaded.findings, media_notes(loaded.content))


def _digests(options: BuildOptions) -> Digests:
    """The digests of all pictures and films, remembered in the cache."""
    folder = options.site_dir.resolve() / "content"
    return digests_in(folder, PICTURE_SUFFIXES | VIDEO_SUFFIXES, options.site_dir / CACHE, options.jobs)


def read_policies(site: Site, registers: Registers, options: BuildOptions) -> PoliciesPart:
    """The policy pages with the site's facts in them; the privacy page names the vendors of the register."""
    versions, findings = load_policy_ledger(options.site_dir)
    vendors = registers.vendors.entries
    policies = load_policies(site, options.site_dir, policies_dir(), versions, options.today, vendors)
    return PoliciesPart(policies, (*findings, *policies.findings))


def read_registers(options: BuildOptions) -> RegistersPart:
    """Everything below registers/."""
    ledger, ledger_findings = load_ledger(options.site_dir)
    registers, findings = load_registers(options.site_dir)
    return RegistersPart(registers, ledger, findings, ledger_findings)


def together(parts: Parts) -> Loaded:
    """The parts, held against one another. Raises BuildStopped with the findings of all of them."""
    site, theme, content = parts.site.site, parts.theme.theme, parts.content.content
    findings = (
        *parts.site.findings,
        *parts.theme.findings,
        *parts.words.findings,
        *parts.content.findings,
        *parts.content.notes,
        *parts.policies.findings,
        *_links_to_policies(parts),
        *parts.registers.ledger_findings,
        *parts.registers.findings,
        *check_against_site(parts.registers.registers, site, content),
        *check_former_prices(content, parts.registers.registers),
    )
    if theme is None or has_errors(findings):
        raise BuildStopped(findings)
    return Loaded(
        site,
        theme,
        parts.words.words,
        content,
        parts.policies.policies.pages,
        parts.registers.ledger,
        parts.registers.registers,
        tuple(assets_of(content)),
        findings,
        parts.policies.policies.ledger,
    )


def _links_to_policies(parts: Parts) -> Found:
    """Only where policies could be read: else all links to them would lead nowhere."""
    if has_errors(parts.policies.findings):
        return ()
    return tuple(check_policy_links(parts.content.content, parts.policies.policies.pages))
