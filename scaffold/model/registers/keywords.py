"""Words that buyers search by (standard 1.1.4, 2.1.1, 3.2.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A word or phrase for one locale, and the page that answers it."""

    term: str
    """The words."""
    locale: Annotated[str, Refers("locale")]
    """The locale's tag: de-DE."""
    page: str = ""
    """The page that answers: product:teapot, category:cups, page:about or home."""
    volume: int | None = None
    """Searches a month."""
    season: str = ""
    """When it is looked for."""
    intent: str = ""
    """buy, compare, learn or find."""
    source: str = ""
    """Where the figure is from."""
    seen: date | None = None
    """The day of the figure."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordsRegister:
    """registers/keywords.yaml."""

    entries: tuple[Keyword, ...] = ()
    """The words."""
