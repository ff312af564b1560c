"""Telling open pages what to do, by server-sent events (HTML, 9.2)."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

PING_S = 15.0
_PING = b": still here\n\n"


@dataclass(slots=True, eq=False)
class Client:
    """A page that is open in a browser: which one, and the print of the state that it shows."""

    page: str
    shown: str
    told: str = ""
    """The problems that it was told last, as they went out."""
    waiting: "asyncio.Queue[bytes | None]" = field(default_factory=asyncio.Queue)

    def tell(self, event: str, about: object) -> None:
        """Sends an event; None as a value ends the stream."""
        self.waiting.put_nowait(f"event: {event}\ndata: {json.dumps(about, ensure_ascii=False)}\n\n".encode())

    def tell_problems(self, problems: list[dict[str, object]]) -> None:
        """Sends what is wrong, if that is not what it shows already."""
        now = json.dumps(problems)
        if now != self.told and (problems or self.told):
            self.tell("problems", problems)
        self.told = now if problems else ""


@dataclass(slots=True)
class Clients:
    """All pages that are open."""

    _open: list[Client] = field(default_factory=list)
    _is_closed: bool = False

    def __iter__(self) -> Iterator[Client]:
        return iter(tuple(self._open))

    def add(self, client: Client) -> None:
        """From now on it is told what changes."""
        self._open.append(client)

    async def stream(self, client: Client) -> AsyncIterator[bytes]:
        """The events of one client that was added, until it or the server goes."""
        try:
            yield b"retry: 500\n\n"
            while not self._is_closed:
                try:
                    event = await asyncio.wait_for(client.waiting.get(), PING_S)
                except TimeoutError:
                    event = _PING
                if event is None:
                    return
                yield event
        finally:
            self._open.remove(client)

    def close(self) -> None:
        """Ends all streams: the server goes down."""
        self._is_closed = True
        for client in self._open:
            client.waiting.put_nowait(None)
