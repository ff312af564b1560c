"""What the linter is given beside pages: the site's own file, its content and its registers, loaded."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from scaffold.assets.media import probe_media
from scaffold.config.site import load_site
from scaffold.lint.folder import DiskFolder, SiteFolder
from scaffold.lint.mails.reading import MailFolder
from scaffold.lint.needs import Given, Profile, Source
from scaffold.lint.origin.files import SourceFiles
from scaffold.lint.origin.origins import Origins
from scaffold.lint.origin.templates import Templates
from scaffold.lint.places import Places
from scaffold.lint.sources import read_outputs
from scaffold.load.content import load_content
from scaffold.load.policies import load_policies
from scaffold.load.policy_ledger import load_policy_ledger
from scaffold.load.registers import load_registers
from scaffold.model.findings import Finding, has_errors
from scaffold.model.registers.vendors import Vendor
from scaffold.model.site import Site
from scaffold.render.themes import load_theme
from scaffold.resources import policies_dir, themes_dir

_FOR_REGISTERS = frozenset({"Registers", "Source", "Mails"})
"""Policies and mails are told of in registers, too."""


def needs_of(site_dir: Path, as_of: date, wanted: Collection[str], *, even_if_wrong: bool = False) -> Given:
    """What can be had of the needs that rules have (`wanted`, by their names).

    Sources with errors are not given (unless `even_if_wrong`, and then as far as they could be read): a rule would
    take for missing what was only not read. Registers are given as far as they could be read, with their `problems`.
    The errors stand in `unread`.
    """
    site, problems = load_site(site_dir)
    if site is None:
        return Given(as_of, files=SiteFolder(str(site_dir)), unread=_errors(problems))
    return needs_of_site(site, site_dir, as_of, wanted, even_if_wrong=even_if_wrong)


def needs_of_site(
    site: Site, site_dir: Path, as_of: date, wanted: Collection[str], *, even_if_wrong: bool = False
) -> Given:
    """As `needs_of`, of a site whose own file is read already."""
    files = SiteFolder(str(site_dir))
    registers, more = load_registers(site_dir) if not _FOR_REGISTERS.isdisjoint(wanted) else (None, ())
    vendors = registers.vendors.entries if registers else ()
    source, problems = _source(site, site_dir, files, vendors) if "Source" in wanted else (None, ())
    is_usable = even_if_wrong or not has_errors(problems)
    return Given(
        as_of=as_of,
        profile=Profile(site, as_of),
        source=source if is_usable else None,
        registers=registers,
        files=files,
        mails=mails_in(site_dir / site.lint.mails, site.lint.mails),
        unread=_errors((*problems, *more)),
    )


def mails_in(folder: Path, name: str) -> MailFolder | None:
    """A folder of mails, if it is there; findings call it by `name`."""
    return MailFolder(DiskFolder(str(folder)), f"{name.rstrip('/')}/") if folder.is_dir() else None


def origins_of(site: Site | None, site_dir: Path) -> Origins | None:
    """Where each page's pieces come from, by the manifest of the last build; None without one."""
    outputs = read_outputs(site_dir)
    if outputs is None:
        return None
    theme, _ = load_theme(site.theme, site_dir, themes_dir()) if site else (None, ())
    files = SourceFiles(SiteFolder(str(site_dir)), theme.strings if theme else {})
    return Origins(outputs, files, Templates(theme.templates.values() if theme else ()))


def _source(
    site: Site, site_dir: Path, files: SiteFolder, vendors: tuple[Vendor, ...]
) -> tuple[Source, tuple[Finding, ...]]:
    loaded = load_content(site, site_dir, probe_media)
    versions, problems = load_policy_ledger(site_dir)
    policies = load_policies(site, site_dir, policies_dir(), versions, vendors=vendors)
    return Source(files, loaded.content, policies.pages, Places(files)), (
        *loaded.findings,
        *problems,
        *policies.findings,
    )


def _errors(problems: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(problem for problem in problems if has_errors((problem,)))
