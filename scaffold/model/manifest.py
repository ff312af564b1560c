"""Manifest: what was built from what."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Output(NamedTuple):
    """One file of the output: the digest of its bytes (hex), the source it was made from, and what it is.

    `source` is posix and relative to the site's folder, empty where the output has no single source (a sitemap);
    `kind` says what made it: page, image, style, script, feed, copy …
    """

    digest: str
    source: str
    kind: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Each output path (posix, relative to the output folder) with what is known of it."""

    outputs: dict[str, Output] = field(default_factory=dict)
