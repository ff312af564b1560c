"""What keeps the newest state from being shown: place, words, the lines around, and how to mend it."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from scaffold.errors import RenderError
from scaffold.model.findings import Finding, Location, Severity, error

AROUND = 2
_MOST = 20
_LONGEST_LINE = 200
_MOST_BYTES = 2_000_000


class Line(NamedTuple):
    """A line of a file; `wrong` marks the one that is spoken of."""

    number: int
    text: str
    wrong: bool


class Problem(NamedTuple):
    """One error; `file` is absolute where it is a file of the site that can be opened in an editor, else empty."""

    path: str
    line: int
    column: int
    message: str
    help: str
    code: str
    file: str
    excerpt: tuple[Line, ...]

    def as_plain(self) -> dict[str, object]:
        """For JSON."""
        return {**self._asdict(), "excerpt": [line._asdict() for line in self.excerpt]}


def problems_of(findings: Iterable[Finding], site_dir: Path, changed: Collection[str] = ()) -> tuple[Problem, ...]:
    """The errors among findings: first those in files that were `changed`, for others often follow from them."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    errors.sort(key=lambda finding: finding.location.path not in changed)
    shown = tuple(_problem(finding, site_dir) for finding in errors[:_MOST])
    return (*shown, *_rest(len(errors) - _MOST))


def _rest(count: int) -> Iterator[Problem]:
    if count > 0:
        yield Problem(
            "", 0, 0, f"and {count} more", "The terminal that scaffold serve runs in lists them all.", "", "", ()
        )


def render_problem(wrong: RenderError) -> Finding:
    """A template that fails on a page, as a finding."""
    made = f" (while making {wrong.page})" if wrong.page else ""
    return error("THM005", Location(wrong.template, wrong.line), f"{wrong.message}{made}", wrong.help)


def _problem(finding: Finding, site_dir: Path) -> Problem:
    where = finding.location
    file = inside(site_dir, where.path)
    return Problem(
        path=where.path,
        line=where.line,
        column=where.column,
        message=finding.message,
        help=finding.help,
        code=finding.code,
        file=str(file) if file else "",
        excerpt=_excerpt(file, where.line) if file else (),
    )


def inside(site_dir: Path, path: str) -> Path | None:
    """The file of the site at a path; None where there is none, or where it lies outside."""
    file = (site_dir / path).resolve()
    return file if path and file.is_relative_to(site_dir.resolve()) and file.is_file() else None


def _excerpt(file: Path, line: int) -> tuple[Line, ...]:
    """The lines around the one that is wrong; nothing of files that are no text."""
    try:
        if not line or file.stat().st_size > _MOST_BYTES:
            return ()
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    first, last = max(1, line - AROUND), min(len(lines), line + AROUND)
    return tuple(Line(number, lines[number - 1][:_LONGEST_LINE], number == line) for number in range(first, last + 1))
