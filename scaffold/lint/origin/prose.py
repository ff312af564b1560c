"""Prose: the blocks of a Markdown text, each with its words and its lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.decode import front_matter
from scaffold.decode.yaml import Problem
from scaffold.markup.markdown import tokens_of

_FACT = re.compile(r"\{[A-Za-z_][\w.]*\}")
_ATTRIBUTES = re.compile(r"\s*\{(?:[#.][\w-]+\s*)+\}\s*$")
_LEAST_LETTERS = 10
"""A block of facts alone, such as `{brand.name}, {brand.address}`, would fit nearly anything."""


class Block(NamedTuple):
    """A paragraph, heading, item or cell: its words, and its first line and the one after its last."""

    words: str
    line: int
    end: int


class Prose:
    """A Markdown file below its front matter."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        split = front_matter.split(text)
        self.blocks = [] if isinstance(split, Problem) else list(_blocks(split.body, split.body_line))
        self._by_words: dict[str, list[Block]] = {}
        for block in self.blocks:
            self._by_words.setdefault(block.words, []).append(block)

    def block(self, words: str) -> Block | None:
        """The one block with these words; those with facts in braces fit whatever stands for the facts."""
        found = self._by_words.get(words) or [block for block in self.blocks if _fits(block.words, words)]
        return found[0] if len(found) == 1 else None

    def narrowed(self, block: Block, pieces: tuple[str, ...]) -> int:
        """The one line of a block that holds one of the pieces, else its first line."""
        for piece in pieces:
            lines = [at for at in range(block.line, block.end) if piece and piece in self._lines[at - 1]]
            if len(lines) == 1:
                return lines[0]
        return block.line

    def line_with(self, piece: str) -> int:
        """The one line of the body that holds a piece, such as an address; 0 for none or several."""
        first = self.blocks[0].line if self.blocks else len(self._lines)
        lines = [at for at, line in enumerate(self._lines, start=1) if at >= first and piece in line]
        return lines[0] if len(lines) == 1 else 0


def normal(text: str) -> str:
    """Spaces made single."""
    return " ".join(text.split())


def _blocks(text: str, first_line: int) -> Iterator[Block]:
    around: list[list[int]] = []
    for token in tokens_of(text):
        if token.nesting == 1:
            around.append(token.map or (around[-1] if around else [0, 0]))
        elif token.nesting == -1 and around:
            around.pop()
        lines = token.map or (around[-1] if around else [0, 0])
        if token.type == "inline" or (token.content and token.type in ("fence", "code_block")):
            words = "".join(_words(token)) if token.children else token.content
            yield Block(normal(_ATTRIBUTES.sub("", words)), lines[0] + first_line, lines[1] + first_line)


def _words(token: "object") -> Iterator[str]:
    for child in getattr(token, "children", None) or ():
        if child.type in ("text", "code_inline", "html_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "


def _fits(words: str, shown: str) -> bool:
    if "{" not in words or not _FACT.search(words):
        return False
    parts = _FACT.split(words)
    if sum(letter.isalpha() for part in parts for letter in part) < _LEAST_LETTERS:
        return False
    return bool(re.fullmatch(".*?".join(re.escape(part) for part in parts), shown))
