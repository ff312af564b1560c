"""What a check saw, and where: the values that every step hands on beside its result."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file.

    `path` is posix and relative to the site's folder; `line` and `column` count from 1, 0 stands for the whole file.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem: what is wrong (`message`), where, and how to mend it (`help`)."""

    code: str
    severity: Severity
    message: str
    location: Location
    help: str = ""


def error(code: str, location: Location, message: str, help: str = "") -> Finding:
    """A finding that stops the build."""
    return Finding(code, Severity.ERROR, message, location, help)


def warning(code: str, location: Location, message: str, help: str = "") -> Finding:
    """A finding that is worth a look but stops nothing."""
    return Finding(code, Severity.WARNING, message, location, help)


def has_errors(findings: tuple[Finding, ...] | list[Finding]) -> bool:
    """Whether any of the findings stops the build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


SITE_FILE = Location("scaffold.toml")
"""For what concerns the site as a whole."""
