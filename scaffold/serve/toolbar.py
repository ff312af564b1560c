"""What the toolbar is told of the page that is shown."""

import asyncio
import re
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from scaffold.build.outputs import PICTURES
from scaffold.build.session import Session
from scaffold.model.rules import RuleFinding
from scaffold.serve.desk import Desk
from scaffold.serve.linting import Shop, findings_on, go_gently, learn
from scaffold.serve.marks import print_of
from scaffold.serve.problems import inside

_PICTURE = re.compile(rb"/(" + b"|".join(re.escape(place.encode()) for place in PICTURES) + rb")([^\s\"'<>?#,]+)")
_MOST_KEPT = 200


@dataclass(slots=True)
class Toolbar:
    """Asks the linter, in its own process, about pages that are shown; remembers what it said."""

    desk: Desk
    as_of: date
    _pool: ProcessPoolExecutor | None = None
    _state: int = -1
    _said: dict[tuple[int, str, str], list[dict[str, object]]] = field(default_factory=dict)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def notes(self, page: str) -> list[dict[str, object]]:
        """The findings on a page as it is now, for JSON; none of a page that is not there."""
        reply = await self.desk.reply(f"/{page}")
        if reply.page != page or not isinstance(reply.content, bytes) or reply.status == 500:
            return []
        key = self.desk.state, page, print_of(reply.content)
        async with self._one_at_a_time:
            if key not in self._said:
                found = await self._ask(page, reply.content)
                while len(self._said) >= _MOST_KEPT:
                    self._said.pop(next(iter(self._said)))
                self._said[key] = [_as_plain(each, self.desk.options.site_dir) for each in found]
        return self._said[key]

    async def _ask(self, page: str, content: bytes) -> list[RuleFinding]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=go_gently)
        loop, state = asyncio.get_running_loop(), self.desk.state
        try:
            if state != self._state:
                shop = await self.desk.ask(lambda session: _shop(session, state, self.as_of))
                await loop.run_in_executor(self._pool, learn, shop)
                self._state = state
            names = {b"".join(match.groups()).decode("utf-8", "replace") for match in _PICTURE.finditer(content)}
            sources = await self.desk.ask(lambda session: _sources(session, names))
            return await loop.run_in_executor(self._pool, findings_on, page, content, sources)
        except BrokenProcessPool:
            self._pool, self._state = None, -1
            return []

    def close(self) -> None:
        """Ends the process."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _shop(session: Session, state: int, as_of: date) -> Shop:
    outputs = session.outputs
    if outputs is None:
        raise LookupError("the site is not there yet")
    loaded = outputs.stage.loaded
    sources = {path: route.location.path for path, route in outputs.routes.items()}
    return Shop(state, loaded.site, loaded.theme, session.options.site_dir, as_of, loaded.registers, sources)


def _sources(session: Session, names: set[str]) -> Mapping[str, str]:
    outputs = session.outputs
    return {name: outputs.source_of(name) for name in sorted(names)} if outputs else {}


def _as_plain(finding: RuleFinding, site_dir: Path) -> dict[str, object]:
    source = finding.source
    file = inside(site_dir, source.path) if source else None
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "help": finding.help,
        "path": source.path if source else finding.path,
        "line": source.line if source else finding.line,
        "file": str(file) if file else "",
    }
