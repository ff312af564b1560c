"""Writes the reference parts of the manual from the program itself, so that they cannot drift.

In the pages, what stands between these two lines is made here; everything else is written by hand:

    [//]: # (generated: keys product)
    [//]: # (end)

`python docs/generate.py` brings all pages up to date. Words for keys, options and codes that have no docstring stand in
words.toml; a test says which are missing.
"""

import dataclasses
import inspect
import re
import sys
import tomllib
import types
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import click

from scaffold.assets import codes as picture_codes
from scaffold.cli.main import COMMANDS, group
from scaffold.cli.schema_command import schemas
from scaffold.config.file import ServiceFile, SiteFile
from scaffold.config.services import known_services, read_service
from scaffold.decode.docstrings import field_words
from scaffold.importers import codes as import_codes
from scaffold.load.content import SHAPES
from scaffold.load.fact_names import ALWAYS_GIVEN, BLOCK_FACTS, CONDITIONS, HOW_TO_GIVE
from scaffold.load.policy_plan import PLAN_FILE, PolicyPlan, read_plan
from scaffold.load.policy_text import PolicyMatter
from scaffold.markup.markdown import NOTE_BLOCKS
from scaffold.model import consent_view, lists, views
from scaffold.model.findings import Location
from scaffold.model.registers.walk import kinds, sections
from scaffold.model.services import Purpose
from scaffold.model.views import PageJob, PageView
from scaffold.render.themes import Settings

HERE = Path(__file__).resolve().parent
PAGES = HERE / "content" / "pages"
PROGRAM = HERE.parent / "scaffold"
WORDS: dict[str, Any] = tomllib.loads((HERE / "words.toml").read_text("utf-8"))

_PART = re.compile(
    r"(\[//\]: # \(generated: (?P<what>[^)\n]+)\)\n)(?P<old>.*?)(^\[//\]: # \(end\)$)", re.DOTALL | re.MULTILINE
)
_CODE = re.compile(r'"([A-Z][A-Z0-9]*[A-Z][0-9]{3})"')


class KeyFile(NamedTuple):
    """A file that users write: what it is called, the dataclass behind it, and whether it is TOML."""

    name: str
    shape: type[Any]
    is_toml: bool = False


FILES: dict[str, KeyFile] = {
    "scaffold": KeyFile("scaffold.toml", SiteFile, is_toml=True),
    "theme": KeyFile("theme.toml", Settings, is_toml=True),
    "policy": KeyFile("policy.yaml", PolicyPlan),
    "policy-text": KeyFile("front matter of a policy", PolicyMatter),
    **{kind.value: KeyFile(shape.facts_file, shape.facts) for kind, shape in SHAPES.items()},
    **{f"{kind.value}-text": KeyFile(f"front matter ({kind.value})", shape.matter) for kind, shape in SHAPES.items()},
}


# --- keys ---------------------------------------------------------------------------------------------------------


class Key(NamedTuple):
    """A key as an editor meets it: the dataclass that says it, its name in the file, its type, default and words."""

    owner: type[Any]
    name: str
    hint: Any
    needed: bool
    default: Any
    words: str


def _owner(shape: type[Any], name: str) -> type[Any]:
    return next(base for base in reversed(shape.__mro__) if name in getattr(base, "__annotations__", {}))


def docstring_of(key: Key) -> str:
    """What the program itself says about a key."""
    return field_words(key.owner).get(key.name) or field_words(key.owner).get(f"{key.name}_", "")


def keys_of(shape: type[Any]) -> Iterator[Key]:
    """Every key of a dataclass, in its order."""
    hints = get_type_hints(shape)
    for field in dataclasses.fields(shape):
        owner = _owner(shape, field.name)
        name = field.name.removesuffix("_")
        words = field_words(owner).get(field.name, "") or WORDS["keys"].get(owner.__name__, {}).get(name, "")
        words = words or next((about for inner in shapes_within(hints[field.name]) if (about := _about(inner))), "")
        has_factory = field.default_factory is not dataclasses.MISSING
        default = None if has_factory or field.default is dataclasses.MISSING else field.default
        needed = field.default is dataclasses.MISSING and not has_factory
        yield Key(owner, name, hints[field.name], needed, default, words)


def shapes_within(hint: Any) -> list[type[Any]]:
    """Dataclasses inside a type."""
    if dataclasses.is_dataclass(hint):
        return [hint] if isinstance(hint, type) else []
    return [shape for argument in get_args(hint) for shape in shapes_within(argument)]


def every_shape(shape: type[Any]) -> Iterator[type[Any]]:
    """A dataclass and those within it."""
    yield shape
    for key in keys_of(shape):
        for inner in shapes_within(key.hint):
            yield from every_shape(inner)


