"""Interface strings for templates: `_`, `ngettext`, `pgettext` as pure functions over a Frame."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from gettext import c2py
from typing import Any, TypeVar

from scaffold.model.views import Frame
from scaffold.text import nearest

T = TypeVar("T")
_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
CONTEXT_END = "\x04"
"""What stands between context and msgid, as in .mo files."""


class MissingString(LookupError):
    """A text that the locale's catalogue lacks, or a placeholder without a value."""


@lru_cache(maxsize=64)
def _plural_rule(expression: str) -> Callable[[int], int]:
    rule: Callable[[int], int] = c2py(expression or "n != 1")
    return rule


def functions(frame: Frame) -> dict[str, Callable[..., str]]:
    """What templates call: `_(msgid)`, `ngettext(one, many, n)` and `pgettext(context, msgid)`, with values by name.

    The texts are plain, so the template escapes them. `{name}` in a text stands for the keyword argument `name`;
    `{count}` in a plural for `n`, unless the template gives its own.
    """

    def _(msgid: str, **values: Any) -> str:
        return _filled(_found(frame, frame.strings, msgid), values)

    def pgettext(context: str, msgid: str, **values: Any) -> str:
        return _filled(_found(frame, frame.strings, f"{context}{CONTEXT_END}{msgid}"), values)

    def ngettext(one: str, many: str, n: int, **values: Any) -> str:  # noqa: ARG001 (in the template for its reader)
        forms = _found(frame, frame.plurals, one)
        form = min(_plural_rule(frame.plural_rule)(n), len(forms) - 1)
        return _filled(forms[form], {"count": n, **values})

    return {"_": _, "ngettext": ngettext, "pgettext": pgettext}


def _found(frame: Frame, catalogue: Mapping[str, T], msgid: str) -> T:
    try:
        return catalogue[msgid]
    except KeyError:
        shown = msgid.rpartition(CONTEXT_END)[2]
        match = nearest(msgid, catalogue)
        hint = f" (the nearest is {match.rpartition(CONTEXT_END)[2]!r})" if match else ""
        raise MissingString(f"the language {frame.lang} has no text for {shown!r}{hint}") from None


def _filled(text: str, values: Mapping[str, Any]) -> str:
    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise MissingString(f"the text {text!r} needs a value for {{{match[1]}}}")
        return str(values[match[1]])

    return _PLACEHOLDER.sub(value, text) if "{" in text else text
