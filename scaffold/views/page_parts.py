"""What makers of pages share: a Head put in last, the note on borrowed texts, pagination."""

from dataclasses import replace
from typing import TypeVar

from scaffold.i18n.tags import direction_of, language_name_in
from scaffold.model.entries import Bundle, Ref
from scaffold.model.views import Head, Link, PageView, Pagination
from scaffold.views.context import Context

V = TypeVar("V", bound=PageView)

EMPTY_HEAD = Head(title="", description="", url="", canonical="", robots="")
"""Stands in while the JSON-LD, which the Head carries, is made from the rest of the View."""


def finished(view: V, head: Head, context: Context, bundle: Bundle | None = None) -> V:
    """The View with its Head; where the bundle's text is borrowed from another language, the View says so."""
    if bundle is None or not context.shelf.is_fallback(bundle):
        return replace(view, head=head)
    tag = context.text(bundle).tag
    name = language_name_in(tag, context.locale.tag)
    return replace(view, head=head, content_lang=tag, content_dir=direction_of(tag), content_language=name)


def pagination(context: Context, ref: Ref, number: int, total: int, sort: str = "") -> Pagination | None:
    """Links to the pages of a list; None if it has one page only."""
    if total < 2:
        return None

    def href(page: int) -> str:
        route = context.find(ref, page, sort)
        return route.href if route else ""

    shown = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    pages: list[Link] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before > 1:
            pages.append(Link("…", ""))
        pages.append(Link(str(page), href(page), current=page == number))
    return Pagination(number, total, href(number - 1), href(number + 1), tuple(pages))
