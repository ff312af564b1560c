"""Watching a site's sources; saves that belong together come as one."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, awatch

from scaffold.serve.sources import SOURCES, is_source

QUIET_MS, LONGEST_MS = 12, 200
"""Changes are handed on when nothing more has come for the first, or the second is over."""


async def changes(site_dir: Path, stop: asyncio.Event) -> AsyncIterator[frozenset[str]]:
    """Posix paths that changed, relative to the site, as they change."""
    queue: asyncio.Queue[frozenset[str]] = asyncio.Queue()
    root = site_dir.resolve()
    folders: asyncio.Queue[None] = asyncio.Queue()
    tasks = [
        asyncio.create_task(_watch_top(root, queue, folders, stop)),
        asyncio.create_task(_watch_folders(root, queue, folders, stop)),
    ]
    waiting = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            first = asyncio.create_task(queue.get())
            done, _ = await asyncio.wait({first, waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
            for task in done & set(tasks):
                task.result()
            if first not in done:
                first.cancel()
                return
            changed = first.result()
            while not queue.empty():
                changed |= queue.get_nowait()
            yield changed
    finally:
        stop.set()
        waiting.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _watch_top(
    root: Path, queue: "asyncio.Queue[frozenset[str]]", folders: "asyncio.Queue[None]", stop: asyncio.Event
) -> None:
    """The site's own folder, without what lies below: scaffold.toml, and folders that come and go."""
    async for batch in awatch(root, recursive=False, step=QUIET_MS, debounce=LONGEST_MS, stop_event=stop):
        changed = _relative(batch, root)
        if changed:
            queue.put_nowait(changed)
        if changed & set(SOURCES):
            folders.put_nowait(None)


async def _watch_folders(
    root: Path, queue: "asyncio.Queue[frozenset[str]]", folders: "asyncio.Queue[None]", stop: asyncio.Event
) -> None:
    """Everything below the folders of sources; begins anew when one of them comes or goes."""
    while not stop.is_set():
        there = [root / name for name in SOURCES if (root / name).is_dir()]
        again = asyncio.Event()
        watching = asyncio.create_task(_watch_these(there, root, queue, again))
        waits = [asyncio.create_task(folders.get()), asyncio.create_task(stop.wait())]
        await asyncio.wait([watching, *waits] if there else waits, return_when=asyncio.FIRST_COMPLETED)
        again.set()
        for wait in waits:
            wait.cancel()
        await watching


async def _watch_these(
    folders: list[Path], root: Path, queue: "asyncio.Queue[frozenset[str]]", stop: asyncio.Event
) -> None:
    if folders:
        async for batch in awatch(*folders, step=QUIET_MS, debounce=LONGEST_MS, stop_event=stop):
            if changed := _relative(batch, root):
                queue.put_nowait(changed)


def _relative(batch: set[tuple[Change, str]], root: Path) -> frozenset[str]:
    """The sources in a batch."""
    inside = (Path(path) for _, path in batch)
    paths = (path.relative_to(root).as_posix() for path in inside if path.is_relative_to(root))
    return frozenset(path for path in paths if is_source(path))
