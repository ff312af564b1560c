"""Edits by chance, after which a served site equals a clean build byte for byte: `edits.py [--edits N] [--seed N]`.

The edits are those of the tests (tests/sites/editing.py): words, facts, pictures, templates, settings, and mistakes that
the next edit mends. After each edit that leaves no mistake, everything but pictures is held against a clean build.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from sites.editing import Editor  # noqa: E402
from sites.small_site import made  # noqa: E402

from scaffold.build.options import BuildOptions  # noqa: E402
from scaffold.build.session import Session  # noqa: E402


def main() -> None:
    """Prints how many edits were made and compared; stops at the first difference."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--edits", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=1e9)
    asked = options.parse_args()
    folder = Path(tempfile.mkdtemp())
    editor = Editor(folder / "site", asked.seed)
    session = Session(BuildOptions(editor.site, editor.site / "dist"))
    session.refresh()
    compared = mistakes = files = done = 0
    until = time.monotonic() + asked.seconds
    for done in range(1, asked.edits + 1):
        session.refresh(editor.edit())
        if session.is_stale != editor.is_broken:
            sys.exit(f"edit {done}: {session.findings}")
        mistakes += editor.is_broken
        if not editor.is_broken:
            files += same(session, editor.site, folder / "copy", done)
            compared += 1
        if time.monotonic() > until:
            break
    shutil.rmtree(folder)
    print(f"{done} edits, {mistakes} of them mistakes; {compared} clean builds, {files} files: all the same")


def same(session: Session, site: Path, copy: Path, number: int) -> int:
    """How many files were compared; ends with the first that differs."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".scaffold", "dist"))
    if (site.parent / "cache").is_dir():
        shutil.copytree(site.parent / "cache", copy / ".scaffold" / "images", copy_function=shutil.copy)
    dist = made(copy)
    shutil.rmtree(site.parent / "cache", ignore_errors=True)
    shutil.copytree(copy / ".scaffold" / "images", site.parent / "cache")
    count = 0
    for file in sorted(dist.rglob("*")):
        path = file.relative_to(dist).as_posix()
        if not file.is_file() or path.startswith((".built", "assets/img/", "assets/share/")):
            continue
        served = session.outputs.page(path) or session.outputs.file(path)
        content = served.read_bytes() if isinstance(served, Path) else served
        if content != file.read_bytes():
            sys.exit(f"edit {number}: {path} differs")
        count += 1
    return count


if __name__ == "__main__":
    main()
