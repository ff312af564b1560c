"""Reads the map from the files beside this module."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from scaffold.decode import yaml
from scaffold.decode.dataclass import decode
from scaffold.model.standard import Artefact, AttestationWanted, Clause, Standard, Words

_MAP = Path(__file__).resolve().parent / "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class _MapFile:
    clauses: tuple[Clause, ...] = ()
    attestations: dict[str, AttestationWanted] = field(default_factory=dict)
    artefacts: dict[str, Artefact] = field(default_factory=dict)
    groups: dict[str, Words] = field(default_factory=dict)
    registers: dict[str, Words] = field(default_factory=dict)
    site: dict[str, Words] = field(default_factory=dict)


@cache
def the_standard() -> Standard:
    """The whole map, its clauses in the order of the document. The dictionaries are shared: nobody changes them."""
    files = [_read(file) for file in sorted(_MAP.glob("*.yaml"))]
    return Standard(
        clauses=tuple(clause for file in files for clause in file.clauses),
        groups={id: words for file in files for id, words in file.groups.items()},
        attestations={id: wanted for file in files for id, wanted in file.attestations.items()},
        artefacts={id: artefact for file in files for id, artefact in file.artefacts.items()},
        registers={id: words for file in files for id, words in file.registers.items()},
        site={id: words for file in files for id, words in file.site.items()},
    )


def _read(file: Path) -> _MapFile:
    document = yaml.read(file.read_text("utf-8"))
    value = decode(document, _MapFile, file.name, "MAP") if isinstance(document, yaml.Document) else document
    if not isinstance(value, _MapFile):
        raise TypeError(f"{file.name} is no part of the map: {value}")
    return value
