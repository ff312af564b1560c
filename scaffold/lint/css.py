"""Style sheets as rules with selectors and declarations: enough of CSS Syntax Level 3 for what a linter asks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_MOST = 2_000_000
_SIGN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|url\(\s*[^"'\s)][^)]*\)|[{};]|[^{};"'/u]+|.""",
    re.DOTALL | re.IGNORECASE,
)
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)


class Declaration(NamedTuple):
    """A property in lower case (custom ones as written) with its value."""

    name: str
    value: str
    important: bool = False


class CssRule(NamedTuple):
    """Declarations for a selector list as it is written, the at-rules around it from the outside, and the line."""

    selectors: str
    declarations: tuple[Declaration, ...]
    within: tuple[str, ...] = ()
    line: int = 1

    def value(self, *names: str) -> str:
        """The value that counts of the first of these properties that is declared; empty for none."""
        for name in names:
            found = [one for one in self.declarations if one.name == name]
            if found:
                return next((one for one in reversed(found) if one.important), found[-1]).value
        return ""


def rules_of(text: str) -> Iterator[CssRule]:
    """The rules of a style sheet in order; a nested one follows what it is nested in."""
    stack: list[tuple[str, list[Declaration], int]] = []
    piece: list[str] = []
    line = start = 1
    for sign in _SIGN.findall(text[:_MOST]):
        if sign == "{":
            stack.append((" ".join("".join(piece).split()), [], start))
            piece = []
        elif sign in ("}", ";"):
            if stack and (declaration := _declaration("".join(piece))):
                stack[-1][1].append(declaration)
            piece = []
            if sign == "}" and stack:
                yield from _closed(stack)
        elif not sign.startswith("/*"):
            if not piece and not sign.isspace():
                start = line + len(sign[: len(sign) - len(sign.lstrip())].split("\n")) - 1
            piece.append(sign if piece or not sign.isspace() else "")
        line += sign.count("\n")
    if stack and (declaration := _declaration("".join(piece))):
        stack[-1][1].append(declaration)
    while stack:
        yield from _closed(stack)


def _closed(stack: list[tuple[str, list[Declaration], int]]) -> Iterator[CssRule]:
    prelude, declarations, line = stack.pop()
    if declarations:
        around = [above for above, _, _ in stack]
        yield CssRule(prelude, tuple(declarations), tuple(around), line)


def _declaration(text: str) -> Declaration | None:
    name, colon, value = text.partition(":")
    name = name.strip()
    if not colon or not name or name.startswith("@") or " " in name:
        return None
    plain = _IMPORTANT.sub("", value)
    lowered = name if name.startswith("--") else name.lower()
    return Declaration(lowered, " ".join(plain.split()), important=plain != value)


@lru_cache(maxsize=256)
def declared(style: str) -> tuple[Declaration, ...]:
    """The declarations of a style attribute."""
    return next((rule.declarations for rule in rules_of(f"x{{{style}}}")), ())
