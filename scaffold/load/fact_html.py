"""What facts are made of: text, or links, lines, lists and tables as HTML, each value escaped here."""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from scaffold.markup.safe import escape, trusted
from scaffold.model.html import SafeHtml

Fact: TypeAlias = str | SafeHtml | None
"""One fact; None where the site does not give it."""
BLANKS = frozenset({"", "…", "..."})
"""What owners write where they have nothing to say yet: as good as nothing."""
Words: TypeAlias = Mapping[str, str]
"""WORDS in one language."""


def link(url: str, text: str) -> SafeHtml:
    """A link whose words keep their own direction."""
    # Safe: both parts are escaped here.
    return trusted(f'<a href="{escape(url)}"><bdi>{escape(text)}</bdi></a>')


def link_or_text(value: str) -> SafeHtml:
    """An address as a link, anything else as text."""
    return link(value, value) if value.startswith("https://") else trusted(f"<bdi>{escape(value)}</bdi>")


def lines(items: list[SafeHtml]) -> SafeHtml:
    """Items below one another."""
    # Safe: safe lines with breaks between them.
    return trusted("<br>".join(items))


def isolated_facts(facts: Mapping[str, Fact], blocks: Collection[str]) -> dict[str, Fact]:
    """Facts that keep their own direction within right-to-left text; `blocks` (lists, tables) stay as they are."""
    # Safe: each value is escaped, or was safe before.
    return {
        name: value if value is None or name in blocks else trusted(f"<bdi>{escape(value)}</bdi>")
        for name, value in facts.items()
    }


def bullets(items: list[SafeHtml]) -> SafeHtml | None:
    """A list; None where there is nothing to list."""
    # Safe: safe items in a list.
    return trusted("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>") if items else None


def table(heads: list[str], rows: list[list[str]]) -> SafeHtml:
    """A table that can be scrolled by keyboard where it is wider than the screen."""
    # Safe: every cell is escaped here.
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows)
    inner = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return trusted(f'<div class="table" tabindex="0">{inner}</div>')
