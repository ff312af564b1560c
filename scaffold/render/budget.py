"""Limits of what one page may do, counted and not timed: the same on every machine.

A template is code, and may come from strangers. Steps are rounds of loops, calls of macros and includes; a page of a
shop with thousands of products takes some ten thousand.
"""

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from jinja2 import Undefined
from jinja2.exceptions import SecurityError

MAX_STEPS = 1_000_000
MAX_TEXT = 20_000_000
"""Characters in one text, and in a page."""
MAX_RANGE = 1_000
MAX_NUMBER = 10**15


@dataclass(slots=True)
class Budget:
    """The steps that are left for one page."""

    steps: int = MAX_STEPS

    def spend(self, steps: int = 1) -> None:
        """Takes steps away; SecurityError when none are left."""
        self.steps -= steps
        if self.steps < 0:
            raise SecurityError(f"the page takes more than {MAX_STEPS:,} steps; look for a loop that does not end")

    def counted(self, items: Iterable[Any]) -> Iterable[Any]:
        """The items, each of them paid for."""
        if isinstance(items, Sized):
            self.spend(len(items))
            return items
        return self._one_by_one(items)

    def _one_by_one(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.spend()
            yield item


def bounded_range(*bounds: int) -> range:
    """`range` for templates, with at most MAX_RANGE numbers."""
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise SecurityError(f"range gives {len(numbers):,} numbers; a template may have {MAX_RANGE:,}")
    return numbers


def joined(pieces: Iterable[str]) -> str:
    """The pieces as one text of bounded length."""
    kept = list(pieces)
    if sum(map(len, kept)) > MAX_TEXT:
        raise SecurityError(f"a text grows over {MAX_TEXT:,} characters")
    return "".join(kept)


_PRINTABLE = (str, int, float, Decimal, Undefined)


def printable(value: Any) -> Any:
    """Texts and numbers may be printed; a list or a record in `{{ }}` is a mistake of the template."""
    if isinstance(value, _PRINTABLE):
        return value
    raise TypeError(f"{{{{ }}}} prints texts and numbers; this is {kind_of(value)}")


def calculated(operator: str, left: Any, right: Any, result: Any) -> Any:
    """The result of `+` or `*` on numbers within bounds."""
    if isinstance(result, int) and abs(result) > MAX_NUMBER:
        raise SecurityError(f"{left} {operator} {right} is too large a number")
    return result


_KINDS = {
    "NoneType": "nothing (none)",
    "Markup": "a text",
    "SafeHtml": "a text",
    "dict": "a table",
    "float": "a number",
    "int": "a number",
    "list": "a list",
    "str": "a text",
    "tuple": "a list",
}


def kind_of(value: Any) -> str:
    """A value's kind, in the words of those who write templates."""
    name = type(value).__name__
    return _KINDS.get(name, f"a {name}")
