"""Feeds: the posts of a locale as Atom (RFC 4287)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from scaffold.markup.safe import escape
from scaffold.model.html import SafeHtml
from scaffold.model.site import Locale
from scaffold.model.views import Frame
from scaffold.views.xml_text import xml_text

_ADDRESS = re.compile(r'(\s(?:href|src|poster)=")([^"]*)"')
_CANDIDATES = re.compile(r'(\ssrcset=")([^"]*)"')
_NEVER = "1970-01-01"
_NOTHING = SafeHtml()


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A post: its absolute address, ISO dates, and its text as HTML."""

    title: str
    url: str
    published: str
    updated: str = ""
    summary: str = ""
    html: SafeHtml = _NOTHING
    author: str = ""


def atom(frame: Frame, locale: Locale, title: str, entries: Sequence[FeedEntry], self_url: str, home_url: str) -> bytes:
    """The feed, in the order of the entries. It was updated when its newest entry was."""
    updated = max((entry.updated or entry.published for entry in entries), default=_NEVER)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(locale.tag)}">\n'
        f"<id>{xml_text(self_url)}</id>\n"
        f"<title>{xml_text(title)}</title>\n"
        f"<updated>{_instant(updated)}</updated>\n"
        f"<author><name>{xml_text(frame.brand.name)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{xml_text(self_url)}"/>\n'
        f'<link rel="alternate" type="text/html" hreflang="{xml_text(locale.tag)}" href="{xml_text(home_url)}"/>\n'
        f"{''.join(_entry(entry) for entry in entries)}</feed>\n"
    ).encode()


def _entry(entry: FeedEntry) -> str:
    author = f"<author><name>{xml_text(entry.author)}</name></author>\n" if entry.author else ""
    summary = f"<summary>{xml_text(entry.summary)}</summary>\n" if entry.summary else ""
    content = f'<content type="html">{xml_text(_absolute(entry.html, entry.url))}</content>\n' if entry.html else ""
    return (
        "<entry>\n"
        f"<id>{xml_text(entry.url)}</id>\n"
        f"<title>{xml_text(entry.title)}</title>\n"
        f"<published>{_instant(entry.published)}</published>\n"
        f"<updated>{_instant(entry.updated or entry.published)}</updated>\n"
        f'<link rel="alternate" type="text/html" href="{xml_text(entry.url)}"/>\n'
        f"{author}{summary}{content}</entry>\n"
    )


def _instant(day: str) -> str:
    """A date as RFC 3339 wants it, with a time; what has one already stays."""
    return xml_text(day if "T" in day else f"{day or _NEVER}T00:00:00Z")


def _absolute(html: str, url: str) -> str:
    """HTML whose addresses hold outside of its page too."""
    html = _ADDRESS.sub(lambda found: f'{found[1]}{_joined(url, found[2])}"', html)
    return _CANDIDATES.sub(lambda found: f'{found[1]}{_all_joined(url, found[2])}"', html)


def _all_joined(url: str, srcset: str) -> str:
    return ", ".join(_joined(url, candidate.strip()) for candidate in srcset.split(", "))


def _joined(url: str, address: str) -> str:
    """An address (as it stands in HTML, escaped) made absolute; one that cannot be read stays."""
    if not address.startswith(("/", "#", "?")):
        return address
    try:
        return escape(url) + address if address.startswith("#") else urljoin(url, address)
    except ValueError:
        return address
