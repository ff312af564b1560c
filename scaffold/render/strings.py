"""Interface strings for templates: `_`, `ngettext`, `pgettext` as pure functions over a Frame."""

from collections.abc import Callable
from typing import Any

from scaffold.i18n.strings import Catalogue
from scaffold.i18n.words import MissingString, Words
from scaffold.model.views import Frame

__all__ = ["MissingString", "functions"]


def functions(frame: Frame) -> dict[str, Callable[..., str]]:
    """What templates call: `_(msgid, **values)`, `ngettext(one, many, n, **values)`, `pgettext(context, msgid)`.

    The texts are plain, so the template escapes them. `{name}` in a text stands for the keyword argument `name`;
    `{count}` in a plural for `n`, unless the template gives its own.
    """
    words = Words(Catalogue(frame.strings, frame.plurals, frame.plural_rule), frame.lang)

    def ngettext(one: str, many: str, n: int, **values: Any) -> str:  # noqa: ARG001 (in the template for its reader)
        return words.plural(one, n, **values)

    def pgettext(context: str, msgid: str, **values: Any) -> str:
        return words.within(context, msgid, **values)

    return {"_": words, "ngettext": ngettext, "pgettext": pgettext}
