"""Rules of the linter: what one is, what it says about an object, and what a run has found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from scaffold.model.findings import Severity


class Spot(NamedTuple):
    """A place in the linted folder: a file, and in it an element (by its number) or a line; -1 and 0 for neither.

    `evidence` is what the finding is about, in a form that does not change when lines move.
    """

    path: str
    element: int = -1
    line: int = 0
    evidence: str = ""


class Passed(NamedTuple):
    """The rule met this object, and nothing is wrong with it."""

    object: object


class Fix(NamedTuple):
    """A repair that is certain: an attribute of the object's start tag set to `value`, or taken away (None).

    With `put` a text is put behind the start tag instead; behind that of `element`, where it is not the object's own,
    and at the beginning of the file where the object is the page.
    """

    attribute: str = ""
    value: str | None = None
    put: str = ""
    element: object = None


class Edit(NamedTuple):
    """A piece of a file's text, from `start` to `end`, and what stands there in its place.

    `path` is relative to the linted folder, or with `in_sources` to the site's.
    """

    path: str
    start: int
    end: int
    text: str
    in_sources: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something is wrong with this object; `severity` only where it differs from the rule's own."""

    object: object
    message: str
    help: str = ""
    severity: Severity | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Undetermined:
    """The rule met this object and cannot tell; counts as no evidence."""

    object: object
    why: str


Outcome = Passed | Problem | Undetermined


class Reference(NamedTuple):
    """What a rule stands on beside the standard's clauses: `wcag` 1.1.1, `act` 23a2a8."""

    kind: str
    id: str


class Option(NamedTuple):
    """A setting of a rule: its name, the type of its value and what holds if nobody sets it."""

    name: str
    type: type
    default: object


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with all that its page in the manual tells.

    `needs` names the types it asks for (HtmlPage, HtmlSite, Profile, …), `passes` and `fails` are its examples.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    explanation: str = ""
    clauses: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    source: str = ""
    passes: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    optional: frozenset[str] = frozenset()
    """Those of its needs without which it can do; it is then given None."""
    options: tuple[Option, ...] = ()
    fixable: bool = False
    check: Callable[..., Iterable[Outcome]] = field(default=lambda: (), compare=False, repr=False)

    @property
    def family(self) -> str:
        """The letters of its id: SEO of SEO002."""
        return self.id.rstrip("0123456789")


class SourcePlace(NamedTuple):
    """The file of the site's owner that made a page, and the line in it; 0 for the whole file."""

    path: str
    line: int = 0


class RuleFinding(NamedTuple):
    """A problem with its rule and place. `path` is posix and relative to the folder linted, 0 stands for no line."""

    path: str
    line: int
    column: int
    rule: str
    name: str
    severity: Severity
    message: str
    help: str = ""
    clauses: tuple[str, ...] = ()
    source: SourcePlace | None = None
    excerpt: str = ""
    fingerprint: str = ""
    edit: Edit | None = None


class Tally(NamedTuple):
    """On how many objects a rule passed, failed and could not tell."""

    passed: int = 0
    failed: int = 0
    undetermined: int = 0


@dataclass(frozen=True, slots=True)
class LintReport:
    """What a run has found. `tallies` tell the evidence by rule, `not_applicable` the rules that met nothing.

    `forgiven` counts findings that the baseline knows, `suppressed` those that the sources accept, and `mended` what
    the baseline knows and nobody finds any more.
    """

    pages: int
    findings: tuple[RuleFinding, ...]
    rules: tuple[Rule, ...] = ()
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    not_applicable: tuple[str, ...] = ()
    forgiven: int = 0
    suppressed: int = 0
    languages: Mapping[str, str] = field(default_factory=dict)
    """Page to the language that it says it is in."""
    mended: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)
