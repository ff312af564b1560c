"""Asking for a row, on the terminal or by options; each answer is checked at once."""

import sys
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from scaffold.assets.media import probe_media
from scaffold.config.site import load_site
from scaffold.errors import BuildStopped, UsageError
from scaffold.load.content import load_content
from scaffold.load.registers import load_registers
from scaffold.model.entries import Content
from scaffold.model.registers.walk import OF_THE_SITE, kinds
from scaffold.model.site import Site
from scaffold.record.answers import Plain, Question, plain, questions, wrong
from scaffold.text import did_you_mean


class KnownIds:
    """What rows of a site may refer to, read when it is needed: products, markets, locales, services, other rows."""

    def __init__(self, site_dir: Path) -> None:
        self._site_dir = site_dir

    def of(self, to: str) -> Collection[str]:
        """The ids that there are of a kind."""
        registers, _ = load_registers(self._site_dir)
        fields = {kind.name: kind.field for kind in kinds()}
        if to in fields and to not in OF_THE_SITE:
            return {entry.id for entry in getattr(registers, fields[to]).entries}
        site, content = self.loaded
        return {
            "product": {product.id for product in content.products},
            "market": {market.id for market in site.markets},
            "locale": {locale.tag for locale in site.locales},
            "service": {service.id for service in site.services},
        }[to]

    @cached_property
    def loaded(self) -> tuple[Site, Content]:
        """The site and its content. Raises BuildStopped if scaffold.toml cannot be read."""
        site, problems = load_site(self._site_dir)
        if site is None:
            raise BuildStopped(problems)
        return site, load_content(site, self._site_dir, probe_media).content


def ask(shape: Any, given: Sequence[str], known: KnownIds) -> dict[str, Plain]:
    """A row: from the answers given, or asked for on a terminal. Raises UsageError with all that is wrong."""
    wanted = questions(shape)
    answers = _given(given, shape, wanted)
    complaints = [f"{key}: {why}" for key, value in answers.items() if (why := _why(shape, wanted, key, value, known))]
    if not given and sys.stdin.isatty():
        return _asked(shape, wanted, known)
    complaints += [f"{of.key} is missing: {of.words}" for of in wanted if of.needed and of.key not in answers]
    if complaints:
        raise UsageError("nothing was written:\n  " + "\n  ".join(complaints))
    return {of.key: answers[of.key] for of in wanted if of.key in answers}


def _given(given: Sequence[str], shape: Any, wanted: Sequence[Question]) -> dict[str, Plain]:
    keys = [question.key for question in wanted]
    answers = {}
    for one in given:
        key, _, value = one.partition("=")
        if key not in keys:
            raise UsageError(f"--set {one}: there is no key “{key}” here. {did_you_mean(key, keys)}")
        answers[key] = plain(value, shape, key)
    return answers


def _why(shape: Any, wanted: Sequence[Question], key: str, value: Plain, known: KnownIds) -> str:
    """Why an answer cannot stand; empty if it can."""
    if why := wrong(shape, key, value):
        return why
    to = next(question.refers for question in wanted if question.key == key)
    ids = known.of(to) if to else ()
    named = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return next((f"there is no {to} “{id}”. {did_you_mean(id, ids)}" for id in named if to and id not in ids), "")


def _asked(shape: Any, wanted: Sequence[Question], known: KnownIds) -> dict[str, Plain]:
    row: dict[str, Plain] = {}
    rest = [question for question in wanted if not question.needed]
    for question in wanted[: len(wanted) - len(rest)]:
        row |= _answer(shape, wanted, question, known)
    if rest and click.confirm("Is there more to say? Every further question may be left empty", default=False):
        for question in rest:
            row |= _answer(shape, wanted, question, known)
    return row


def _answer(shape: Any, wanted: Sequence[Question], question: Question, known: KnownIds) -> Mapping[str, Plain]:
    """One answer; asked again until it can stand, or, where it is not needed, is empty."""
    form = f" ({question.form})" if question.form else ""
    click.echo(f"\n{question.words}{form}")
    while True:
        text = click.prompt(question.key, default="", show_default=False).strip()
        if not text and not question.needed:
            return {}
        value = plain(text, shape, question.key)
        if not (why := _why(shape, wanted, question.key, value, known)):
            return {question.key: value}
        click.echo(why, err=True)
