"""Words that offend or are forbidden, by language and market (standard 1.4.6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconTerm:
    """One word or phrase and what to do about it."""

    term: str
    """The words, as they would be written."""
    tier: str
    """banned: never; review: a person decides; advise: better not."""
    reason: str
    """Why."""
    source: str = ""
    """Where that is from."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """Only in these markets; none: wherever the language is used."""
    condition: str = ""
    """Only in such contexts: of people, in food names."""
    allowed: tuple[str, ...] = ()
    """Phrases in which it is harmless."""
    fails: tuple[str, ...] = ()
    """Sentences that must be found."""
    passes: tuple[str, ...] = ()
    """Sentences that must not be found."""
    expires: date | None = None
    """Until when a leave given under `allowed` holds."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconRegister:
    """registers/lexicon/<language>.yaml."""

    entries: tuple[LexiconTerm, ...] = ()
    """The words."""
