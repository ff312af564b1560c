"""Cleaned HTML laid out so that Markdown can say it: no block inside a word, no empty bold, no table in a table."""

from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement

from scaffold.importers.html_tree import BLOCKS, SECTIONS, TABLE_PARTS, tag_of

_INLINE = ("a", "strong", "em", "del")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKS = frozenset({"strong", "em", "del"})
_SPACERS = ("p", "div", "blockquote", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6")
_HOMES = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",)}


def lay_out(root: HtmlElement) -> None:
    """Changes the tree in place."""
    steps = (
        _simplify_tables,
        _leave_strays,
        _tidy_terms,
        _lower_headings,
        _flatten,
        _unnest,
        _remove_empty,
        _join_marks,
        _trim_breaks,
    )
    for step in steps:
        step(root)


def _all(root: HtmlElement, *tags: str) -> list[HtmlElement]:
    return list(root.iter(*tags))


def _within(element: HtmlElement, tags: Iterable[str]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _blank(text: str | None) -> bool:
    return not (text or "").strip()


def _simplify_tables(root: HtmlElement) -> None:
    """Tables in tables and lists in cells become text; a table of two columns without a head is a list of terms."""
    for table in _all(root, "table"):
        if _within(table, ("table",)):
            _open(table)
    for table in _all(root, "table"):
        widths = {len(row) for row in table.iter("tr")}
        if not widths or max(widths) < 2 or not _is_regular(table):
            _open(table)
        elif widths == {2} and next(table.iter("th", "thead", "caption"), None) is None:
            _as_terms(table)
    for cell in _all(root, "td", "th"):
        _open_blocks(cell)


def _is_regular(table: HtmlElement) -> bool:
    """Whether everything in a table stands in a cell."""
    parts = [
        part for part in table.iter() if part.tag not in ("td", "th", "caption") and not _within(part, ("td", "th"))
    ]
    parts = [part for part in parts if not _within(part, ("caption",))]
    strays = (part for part in parts if part.tag not in TABLE_PARTS and part is not table)
    texts = (text for part in parts for text in (part.text, *(child.tail for child in part)))
    return next(strays, None) is None and all(_blank(text) for text in texts)


def _open(table: HtmlElement) -> None:
    """Leaves the cells' content; each cell becomes a block."""
    for cell in _all(table, "td", "th", "caption"):
        if next(cell.iterancestors("table"), None) is table:
            _make_div(cell)
    for part in _all(table, "thead", "tbody", "tfoot", "tr"):
        if next(part.iterancestors("table"), None) is table:
            part.drop_tag()
    table.tag = "div"


def _open_blocks(cell: HtmlElement) -> None:
    """A cell holds one line: list items are set apart by semicolons, other blocks by a space."""
    for block in _all(cell, *SECTIONS):
        says = not _blank("".join(block.itertext()))
        _dissolve(block, "; " if block.tag == "li" and says and block.getnext() is not None else " ")


def _dissolve(block: HtmlElement, mark: str) -> None:
    """Leaves a block's words on the line, apart from those before and after."""
    block.text = f" {block.text or ''}"
    block.tail = mark + (block.tail or "").lstrip()
    block.drop_tag()


def _as_terms(table: HtmlElement) -> None:
    for row in _all(table, "tr"):
        term, description = row
        term.tag, description.tag = "dt", "dd"
        term.attrib.clear()
        description.attrib.clear()
    etree.strip_tags(table, "tr", "tbody", "tfoot")
    table.tag = "dl"


def _leave_strays(root: HtmlElement) -> None:
    """Parts outside of what they are parts of are plain blocks."""
    for part in _all(root, *TABLE_PARTS):
        if not _within(part, ("table",)):
            _make_div(part)
    for part in _all(root, "li", "dt", "dd"):
        parent = part.getparent()
        if parent is None or parent.tag not in _HOMES[tag_of(part)]:
            _make_div(part)


def _make_div(element: HtmlElement) -> None:
    element.tag = "div"
    element.attrib.clear()


def _tidy_terms(root: HtmlElement) -> None:
    """A list of terms is terms with words, each followed by its descriptions; else it is plain blocks."""
    for terms in _all(root, "dl"):
        if not _are_terms(terms):
            for part in _all(terms, "dt", "dd"):
                if part.getparent() is terms:
                    _make_div(part)
            _make_div(terms)


def _are_terms(terms: HtmlElement) -> bool:
    tags = [tag_of(part) for part in terms]
    pairs = zip(tags, [*tags[1:], ""], strict=True)
    stray = not _blank(terms.text) or any(not _blank(part.tail) for part in terms)
    nameless = any(_blank("".join(part.itertext())) for part in terms)
    return (
        tags[:1] == ["dt"]
        and not stray
        and not nameless
        and {*pairs} <= {("dt", "dd"), ("dd", "dt"), ("dd", "dd"), ("dd", "")}
    )


def _lower_headings(root: HtmlElement) -> None:
    """The page's title is its h1, so a description begins at h2; a heading is bold anyway."""
    headings = _all(root, *_HEADINGS)
    if any(heading.tag == "h1" for heading in headings):
        for heading in headings:
            heading.tag = f"h{min(6, int(tag_of(heading)[1]) + 1)}"
    for heading in headings:
        for mark in _all(heading, "strong"):
            mark.drop_tag()


def _flatten(root: HtmlElement) -> None:
    """Headings and terms are one line, and so is a link's text."""
    for line in _all(root, "a", "dt", *_HEADINGS):
        for block in _all(line, *BLOCKS, *(["br"] if line.tag == "dt" else [])):
            if block is not line:
                _dissolve(block, " ")


def _unnest(root: HtmlElement) -> None:
    """Takes away marks that hold blocks, marks in the same mark, links in links."""
    for element in _all(root, *_INLINE):
        holds_block = element.tag in _MARKS and next(element.iter(*BLOCKS), None) is not None
        if holds_block or _within(element, (tag_of(element),)):
            element.drop_tag()


def _remove_empty(root: HtmlElement) -> None:
    """Takes away marks around nothing; a block around nothing still keeps apart what stands before and after it."""
    for element in reversed(_all(root, *_INLINE, "li", *_SPACERS)):
        if next(element.iter("img", "hr"), None) is not None or not _blank("".join(element.itertext())):
            continue
        if element.tag in _INLINE:
            element.drop_tag()
            continue
        if element.tag in _SPACERS and element.getparent() is not None:
            element.addprevious(element.makeelement("br"))
            element.addprevious(element.makeelement("br"))
        element.drop_tree()


def _join_marks(root: HtmlElement) -> None:
    """<b>a</b><b>b</b> is <b>ab</b>; in Markdown the inner stars would meet."""
    for mark in _all(root, *_MARKS):
        following = mark.getnext()
        while following is not None and following.tag == mark.tag and not mark.tail:
            mark.append(following)
            mark.tail, following.tail = following.tail, None
            following.drop_tag()
            following = mark.getnext()


def _trim_breaks(root: HtmlElement) -> None:
    """A line break at the start or end of a block says nothing; one at the end of bold text stands after it."""
    breaks = _all(root, "br")
    for line_break in reversed(breaks):
        parent = line_break.getparent()
        while parent is not None and parent.tag in _INLINE and line_break.getnext() is None and _blank(line_break.tail):
            parent.addnext(line_break)
            line_break.tail, parent.tail = parent.tail, None
            parent = line_break.getparent()
    for line_break in breaks:
        if _begins_block(line_break):
            line_break.drop_tree()
    for line_break in reversed(breaks):
        if line_break.getparent() is not None and _ends_block(line_break):
            line_break.drop_tree()


def _begins_block(element: HtmlElement) -> bool:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tag in BLOCKS and _blank(before.tail)
    return parent is not None and _blank(parent.text) and parent.tag not in _INLINE


def _ends_block(element: HtmlElement) -> bool:
    after, parent = element.getnext(), element.getparent()
    if not _blank(element.tail):
        return False
    return after.tag in BLOCKS if after is not None else parent is not None and parent.tag not in _INLINE
