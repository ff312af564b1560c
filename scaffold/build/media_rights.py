"""Whose each picture and film is: the register of rights joined to the library, by path, or by id in product.yaml."""

from collections.abc import Iterable, Iterator
from datetime import date

from scaffold.build.media_records import Fault, MediaFinding, Right, SourceFile
from scaffold.model.findings import Location
from scaffold.model.registers.media import MediaRight
from scaffold.text import did_you_mean

FILE = "registers/media.yaml"


def rights_of(files: Iterable[SourceFile], entries: tuple[MediaRight, ...]) -> dict[str, Right]:
    """Paths with the right that covers them; the register's own list of files goes first."""
    by_id = {entry.id: entry for entry in entries}
    by_path = {path: entry for entry in entries for path in entry.files}
    found = {
        file.path: by_path.get(file.path) or next((by_id[id] for id in file.rights if id in by_id), None)
        for file in files
    }
    return {path: Right(entry.id, entry.owner, entry.licence, entry.expires) for path, entry in found.items() if entry}


def rights_checked(
    files: Iterable[SourceFile], entries: tuple[MediaRight, ...], as_of: date | None
) -> Iterator[MediaFinding]:
    """Files that are shown without a right; nothing where no register is kept. `files` are those that can be read."""
    if not entries:
        return
    for file in files:
        if not file.uses:
            continue
        right, where = file.right, file.uses[0].where
        if right is None:
            yield MediaFinding(Fault.NO_RIGHTS, file.path, _lacking(file), _help(file, entries), where)
        elif as_of and right.expires and right.expires < as_of:
            message = f"the right to show it (“{right.id}”) ended on {right.expires}"
            help = f"Renew it and write the new day into {FILE}, or take it out."
            yield MediaFinding(Fault.RIGHTS_ENDED, file.path, message, help, Location(FILE))


def _lacking(file: SourceFile) -> str:
    if file.rights:
        return f"it names the right “{file.rights[0]}”, which is not in {FILE}"
    return f"{FILE} does not say whose it is"


def _help(file: SourceFile, entries: tuple[MediaRight, ...]) -> str:
    ids = [entry.id for entry in entries]
    if file.rights and (meant := did_you_mean(file.rights[0], ids)).startswith("Did"):
        return meant
    return "Write it down: scaffold register add media"
