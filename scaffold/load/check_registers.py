"""What types cannot tell about registers: ids once, references that lead somewhere, proofs that are there."""

from collections.abc import Collection, Iterator, Mapping
from hashlib import file_digest
from typing import Any

from scaffold.load.files import Folder
from scaffold.model.entries import Content
from scaffold.model.findings import Finding, error
from scaffold.model.registers import Registers
from scaffold.model.registers.walk import OF_THE_SITE, Row, kinds, proofs, references, referred, rows
from scaffold.model.site import Site
from scaffold.text import did_you_mean

CODE = "REG900"
_HISTORY = frozenset({"attestations"})
"""Registers in which an id may stand more than once: the newest row counts."""


def is_file(proof: str) -> bool:
    """Whether a proof is a file of the site, not an address or the number of a document kept elsewhere."""
    return bool(proof) and not proof.startswith(("https://", "doc:"))


def proof_digests(registers: Registers, folder: Folder) -> dict[str, str]:
    """SHA-256 of every file that a row names as its proof; those that are not there, or outside, are left out."""
    named = {getattr(row.value, field) for row in rows(registers) for field in proofs(type(row.value))}
    found = {}
    for path in sorted(filter(is_file, named)):
        file = folder.root / path
        if file.is_file() and file.resolve().is_relative_to(folder.root):
            with file.open("rb") as stream:
                found[path] = file_digest(stream, "sha256").hexdigest()
    return found


def check_rows(registers: Registers, digests: Mapping[str, str]) -> Iterator[Finding]:
    """Everything that is wrong with registers among themselves."""
    named = (kind for kind in kinds() if not kind.is_folder and kind.name not in OF_THE_SITE)
    ids = {kind.name: _ids(registers, kind.field) for kind in named}
    seen: dict[tuple[str, str, str], Row] = {}
    for row in rows(registers):
        yield from _check_id(row, seen)
        yield from _check_references(row, ids)
        yield from _check_proofs(row, digests)


def check_against_site(registers: Registers, site: Site, content: Content) -> Iterator[Finding]:
    """References of registers to products, markets, locales and services, and of products to registers."""
    ids = {
        "product": {product.id for product in content.products},
        "market": {market.id for market in site.markets},
        "locale": {locale.tag for locale in site.locales},
        "service": {service.id for service in site.services},
    }
    for row in rows(registers):
        yield from _check_references(row, ids)


def _ids(registers: Registers, field: str) -> set[str]:
    return {entry.id for entry in getattr(getattr(registers, field), "entries", ()) if hasattr(entry, "id")}


def _check_id(row: Row, seen: dict[tuple[str, str, str], Row]) -> Iterator[Finding]:
    id = getattr(row.value, "id", "")
    if not id or row.register in _HISTORY:
        return
    first = seen.setdefault((row.register, row.section, id), row)
    if first is not row:
        message = f"the id “{id}” stands at {first.value.place} too"
        yield error(CODE, row.value.place, message, "Give one of them another id.")


def _check_references(row: Row, ids: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    for field, to in references(type(row.value)).items():
        for id in referred(row.value, field) if to in ids else ():
            if id not in ids[to]:
                message = f"{field}: there is no {_WORDS.get(to, f'entry in {to}.yaml')} “{id}”"
                yield error(CODE, row.value.place, message, did_you_mean(id, ids[to]))


_WORDS = {"product": "product", "market": "market", "locale": "locale", "service": "[[service]]"}


def _check_proofs(row: Row, digests: Mapping[str, str]) -> Iterator[Finding]:
    for field in proofs(type(row.value)):
        path = getattr(row.value, field)
        noted: Any = getattr(row.value, f"{field}_sha256", "")
        if is_file(path) and path not in digests:
            help = "Put the file there, or write where the paper is kept: doc: and its number, or an https address."
            yield error(CODE, row.value.place, f"{field}: there is no file {path} in the site's folder", help)
        elif noted and is_file(path) and noted.lower() != digests[path]:
            help = f"If the new file is right, write  {field}_sha256: {digests[path]}"
            yield error(CODE, row.value.place, f"{field}: {path} is not the file that was noted", help)
