"""A policy page: sections, their law, and the log of versions."""

from dataclasses import dataclass

from scaffold.model.html import SafeHtml
from scaffold.model.views.page import PageView


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of a policy page: anchor, heading, safe HTML, the law that it answers to, and what of it it gives."""

    id: str
    heading: str
    html: SafeHtml
    sources: tuple[str, ...]
    shows: tuple[str, ...] = ()
    """Ids of single elements of the law, such as gdpr-13-1-a; they stand in `data-clause`."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A version of a policy page in its log; `added`, `changed` and `removed` name sections, with commas between."""

    version: str
    date: str
    date_text: str
    added: str = ""
    changed: str = ""
    removed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PolicyView(PageView):
    """policy.html."""

    summary: str = ""
    sections: tuple[SectionView, ...] = ()
    effective: str = ""
    effective_text: str = ""
    version: str = ""
    log: tuple[ChangeView, ...] = ()
    """Its versions, the newest first."""
