"""The ledger of addresses on disk: registers/slugs.json, committed with the site."""

import os
from pathlib import Path

from scaffold.model.findings import Finding, Location, error
from scaffold.model.plan import Ledger, ledger_text, read_ledger

FILE = "registers/slugs.json"
CODE = "URL002"


def load_ledger(site_dir: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """Every address that each entry ever had; empty before the first build."""
    file = site_dir / FILE
    try:
        return read_ledger(file.read_text("utf-8") if file.is_file() else ""), ()
    except (ValueError, OSError) as wrong:
        help = "Take it back from version control; it is written by the build and keeps old links alive."
        return {}, (error(CODE, Location(FILE), f"the ledger of addresses cannot be read: {wrong}", help),)


def save_ledger(ledger: Ledger, site_dir: Path) -> None:
    """Writes the ledger, whole or not at all."""
    file = site_dir / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.write_text(ledger_text(ledger), "utf-8")
    fresh.replace(file)
