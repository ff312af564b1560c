"""Starting, running and ending the server."""

import asyncio
import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from types import FrameType

import uvicorn

from scaffold.build.options import BuildOptions
from scaffold.errors import UsageError
from scaffold.model.findings import Finding
from scaffold.serve.app import App
from scaffold.serve.desk import Desk
from scaffold.serve.pictures import Painter
from scaffold.serve.toolbar import Toolbar
from scaffold.serve.watch import changes

LOOPBACK = "127.0.0.1"
_AT_ONCE = 128
_MORE_WATCHES = "On Linux, more are had by: sudo sysctl fs.inotify.max_user_watches=524288"


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What a server is asked for."""

    build: BuildOptions
    as_of: date
    host: str = ""
    """Empty: this machine alone; else an address to listen at, or a name of this machine."""
    port: int = 8000
    """0: any that is free."""
    editor: str = ""
    """Pattern of links to source lines, with {path} and {line}."""
    listening: Callable[[tuple[str, ...]], None] = lambda _: None
    """Called with the addresses as soon as requests are taken."""
    told: Callable[[tuple[str, ...], tuple[Finding, ...]], None] = lambda _, __: None
    """Called after each change with the files that changed and all findings."""


def serve(options: ServeOptions) -> None:
    """Serves a site until it is interrupted. Raises UsageError where it cannot listen or watch."""
    listener = bound(options.host, options.port)
    with listener, suppress(KeyboardInterrupt):
        asyncio.run(_serve(options, listener))


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens; for this machine alone, if no host is named."""
    place = host or LOOPBACK
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(place, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_AT_ONCE)
    except socket.gaierror:
        raise UsageError(
            f"“{host}” is no address or name of this machine. For the whole network: --host 0.0.0.0"
        ) from None
    except OSError as wrong:
        raise UsageError(_why_not(wrong, place, port)) from None
    return listener


def _why_not(wrong: OSError, host: str, port: int) -> str:
    if wrong.errno == errno.EADDRINUSE:
        return (
            f"port {port} is taken: another program, perhaps another scaffold serve, listens there. "
            f"End it, or take another one: --port {port + 1}, or --port 0 for any that is free"
        )
    if wrong.errno == errno.EACCES:
        return f"this user may not listen at port {port}. Take one from 1024: --port 8000"
    if wrong.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine. For the whole network: --host 0.0.0.0"
    return f"cannot listen at {host}, port {port}: {wrong.strerror}"


def addresses_of(listener: socket.socket) -> tuple[str, ...]:
    """Where the site is to be seen: on this machine first, then from others in its network, if they are let in."""
    host, port = listener.getsockname()[:2]
    if host in (LOOPBACK, "::1"):
        return (f"http://localhost:{port}/",)
    if host in ("0.0.0.0", "::"):  # noqa: S104 - read, not bound
        seen = own_address()
        return (f"http://localhost:{port}/", *((f"http://{seen}:{port}/",) if seen else ()))
    return (f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/",)


def own_address() -> str:
    """The address of this machine in its network; empty if it has none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address for documentation (RFC 5737): only the route is asked for
        except OSError:
            return ""
        return str(probe.getsockname()[0])


class _Server(uvicorn.Server):
    """Ends the streams of events first: open pages would keep the server from ending."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None], before_exit: Callable[[], None]) -> None:
        super().__init__(config)
        self._started = started
        self._before_exit = before_exit

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tells that it listens when Ctrl-C is heard, too: a signal before that would end half of it."""
        await super().startup(sockets)
        self._started()

    def end(self) -> None:
        """Ends as at Ctrl-C."""
        self._before_exit()
        self.should_exit = True

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """At Ctrl-C."""
        self._before_exit()
        super().handle_exit(sig, frame)


async def _serve(options: ServeOptions, listener: socket.socket) -> None:
    desk = Desk(options.build)
    painter = Painter(options.build.site_dir, options.build.jobs, options.build.memory_bytes)
    toolbar = Toolbar(desk, options.as_of)
    names = {options.host.lower(), socket.gethostname().lower()} if options.host else set[str]()
    app, stop, loop = App(desk, painter, toolbar, names, options.editor), asyncio.Event(), asyncio.get_running_loop()

    def before_exit() -> None:
        loop.call_soon_threadsafe(app.clients.close)
        loop.call_soon_threadsafe(stop.set)

    config = uvicorn.Config(
        app, http="h11", ws="none", lifespan="off", loop="asyncio", log_config=None, access_log=False,
        server_header=False, timeout_graceful_shutdown=2,
    )  # fmt: skip
    server = _Server(config, lambda: options.listening(addresses_of(listener)), before_exit)
    watching = asyncio.create_task(_keep_up(app, options, stop))
    watching.add_done_callback(lambda _: server.end())
    try:
        await server.serve(sockets=[listener])
    finally:
        stop.set()
        for part in (toolbar, painter, desk):
            part.close()
    try:
        await watching
    except OSError as wrong:
        raise UsageError(f"the site's files cannot be watched: {wrong}. {_MORE_WATCHES}") from None


async def _keep_up(app: App, options: ServeOptions, stop: asyncio.Event) -> None:
    """Opens the site, then follows its files."""
    watched = aiter(changes(options.build.site_dir, stop))
    next_one = asyncio.ensure_future(anext(watched, None))  # what changes while the site is opened is not missed
    options.told((), await app.changed(()))
    while changed := await next_one:
        next_one = asyncio.ensure_future(anext(watched, None))
        options.told(tuple(sorted(changed)), await app.changed(changed))
