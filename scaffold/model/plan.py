"""Where everything lies: routes, navigation, redirects."""

import json
from dataclasses import dataclass, field

from scaffold.model.entries import Kind, Ref
from scaffold.model.findings import Location


@dataclass(frozen=True, slots=True)
class Route:
    """Where one entry lies in one locale.

    `path` is the file in the output (posix, Unicode); `href` the root-relative and `url` the absolute address, both
    percent-encoded; `text_tag` the language file it is made from (differs from the locale's language in a fallback).
    """

    ref: Ref
    locale: str
    path: str
    href: str
    url: str
    location: Location
    text_tag: str = ""
    is_fallback: bool = False
    page: int = 1
    """Of a paginated list, from 1."""
    sort: str = ""
    """Order of a list; empty: the shop's own."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address (root-relative, percent-encoded) and where it leads now."""

    source: str
    target: str
    status: int = 301


RouteKey = tuple[str, Ref, int, str]
"""Locale tag, ref, page number, sort order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All routes of the site, and what was moved. The one place to look up a URL."""

    routes: dict[RouteKey, Route] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()

    def find(self, locale: str, ref: Ref, page: int = 1, sort: str = "") -> Route | None:
        """The route of an entry in a locale, or None if it is not published there."""
        return self.routes.get((locale, ref, page, sort))

    def at(self, locale: str, kind: Kind, id: str = "", page: int = 1, sort: str = "") -> Route:
        """The route of something that is known to exist; KeyError otherwise."""
        return self.routes[locale, Ref(kind, id), page, sort]


Ledger = dict[str, list[str]]
""""<locale> <ref>" to every href it ever had, the newest last."""


def read_ledger(text: str) -> Ledger:
    """The ledger's file; raises ValueError for what is none."""
    found = json.loads(text or "{}")
    if not isinstance(found, dict) or not all(
        isinstance(hrefs, list) and all(isinstance(href, str) and href.startswith("/") for href in hrefs)
        for hrefs in found.values()
    ):
        raise ValueError("not a ledger of addresses")
    return found


def ledger_text(ledger: Ledger) -> str:
    """One entry a line, ordered: two branches merge without conflict."""
    lines = [f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(ledger[key])}" for key in sorted(ledger)]
    return "{\n" + ",\n".join(lines) + "\n}\n"
