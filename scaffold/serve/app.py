"""The HTTP side: every request is answered from the desk; open pages are told what changed."""

import asyncio
from collections.abc import Collection, Coroutine
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from scaffold.build.session import Session
from scaffold.build.stage import font_folders
from scaffold.model.assets import Derivative, Preset, SharePicture
from scaffold.model.findings import Finding
from scaffold.serve.addresses import is_welcome
from scaffold.serve.desk import Desk, News
from scaffold.serve.marks import HOME
from scaffold.serve.pictures import Painter
from scaffold.serve.push import Client, Clients
from scaffold.serve.replies import FRESH, OWN, file_headers, own_headers, page, plain
from scaffold.serve.toolbar import Toolbar


@dataclass(slots=True)
class App:
    """The ASGI application."""

    desk: Desk
    painter: Painter
    toolbar: Toolbar
    names: Collection[str] = ()
    """Host names to answer to, beside localhost and addresses."""
    editor: str = ""
    clients: Clients = field(default_factory=Clients)
    _tasks: "set[asyncio.Task[None]]" = field(default_factory=set)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            return
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)

    async def changed(self, changed: Collection[str]) -> tuple[Finding, ...]:
        """Brings the site up to date and tells all open pages; gives all findings."""
        findings = await self.desk.refresh(changed)
        for client in self.clients:
            await self._tell(client)
        return findings

    async def _answer(self, request: Request) -> Response:
        if not is_welcome(request.headers.get("host", ""), self.names):
            return plain(421, "This server answers to localhost and to addresses. For a name of your own: --host NAME")
        if request.method not in ("GET", "HEAD"):
            return Response(status_code=405, headers={"Allow": "GET, HEAD"})
        path = request.scope["path"]
        if path.startswith(HOME):
            return self._own(path.removeprefix(HOME), request)
        return await self._site(path, request)

    def _own(self, name: str, request: Request) -> Response:
        """The server's own files, and the stream of events."""
        if name == "events":
            client = Client(request.query_params.get("page", ""), request.query_params.get("shown", ""))
            self.clients.add(client)
            self._later(self._tell(client))
            return StreamingResponse(
                self.clients.stream(client), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
            )
        if name not in OWN:
            return plain(404, "There is nothing here.")
        return Response(files("scaffold.serve").joinpath("client", name).read_bytes(), headers=own_headers(OWN[name]))

    async def _site(self, path: str, request: Request) -> Response:
        reply = await self.desk.reply(path)
        if reply.moved_to:
            query = f"?{request.url.query}" if request.url.query else ""
            return Response(status_code=reply.status, headers={"Location": reply.moved_to + query, **FRESH})
        if isinstance(reply.content, Derivative | SharePicture):
            return await self._picture(reply.content)
        if isinstance(reply.content, Path):
            return FileResponse(reply.content, headers=file_headers(path))
        if reply.policy:
            return page(reply, self.editor)
        return Response(reply.content, reply.status, headers=file_headers(path))

    async def _picture(self, item: Derivative | SharePicture) -> Response:
        preset, fonts = await self.desk.ask(_preset_and_fonts)
        file = await self.painter.file_of(item, preset, fonts)
        if file is None:
            findings = self.painter.findings.get(item.output, ())
            told = " ".join(f"{finding.location}: {finding.message}" for finding in findings)
            return plain(500, told or "This picture cannot be made; its source has changed. Load the page again.")
        return FileResponse(file, headers=file_headers(f"/{item.output}"))

    async def _tell(self, client: Client) -> None:
        """Whether the page that it shows is the newest; what is wrong; what the linter finds."""
        news = await self.desk.news(client.page, client.shown)
        client.tell_problems([problem.as_plain() for problem in news.problems])
        self._act(client, news)
        if not news.loads_again:
            self._later(self._tell_notes(client))

    def _act(self, client: Client, news: News) -> None:
        if news.loads_again:
            client.tell("reload", "")
        elif news.stylesheet:
            client.shown = news.shown
            old, new = news.stylesheet
            client.tell("style", {"old": old, "new": new, "shown": news.shown})

    async def _tell_notes(self, client: Client) -> None:
        try:
            client.tell("notes", await self.toolbar.notes(client.page))
        except (LookupError, RuntimeError):
            return

    def _later(self, work: Coroutine[object, object, None]) -> None:
        """Starts work that nobody waits for."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _preset_and_fonts(session: Session) -> tuple[Preset, tuple[Path, ...]]:
    """How a build would encode, and the fonts of share pictures."""
    if session.outputs is None:
        return Preset.FAST, ()
    site = session.outputs.stage.loaded.site
    return session.options.preset or site.images.preset, font_folders(site, session.options.site_dir)
