"""The lock: one at a time, told once, gone with its process."""

import subprocess
import sys
import threading
from pathlib import Path

from scaffold.write.lock import lock_file, locked

HOLDER = """
import sys, time
from pathlib import Path
from scaffold.write.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    time.sleep(600)
"""


def test_the_lock_lies_beside_the_output_and_leaves_no_trace(tmp_path: Path) -> None:
    out = tmp_path / "site" / "dist"
    with locked(out, lambda: None):
        assert lock_file(out) == tmp_path / "site" / ".dist.lock"
        assert lock_file(out).is_file()
    assert list((tmp_path / "site").iterdir()) == []


def test_a_second_build_is_told_once_and_waits(tmp_path: Path) -> None:
    order: list[str] = []
    told = threading.Event()

    def waiting() -> None:
        order.append("told")
        told.set()

    def second() -> None:
        with locked(tmp_path / "dist", waiting):
            order.append("second")

    with locked(tmp_path / "dist", waiting):
        thread = threading.Thread(target=second)
        thread.start()
        assert told.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["told", "first", "second"]


def test_many_builds_never_overlap(tmp_path: Path) -> None:
    inside, overlaps = [0], [0]

    def one() -> None:
        for _ in range(25):
            with locked(tmp_path / "dist", lambda: None):
                inside[0] += 1
                overlaps[0] += inside[0] > 1
                inside[0] -= 1

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert overlaps == [0]


def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path / "dist")], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    process.kill()
    process.communicate()
    told: list[str] = []
    with locked(tmp_path / "dist", lambda: told.append("told")):
        assert told == []
