"""Work on many pictures at once, as far as memory allows: the largest first, small ones beside them."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

BYTES_PER_PIXEL = 12
"""A decoded picture, its upright copy and one scaled from it, at four bytes a pixel each."""
MODEST_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Crew:
    """How many work at once, and how much memory their pictures may fill together."""

    workers: int = 1
    memory_bytes: int = MODEST_BYTES

    def results(
        self, works: Iterable[Work], pixels_of: Callable[[Work], int], start: Callable[[Work], Future[Result]]
    ) -> Iterator[tuple[Work, Result]]:
        """Each piece of work with its result, as they are done."""
        waiting = sorted(works, key=pixels_of, reverse=True)
        running: dict[Future[Result], Work] = {}
        while waiting or running:
            for work in self._fitting(waiting, running.values(), pixels_of):
                running[start(work)] = work
                waiting.remove(work)
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running[future], future.result()
                del running[future]

    def _fitting(self, waiting: list[Work], running: Iterable[Work], pixels_of: Callable[[Work], int]) -> list[Work]:
        """Which of the waiting can start now; one that is larger than the memory works alone."""
        taken = [pixels_of(work) for work in running]
        chosen: list[Work] = []
        for work in waiting:
            if len(taken) >= self.workers:
                break
            if not taken or (sum(taken) + pixels_of(work)) * BYTES_PER_PIXEL <= self.memory_bytes:
                taken.append(pixels_of(work))
                chosen.append(work)
        return chosen


ALONE = Crew()
