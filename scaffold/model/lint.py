"""How a site wants to be linted: `[lint]` of scaffold.toml, and suppressions beside what they excuse."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


class FailOn(StrEnum):
    """The least severity that makes `scaffold lint` end with exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class LintPath:
    """[[lint.path]]: other rules for some files."""

    path: str
    """A pattern for pages of the output or for source files: `**` for any folders, `*` within one name."""
    ignore: tuple[str, ...] = ()
    """Rules that do not hold there: ids, families or names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LintTable:
    """[lint]."""

    select: tuple[str, ...] = ()
    """Only these rules: ids (SEO002), families (SEO) or names (title-length); all, if empty."""
    ignore: tuple[str, ...] = ()
    """Without these rules."""
    fail_on: FailOn = FailOn.ERROR
    """The least severity that makes the exit code 1."""
    plugins: tuple[str, ...] = ()
    """Installed packages whose rules hold, too, by the names of their entry points."""
    mails: str = "mails"
    """The folder with the mails of the shop's mailing tool, from the site's root."""
    path: tuple[LintPath, ...] = ()
    """Rules that do not hold for some files."""
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Rule id or name to its options; `severity` (error, warning, info) stands among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One finding that is accepted for a while, and why. Without a reason, or after its last day, it does not hold."""

    ignore: str
    """The rule: its id or its name."""
    reason: str = ""
    """Why it is right as it is."""
    by: str = ""
    """Who decided it."""
    until: date | None = None
    """The last day on which it holds."""
