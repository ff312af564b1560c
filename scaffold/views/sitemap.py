"""Sitemaps: an index and one sitemap for each locale, split where the protocol's limits are reached.

Sources: sitemaps.org protocol 0.9; Google Search Central, "Localized versions" and "Image sitemaps".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from scaffold.model.views import Alternate
from scaffold.views.xml_text import xml_text

INDEX = "sitemap.xml"
MOST_URLS = 50_000
MOST_BYTES = 50 * 1024 * 1024
MOST_IMAGES = 1_000

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HEAD = (
    f'{_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
).encode()
_TAIL = b"</urlset>\n"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page: its absolute address, the same in all locales, its pictures' addresses, and an ISO date or nothing."""

    url: str
    alternates: tuple[Alternate, ...] = ()
    images: tuple[str, ...] = ()
    lastmod: str = ""


class Piece(NamedTuple):
    """An entry as it stands in a sitemap, and its date."""

    content: bytes
    lastmod: str


def sitemaps(
    pieces_by_locale: Mapping[str, Sequence[Piece]],
    base_url: str,
    *,
    most_urls: int = MOST_URLS,
    most_bytes: int = MOST_BYTES,
) -> tuple[tuple[str, bytes], ...]:
    """(path, content) of the index and of all sitemaps; nothing where there are no entries at all."""
    files: list[tuple[str, bytes]] = []
    listed: list[str] = []
    for tag, entries in pieces_by_locale.items():
        for number, (content, lastmod) in enumerate(_split(entries, most_urls, most_bytes), start=1):
            path = f"sitemaps/{tag}.xml" if number == 1 else f"sitemaps/{tag}-{number}.xml"
            files.append((path, content))
            listed.append(f"<sitemap><loc>{xml_text(f'{base_url}/{path}')}</loc>{_lastmod(lastmod)}</sitemap>\n")
    return ((INDEX, _index(listed)), *files) if files else ()


def _index(listed: Iterable[str]) -> bytes:
    head = f'{_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{''.join(listed)}</sitemapindex>\n".encode()


def _split(entries: Sequence[Piece], most_urls: int, most_bytes: int) -> Iterator[tuple[bytes, str]]:
    """Contents that keep the limits, each with its newest date. An entry over the limit stands alone."""
    pieces: list[bytes] = []
    size, newest = len(_HEAD) + len(_TAIL), ""
    for piece, lastmod in entries:
        if pieces and (len(pieces) == most_urls or size + len(piece) > most_bytes):
            yield b"".join((_HEAD, *pieces, _TAIL)), newest
            pieces, size, newest = [], len(_HEAD) + len(_TAIL), ""
        pieces.append(piece)
        size += len(piece)
        newest = max(newest, lastmod)
    if pieces:
        yield b"".join((_HEAD, *pieces, _TAIL)), newest


def piece_of(entry: SitemapEntry) -> Piece:
    """The entry as it stands in a sitemap."""
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{xml_text(other.hreflang)}" href="{xml_text(other.url)}"/>\n'
        for other in entry.alternates
    )
    images = "".join(
        f"<image:image><image:loc>{xml_text(url)}</image:loc></image:image>\n" for url in entry.images[:MOST_IMAGES]
    )
    text = f"<url><loc>{xml_text(entry.url)}</loc>{_lastmod(entry.lastmod)}\n{alternates}{images}</url>\n"
    return Piece(text.encode(), entry.lastmod)


def _lastmod(day: str) -> str:
    return f"<lastmod>{xml_text(day)}</lastmod>" if day else ""
