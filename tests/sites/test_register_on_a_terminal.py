"""`scaffold register add` on a real terminal: it asks, asks again where an answer cannot stand, and writes the row."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import yaml
from sites.small_site import lay

ENDS = b"Added to "


def talk(site: Path, *answers: tuple[str, str]) -> str:
    """Runs the command on a pseudo-terminal; each answer is given once its prompt has appeared. All that was seen."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "scaffold", "register", "add", "certifications", "--site", str(site)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True)
    os.close(theirs)
    seen = b""
    for prompt, answer in answers:
        seen += until(ours, f"{prompt}: ".encode())
        os.write(ours, f"{answer}\n".encode())
    seen += until(ours, ENDS)
    process.wait(timeout=60)
    os.close(ours)
    return seen.decode("utf-8", "replace")


def until(terminal: int, wanted: bytes) -> bytes:
    """Everything up to where the terminal shows the words, or until the command ends."""
    seen = b""
    while wanted not in seen:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other side has gone
            break
        if not piece:
            break
        seen += piece
    return seen


def test_it_asks_for_what_is_needed_and_again_for_what_cannot_stand(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    seen = talk(
        site,
        ("id", "doc-cup"),
        ("kind", "DoC"),
        ("products", "cupp"),
        ("products", "cup"),
        ("markets", "eu"),
        ("issued", "yesterday"),
        ("issued", "2026-10-01"),
        ("[y/N]", "y"),
        ("number", "7"),
        *((name, "") for name in ("body", "standard", "expires", "evidence", "evidence_sha256")),
    )
    assert "there is no product “cupp”. Did you mean “cup”?" in seen
    assert "“yesterday”, not a date" in seen
    assert "The day it was issued." in seen
    row = yaml.safe_load((site / "registers/certifications.yaml").read_text("utf-8"))["entries"][0]
    assert (row["id"], row["products"], row["markets"], str(row["number"])) == ("doc-cup", ["cup"], ["eu"], "7")
    assert str(row["issued"]) == "2026-10-01"
