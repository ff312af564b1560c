"""IMG017 media-unregistered."""

from collections.abc import Iterator

from scaffold.lint.media_rights import by_digest, digest_of, published
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Location, Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

FILE = "registers/media.yaml"


@rule(
    "IMG017",
    Severity.ERROR,
    clauses=["5.4", "5.6", "1.4.1", "2.2.5", "2.2.6"],
    source="standard 1.4.1; IPTC licensor fields",
)
def media_unregistered(source: Source, registers: Registers) -> Iterator[Outcome]:
    """A published picture, film, font or document is in no entry of the media register, or was changed since.

    The register says whose it is and by what right it is used. It knows files by their content (SHA-256), so that a
    file that was exchanged is noticed; what the build makes of a file inherits its entry. A site without the register
    is not judged here.

    Passes:
        -- registers/media.yaml --
        entries:
          - id: leaflet
            owner: Quay Ltd.
            licence: own-work
            files: { content/shared/leaflet.pdf: 315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027 }
        -- content/shared/leaflet.pdf --
        HEX 25 50 44 46

    Fails:
        -- registers/media.yaml --
        entries: [{ id: leaflet, owner: Quay Ltd., licence: own-work }]
        -- content/shared/leaflet.pdf --
        HEX 25 50 44 46
    """
    media = tuple(published(source.content))
    if not registers.media.entries:
        if media:
            yield Undetermined(Location(FILE), f"no rights are kept for the {len(media)} media of this site")
        return
    rights = by_digest(registers)
    ids = {right.id for right in registers.media.entries}
    for medium in media:
        right = rights.get(digest_of(medium, source))
        if right is None:
            id = medium.rights if medium.rights in ids else "ID"
            message = "This file is in no entry of registers/media.yaml, or was changed since"
            yield Problem(Location(medium.path), message, help=f"scaffold register media {id} {medium.path}")
        elif medium.rights and medium.rights != right.id:
            message = f"product.yaml gives this picture to “{medium.rights}”, the register to “{right.id}”"
            yield Problem(Location(medium.path), message, help="one of the two is wrong")
        else:
            yield Passed(Location(medium.path))