_PLAIN = {
    str: "text",
    int: "whole number",
    float: "number",
    Decimal: "number",
    bool: "`true` or `false`",
    date: "date, such as 2026-03-01",
    dict[str, Any]: "options",
}
_PLURAL = {"text": "texts", "number": "numbers", "whole number": "whole numbers", "options": "options"}


def kind_of(hint: Any) -> str:
    """A type in an editor's words."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if dataclasses.is_dataclass(hint):
        return "group of keys"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"one of {', '.join(f'`{member.value}`' for member in hint)}"
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [kind_of(part) for part in get_args(hint) if part is not type(None)]
        return ", or ".join(kinds)
    return _composed(hint)


def _composed(hint: Any) -> str:
    arguments = get_args(hint)
    if get_origin(hint) is Literal:
        return ("one of " if len(arguments) > 1 else "the word ") + ", ".join(f"`{word}`" for word in arguments)
    if get_origin(hint) is dict:
        return f"{_many(arguments[1])} by name"
    if Ellipsis in arguments:
        return f"list of {_many(arguments[0])}"
    return f"two {_many(arguments[0])}, in brackets"


def _many(hint: Any) -> str:
    one = kind_of(hint)
    return "groups of keys" if one == "group of keys" else _PLURAL.get(one, f"({one})")


def _if_left_out(key: Key) -> str:
    if key.needed:
        return "needed"
    if key.default in (None, "", ()):
        return ""
    if isinstance(key.default, bool):
        return f"`{str(key.default).lower()}` if left out"
    if isinstance(key.default, tuple):
        shown = ", ".join(f'"{item}"' if isinstance(item, str) else str(item) for item in key.default)
        return f"`[{shown}]` if left out"
    return f"`{key.default}` if left out"


def keys(name: str) -> Iterator[str]:
    """All keys of a file, group by group."""
    file = FILES[name]
    yield from _group(file.shape, (), file, "")


def _group(shape: type[Any], path: tuple[str, ...], file: KeyFile, words: str) -> Iterator[str]:
    inner: list[tuple[Key, type[Any]]] = []
    rows: list[str] = []
    tables: list[str] = []
    for key in keys_of(shape):
        shapes = shapes_within(key.hint)
        inner += [(key, found) for found in shapes]
        if file.is_toml and not path and get_origin(key.hint) is dict and not shapes:
            tables += [f"### `[{key.name}]`", "", f"*{kind_of(key.hint)}.* {_sentence(key.words)}", ""]
        elif not (file.is_toml and not path and shapes):
            rows += [*_row(key), ""]
    if path:
        yield f"### `{_heading(path, file)}`"
        yield ""
        yield _about(shape) or words
        yield ""
    yield from rows
    for key, found in inner:
        name = key.name
        many = get_origin(key.hint) is tuple or any(get_origin(part) is tuple for part in get_args(key.hint))
        by_name = get_origin(key.hint) is dict
        step = f"{name}.*" if by_name else f"{name}[]" if many else name
        yield from _group(found, (*path, step), file, key.words)
    yield from tables


def registers() -> Iterator[str]:
    """Every register with its sections and their keys."""
    for kind in kinds():
        yield f"### {kind.file.removeprefix('registers/')}"
        yield ""
        yield inspect.getdoc(sys.modules[kind.shape.__module__]) or ""
        yield ""
        for section, shape in sections(kind.shape).items():
            words = field_words(kind.shape)[section]
            yield from [] if kind.is_table else (f"`{section}`: {words} {_about(shape)}", "")
            yield "| key | | |"
            yield "| --- | --- | --- |"
            for key in keys_of(shape):
                if key.hint is not Location:
                    need = ", needed" if key.needed else ""
                    yield f"| `{key.name}` | {_cell(_sentence(key.words))} | {kind_of(key.hint)}{need} |"
            yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _sentence(text: str) -> str:
    """With a capital letter, unless it begins with the name of a file."""
    return text if "." in text.split(" ")[0].rstrip(".") else text[:1].upper() + text[1:]


def _heading(path: tuple[str, ...], file: KeyFile) -> str:
    names = [step.removesuffix("[]").removesuffix(".*") for step in path]
    ends = ".<name>" if path[-1].endswith(".*") else ""
    if not file.is_toml:
        return ".".join(names) + ends
    dotted = ".".join(names) + ends
    return f"[[{dotted}]]" if path[-1].endswith("[]") else f"[{dotted}]"


def _about(shape: type[Any]) -> str:
    """The first words of a docstring, unless they only name the table."""
    text = " ".join((inspect.getdoc(shape) or "").split("\n\n")[0].split())
    return "" if text.startswith("[") else text


def _row(key: Key) -> Iterator[str]:
    facts = [part for part in (kind_of(key.hint), _if_left_out(key)) if part]
    yield f"`{key.name}`"
    yield f": *{'; '.join(facts)}.* {_sentence(key.words)}".rstrip()
    for hint in (key.hint, *get_args(key.hint)):
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            told = {member.value: field_words(hint).get(member.name, "") for member in hint}
            for word, text in told.items():
                if text:
                    yield f"  - `{word}`: {text}"


# --- commands -----------------------------------------------------------------------------------------------------


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name; those of a group after the group's own name."""
    context = click.Context(group, info_name="scaffold")
    for name in COMMANDS:
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", command.commands[inner]) for inner in command.commands)
        elif command is not None:
            yield name, command


