"""`scaffold new`: a small shop that builds and shows everything, ready to be made one's own."""

from dataclasses import dataclass
from pathlib import Path

from scaffold.model.site import BusinessModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What `scaffold new` asks."""

    title: str
    legal_name: str
    email: str
    mode: BusinessModel
    locales: tuple[str, ...]
    """BCP 47 tags with a territory (de-DE); the first is the default."""
    base_url: str
    country: str
    """Where the seller sits, ISO 3166-1 alpha-2."""


def lay_down(answers: Answers, target: Path) -> tuple[Path, ...]:
    """Writes a new site into an empty or absent folder; gives the files written, sorted."""
    raise NotImplementedError(answers, target)
