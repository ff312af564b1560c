"""A small site up to its plan: everything is decided, nothing made."""

from pathlib import Path

from scaffold.build.loading import Loaded, load
from scaffold.build.options import BuildOptions
from scaffold.build.stage import shelves_of
from scaffold.model.findings import Finding
from scaffold.model.plan import Ledger, Plan
from scaffold.model.published import Published
from scaffold.plan.routes import make_plan, sections_of


def loaded(site: Path) -> Loaded:
    """Everything of a site, read."""
    return load(BuildOptions(site, site / "dist"))


def shelves(read: Loaded) -> dict[str, Published]:
    """What each locale publishes."""
    return shelves_of(read)


def planned(site: Path, ledger: Ledger | None = None) -> tuple[Plan, Ledger, tuple[Finding, ...]]:
    """Every route of a site, the ledger after it, and claims to one address."""
    read = loaded(site)
    sections = {tag: sections_of(words) for tag, words in read.words.items()}
    return make_plan(read.site, shelves(read), read.policies, sections, read.ledger if ledger is None else ledger)
