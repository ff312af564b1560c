"""Small pure functions on text: digests, slugs, nearest names."""

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

_VOWEL_SIGNS = re.compile("[\u0640\u064b-\u0652\u0670]")
"""Arabic marks that nobody types into an address."""
_LATIN = re.compile(r"[\u0000-\u036f\u1e00-\u1eff]*")
"""Latin letters with their marks, composed or not."""
MAX_SLUG_LENGTH = 80
MAX_SLUG_BYTES = 240
"""A folder's name has at most 255 bytes on common file systems."""


def digest(content: bytes, length: int = 40) -> str:
    """The first `length` hexadecimal digits of BLAKE2b."""
    return hashlib.blake2b(content, digest_size=32).hexdigest()[:length]


@lru_cache(maxsize=10_000)
def slug(text: str) -> str:
    """A name for a URL: lower case, hyphens; Latin script without accents, other scripts as they are (NFC).

    Applied twice it changes nothing. May be empty, for a text without letters or digits.
    """
    text = _VOWEL_SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())
    kept = "".join(letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in text)
    kept = "-".join(unicodedata.normalize("NFC", kept).split())
    if kept.isascii() and len(kept) <= MAX_SLUG_LENGTH:
        return kept
    if _LATIN.fullmatch(kept):
        from slugify import slugify

        return slugify(kept, max_length=MAX_SLUG_LENGTH, word_boundary=True)
    cut = kept[:MAX_SLUG_LENGTH].encode()[:MAX_SLUG_BYTES]
    return cut.decode(errors="ignore").strip("-")


def percent_encoded(path: str) -> str:
    """A path as it stands in a URL (RFC 3986): UTF-8, percent-encoded, slashes kept."""
    return quote(path, safe="/-._~")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a typing error most likely meant, or None."""
    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known name, or else all of them."""
    names = sorted(other for other in known if other)
    match = nearest(name, names)
    if match:
        return f"Did you mean “{match}”?"
    return f"Known are: {', '.join(names)}." if names else ""
