"""Words: the interface strings of one locale, ready to ask for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py
from typing import Any, TypeVar

from scaffold.i18n.strings import CONTEXT, PLACEHOLDER, Catalogue
from scaffold.text import nearest

T = TypeVar("T")


class MissingString(LookupError):
    """A text that the locale's catalogue lacks, or a placeholder without a value."""


@lru_cache(maxsize=64)
def plural_rule(expression: str) -> Callable[[int], int]:
    """The function behind a Plural-Forms header."""
    rule: Callable[[int], int] = c2py(expression or "n != 1")
    return rule


@dataclass(frozen=True, slots=True)
class Words:
    """Texts by msgid. Each method raises MissingString rather than show another language."""

    catalogue: Catalogue
    tag: str

    def __call__(self, msgid: str, **values: Any) -> str:
        """The text, its `{name}` placeholders filled."""
        return _filled(self._found(self.catalogue.strings, msgid), values)

    def within(self, context: str, msgid: str, **values: Any) -> str:
        """The text of a msgid in its context, such as `url`."""
        return self(f"{context}{CONTEXT}{msgid}", **values)

    def has(self, context: str, msgid: str) -> bool:
        """Whether there is a text of a msgid in a context."""
        return f"{context}{CONTEXT}{msgid}" in self.catalogue.strings

    def plural(self, one: str, n: int, **values: Any) -> str:
        """The form for `n`, by the language's own rule; `{count}` stands for `n`."""
        forms = self._found(self.catalogue.plurals, one)
        form = min(plural_rule(self.catalogue.plural_rule)(n), len(forms) - 1)
        return _filled(forms[form], {"count": n, **values})

    def _found(self, texts: Mapping[str, T], msgid: str) -> T:
        try:
            return texts[msgid]
        except KeyError:
            match = nearest(msgid, texts)
            hint = f" (the nearest is {match.rpartition(CONTEXT)[2]!r})" if match else ""
            raise MissingString(f"{self.tag} has no text for {msgid.rpartition(CONTEXT)[2]!r}{hint}") from None


def _filled(text: str, values: Mapping[str, Any]) -> str:
    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise MissingString(f"the text {text!r} needs a value for {{{match[1]}}}")
        return str(values[match[1]])

    return PLACEHOLDER.sub(value, text) if "{" in text else text
