"""The accessible name of an element, by Accessible Name and Description Computation 1.2 and HTML-AAM 1.0."""

from collections.abc import Iterable

from scaffold.lint.accessibility.aria import NAMED_BY_CONTENT
from scaffold.lint.accessibility.hidden import hides
from scaffold.lint.accessibility.roles import PRESENTATIONAL, role_of
from scaffold.lint.element import UNSEEN, Element
from scaffold.lint.read import HtmlPage

_MOST_LABELS = 10
_MOST_VISITS = 100_000
"""Elements looked at for the names of one page. A page that needs more is an attack; the rest then counts as named."""
_BUTTON_WORDS = {"submit": "Submit", "reset": "Reset"}
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3"}
    | {"h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"}
)


def name_of(element: Element, page: HtmlPage) -> str:
    """What assistive technology calls the element; empty for no name."""
    names: dict[int, str] = page.memo.setdefault("names", {})
    if element.index not in names:
        name = _spaced(_words(element)) or _spaced(_name(element, page, frozenset(), by_content=True))
        names[element.index] = name
    return names[element.index]


def _words(element: Element) -> str:
    """The name of a plain link or heading, by far the most common: the words in it, and nothing else to consider."""
    if len(element.children) != 1 or element.tag not in _PLAIN or not _NAMING.isdisjoint(element.attributes):
        return ""
    words = element.children[0]
    return words if isinstance(words, str) and (element.tag != "a" or element.has("href")) else ""


_OFFERING = {"fieldset": "legend", "figure": "figcaption", "table": "caption", "svg": "svg:title"}
"""The child that names an element."""
_PLAIN = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6"})
_NAMING = frozenset({"aria-label", "aria-labelledby", "role"})


def labels_of(field: Element, page: HtmlPage) -> list[Element]:
    """The label elements of a field: those that name its id, and the one around it."""
    if "labels" not in page.memo:
        page.memo["labels"] = _labels(page)
    named: dict[str, list[Element]] = page.memo["labels"]
    found = list(named.get(field.get("id"), ())) if field.get("id") else []
    around = next((above for above in field.ancestors if above.tag == "label"), None)
    if around is not None and not around.has("for") and around not in found:
        found.append(around)
    return found


def _labels(page: HtmlPage) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for label in page.all("label"):
        labels = found.setdefault(label.get("for"), []) if label.get("for") else []
        if len(labels) < _MOST_LABELS:
            labels.append(label)
    return found


def _name(element: Element, page: HtmlPage, seen: frozenset[int], *, by_content: bool) -> str:
    if element.index in seen:
        return ""
    page.memo["visits"] = page.memo.get("visits", 0) + 1
    if page.memo["visits"] > _MOST_VISITS:
        return "…"
    within = seen | {element.index}
    if not any(above in seen for above in _REFERENCE) and element.has("aria-labelledby"):
        named = _spaced(_named_by_ids(element, page, within))
        if named:
            return named
    label = element.get("aria-label").strip()
    if label:
        return label
    native = _native(element, page, within)
    if _spaced(native):
        return native
    if by_content and (role_of(element) in NAMED_BY_CONTENT or element.tag == "summary" or len(seen) > 0):
        content = _content(element, page, within)
        if _spaced(content):
            return content
    return element.get("title").strip() or _placeholder(element)


_REFERENCE = frozenset({-2})
"""Marks, among the elements seen, that a reference by id was followed: a second one is not."""


def _named_by_ids(element: Element, page: HtmlPage, seen: frozenset[int]) -> str:
    found = []
    for id in element.get("aria-labelledby").split():
        target = page.by_id.get(id)
        if target is element:
            found.append(_name(element, page, (seen - {element.index}) | _REFERENCE, by_content=True))
        elif target is not None:
            found.append(_name(target, page, seen | _REFERENCE, by_content=True))
    return " ".join(found)


def _native(element: Element, page: HtmlPage, seen: frozenset[int]) -> str:
    """What the tag itself offers as a name."""
    tag = element.tag
    if tag in ("img", "area"):
        return "" if role_of(element) in PRESENTATIONAL else element.get("alt")
    if tag in ("input", "select", "textarea", "meter", "progress", "output", "button"):
        return _field_name(element, page, seen)
    if offering := _OFFERING.get(tag):
        child = next((child for child in element.elements if child.tag == offering), None)
        return _content(child, page, seen) if child else ""
    return element.get("label") if tag in ("optgroup", "track", "option") else ""


def _field_name(element: Element, page: HtmlPage, seen: frozenset[int]) -> str:
    labels = [label for label in labels_of(element, page) if label.index not in seen]
    named = _spaced(" ".join(_content(label, page, seen | {label.index}) for label in labels))
    if named or element.tag != "input":
        return named
    type = element.get("type").strip().lower()
    if type in ("button", "submit", "reset"):
        return element.get("value").strip() or (_BUTTON_WORDS.get(type, "") if not element.has("value") else "")
    if type == "image":
        return element.get("alt").strip() or element.get("title").strip()
    return ""


def _placeholder(element: Element) -> str:
    return element.get("placeholder").strip() if element.tag in ("input", "textarea") else ""


def _content(element: Element, page: HtmlPage, seen: frozenset[int]) -> str:
    return "".join(_pieces(element.children, page, seen))


def _pieces(children: Iterable[Element | str], page: HtmlPage, seen: frozenset[int]) -> Iterable[str]:
    for child in children:
        if isinstance(child, str):
            yield child
        elif child.tag in UNSEEN or child.tag == "svg:title" or _is_left_out(child):
            continue
        else:
            space = " " if child.tag in _BLOCKS else ""
            yield space + (_embedded(child) or _name(child, page, seen or frozenset({-1}), by_content=True)) + space


def _is_left_out(child: Element) -> bool:
    return hides(child) or child.get("aria-hidden").strip().lower() == "true"


def _embedded(child: Element) -> str:
    """The value of a field that stands within a name."""
    role = role_of(child)
    if role in ("textbox", "searchbox") and child.tag == "input":
        return child.get("value")
    if role in ("slider", "spinbutton", "meter", "progressbar"):
        return child.get("aria-valuetext") or child.get("aria-valuenow") or child.get("value")
    return ""


def _spaced(text: str) -> str:
    return " ".join(text.split())
