"""What stops everything. Complaints about content are Findings; these are exceptions.

ScaffoldError
├── UsageError      the command was called wrongly, or its folder holds no site
├── BuildStopped    input that cannot be built; carries all findings
└── RenderError     a template, style or script of the theme fails on a page; tells file and line
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scaffold.model.findings import Finding


class ScaffoldError(Exception):
    """Stops the command; its text is written for the user."""


class UsageError(ScaffoldError):
    """The command was called wrongly, or its folder holds no site."""


class BuildStopped(ScaffoldError):
    """Input that cannot be built; `findings` holds everything that was found."""

    def __init__(self, findings: "tuple[Finding, ...]") -> None:
        super().__init__("the site cannot be built")
        self.findings = findings


class RenderError(ScaffoldError):
    """A template, style or script of the theme fails; `template` and `line` tell where, `help` how to mend it."""

    def __init__(
        self, template: str, line: int, message: str, help: str = "", page: str = "", source: str = ""
    ) -> None:
        self.template, self.line, self.message, self.help = template, line, message, help
        self.page, self.source = page, source
        super().__init__(self._text())

    def __reduce__(self) -> "tuple[type[RenderError], tuple[str, int, str, str, str, str]]":
        """Travels between processes."""
        return RenderError, (self.template, self.line, self.message, self.help, self.page, self.source)

    def _text(self) -> str:
        place = f"{self.template}:{self.line}" if self.line else self.template
        made = f"while making {self.page}" + (f" from {self.source}" if self.source else "") if self.page else ""
        return "\n  ".join(part for part in (f"{place}: {self.message}", made, self.help) if part)
