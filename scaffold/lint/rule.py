"""`@rule`, and how rules are found: those of this package by being there, those of others by their entry point."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import walk_packages
from types import NoneType
from typing import Any, get_args

from scaffold.errors import UsageError
from scaffold.lint import rules as own_rules
from scaffold.model.findings import Severity
from scaffold.model.rules import Option, Outcome, Reference, Rule
from scaffold.text import did_you_mean

GROUP = "scaffold.rules"
"""Entry points of packages outside: each names a module with rules, or a package of such modules."""


def rule(
    id: str,
    severity: Severity,
    *,
    clauses: Sequence[str] = (),
    source: str = "",
    wcag: Sequence[str] = (),
    act: Sequence[str] = (),
    fixable: bool = False,
) -> Callable[[Callable[..., Iterator[Outcome]]], Rule]:
    """Makes a Rule of a function: its name, needs, options, summary and examples are read from the function itself."""

    def made(check: Callable[..., Iterator[Outcome]]) -> Rule:
        page = inspect.cleandoc(check.__doc__ or "")
        summary, _, rest = page.partition("\n")
        parameters = inspect.signature(check).parameters.values()
        needs = [_need(of.annotation) for of in parameters if of.kind is not of.KEYWORD_ONLY]
        return Rule(
            id=id,
            name=check.__name__.replace("_", "-"),
            severity=severity,
            summary=summary,
            explanation=re.split(r"^(?:Passes|Fails):\n", rest, maxsplit=1, flags=re.MULTILINE)[0].strip(),
            clauses=tuple(clauses),
            references=(*(Reference("wcag", of) for of in wcag), *(Reference("act", of) for of in act)),
            source=source,
            passes=tuple(_cases(page, "Passes")),
            fails=tuple(_cases(page, "Fails")),
            needs=tuple(need for need, _ in needs),
            optional=frozenset(need for need, is_optional in needs if is_optional),
            options=tuple(
                Option(of.name, of.annotation, of.default) for of in parameters if of.kind is of.KEYWORD_ONLY
            ),
            fixable=fixable,
            check=check,
        )

    return made


def _need(annotation: Any) -> tuple[str, bool]:
    """The name of the type that a parameter asks for, and whether the rule does without (`Profile | None`)."""
    kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
    return (kinds[0].__name__, True) if kinds else (annotation.__name__, False)


def _cases(page: str, heading: str) -> Iterator[str]:
    """The examples below a heading: what is indented there, cut at empty lines."""
    found = re.search(rf"^{heading}:\n((?:[ ]{{4}}.*\n?|\s*\n)*)", page, flags=re.MULTILINE)
    for block in re.split(r"\n\s*\n", found[1] if found else ""):
        lines = [line.removeprefix("    ") for line in block.strip("\n").split("\n")]
        if any(line.strip() for line in lines):
            yield "\n".join(lines)


def find_rules(plugins: Iterable[str] = ()) -> tuple[Rule, ...]:
    """All rules by their ids, with those of the named packages; two with one id are an error."""
    found: dict[str, Rule] = {}
    for one in (*_own_rules(), *(rule for name in plugins for rule in _rules_of_plugin(name))):
        if found.setdefault(one.id, one) is not one:
            raise UsageError(f"two rules call themselves {one.id}: {found[one.id].name} and {one.name}")
    return tuple(found[id] for id in sorted(found))


@cache
def _own_rules() -> tuple[Rule, ...]:
    return tuple(_rules_in_package(own_rules.__name__))


def _rules_of_plugin(name: str) -> Iterator[Rule]:
    points = {point.name: point.value for point in entry_points(group=GROUP)}
    if name not in points:
        raise UsageError(f"no installed package offers the rules “{name}”. {did_you_mean(name, points)}")
    yield from _rules_in_package(points[name])


def _rules_in_package(name: str) -> Iterator[Rule]:
    package = import_module(name)
    yield from (value for value in vars(package).values() if isinstance(value, Rule))
    for module in walk_packages(getattr(package, "__path__", []), f"{name}."):
        if not module.ispkg:
            yield from (value for value in vars(import_module(module.name)).values() if isinstance(value, Rule))
