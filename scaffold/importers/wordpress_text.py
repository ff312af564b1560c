"""How WooCommerce writes texts and lists into its export, and how WordPress writes paragraphs.

Sources: `filter_description_field`, `implode_values` and `escape_data` in WooCommerce's exporters; `wpautop` in
WordPress' formatting.php.
"""

import html
import re

from scaffold.importers.plain_text import one_line

_ESCAPED_FORMULA = re.compile(r"'(?=[=+\-@\t\r])")
_BLOCK_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BLOCK_TAG = re.compile(
    r"\s*</?(?:p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tr|td|th|blockquote|pre|figure|section|article|hr|"
    r"header|footer|details|center|form|address|style|script|iframe)\b",
    re.IGNORECASE,
)
_BUILDERS = r"(?:vc|et_pb|fusion|av|fl|mk|ux|nectar|tcb|wpb|elementor)[\w-]*"
_COMMON = r"(?:gallery|caption|embed|video|audio|playlist|products?|product_page|add_to_cart|contact-form-7|wpforms)"
_SHORTCODE = re.compile(rf"\[/?(?:{_BUILDERS}|{_COMMON})(?=[\s\]/])[^\[\]]{{0,2000}}\]")
"""Those of common page builders and of WordPress itself; other brackets are just brackets."""


def unescaped(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return cell[1:] if _ESCAPED_FORMULA.match(cell) else cell


def values_of(cell: str) -> tuple[str, ...]:
    """The values of a list; a comma in a value has a backslash before it."""
    parts = re.split(r"(?<!\\),", unescaped(cell))
    values = (one_line(html.unescape(part.replace("\\,", ","))) for part in parts)
    return tuple(dict.fromkeys(value for value in values if value))


def markup(cell: str) -> tuple[str, tuple[str, ...]]:
    """A description as HTML, and the shortcodes that were taken out of it."""
    text = unescaped(cell).replace("\\\\n", "\0").replace("\\n", "\n").replace("\0", "\\n")
    text = _BLOCK_COMMENT.sub("", text)
    shortcodes = tuple(dict.fromkeys(one_line(match[0]) for match in _SHORTCODE.finditer(text)))
    chunks = (chunk.strip() for chunk in re.split(r"\n[ \t]*\n", _SHORTCODE.sub("", text)))
    return "\n".join(_paragraph(chunk) for chunk in chunks if chunk), shortcodes


def _paragraph(chunk: str) -> str:
    if _BLOCK_TAG.match(chunk):
        return chunk
    return "<p>" + chunk.replace("\n", "<br>") + "</p>"
