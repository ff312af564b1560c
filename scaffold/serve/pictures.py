"""Pictures made when their address is asked for: each once, several at a time, as many as memory holds."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from scaffold.assets import cache
from scaffold.assets.batch import Batch, Workshop, make_batch
from scaffold.assets.crew import BYTES_PER_PIXEL
from scaffold.assets.encode import cache_key
from scaffold.assets.fonts import digest_of as digest_of_fonts
from scaffold.load.files import digest_of
from scaffold.model.assets import Derivative, Preset, SharePicture
from scaffold.model.findings import Finding

Item = Derivative | SharePicture


class Room:
    """Memory for pictures at work; one that is larger than all of it works alone."""

    def __init__(self, size: int) -> None:
        self._size, self._taken = size, 0
        self._changed = asyncio.Condition()

    async def take(self, amount: int) -> None:
        """Waits until there is room."""
        async with self._changed:
            await self._changed.wait_for(lambda: not self._taken or self._taken + amount <= self._size)
            self._taken += amount

    async def give_back(self, amount: int) -> None:
        """The work is done."""
        async with self._changed:
            self._taken -= amount
            self._changed.notify_all()


@dataclass(slots=True)
class Painter:
    """Makes pictures into the site's cache, in a hurry: by the preset `fast`, where there is no better one yet."""

    site_dir: Path
    workers: int
    memory_bytes: int
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What was wrong with pictures, by output path."""
    _pool: ThreadPoolExecutor = field(init=False)
    _room: Room = field(init=False)
    _at_work: "dict[str, asyncio.Task[Path | None]]" = field(default_factory=dict)
    _fonts: tuple[tuple[Path, ...], str] = ((), "")

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.workers, "picture")
        self._room = Room(self.memory_bytes)

    async def file_of(self, item: Item, preset: Preset, fonts: tuple[Path, ...]) -> Path | None:
        """The file of a picture, made if need be; None where it cannot be made."""
        if fonts != self._fonts[0]:
            self._fonts = fonts, digest_of_fonts(fonts)
        shop = Workshop(self.site_dir, self.site_dir / ".scaffold/images", *self._fonts, preset)
        hurried = replace(shop, preset=Preset.FAST)
        for each in (shop, hurried):
            if cache.holds(each.folder, _key(item, each)):
                return cache.path_of(each.folder, _key(item, each))
        key = _key(item, hurried)
        if key not in self._at_work:
            task = asyncio.create_task(self._made(item, key, hurried))
            self._at_work[key] = task
            task.add_done_callback(lambda _: self._at_work.pop(key))
        return await asyncio.shield(self._at_work[key])

    async def _made(self, item: Item, key: str, shop: Workshop) -> Path | None:
        batch = _batch(item)
        memory = batch.pixels * BYTES_PER_PIXEL
        await self._room.take(memory)
        try:
            loop = asyncio.get_running_loop()
            self.findings[item.output] = await loop.run_in_executor(self._pool, _make, batch, shop)
        finally:
            await self._room.give_back(memory)
        return cache.path_of(shop.folder, key) if cache.holds(shop.folder, key) else None

    def close(self) -> None:
        """Lets go of the threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _make(batch: Batch, shop: Workshop) -> tuple[Finding, ...]:
    """Only of the bytes that the page was made for: else the cache would keep something wrong."""
    source = batch.source
    try:
        if source and digest_of(shop.source_root / source.path) != source.digest:
            return ()
    except OSError:
        return ()
    return make_batch(batch, shop)


def _key(item: Item, shop: Workshop) -> str:
    return cache_key(item, shop.preset) if isinstance(item, Derivative) else shop.share_key(item)


def _batch(item: Item) -> Batch:
    if isinstance(item, Derivative):
        return Batch(item.source, (item,), ())
    return Batch(item.picture, (), (item,))
