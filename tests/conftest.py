"""What tests of several rooms share: the demo store, built once and read once."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sites.demo_pages import Demo, read_demo
from sites.small_site import ROOT, Changes, lay, made

settings.register_profile("gate", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """Lays down the small shop, with other files over it; gives its folder."""

    def laid(changes: Changes | None = None) -> Path:
        return lay(tmp_path / "site", changes)

    return laid


@pytest.fixture(scope="session")
def built_small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small shop as it is, built: for reading only."""
    return made(lay(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def demo_dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo store, built: the folder that SCAFFOLD_DEMO_DIST names, or else one built for all workers together."""
    if named := os.environ.get("SCAFFOLD_DEMO_DIST"):
        return Path(named)
    in_worker = "PYTEST_XDIST_WORKER" in os.environ
    shared = tmp_path_factory.getbasetemp().parent if in_worker else tmp_path_factory.getbasetemp()
    dist = shared / "demo" / "dist"
    with _one_at_a_time(shared / "demo.lock"):
        if not dist.is_dir():
            command = [sys.executable, "-m", "scaffold", "build", "--site", str(ROOT), "--out", str(dist), "--quiet"]
            ran = subprocess.run(command, capture_output=True, check=False)
            assert ran.returncode == 0, ran.stderr.decode()
    return dist


@pytest.fixture(scope="session")
def demo(demo_dist: Path) -> Demo:
    """The demo store, read."""
    return read_demo(demo_dist)


@contextmanager
def _one_at_a_time(place: Path) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with place.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
