"""registers/: facts that rules, pages and the conformity report read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from scaffold.decode import table, yaml
from scaffold.decode.dataclass import decode
from scaffold.load.check_registers import CODE, check_rows, proof_digests
from scaffold.load.files import Folder
from scaffold.model.findings import Finding, Location, error
from scaffold.model.registers import Registers
from scaffold.model.registers.walk import FOLDER, Kind, kinds, sections
from scaffold.text import did_you_mean

MAX_BYTES = 50_000_000
"""Of one register: a ledger of prices may be long."""
_SUFFIXES = frozenset({".yaml", ".yml", ".csv"})


class _Read(NamedTuple):
    path: str
    value: Any
    findings: tuple[Finding, ...]


def load_registers(site_dir: Path) -> tuple[Registers, tuple[Finding, ...]]:
    """Everything in registers/, and all that is wrong with it; a file that cannot be read counts as empty."""
    folder = Folder(site_dir)
    held: dict[str, Any] = {}
    read: list[_Read] = []
    for kind in kinds():
        files = {file.stem: _read(file, kind, folder) for file in _files(kind, folder)}
        read += files.values()
        values = {name: one.value for name, one in files.items() if one.value is not None}
        if kind.is_folder:
            held[kind.field] = values
        elif values:
            held[kind.field] = values[kind.name]
    registers = Registers(**held)
    digests = proof_digests(registers, folder)
    findings = [finding for one in read for finding in one.findings]
    findings += (*_strangers(folder), *check_rows(registers, digests))
    problems = tuple(sorted(findings, key=lambda finding: (finding.location, finding.message)))
    paths = tuple(sorted(one.path for one in read))
    return Registers(**held, files=paths, digests=digests, problems=problems), problems


def _files(kind: Kind, folder: Folder) -> Iterator[Path]:
    suffix = ".csv" if kind.is_table else ".yaml"
    if kind.is_folder:
        yield from (file for file in folder.listed(f"{FOLDER}/{kind.name}") if file.suffix == suffix)
    elif (file := folder.root / kind.file).is_file():
        yield file


def _read(file: Path, kind: Kind, folder: Folder) -> _Read:
    path = folder.relative(file)
    text = folder.text(file, MAX_BYTES)
    if isinstance(text, Finding):
        return _Read(path, None, (text,))
    document = _table(text, kind) if kind.is_table else yaml.read(text)
    if isinstance(document, yaml.Problem):
        wrong = error(CODE, Location(path, document.line, document.column), document.message, document.help)
        return _Read(path, None, (wrong,))
    value = decode(document, kind.shape, path, CODE)
    return _Read(path, None, value) if isinstance(value, tuple) else _Read(path, value, ())


def _table(text: str, kind: Kind) -> yaml.Document | yaml.Problem:
    ((section, shape),) = sections(kind.shape).items()
    columns = [name for name in shape.__dataclass_fields__ if name != "place"]
    return table.read(text, columns, section)


def _strangers(folder: Folder) -> Iterator[Finding]:
    """Files that look like registers and are none: a misspelt name would be passed over in silence."""
    known = {kind.file.removeprefix(f"{FOLDER}/") for kind in kinds() if not kind.is_folder}
    for file in folder.listed(FOLDER):
        if file.is_file() and file.suffix in _SUFFIXES and file.name not in known:
            help = did_you_mean(file.name, known) or "scaffold register list  names the registers there are."
            yield error(CODE, Location(folder.relative(file)), "no register has this name, so it is not read", help)
