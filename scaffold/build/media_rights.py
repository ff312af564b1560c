"""Whose each picture is: the register of rights joined to the library, by path or by the id that product.yaml gives."""

from collections.abc import Iterable, Iterator
from datetime import date

from scaffold.build.media_records import Fault, MediaFinding, Right, SourcePicture
from scaffold.model.findings import Location
from scaffold.model.registers.media import MediaRight
from scaffold.text import did_you_mean

FILE = "registers/media.yaml"


def rights_of(pictures: Iterable[SourcePicture], entries: tuple[MediaRight, ...]) -> dict[str, Right]:
    """Paths with the right that covers them; the register's own list of files goes first."""
    by_id = {entry.id: entry for entry in entries}
    by_path = {path: entry for entry in entries for path in entry.files}
    found = {
        picture.path: by_path.get(picture.path) or next((by_id[id] for id in picture.rights if id in by_id), None)
        for picture in pictures
    }
    return {path: Right(entry.id, entry.owner, entry.licence, entry.expires) for path, entry in found.items() if entry}


def rights_checked(
    pictures: Iterable[SourcePicture], entries: tuple[MediaRight, ...], as_of: date | None
) -> Iterator[MediaFinding]:
    """Pictures that are shown without a right; nothing where no register is kept."""
    if not entries:
        return
    for picture in pictures:
        if not picture.asset or not picture.uses:
            continue
        right, where = picture.right, picture.uses[0].where
        if right is None:
            yield MediaFinding(Fault.NO_RIGHTS, picture.path, _lacking(picture), _help(picture, entries), where)
        elif as_of and right.expires and right.expires < as_of:
            message = f"the right to show it (“{right.id}”) ended on {right.expires}"
            help = f"Renew it and write the new day into {FILE}, or take the picture out."
            yield MediaFinding(Fault.RIGHTS_ENDED, picture.path, message, help, Location(FILE))


def _lacking(picture: SourcePicture) -> str:
    if picture.rights:
        return f"it names the right “{picture.rights[0]}”, which is not in {FILE}"
    return f"{FILE} does not say whose it is"


def _help(picture: SourcePicture, entries: tuple[MediaRight, ...]) -> str:
    ids = [entry.id for entry in entries]
    if picture.rights and (meant := did_you_mean(picture.rights[0], ids)).startswith("Did"):
        return meant
    return "Write it down: scaffold register add media"
