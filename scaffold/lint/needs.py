"""What rules may ask for beside pages: each is there only where somebody gave it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Profile:
    """What the site's owner says of the site: its address, locales, markets, and who buys (b2b, b2c, dtc)."""

    base_url: str = ""
    business_model: str = ""
    locales: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The folder the site was built from."""

    root: str


@dataclass(frozen=True, slots=True)
class Registers:
    """Facts the owner keeps for rules: media rights, certificates, processors; by the register's name."""

    entries: dict[str, tuple[dict[str, object], ...]] = field(default_factory=dict)
