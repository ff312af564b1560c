"""Makes all pages: View, HTML, file; by several processes where that pays. What stays are a few facts of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TypeVar

from scaffold.build.machine_files import own_hosts, sitemap_piece
from scaffold.build.manifest import DIGEST_LENGTH
from scaffold.build.stage import Stage
from scaffold.build.workers import shared_out
from scaffold.model.assets import Derivative, SharePicture
from scaffold.model.views import PageJob
from scaffold.render.page import prepare, render
from scaffold.text import digest
from scaffold.views.locale import makers
from scaffold.views.sitemap import Piece
from scaffold.write.origins import Origins, merged, origins_of
from scaffold.write.output import Tree

PAYS_FROM = 300
"""Pages from which another process costs less than it saves."""


class MadePage(NamedTuple):
    """A page that is written: where, from which source, the digest of its bytes, and its entry in the sitemap."""

    path: str
    locale: str
    source: str
    digest: str
    piece: Piece | None


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages, in the order of locales and of `locale_jobs`, and what they need and load."""

    made: tuple[MadePage, ...] = ()
    origins: Origins = field(default_factory=Origins)
    needed: dict[str, Derivative] = field(default_factory=dict)
    shares: dict[str, SharePicture] = field(default_factory=dict)
    films: dict[str, str] = field(default_factory=dict)

    def pieces(self) -> dict[str, list[Piece]]:
        """Entries for the sitemaps by locale."""
        found: dict[str, list[Piece]] = {}
        for page in self.made:
            if page.piece:
                found.setdefault(page.locale, []).append(page.piece)
        return found


class _Part(NamedTuple):
    """What one process gives back; each page with its place among all."""

    made: list[tuple[tuple[int, int, int], MadePage]]
    origins: Origins
    needed: dict[str, Derivative]
    shares: dict[str, SharePicture]
    films: dict[str, str]
    written: int
    unchanged: int
    kept: int


def made_pages(stage: Stage, index_hrefs: Mapping[str, str], tree: Tree, processes: int) -> Pages:
    """Puts every page into the tree; `index_hrefs` are those of the search indexes. Raises RenderError."""
    prepare(stage.loaded.theme)
    pays = len(stage.planned.plan.routes) >= PAYS_FROM
    parts = shared_out(partial(_make_part, stage, index_hrefs, tree), processes if pays else 1)
    for part in parts[1:]:  # the first was made by this process
        tree.written += part.written
        tree.unchanged += part.unchanged
        tree.kept += part.kept
    placed = sorted((page for part in parts for page in part.made), key=lambda page: page[0])
    return Pages(
        tuple(page for _, page in placed),
        merged(part.origins for part in parts),
        _together(part.needed for part in parts),
        _together(part.shares for part in parts),
        _together(part.films for part in parts),
    )


Value = TypeVar("Value")


def _together(tables: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    found = {key: value for table in tables for key, value in table.items()}
    return dict(sorted(found.items()))


def _make_part(stage: Stage, index_hrefs: Mapping[str, str], tree: Tree, part: int, parts: int) -> _Part:
    theme, hosts = stage.loaded.theme, own_hosts(stage.loaded.site)
    frames = {tag: context.the_frame() for tag, context in stage.contexts.items()}
    made: list[tuple[tuple[int, int, int], MadePage]] = []

    def contents() -> Iterator[bytes]:
        for place, job in _jobs(stage, index_hrefs, part, parts):
            content = render(job, frames[job.locale], theme)
            tree.put(job.path, content)
            name = digest(content, DIGEST_LENGTH)
            made.append((place, MadePage(job.path, job.locale, job.source, name, sitemap_piece(job))))
            yield content

    origins = origins_of(contents(), hosts)
    pictures = stage.pictures
    return _Part(
        made, origins, pictures.needed, pictures.shares, pictures.films, tree.written, tree.unchanged, tree.kept
    )


def _jobs(
    stage: Stage, index_hrefs: Mapping[str, str], part: int, parts: int
) -> Iterator[tuple[tuple[int, int, int], PageJob]]:
    """The jobs of one part, each with its place: locale, maker, page."""
    for number, (tag, context) in enumerate(stage.contexts.items()):
        for order, maker in enumerate(makers(context, index_hrefs[tag], first_share=number)):
            if maker.share % parts == part:
                for page, job in enumerate(maker.jobs()):
                    yield (number, order, page), job
