"""The wheel carries what a shop needs beside the code."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


@pytest.mark.parametrize("folder", ["themes", "policies"])
def test_the_wheel_carries_every_file_of(folder: str, names: frozenset[str]) -> None:
    tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True)
    assert {f"scaffold/_carried/{path}" for path in tracked.stdout.split()} <= names


def test_the_wheel_carries_the_starter(names: frozenset[str]) -> None:
    starter = ROOT / "scaffold" / "starter"
    found = (file.relative_to(starter).as_posix() for file in starter.rglob("*") if file.is_file())
    files = {f"scaffold/starter/{path}" for path in found}
    assert files
    assert files <= names


def test_the_wheel_leaves_the_demo_at_home(names: frozenset[str]) -> None:
    assert not [name for name in names if name.startswith(("content/", "tools/", "tests/"))]
