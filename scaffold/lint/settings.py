"""`[lint]` of scaffold.toml held against the rules there are: what runs, how severe it is, with which options."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from scaffold.lint.selection import matching, unknown
from scaffold.model.findings import Finding, Location, Severity, error
from scaffold.model.lint import LintPath, LintTable
from scaffold.model.rules import Option, Rule, RuleFinding
from scaffold.text import did_you_mean

CODE = "CFG003"
SEVERITY = "severity"
At = Callable[..., Location]


class Settings(NamedTuple):
    """Options by rule id, severities by rule id, and the patterns of paths with the ids that do not hold there."""

    options: Mapping[str, Mapping[str, object]] = {}
    severities: Mapping[str, Severity] = {}
    paths: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = ()

    def holds(self, finding: RuleFinding) -> bool:
        """Whether a finding counts where it lies."""
        places = [finding.path, finding.source.path if finding.source else ""]
        return not any(
            finding.rule in ids and any(pattern.fullmatch(place) for place in places) for pattern, ids in self.paths
        )


def settings_of(table: LintTable, rules: Sequence[Rule], at: At) -> tuple[Settings, tuple[Finding, ...]]:
    """What the table says, and all that is wrong with it; `at` tells where a key stands."""
    findings = [*_unknown_words(table, rules, at)]
    options: dict[str, Mapping[str, object]] = {}
    severities: dict[str, Severity] = {}
    for name, given in table.rules.items():
        rule = next((rule for rule in rules if name in (rule.id, rule.name)), None)
        if rule is None:
            findings.append(error(CODE, at("lint", "rules", name), f"“{name}” is no rule", _nearest_rule(name, rules)))
            continue
        options[rule.id], wrong = _options(rule, name, given, at)
        findings += wrong
        if str(given.get(SEVERITY)) in list(Severity):
            severities[rule.id] = Severity(given[SEVERITY])
    return Settings(options, severities, tuple(_paths(table.path, rules))), tuple(findings)


def with_severities(rules: Sequence[Rule], severities: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """The rules, some with another severity."""
    return tuple(replace(rule, severity=severities.get(rule.id, rule.severity)) for rule in rules)


def _unknown_words(table: LintTable, rules: Sequence[Rule], at: At) -> Iterator[Finding]:
    lists: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [
        (("lint", "select"), table.select),
        (("lint", "ignore"), table.ignore),
        *((("lint", "path", index, "ignore"), path.ignore) for index, path in enumerate(table.path)),
    ]
    for key, words in lists:
        for word in words:
            if not matching(word, rules):
                yield error(CODE, at(*key), *unknown(word, rules))


def _nearest_rule(name: str, rules: Sequence[Rule]) -> str:
    return did_you_mean(name, [word for rule in rules for word in (rule.id, rule.name)])


def _options(rule: Rule, name: str, given: Mapping[str, Any], at: At) -> tuple[dict[str, object], list[Finding]]:
    known = {option.name: option for option in rule.options}
    options: dict[str, object] = {}
    findings = []
    for key, value in given.items():
        where = at("lint", "rules", name, key)
        if key == SEVERITY:
            if str(value) not in list(Severity):
                help = f"Write one of {', '.join(Severity)}; a rule that should not run belongs in lint.ignore."
                findings.append(error(CODE, where, f"“{value}” is no severity", help))
        elif key not in known:
            help = did_you_mean(key, [*known, SEVERITY])
            findings.append(error(CODE, where, f"{rule.id} {rule.name} has no option {key}", help))
        elif (fit := _as_type(value, known[key])) is None:
            findings.append(error(CODE, where, f"{key} is {_shown(value)}, not {_words_of(known[key])}"))
        else:
            options[key] = fit
    return options, findings


_TYPES = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a text"}


def _words_of(option: Option) -> str:
    return _TYPES.get(getattr(option.type, "__name__", ""), "a list of texts")


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, (str, int, Decimal)) else "a " + type(value).__name__


def _as_type(value: Any, option: Option) -> object | None:
    """The value as the option's type; None if it is of another."""
    if isinstance(value, bool) or option.type is bool:
        return value if isinstance(value, bool) and option.type is bool else None
    if option.type is int:
        return value if isinstance(value, int) else None
    if option.type is float:
        return float(value) if isinstance(value, (int, Decimal, float)) else None
    if option.type is str:
        return value if isinstance(value, str) else None
    is_list = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return tuple(value) if is_list else None


def _paths(paths: Sequence[LintPath], rules: Sequence[Rule]) -> Iterator[tuple[re.Pattern[str], frozenset[str]]]:
    for path in paths:
        ids = {id for word in path.ignore for id in matching(word, rules)}
        yield pattern_of(path.path), frozenset(ids)


_SIGNS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def pattern_of(glob: str) -> re.Pattern[str]:
    """A pattern of paths: `**` stands for any folders, `*` for any letters of one name, `?` for one."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    return re.compile("".join(_SIGNS.get(part, re.escape(part)) for part in parts))
