"""<tag>.md of a policy: sections of Markdown in which `{brand.legal_name}` stands for a fact; no logic."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scaffold.decode.dataclass import decode
from scaffold.decode.front_matter import split
from scaffold.decode.yaml import Problem
from scaffold.load.fact_html import Fact
from scaffold.load.fact_names import BLOCK_FACTS
from scaffold.markup.safe import escape, trusted
from scaffold.model.findings import Finding, Location, error
from scaffold.model.html import SafeHtml

PLACEHOLDER = re.compile(r"\{([a-z][\w-]*(?:\.[\w-]+)+)\}")
_HEADING = re.compile(r"(?P<heading>.+?)\s*\{#(?P<id>[a-z][a-z0-9-]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyMatter:
    """Front matter: `summary` of 70 to 155 characters, wide ones counted twice."""

    title: str = ""
    slug: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class SectionText:
    """One section as parsed Markdown. `names` are its placeholders, each with its line."""

    heading: str
    tokens: tuple[Token, ...]
    location: Location
    names: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PolicySource:
    """A policy in one language: front matter and sections by id."""

    matter: PolicyMatter
    location: Location
    sections: dict[str, SectionText] = field(default_factory=dict)

    def over(self, below: "PolicySource") -> "PolicySource":
        """Both together: what this one says wins, section by section."""
        ours, theirs = self.matter, below.matter
        matter = PolicyMatter(
            title=ours.title or theirs.title, slug=ours.slug or theirs.slug, summary=ours.summary or theirs.summary
        )
        return PolicySource(matter, below.location, {**below.sections, **self.sections})


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    # An engine of its own: those of markup/ read braces as attributes, and here they hold facts.
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table").disable("image")


def read_text(file: Path, shown: str) -> tuple[PolicySource | None, tuple[Finding, ...]]:
    """One language file; `shown` is its path in findings."""
    return _source(file.read_text(encoding="utf-8"), shown)


@lru_cache(maxsize=512)
def _source(text: str, shown: str) -> tuple[PolicySource | None, tuple[Finding, ...]]:
    parts = split(text)
    if isinstance(parts, Problem):
        return None, (error("POL105", Location(shown, parts.line, parts.column), parts.message, parts.help),)
    matter = decode(parts.matter, PolicyMatter, shown, "POL105")
    if isinstance(matter, tuple):
        return None, matter
    sections, findings = _sections(parts.body, parts.body_line, shown)
    return PolicySource(matter, Location(shown, 1), sections), findings


def _sections(body: str, first: int, shown: str) -> tuple[dict[str, SectionText], tuple[Finding, ...]]:
    tokens, lines = _markdown().parse(body), body.split("\n")
    starts = [n for n, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    sections: dict[str, SectionText] = {}
    findings = []
    if tokens and starts[:1] != [0]:
        line = (tokens[0].map or [0])[0] + first
        help = "Begin with  ## Heading {#section-id}"
        findings.append(error("POL106", Location(shown, line), "text stands before the first section", help))
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        top = (tokens[start].map or [0])[0]
        bottom = (tokens[end].map or [len(lines)])[0] if end < len(tokens) else len(lines)
        location = Location(shown, top + first)
        written = _HEADING.fullmatch(tokens[start + 1].content)
        if written is None or written["id"] in sections:
            what = "has no id" if written is None else f"has the id “{written['id']}” of another one"
            help = "Write  ## Heading {#section-id}  with an id of its own."
            findings.append(error("POL106", location, f"this heading {what}", help))
            continue
        names = tuple(
            (name, number + first) for number in range(top, bottom) for name in PLACEHOLDER.findall(lines[number])
        )
        sections[written["id"]] = SectionText(written["heading"], tuple(tokens[start + 3 : end]), location, names)
    return sections, tuple(findings)


def fill(section: SectionText, facts: Mapping[str, Fact]) -> tuple[SafeHtml, tuple[Finding, ...]]:
    """The section's HTML with its facts in place; findings for placeholders that stand where none can."""
    written: list[str] = []
    tokens = _blocks(section.tokens, facts, written)
    lost = [(name, line) for name, line in section.names if name not in written]
    help = "Put it into plain text; lists and tables of facts stand alone in their paragraph."
    findings = tuple(
        error("POL109", replace(section.location, line=line), f"{{{name}}} cannot stand here", help)
        for name, line in lost
    )
    # Safe: Markdown with HTML off, and facts that are escaped or were made safe.
    return trusted(_markdown().renderer.render(tokens, _markdown().options, {})), findings


def _blocks(tokens: tuple[Token, ...], facts: Mapping[str, Fact], written: list[str]) -> list[Token]:
    """The tokens, with facts in their texts and block facts in the place of their paragraphs."""
    result: list[Token] = []
    skip_close = False
    for token in tokens:
        if token.type == "paragraph_close" and skip_close:
            skip_close = False
            continue
        alone = PLACEHOLDER.fullmatch(token.content) if token.type == "inline" else None
        if alone and alone[1] in BLOCK_FACTS and result and result[-1].type == "paragraph_open":
            written.append(alone[1])
            result[-1] = Token("html_block", "", 0, content=escape(facts[alone[1]] or ""))
            skip_close = True
        elif token.type == "inline":
            children = [part for child in token.children or [] for part in _inline(child, facts, written)]
            result.append(token.copy(children=children))
        else:
            result.append(token)
    return result


def _inline(token: Token, facts: Mapping[str, Fact], written: list[str]) -> list[Token]:
    if token.type != "text":
        return [token]
    parts, end = [], 0
    for found in PLACEHOLDER.finditer(token.content):
        if found[1] in BLOCK_FACTS:
            continue
        written.append(found[1])
        parts.append(token.copy(content=token.content[end : found.start()]))
        parts.append(Token("html_inline", "", 0, content=escape(facts[found[1]] or "")))
        end = found.end()
    return [*parts, token.copy(content=token.content[end:])]
