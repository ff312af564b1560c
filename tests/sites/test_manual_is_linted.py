"""The manual is a site of our own format: the linter has nothing against it."""

import shutil
from pathlib import Path

from sites.foreign_sites import linted
from sites.small_site import ROOT, made


def test_the_manual_has_no_error_and_no_warning(tmp_path: Path) -> None:
    left_out = shutil.ignore_patterns("dist", ".scaffold", "__pycache__")
    site = shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=left_out)
    made(site)
    report = linted(site)
    assert report["summary"]["pages"] > 20
    assert [finding for finding in report["findings"] if finding["severity"] != "info"] == []
