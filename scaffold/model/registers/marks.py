"""What a register's fields say beside their type: where a row stands, and what a field refers to."""

from dataclasses import dataclass
from typing import Annotated

from scaffold.model.findings import Location

NOWHERE = Location("")
"""The place of a row that was not read from a file."""


@dataclass(frozen=True, slots=True)
class Proves:
    """The field names a proof: a file of the site, an https address, or doc: and a number."""


Proof = Annotated[str, Proves()]
"""A proof; where it is a file, the field `<name>_sha256` beside it may hold the file's digest."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Each text of the field is the id of something that must exist.

    `to` is product, market, locale or service, or else a register, whose `entries` have an `id`.
    """

    to: str
