"""The ledger of policy versions on disk: registers/policies.json, committed with the site."""

import os
from pathlib import Path

from scaffold.model.findings import Finding, Location, error
from scaffold.model.policy_log import PolicyLedger, policy_ledger_text, read_policy_ledger

FILE = "registers/policies.json"
CODE = "POL116"


def load_policy_ledger(site_dir: Path) -> tuple[PolicyLedger, tuple[Finding, ...]]:
    """Every version that each policy page ever had; empty before the first build."""
    file = site_dir / FILE
    try:
        return read_policy_ledger(file.read_text("utf-8") if file.is_file() else ""), ()
    except (ValueError, OSError) as wrong:
        help = "Take it back from version control; it is written by the build and remembers what the policies said."
        return {}, (error(CODE, Location(FILE), f"the ledger of policies cannot be read: {wrong}", help),)


def save_policy_ledger(ledger: PolicyLedger, site_dir: Path) -> None:
    """Writes the ledger, whole or not at all; nothing where it says that already."""
    file, text = site_dir / FILE, policy_ledger_text(ledger)
    if (file.read_text("utf-8") if file.is_file() else policy_ledger_text({})) == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.write_text(text, "utf-8")
    fresh.replace(file)
