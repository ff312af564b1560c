"""policy.yaml: which sections a policy page has, for whom, what they need, and the law that they answer to."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from scaffold.decode.dataclass import decode
from scaffold.decode.yaml import Problem, read
from scaffold.model.findings import Finding, Location, error
from scaffold.model.site import BusinessModel

PLAN_FILE = "policy.yaml"
ANY = "any"
JURISDICTIONS = frozenset(
    "eu de fr it es nl uk us us-ca ca qc jp kr au br sa ae cn".split()  # noqa: SIM905 - one line reads better
)

ByLaw: TypeAlias = tuple[str, ...] | dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """For whom: each list holds if it is empty or one of its names fits; of `facts` all must be there."""

    jurisdictions: tuple[str, ...] = ()
    models: tuple[BusinessModel, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """One section. `needs` and `sources` are lists, or lists by jurisdiction (`any` for all)."""

    id: str
    when: Condition | None = None
    unless: Condition | None = None
    """Hides the section if any of its names fits."""
    needs: ByLaw | None = None
    sources: ByLaw | None = None
    """The law that it answers to."""
    shows: ByLaw | None = None
    """Ids of single elements that this law asks for and the section gives: `gdpr-13-1-a`; checks find them by these."""
    footer: bool | None = None
    """Whether its text stands at the foot of every page, too, as some laws ask."""
    reviewed: date | None = None
    decide: bool | None = None
    """Whether a person of the shop must decide that the text fits; `scaffold build --notes` lists what is open."""
    after: str | None = None
    """In a site's own file: the section behind which a new one stands; else it comes last."""

    def over(self, below: "SectionPlan") -> "SectionPlan":
        """Both together: what this one says wins."""
        return replace(below, **{f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlan:
    """A whole policy.yaml."""

    order: int | None = None
    published: Condition | None = None
    version: str | None = None
    effective: date | None = None
    covers: tuple[str, ...] = ()
    """Jurisdictions for which somebody wrote or checked the sections; others are warned of."""
    sections: tuple[SectionPlan, ...] = field(default=())

    def over(self, below: "PolicyPlan") -> "PolicyPlan":
        """Both together: keys and sections of this one replace or join those below."""
        ours = {section.id: section for section in self.sections}
        merged = [ours.pop(old.id).over(old) if old.id in ours else old for old in below.sections]
        for new in ours.values():
            ids = [section.id for section in merged]
            merged.insert(ids.index(new.after) + 1 if new.after in ids else len(merged), new)
        said = {f.name: value for f in fields(self) if (value := getattr(self, f.name))}
        covers = (*below.covers, *self.covers)
        return replace(below, **{**said, "covers": covers, "sections": tuple(merged)})


def read_plan(file: Path, shown: str) -> PolicyPlan | tuple[Finding, ...]:
    """One policy.yaml; `shown` is its path in findings."""
    return _plan(file.read_text(encoding="utf-8"), shown)


@lru_cache(maxsize=256)
def _plan(text: str, shown: str) -> PolicyPlan | tuple[Finding, ...]:
    document = read(text)
    if isinstance(document, Problem):
        return (error("POL104", Location(shown, document.line, document.column), document.message, document.help),)
    plan = decode(document, PolicyPlan, shown, "POL104")
    return plan if isinstance(plan, tuple) else _checked(plan, shown)


def _checked(plan: PolicyPlan, shown: str) -> PolicyPlan | tuple[Finding, ...]:
    ids = [section.id for section in plan.sections]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    named = {*plan.covers, *_jurisdictions((plan.published,))}
    for section in plan.sections:
        named |= {*_jurisdictions((section.when, section.unless)), *_laws(section.needs), *_laws(section.sources)}
    strange = sorted(named - JURISDICTIONS - {ANY})
    found = [error("POL104", Location(shown), f"the section “{name}” stands here twice", "Keep one.") for name in twice]
    known = ", ".join(sorted(JURISDICTIONS))
    found += [
        error("POL104", Location(shown), f"“{name}” is not a jurisdiction", f"Known are: {known}.") for name in strange
    ]
    return tuple(found) or plan


def _jurisdictions(conditions: Iterable[Condition | None]) -> set[str]:
    return {name for condition in conditions if condition for name in condition.jurisdictions}


def _laws(by_law: ByLaw | None) -> set[str]:
    return set(by_law) if isinstance(by_law, dict) else set()


def applies(section: SectionPlan, laws: frozenset[str], model: BusinessModel, given: frozenset[str]) -> bool:
    """Whether a section stands on the page of this market, model and set of facts."""
    when, unless = section.when or Condition(), section.unless or Condition()
    wanted = fits(when, laws, model) and set(when.facts) <= given
    hidden = laws & set(unless.jurisdictions) or model in unless.models or given & set(unless.facts)
    return wanted and not hidden


def fits(condition: Condition, laws: frozenset[str], model: BusinessModel) -> bool:
    """Whether market and model are among those that a condition names."""
    return (not condition.jurisdictions or bool(laws & set(condition.jurisdictions))) and (
        not condition.models or model in condition.models
    )


def for_laws(by_law: ByLaw | None, laws: frozenset[str]) -> tuple[str, ...]:
    """What a list, or lists by jurisdiction, say where these laws hold; in the order written, each once."""
    if not isinstance(by_law, dict):
        return by_law or ()
    return tuple(dict.fromkeys(item for law, items in by_law.items() if law == ANY or law in laws for item in items))


def all_of(by_law: ByLaw | None) -> tuple[str, ...]:
    """Every item, for any law."""
    return tuple(item for items in by_law.values() for item in items) if isinstance(by_law, dict) else by_law or ()
