"""Work is shared out, results come in order, and what goes wrong anywhere is raised here."""

import os

import pytest

from scaffold.build.workers import ChildDiedError, shared_out
from scaffold.errors import RenderError


def test_results_come_in_the_order_of_the_parts() -> None:
    assert shared_out(lambda part, parts: (part, parts), 3) == [(0, 3), (1, 3), (2, 3)]
    assert shared_out(lambda part, parts: (part, parts), 1) == [(0, 1)]


def test_other_processes_do_the_other_parts() -> None:
    pids = shared_out(lambda part, parts: os.getpid(), 2)
    assert pids[0] == os.getpid() != pids[1]


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_what_goes_wrong_in_a_part_is_raised_here(failing: int) -> None:
    def work(part: int, parts: int) -> int:
        if part == failing:
            raise RenderError("a.html", 3, "no", page="index.html")
        return part

    with pytest.raises(RenderError, match="no") as wrong:
        shared_out(work, 3)
    assert wrong.value.line == 3


def test_a_process_that_is_killed_is_no_result() -> None:
    def work(part: int, parts: int) -> int:
        if part:
            os.kill(os.getpid(), 9)
        return part

    with pytest.raises(ChildDiedError):
        shared_out(work, 2)