def option_words(name: str, option: click.Parameter) -> str:
    """What an option is for: its own help, else words.toml."""
    own = getattr(option, "help", None) or ""
    return own or WORDS["options"].get(name, {}).get(option.name or "", "")


def command_reference() -> Iterator[str]:
    """Each command with its arguments and options."""
    for name, command in commands():
        context = click.Context(command, info_name=f"scaffold {name}")
        yield f"## scaffold {name}"
        yield ""
        yield "```"
        yield f"scaffold {name} {' '.join(command.collect_usage_pieces(context))}".rstrip()
        yield "```"
        yield ""
        yield from (inspect.cleandoc(command.help or "")).splitlines()
        yield ""
        for option in command.params:
            yield f"`{_spelled(option)}`"
            yield f": {option_words(name, option)}{_choices(option)}"
            yield ""


def _spelled(option: click.Parameter) -> str:
    if isinstance(option, click.Argument):
        return str(option.human_readable_name)
    names = ", ".join((*option.opts, *option.secondary_opts))
    if getattr(option, "is_flag", False):
        return names
    shown = option.metavar or {"choice": "WORD", "integer range": "NUMBER", "directory": "DIR"}.get(
        option.type.name, "TEXT"
    )
    return f"{names} {shown}"


def _choices(option: click.Parameter) -> str:
    if isinstance(option.type, click.Choice):
        words = " One of " + ", ".join(f"`{word}`" for word in option.type.choices)
        default = option.default if isinstance(option.default, str) else ""
        return words + (f"; `{default}`, if not given." if default else ".")
    return ""


# --- findings, facts, lists, theme --------------------------------------------------------------------------------


@cache
def codes_in_program() -> frozenset[str]:
    """Every code of a finding that stands in the program's sources; lint rules have pages of their own."""
    files = (file for file in sorted(PROGRAM.rglob("*.py")) if not file.is_relative_to(PROGRAM / "lint"))
    texts = (file.read_text("utf-8") for file in files)
    return frozenset(code for text in texts for code in _CODE.findall(text))


def code_meanings() -> dict[str, str]:
    """Code to what it stands for: from the rooms that have a table, else from words.toml."""
    return {**picture_codes.MEANINGS, **import_codes.MEANINGS, **WORDS["codes"]}


def codes(prefixes: str) -> Iterator[str]:
    """Codes that begin with one of the prefixes (separated by `|`)."""
    meanings = code_meanings()
    wanted = prefixes.split("|")
    for code in sorted(codes_in_program()):
        if code.rstrip("0123456789") in wanted:
            text = meanings.get(code, "")
            yield f"`{code}`"
            yield f": {_sentence(text)}."
            yield ""


def facts() -> Iterator[str]:
    """What policy texts may name, and how it is given."""
    yield "Given in scaffold.toml:"
    yield ""
    for name, how in HOW_TO_GIVE.items():
        table, _, key = how.partition("\n")
        yield f"- `{{{name}}}`: table `{table}`, key `{key.split(' = ')[0]}`"
    yield ""
    yield "Always there:"
    yield ""
    yield ", ".join(f"`{{{name}}}`" for name in sorted(ALWAYS_GIVEN)) + "."
    yield ""
    yield "Mostly for conditions, since they are there or not:"
    yield ""
    yield ", ".join(f"`{name}`" for name in sorted(CONDITIONS)) + "."
    yield ""
    yield "Lists and tables, which stand alone in their paragraph:"
    yield ""
    yield ", ".join(f"`{{{name}}}`" for name in sorted(BLOCK_FACTS)) + "."
    yield ""


def decisions() -> Iterator[str]:
    """Sections of the program's policies that a person must decide on."""
    yield "| policy | sections |"
    yield "| --- | --- |"
    for file in sorted((HERE.parent / "policies").glob(f"*/{PLAN_FILE}")):
        plan = read_plan(file, file.name)
        sections = plan.sections if isinstance(plan, PolicyPlan) else ()
        if open_ids := [f"`{section.id}`" for section in sections if section.decide]:
            yield f"| `{file.parent.name}` | {', '.join(open_ids)} |"


