"""`scaffold rules`."""

import json
from typing import Any

import click

from scaffold.errors import UsageError
from scaffold.lint.rule import find_rules
from scaffold.model.rules import Rule
from scaffold.text import did_you_mean


@click.command("rules")
@click.argument("rule_id", metavar="[ID]", required=False)
@click.option("--format", "form", default="text", type=click.Choice(("text", "json")), help="How to print them.")
def command(rule_id: str | None, form: str) -> None:
    """List the rules of the linter, or print the page of one.

    ID is a rule's id (SEO002) or name (title-length).
    """
    rules = [_named(rule_id)] if rule_id else list(find_rules())
    if form == "json":
        click.echo(json.dumps([described(rule) for rule in rules], ensure_ascii=False, indent=1))
    elif rule_id:
        click.echo(page_of(rules[0]))
    else:
        for rule in rules:
            click.echo(f"{rule.id:8} {rule.severity:8} {rule.name:32} {rule.summary}")


def described(rule: Rule) -> dict[str, Any]:
    """A rule as JSON."""
    return {
        "id": rule.id,
        "name": rule.name,
        "family": rule.family,
        "severity": str(rule.severity),
        "summary": rule.summary,
        "clauses": list(rule.clauses),
        "references": [reference._asdict() for reference in rule.references],
        "fixable": rule.fixable,
    }


def page_of(rule: Rule) -> str:
    """A rule's page: what, why, examples, options, and what it stands on."""
    parts = [f"{rule.id} {rule.name} ({rule.severity})", rule.summary, rule.explanation]
    parts += [_examples("Passes", rule.passes), _examples("Fails", rule.fails)]
    if rule.options:
        parts.append("Options:\n" + "\n".join(f"    {of.name} = {of.default!r}" for of in rule.options))
    stands_on = [f"clauses {', '.join(rule.clauses)}"] if rule.clauses else []
    stands_on += [f"{'WCAG' if of.kind == 'wcag' else of.kind.upper()} {of.id}" for of in rule.references]
    stands_on += [rule.source] if rule.source else []
    parts.append("Stands on: " + "; ".join(stands_on) if stands_on else "")
    return "\n\n".join(part for part in parts if part)


def _examples(heading: str, examples: tuple[str, ...]) -> str:
    indented = ("\n".join(f"    {line}" for line in example.splitlines()) for example in examples)
    return f"{heading}:\n" + "\n\n".join(indented) if examples else ""


def _named(word: str) -> Rule:
    rules = find_rules()
    for rule in rules:
        if word.upper() == rule.id or word.lower() == rule.name:
            return rule
    raise UsageError(f"“{word}” is no rule. {did_you_mean(word, [name for of in rules for name in (of.id, of.name)])}")
