"""The role of an element: the one that is written, if it counts, or else that of its tag (HTML-AAM 1.0)."""

from scaffold.lint.accessibility.aria import GLOBAL, ROLES
from scaffold.lint.accessibility.hidden import is_focusable
from scaffold.lint.element import Element

PRESENTATIONAL = frozenset({"none", "presentation"})
_BY_TAG = {
    "article": "article",
    "aside": "complementary",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "del": "deletion",
    "details": "group",
    "dialog": "dialog",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "form": "form",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "hr": "separator",
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "s": "deletion",
    "search": "search",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "table": "table",
    "tbody": "rowgroup",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "tr": "row",
    "td": "cell",
    "ul": "list",
}
_BY_INPUT_TYPE = {
    "button": "button",
    "checkbox": "checkbox",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    "email": "textbox",
    "tel": "textbox",
    "text": "textbox",
    "url": "textbox",
    "": "textbox",
}
_BY_MORE = frozenset({"a", "area", "img", "input", "select", "header", "footer", "section", "th", "svg:a", *_BY_TAG})
_SECTIONS = ("article", "aside", "main", "nav", "section")


def has_role_by_tag(tag: str) -> bool:
    """Whether elements with this tag can have a role that nobody wrote."""
    return tag in _BY_MORE


def role_of(element: Element) -> str:
    """The role that assistive technology is told; empty for none."""
    if element.role is None:
        element.role = _told_role(element)
    return element.role


def _told_role(element: Element) -> str:
    if "role" not in element.attributes:
        return implicit_role(element)
    for token in element.tokens("role"):
        if token in ROLES:
            conflict = token in PRESENTATIONAL and _may_not_vanish(element)
            return implicit_role(element) if conflict else token
    return implicit_role(element)


def _may_not_vanish(element: Element) -> bool:
    """ARIA 1.2 resolves the conflict: what has the focus or a global attribute keeps its role."""
    return is_focusable(element) or not GLOBAL.isdisjoint(element.attributes.keys() - {"aria-hidden"})


def implicit_role(element: Element) -> str:
    """The role of the tag alone."""
    tag = element.tag
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    if tag in ("a", "area", "svg:a"):
        return "link" if element.has("href") or element.has("xlink:href") else ""
    if tag == "img":
        return "none" if _is_decoration(element) else "img"
    if tag == "input":
        return _input_role(element)
    if tag == "select":
        several = element.has("multiple") or element.get("size").strip() not in ("", "0", "1")
        return "listbox" if several else "combobox"
    if tag in ("header", "footer"):
        return "" if element.inside(*_SECTIONS) else {"header": "banner", "footer": "contentinfo"}[tag]
    if tag == "section":
        return "region" if element.has("aria-label") or element.has("aria-labelledby") else ""
    if tag == "th":
        return "rowheader" if element.get("scope").lower() in ("row", "rowgroup") else "columnheader"
    return ""


def _is_decoration(image: Element) -> bool:
    empty = image.has("alt") and not image.get("alt").strip()
    return empty and not (image.get("aria-label").strip() or image.has("aria-labelledby") or image.get("title").strip())


def _input_role(element: Element) -> str:
    type = element.get("type").strip().lower()
    role = _BY_INPUT_TYPE.get(type, "textbox" if type not in _WITHOUT_ROLE else "")
    return "combobox" if role in ("textbox", "searchbox") and element.has("list") else role


_WITHOUT_ROLE = frozenset({"color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"})
