"""The outputs of a site that is set up, each made when it is asked for, and kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from scaffold.build.machine_files import (
    host_files,
    locale_files,
    own_hosts,
    pieces_of,
    site_files,
    sitemap_files,
)
from scaffold.build.stage import Stage, hidden, newest
from scaffold.model.assets import Derivative, SharePicture
from scaffold.model.findings import Finding
from scaffold.model.output_names import FEED, WEB_MANIFEST, folder_of
from scaffold.model.plan import Route
from scaffold.model.views import PageJob
from scaffold.render.page import render
from scaffold.views.context import Context
from scaffold.views.locale import job_at, locale_jobs
from scaffold.views.pictures import Pictures
from scaffold.views.search import search_index
from scaffold.write.origins import origins_of

SEARCH = "assets/search/"
PICTURES = ("assets/img/", "assets/share/", "assets/video/")
HOST = frozenset({"_headers", "_redirects", "nginx.conf"})
_MACHINE = ("robots.txt", "sitemap.xml", ".well-known/security.txt", WEB_MANIFEST, FEED)


@dataclass(slots=True)
class Outputs:
    """One state of a site: `page`, `file` and `picture` give what a build of it would write."""

    stage: Stage
    site_dir: Path
    routes: dict[str, Route] = field(default_factory=dict)
    """By output path."""
    _pages: dict[str, bytes] = field(default_factory=dict)
    _files: dict[str, bytes | Path] = field(default_factory=dict)
    _indexes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _jobs: list[PageJob] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.routes = {route.path: route for route in self.stage.planned.plan.routes.values()}

    def page(self, path: str) -> bytes | None:
        """A page's HTML; None if there is no page there. Raises RenderError where the theme fails on it."""
        route = self.routes.get(path)
        if route is None:
            return None
        if path not in self._pages:
            self._pages[path] = self._rendered(self._job(route))
        return self._pages[path]

    def file(self, path: str) -> bytes | Path | None:
        """What is neither page nor picture: styles, scripts, icons, copies, indexes, files for machines."""
        if path in self.stage.brand.files:
            return self.stage.brand.files[path]
        if path not in self._files:
            self._files |= dict(self._made_for(path))
        return self._files.get(path)

    def picture(self, path: str) -> Derivative | SharePicture | None:
        """What is to be made for a picture's address; None if no page shows it."""
        pictures = self.stage.pictures
        if path.startswith(PICTURES) and path not in pictures.needed and path not in pictures.shares:
            self._all_jobs()
        return pictures.needed.get(path) or pictures.shares.get(path)

    def pictures(self) -> Pictures:
        """What all pages show together: long work."""
        self._all_jobs()
        return self.stage.pictures

    def hidden(self) -> tuple[Finding, ...]:
        """Shared files at the address of something that a build makes."""
        return tuple(hidden(self.stage.loaded.content, {*self.routes, *self.stage.brand.files, *HOST, *_MACHINE}))

    def source_of(self, path: str) -> str:
        """The source that an output is made from; empty where it has no single one."""
        pictures = self.stage.pictures
        if path in self.routes:
            return self.routes[path].location.path
        if path in pictures.needed:
            return pictures.needed[path].source.path
        return pictures.films.get(path, "")

    def _made_for(self, path: str) -> Iterator[tuple[str, bytes | Path]]:
        """The files of the group that a path belongs to."""
        loaded, plan, films = self.stage.loaded, self.stage.planned.plan, self.stage.pictures.films
        shared = dict(loaded.content.shared)
        if path in shared:
            yield path, self.site_dir / shared[path]
        elif path.startswith(SEARCH):
            yield from map(self._index, self.stage.contexts.values())
        elif path.startswith(PICTURES):
            self.picture(path)
            if path in films:
                yield path, self.site_dir / films[path]
        elif path in HOST:
            pages = {job.path: self._pages.get(job.path) or self._rendered(job) for job in self._all_jobs()}
            yield from host_files(loaded.site, plan, origins_of(pages.values(), own_hosts(loaded.site)))[0].items()
        elif path == "robots.txt" or path.startswith("sitemap"):
            yield from sitemap_files(loaded.site, pieces_of(self._all_jobs())).items()
        else:
            yield from site_files(loaded.site, plan, newest(loaded.content, loaded.policies)).items()
            for context in self.stage.contexts.values():
                if path in (f"{folder_of(context.locale)}{name}" for name in (WEB_MANIFEST, FEED)):
                    yield from locale_files(context, self.stage.brand.icons).items()

    def _index(self, context: Context) -> tuple[str, bytes]:
        tag = context.locale.tag
        if tag not in self._indexes:
            self._indexes[tag] = search_index(context)
        return self._indexes[tag]

    def _index_href(self, context: Context) -> str:
        return f"/{self._index(context)[0]}"

    def _job(self, route: Route) -> PageJob:
        context = self.stage.contexts[route.locale]
        return job_at(route, context, partial(self._index_href, context))

    def _rendered(self, job: PageJob) -> bytes:
        return render(job, self.stage.contexts[job.locale].the_frame(), self.stage.loaded.theme)

    def _all_jobs(self) -> list[PageJob]:
        """The Views of all pages: long work, for what needs to know them all."""
        if not self._jobs:
            contexts = self.stage.contexts.values()
            self._jobs = [job for context in contexts for job in locale_jobs(context, self._index_href(context))]
        return self._jobs