def known_words() -> Iterator[str]:
    """The closed lists of scaffold.toml."""
    closed = {
        "payment": lists.PAYMENT_NAMES,
        "jurisdictions": lists.JURISDICTIONS,
        "channels (`kind`)": lists.CHANNEL_KINDS,
        "services (`purpose`)": tuple(Purpose),
        "catalogue (`sort_orders`)": lists.SORT_ORDERS,
    }
    for name, words in closed.items():
        yield name if "`" in name else f"`{name}`"
        yield ": " + ", ".join(f"`{word}`" for word in words)
        yield ""


def known_to_the_program() -> Iterator[str]:
    """The services that the program knows, and what each asks for."""
    for id, file in known_services().items():
        service = read_service(file)
        if isinstance(service, ServiceFile):
            asked = ", ".join(f"`{name}`" for name in service.settings)
            yield f"`{id}`"
            yield f": {service.name}: {service.purpose}" + (f"; settings {asked}." if asked else ".") + _noted(service)
            yield ""


def _noted(service: ServiceFile) -> str:
    return f" {service.note}" if service.note else ""


def notes() -> Iterator[str]:
    """The blocks of Markdown."""
    yield ", ".join(f"`::: {name}`" for name in NOTE_BLOCKS) + "."


def schema_names() -> Iterator[str]:
    """What `scaffold schema` knows."""
    yield ", ".join(f"`{name}`" for name in schemas()) + "."


def slots() -> Iterator[str]:
    """The places for pictures of the theme harbour."""
    settings = tomllib.loads((HERE.parent / "themes" / "harbour" / "theme.toml").read_text("utf-8"))
    yield "| slot | widths in pixels | ratio |"
    yield "| --- | --- | --- |"
    for name, slot in settings["slots"].items():
        ratio = " : ".join(map(str, slot["ratio"])) if "ratio" in slot else "the picture's own"
        yield f"| `{name}` | {', '.join(map(str, slot['widths']))} | {ratio} |"


def templates() -> Iterator[str]:
    """The templates, each with what its `view` holds beside what all have."""
    shared = {field.name for field in dataclasses.fields(PageView)}
    yield f"Every `view` has {', '.join(f'`{name}`' for name in sorted(shared))}. Beside these:"
    yield ""
    for shape in _types(views):
        if not issubclass(shape, PageView) or shape is PageView:
            continue
        name, _, rest = _about(shape).partition(".html")
        more = rest.strip(":;. ")
        own = [key.name for key in keys_of(shape) if key.name not in shared]
        yield f"`{name}.html`"
        yield f": {', '.join(f'`{key}`' for key in own)}.{f' {more[0].upper()}{more[1:]}.' if more else ''}"
        yield ""


def view_fields() -> Iterator[str]:
    """Every type that templates meet."""
    for shape in (*_types(consent_view), *_types(views)):
        if shape is PageJob:
            continue
        fields = [f"`{field.name}`" for field in dataclasses.fields(shape)]
        yield f"`{shape.__name__}`"
        yield f": {_about(shape).rstrip('.')}. {', '.join(fields)}"
        yield ""


def _types(module: types.ModuleType) -> list[type[Any]]:
    """The records that a module of Views offers, by name."""
    found = {name: value for name, value in vars(module).items() if isinstance(value, type)}
    return [found[name] for name in sorted(found) if dataclasses.is_dataclass(found[name])]


MAKERS: dict[str, Callable[..., Iterator[str]]] = {
    "keys": keys,
    "codes": codes,
    "commands": command_reference,
    "decisions": decisions,
    "facts": facts,
    "known-words": known_words,
    "notes": notes,
    "services": known_to_the_program,
    "registers": registers,
    "schema-names": schema_names,
    "slots": slots,
    "templates": templates,
    "view-fields": view_fields,
}


def updated(text: str) -> str:
    """A page with its generated parts made anew."""

    def part(found: re.Match[str]) -> str:
        maker, *arguments = found["what"].split()
        lines = "\n".join(MAKERS[maker](*arguments)).strip("\n")
        return f"{found[1]}\n{lines}\n\n{found[4]}"

    return _PART.sub(part, text)


def pages() -> list[Path]:
    """The manual's pages."""
    return sorted(PAGES.glob("*/en.md"))


def main() -> int:
    """Brings all pages up to date; gives how many it changed."""
    changed = 0
    for page in pages():
        text = page.read_text("utf-8")
        if (fresh := updated(text)) != text:
            page.write_text(fresh, "utf-8")
            changed += 1
    sys.stdout.write(f"{changed} of {len(pages())} pages changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
