"""What the evidence is taken from: handed in by the command, so that judging is a function of values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scaffold.model.registers import Registers
from scaffold.model.rules import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that was seen of a site on one day.

    `ran` has the tally of each rule that was run, `rule_names` the names of all rules there are; `outputs` each built
    file with its source (manifest); `facts` the ids of what scaffold.toml and the products tell (facts.py).
    """

    title: str
    base_url: str
    as_of: date
    registers: Registers = field(default_factory=Registers)
    ran: Mapping[str, Tally] = field(default_factory=dict)
    rule_names: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    facts: frozenset[str] = frozenset()
    trades: bool = False
    """Whether the shop sells to firms."""
