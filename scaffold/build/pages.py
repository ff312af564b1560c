"""Renders all pages: one after the other, or in several processes where it pays."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from scaffold.model.theme import Theme
from scaffold.model.views import Frame, PageJob
from scaffold.render.page import render

PAYS_FROM = 600
"""Pages from which starting processes costs less than it saves."""
CHUNK = 100

_SHARED: dict[str, tuple[Mapping[str, Frame], Theme]] = {}


def rendered(jobs: Sequence[PageJob], frames: Mapping[str, Frame], theme: Theme, processes: int) -> dict[str, bytes]:
    """Path to bytes of each page, in the order of the jobs. Raises RenderError where the theme fails."""
    if processes < 2 or len(jobs) < PAYS_FROM:
        return {job.path: render(job, frames[job.locale], theme) for job in jobs}
    chunks = [jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK)]
    with ProcessPoolExecutor(
        processes, mp_context=get_context("forkserver"), initializer=_share, initargs=(frames, theme)
    ) as pool:
        return {path: content for chunk in pool.map(_render_chunk, chunks) for path, content in chunk}


def _share(frames: Mapping[str, Frame], theme: Theme) -> None:
    """Gives a worker, once, what all its pages need."""
    _SHARED["all"] = (frames, theme)


def _render_chunk(jobs: Sequence[PageJob]) -> list[tuple[str, bytes]]:
    frames, theme = _SHARED["all"]
    return [(job.path, render(job, frames[job.locale], theme)) for job in jobs]
