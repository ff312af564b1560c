"""Every rule does what its docstring and `tests/rules/<ID>.md` say.

In the Markdown file each heading `## Passes: …`, `## Fails: …`, `## Not applicable: …` or `## Undetermined: …` has a
fenced block with a page, or with a small site whose files begin with `-- path --`. Files of a site's sources
(scaffold.toml, content/, registers/, policies/, locales/, mails/) are loaded as `scaffold lint` loads them; a
scaffold.toml needs only the tables that matter, the rest is that of `site.toml` beside this file. `-- as-of --` gives
another day.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from scaffold.cli.lint_needs import needs_of
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.fixing import mended, write
from scaffold.lint.folder import DiskFolder, TextFolder
from scaffold.lint.needs import Given
from scaffold.lint.rule import find_rules
from scaffold.lint.rules import __name__ as rules_package
from scaffold.lint.trial import outcomes
from scaffold.model.rules import Outcome, Passed, Problem, Rule, Undetermined

HERE = Path(__file__).parent
RULES = {rule.id: rule for rule in find_rules()}
TODAY = date(2026, 11, 22)
SITE = (HERE / "site.toml").read_text("utf-8")
_SOURCES = ("scaffold.toml", "content/", "registers/", "policies/", "locales/", "mails/")
_TABLE = re.compile(r"^(?=\[)", re.MULTILINE)
_ROOT = re.compile(r"\[+\s*([\w-]+)")
_CASE = re.compile(
    r"^## (Passes|Fails|Not applicable|Undetermined):? *(.*?)\n+```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL
)


class Case(NamedTuple):
    rule: Rule
    verdict: str
    title: str
    text: str


def files_of(text: str) -> dict[str, bytes]:
    """A page, or the files of a small site."""
    if text.strip() == "(no files)":
        return {}
    parts = re.split(r"^-- (\S+) --\n?", text, flags=re.MULTILINE)
    if len(parts) == 1:
        return {"page/index.html": text.encode()}
    return {path: _content(content) for path, content in zip(parts[1::2], parts[2::2], strict=True)}


def _content(text: str) -> bytes:
    """`HEAVY` stands for a megabyte, `HEX 41 42 …` for bytes."""
    if text.startswith("HEX "):
        return bytes.fromhex(text[4:])
    return b"x" * 1_000_000 if text.strip() == "HEAVY" else text.encode()


def whole_site(text: str) -> str:
    """A scaffold.toml with the tables that it lacks taken from `site.toml`."""
    own = {_ROOT.match(table)[1] for table in _TABLE.split(text) if _ROOT.match(table)}  # type: ignore[index]
    others = [table for table in _TABLE.split(SITE) if (root := _ROOT.match(table)) and root[1] not in own]
    return "\n".join([*others, text])


def all_outcomes(rule: Rule, text: str) -> list[Outcome]:
    """What a rule says of an example."""
    files = files_of(text)
    day = date.fromisoformat(files.pop("as-of", TODAY.isoformat().encode()).decode().strip())
    sources = {path: files.pop(path) for path in list(files) if path.startswith(_SOURCES)}
    if not sources:
        return outcomes(rule, TextFolder(files), Given(day))
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder), sources)
        given = needs_of(Path(folder), day, {"Profile", *rule.needs}, even_if_wrong=True)
        assert given.profile, f"the scaffold.toml of this example is wrong: {given.unread}"
        return outcomes(rule, TextFolder(files), given)


def lay(folder: Path, sources: Mapping[str, bytes]) -> None:
    """Writes the sources of a site."""
    config = whole_site(sources.get("scaffold.toml", b"").decode())
    for path, content in {**sources, "scaffold.toml": config.encode()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def all_cases() -> Iterator[Case]:
    for rule in RULES.values():
        for verdict, examples in (("Passes", rule.passes), ("Fails", rule.fails)):
            yield from (Case(rule, verdict, f"example {n}", text) for n, text in enumerate(examples, 1))
        notes = HERE / f"{rule.id}.md"
        if notes.exists():
            for verdict, title, text in _CASE.findall(notes.read_text("utf-8")):
                yield Case(rule, verdict, title, text)


def verdicts(case: Case) -> Counter[type]:
    return Counter(type(outcome) for outcome in all_outcomes(case.rule, case.text))


@pytest.mark.parametrize("case", list(all_cases()), ids=lambda case: f"{case.rule.id}-{case.verdict}-{case.title}")
def test_a_rule_says_what_its_examples_promise(case: Case) -> None:
    seen = verdicts(case)
    if case.verdict == "Fails":
        assert seen[Problem]
    elif case.verdict == "Passes":
        assert seen[Passed]
        assert not seen[Problem]
    elif case.verdict == "Undetermined":
        assert seen[Undetermined]
        assert not seen[Problem]
    else:
        assert not seen


@pytest.mark.parametrize("rule", list(RULES.values()), ids=lambda rule: rule.id)
def test_a_rule_has_its_page_and_its_examples(rule: Rule) -> None:
    assert rule.summary.endswith((".", "?"))
    assert len(rule.summary) <= 110
    assert rule.passes
    assert rule.fails
    assert rule.needs
    text = (HERE / f"{rule.id}.md").read_text("utf-8")
    assert text.startswith(f"# {rule.id} {rule.name}\n")
    assert len(_CASE.findall(text)) == text.count("\n## ")
    assert "\n## Not applicable" in text


@pytest.mark.parametrize("rule", list(RULES.values()), ids=lambda rule: rule.id)
def test_a_rule_lies_in_the_file_of_its_name(rule: Rule) -> None:
    place = f"{rules_package}.{rule.family.lower()}.{rule.check.__name__}"
    assert rule.check.__module__ == place


@pytest.mark.parametrize("rule", list(RULES.values()), ids=lambda rule: rule.id)
def test_a_message_is_a_sentence_for_people(rule: Rule) -> None:
    for text in rule.fails:
        for outcome in all_outcomes(rule, text):
            if isinstance(outcome, Problem):
                assert outcome.message[0].isupper() or not outcome.message[0].isalpha()
                assert not outcome.message.endswith(".")


def test_no_notes_without_a_rule() -> None:
    assert {file.stem for file in HERE.glob("*.md")} - RULES.keys() == set()


def fixes_of(rule: Rule, text: str) -> list[Outcome]:
    return [of for of in all_outcomes(rule, text) if isinstance(of, Problem) and of.fix]


@pytest.mark.parametrize("rule", list(RULES.values()), ids=lambda rule: rule.id)
def test_a_rule_says_truly_whether_it_can_repair(rule: Rule) -> None:
    assert rule.fixable == any(fixes_of(rule, text) for text in rule.fails)


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.fixable], ids=lambda rule: rule.id)
def test_a_repair_mends_the_fault_and_nothing_is_left_to_repair(rule: Rule, tmp_path: Path) -> None:
    repaired = 0
    for text in rule.fails:
        (tmp_path / "a.html").write_bytes(text.encode())
        found = lint(DiskFolder(str(tmp_path)), [rule], LintOptions()).findings
        for file in mended(found, tmp_path, None):
            assert write(file)
        left = lint(DiskFolder(str(tmp_path)), [rule], LintOptions()).findings
        assert [at.message for at in left if at.edit] == []
        assert len(left) == len([at for at in found if not at.edit])
        repaired += len(found) - len(left)
    assert repaired
