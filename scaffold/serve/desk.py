"""The desk between requests and the site: one thread has the session, everybody else asks it."""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from scaffold.build.machine_files import not_found_pages, own_hosts
from scaffold.build.options import BuildOptions
from scaffold.build.outputs import Outputs
from scaffold.build.session import Session
from scaffold.errors import RenderError
from scaffold.model.assets import Derivative, SharePicture
from scaffold.model.findings import Finding
from scaffold.serve.addresses import not_found_page, redirects_of, target_of
from scaffold.serve.error_page import error_page
from scaffold.serve.marks import print_of
from scaffold.serve.problems import Problem, problems_of, render_problem
from scaffold.write.headers import csp, origins_of, permitted

T = TypeVar("T")
ONLY_OWN = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
_FORGOTTEN_AFTER = 200


class Reply(NamedTuple):
    """What to answer: a page (`page` is its output), a file, a picture to be made, or another address."""

    status: int
    content: bytes | Path | Derivative | SharePicture = b""
    page: str = ""
    policy: str = ""
    moved_to: str = ""


class Shown(NamedTuple):
    """A state of a page that was sent to a browser, and the style sheet that it names."""

    content: bytes
    stylesheet: str


class News(NamedTuple):
    """What a client has to do: load again, take another style sheet, or show what is wrong."""

    problems: tuple[Problem, ...]
    loads_again: bool = False
    stylesheet: tuple[str, str] | None = None
    """(old href, new href)"""
    shown: str = ""


@dataclass(slots=True)
class Desk:
    """Asks the session, in its own thread and one after the other."""

    options: BuildOptions
    state: int = 0
    """Counts the states of the site that could be shown."""
    _session: Session = field(init=False)
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "site"))
    _changed: frozenset[str] = frozenset()
    """The files that changed since the last good state."""
    _shown: dict[str, Shown] = field(default_factory=dict)
    """What browsers have, by print."""

    def __post_init__(self) -> None:
        self._session = Session(self.options)

    async def ask(self, question: Callable[[Session], T]) -> T:
        """Anything about the session, answered in its thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, self._session)

    async def refresh(self, changed: Collection[str]) -> tuple[Finding, ...]:
        """Brings the site up to date; gives all findings."""
        return await self.ask(lambda session: self._refreshed(session, changed))

    async def reply(self, path: str) -> Reply:
        """The answer to a request for a path."""
        return await self.ask(lambda session: self._reply(session, path))

    async def news(self, page: str, shown: str) -> News:
        """What a browser that shows a state of a page has to do now."""
        return await self.ask(lambda session: self._news(session, page, shown))

    def close(self) -> None:
        """Lets go of the thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _refreshed(self, session: Session, changed: Collection[str]) -> tuple[Finding, ...]:
        before = session.outputs
        session.refresh(changed)
        self._changed = self._changed | frozenset(changed) if session.is_stale else frozenset()
        self.state += session.outputs is not before
        return session.findings

    def _reply(self, session: Session, path: str) -> Reply:
        outputs = session.outputs
        if outputs is None:
            return self._failed(session.findings)
        target = target_of(path, outputs.routes, redirects_of(outputs.stage.planned.plan.redirects))
        if target.moved_to:
            return Reply(302, moved_to=target.moved_to)
        if target.output in outputs.routes:
            return self._page(outputs, target.output)
        found = outputs.picture(target.output) or outputs.file(target.output)
        return Reply(200, found) if found is not None else self._not_found(outputs, path)

    def _page(self, outputs: Outputs, path: str, status: int = 200) -> Reply:
        try:
            content = outputs.page(path) or b""
        except RenderError as wrong:
            return self._failed((render_problem(wrong),), path)
        site = outputs.stage.loaded.site
        policy = csp(permitted(origins_of([content], own_hosts(site)), site.services))
        self._remember(content, _stylesheet(outputs, path))
        return Reply(status, content, path, policy)

    def _not_found(self, outputs: Outputs, path: str) -> Reply:
        site, plan = outputs.stage.loaded.site, outputs.stage.planned.plan
        page = not_found_page(path, not_found_pages(site, plan))
        return self._page(outputs, page, 404) if page else Reply(404, b"", policy=ONLY_OWN)

    def _failed(self, findings: Collection[Finding], path: str = "") -> Reply:
        """The page in the shop's place."""
        content = error_page(self._problems(findings))
        self._remember(content, "")
        return Reply(500, content, path, ONLY_OWN)

    def _problems(self, findings: Collection[Finding]) -> tuple[Problem, ...]:
        return problems_of(findings, self.options.site_dir, self._changed)

    def _remember(self, content: bytes, stylesheet: str) -> None:
        while len(self._shown) >= _FORGOTTEN_AFTER:
            self._shown.pop(next(iter(self._shown)))
        self._shown[print_of(content)] = Shown(content, stylesheet)

    def _news(self, session: Session, page: str, shown: str) -> News:
        findings: Collection[Finding] = session.findings if session.is_stale else ()
        before, outputs = self._shown.get(shown), session.outputs
        if outputs is None:
            return self._against(self._failed(findings), before, shown)
        if page not in outputs.routes:
            return News(self._problems(findings), loads_again=not session.is_stale)
        now = self._page(outputs, page)
        if now.status == 500 and not session.is_stale and before and before.stylesheet:
            try:
                outputs.page(page)
            except RenderError as wrong:
                return News(self._problems((render_problem(wrong),)))
        news = self._against(now, before, shown, _stylesheet(outputs, page))
        return news._replace(problems=self._problems(findings))

    def _against(self, now: Reply, before: Shown | None, shown: str, stylesheet: str = "") -> News:
        """The difference between a state and what a browser has."""
        content = now.content if isinstance(now.content, bytes) else b""
        mark = print_of(content)
        if mark == shown:
            return News((), shown=mark)
        if before and stylesheet and before.stylesheet:
            restyled = before.content.replace(before.stylesheet.encode(), stylesheet.encode())
            if restyled == content:
                return News((), stylesheet=(before.stylesheet, stylesheet), shown=mark)
        return News((), loads_again=True)


def _stylesheet(outputs: Outputs, path: str) -> str:
    return outputs.stage.contexts[outputs.routes[path].locale].the_frame().stylesheet
