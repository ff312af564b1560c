"""A lint report on the terminal and in files, by the name of its format."""

import os
import sys
from collections.abc import Iterable
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import click

from scaffold.errors import UsageError
from scaffold.model.rules import LintReport

FORMATS = ("text", "json", "sarif", "junit", "github", "html")


def show(report: LintReport, form: str) -> None:
    """Prints it; text is coloured where it goes to a terminal."""
    colour = form == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(_rendered(report, form, colour=colour), nl=False)


def also_write(report: LintReport, wanted: Iterable[tuple[str, Path]]) -> None:
    """Writes it into files, too."""
    for form, file in wanted:
        try:
            file.write_bytes(_rendered(report, form, colour=False))
        except OSError as wrong:
            raise UsageError(f"the report cannot be written to {file}: {wrong.strerror}") from wrong


def parsed(also: Iterable[str]) -> list[tuple[str, Path]]:
    """`sarif=lint.sarif` as format and file; wrong usage for anything else."""
    pairs = []
    for word in also:
        form, _, file = word.partition("=")
        if form not in FORMATS or not file:
            raise click.UsageError(f"--also “{word}” is no format and file, such as sarif=lint.sarif")
        pairs.append((form, Path(file)))
    return pairs


def _rendered(report: LintReport, form: str, *, colour: bool) -> bytes:
    reporter: Any = import_module(f"scaffold.report.as_{'findings_text' if form == 'text' else form}")
    stream = StringIO()
    if form == "text":
        reporter.write(report, stream, colour=colour)
    else:
        reporter.write(report, stream)
    return stream.getvalue().encode("utf-8", "replace")
