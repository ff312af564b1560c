"""REG009 backup-stale."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("REG009", Severity.WARNING, clauses=["2.2.6"], source="standard 2.2.6")
def backup_stale(registers: Registers, as_of: date) -> Iterator[Outcome]:
    """The last backup of content and media is too old, or nobody has ever tried to restore one.

    Passes:
        -- registers/media.yaml --
        backups: [{ done: 2026-11-20, kept_at: second data centre, restored: 2026-09-01 }]

    Fails:
        -- registers/media.yaml --
        backups: [{ done: 2026-10-01, kept_at: second data centre, restored: 2026-09-01 }]

        -- registers/media.yaml --
        backups: [{ done: 2026-11-20, kept_at: second data centre }]
    """
    if not registers.media.backups:
        return
    last = max(registers.media.backups, key=lambda backup: backup.done)
    age = (as_of - last.done).days
    if age > last.interval_days:
        message = f"The last backup is {age} days old, more than {last.interval_days}"
        yield Problem(last.place, message, help="make one and note it: scaffold register add media --section backups")
    elif not any(backup.restored for backup in registers.media.backups):
        yield Problem(last.place, "No backup was ever restored as a test", help="restore one and write `restored`")
    else:
        yield Passed(last.place)
