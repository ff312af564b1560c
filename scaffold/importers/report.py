"""The honest report: what was written, what could not be carried and why, and what only a person can do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scaffold.importers import codes
from scaffold.importers.plain_text import harmless, shown
from scaffold.importers.records import Note
from scaffold.model.findings import Finding, Location, Severity

_FOR_PEOPLE = (codes.ALT_MISSING, codes.NEEDED, codes.PICTURE_MISSING, codes.FORMER_PRICE, codes.NOT_FOR_STATIC)
"""What asks for a person, the most frequent work first."""
_EXAMPLES = 3
_WARNINGS = frozenset({*_FOR_PEOPLE, codes.REFUSED, codes.FILE_KEPT})


@dataclass(frozen=True, slots=True)
class ProductNotes:
    """All notes on one product: its id and title, and the line of the file at which it begins."""

    id: str
    title: str
    line: int
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did. `written`, `unchanged` and `kept` are paths from the site's folder."""

    source: str
    products: int = 0
    variants: int = 0
    categories: int = 0
    pictures: int = 0
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    notes: tuple[ProductNotes, ...] = ()
    bare_categories: int = 0
    """Categories that have a title and nothing else, since exports have no texts for them."""
    findings: tuple[Finding, ...] = ()
    """On the file as a whole."""

    @property
    def needs_a_person(self) -> int:
        """How many texts and facts somebody has to write or decide."""
        return sum(self.count(code) for code in _FOR_PEOPLE) + self.bare_categories

    def count(self, code: str) -> int:
        """How many notes have this code."""
        return sum(1 for note in all_notes(self) if note.code == code)


def all_notes(report: ImportReport) -> Iterator[Note]:
    """Every note, product by product."""
    for product in report.notes:
        yield from product.notes


def all_findings(report: ImportReport) -> tuple[Finding, ...]:
    """Findings on the file and every note as a finding, for the reporters that lint and build use."""
    noted = (_finding(report.source, note) for note in all_notes(report))
    return (*report.findings, *noted)


def _finding(source: str, note: Note) -> Finding:
    severity = Severity.WARNING if note.code in _WARNINGS else Severity.INFO
    return Finding(note.code, severity, harmless(note.text), Location(source, note.line))


def as_text(report: ImportReport) -> str:
    """For the terminal: counts, what asks for a person, what was lost by column."""
    lines = [_did(report), *(f"  {finding.location}: {finding.message}" for finding in report.findings)]
    people = _people(report)
    if people:
        lines += ["", "For a person to do:", *(f"  {count:>5}  {what}" for count, what in people)]
    rest = [row for row in _by_column(report) if row[0] not in _FOR_PEOPLE]
    if rest:
        lines += ["", "Not carried as it was:"]
        lines += [f"  {count:>5}  {column or 'files'}: {codes.MEANINGS[code]}" for code, column, count, _ in rest]
    return "\n".join(lines) + "\n"


def _did(report: ImportReport) -> str:
    counts = (
        _many(report.products, "product"),
        _many(report.variants, "variant"),
        _many(report.categories, "category", "categories"),
        _many(report.pictures, "picture"),
    )
    files = f"{len(report.written)} files written, {len(report.unchanged)} as before, {len(report.kept)} left alone"
    return f"{shown(report.source)}: {', '.join(counts)}; {files}."


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _by_column(report: ImportReport) -> list[tuple[str, str, int, list[str]]]:
    """(code, column, how often, examples), most frequent first within a code."""
    counts = Counter((note.code, note.column) for note in all_notes(report))
    examples: dict[tuple[str, str], dict[str, None]] = {}
    for note in all_notes(report):
        seen = examples.setdefault((note.code, note.column), {})
        if len(seen) < _EXAMPLES and note.value:
            seen[shown(note.value)] = None
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    return [(code, column, count, list(examples[code, column])) for (code, column), count in ordered]


def as_markdown(report: ImportReport) -> str:
    """import-report.md: the same in full, product by product."""
    parts = [f"# Import of {_cell(report.source)}", _did(report).partition(": ")[2].capitalize()]
    parts += _section("The file", [f"- {_cell(str(each.location))}: {_cell(each.message)}" for each in report.findings])
    parts += _section("For a person to do", [f"- {count} × {what}" for count, what in _people(report)])
    parts += _section("What was not carried as it was", _table(report))
    parts += _section("Files left alone", [f"- {_cell(path)}" for path in report.kept])
    parts += _section("Product by product", list(_products(report)))
    return "\n\n".join(parts) + "\n"


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "\n".join(lines)] if lines else []


def _people(report: ImportReport) -> list[tuple[int, str]]:
    work = [(report.count(code), codes.MEANINGS[code]) for code in _FOR_PEOPLE]
    work.append((report.bare_categories, "a category has a title and no text"))
    return [(count, what) for count, what in work if count]


def _table(report: ImportReport) -> list[str]:
    rows = [
        f"| {_cell(column) or 'files'} | {codes.MEANINGS[code]} ({code}) | {count} | "
        f"{'; '.join(map(_cell, examples))} |"
        for code, column, count, examples in _by_column(report)
    ]
    return ["| column | what happened | times | for example |", "| --- | --- | --- | --- |", *rows] if rows else []


def _products(report: ImportReport) -> Iterator[str]:
    for product in report.notes:
        if product.notes:
            yield f"### {_cell(product.title)}\n\n`{product.id}`, line {product.line}\n"
            yield from _listed(product.notes)
            yield ""


def _listed(notes: Iterable[Note]) -> Iterator[str]:
    """One item for each thing said; where it was said of several lines, they stand together."""
    lines: dict[tuple[str, str], list[int]] = {}
    for note in notes:
        lines.setdefault((note.column, note.text), []).append(note.line)
    for (column, text), numbers in lines.items():
        where = f"line {numbers[0]}" if len(numbers) == 1 else f"lines {', '.join(map(str, numbers))}"
        yield f"- {f'**{_cell(column)}** ' if column else ''}({where}): {_cell(text)}"


def _cell(text: str) -> str:
    """Words from strangers, safe in Markdown and HTML."""
    marked = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>{}|~#&!"})
    return harmless(text).translate(marked)
