"""What is written on a control, and whether its name says it (Understanding WCAG 2.5.3, label in name)."""

import re
import unicodedata

from scaffold.lint.accessibility.hidden import hides
from scaffold.lint.element import UNSEEN, Element

_FLOWING = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "kbd", "label", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_UNSEEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr|screen-?reader|visually-?hidden|hidden|icons?|symbols?|fa[srb]?)(?:$|[\s_-])"
)
_INLINE = re.compile(r"display\s*:\s*inline\b", re.IGNORECASE)
_APART = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?<=\w)['’\u2010\u2011-](?=\w)")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7ff]")
_ABBREVIATED = re.compile(r"([^\W\d_]{2,})\.(?=\s|$)")


def visible_label(element: Element) -> str:
    """The text on a control. What its class hides from the eye, and the words that icon fonts draw, are none."""
    text = " ".join("".join(_pieces(element)).split())
    return "" if len(text) == 1 and not text.isdigit() else text


def _pieces(element: Element) -> list[str]:
    found: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            found.append(child)
        elif child.tag not in UNSEEN and not child.tag.startswith("svg") and not _is_unseen(child):
            space = "" if child.tag in _FLOWING or _INLINE.search(child.get("style")) else " "
            found += [space, *_pieces(child), space]
    return found


def _is_unseen(element: Element) -> bool:
    return hides(element) or bool(_UNSEEN_CLASS.search(element.get("class").lower()))


def is_said(label: str, name: str) -> bool | None:
    """Whether the words of the label stand in the name, one after the other; None where only a person can tell."""
    without = _APART.sub(" ", label)
    written = _words(without) or _words(label)
    said = _words(name)
    if not written:
        return None
    if _UNSPACED.search(label):
        return "".join(written) in "".join(said)
    if _follow(written, said):
        return True
    if _hyphenless(without) == _hyphenless(name) or _is_abbreviated(label, said):
        return None
    return False


def _words(text: str) -> list[str]:
    return _WORD.findall(_JOINED.sub("", unicodedata.normalize("NFKC", text).casefold()))


def _hyphenless(text: str) -> str:
    return _JOINED.sub("", text.casefold())


def _follow(written: list[str], said: list[str]) -> bool:
    width = len(written)
    return any(said[at : at + width] == written for at in range(len(said) - width + 1))


def _is_abbreviated(label: str, said: list[str]) -> bool:
    shorts = [found.casefold() for found in _ABBREVIATED.findall(label)]
    return any(word.startswith(short) and word != short for short in shorts for word in said)
