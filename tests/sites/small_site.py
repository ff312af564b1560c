"""Small sites written as text: two languages, two markets, pictures of a few pixels, built in well under a second."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from unittest.mock import patch

from PIL import Image

from scaffold.build.options import BuildOptions, BuildReport
from scaffold.build.pipeline import build
from scaffold.cli.main import main
from scaffold.errors import BuildStopped
from scaffold.model.findings import Finding
from scaffold.report.as_text import lines

ROOT = Path(__file__).parents[2]

CONFIG = """\
[site]
title = "Quay"
base_url = "https://quay.example"
default_locale = "en-US"
missing_translations = "hide"

[brand]
legal_name = "Quay Ltd."
address = { street = "1 Pier", locality = "Bristol", postal_code = "BS1", country = "GB" }
email = "care@quay.example"
phone = "+44 117 000 0000"
registration = { authority = "Companies House", number = "1", vat = "GB1" }
responsible = "Ann Quay"
eu_representative = { name = "Quay GmbH", address = "Kai 1, 20457 Hamburg", email = "eu@quay.example" }

[[market]]
id = "us"
territories = ["US"]
currency = "USD"
prices_include_tax = false
jurisdictions = ["us"]
shipping = [{ id = "standard", price = 9, days = [3, 5] }]
payment = ["visa"]
returns_days = 30

[[market]]
id = "eu"
territories = ["DE"]
currency = "EUR"
prices_include_tax = true
jurisdictions = ["eu", "de"]
shipping = [{ id = "standard", price = 6.90, days = [2, 4] }]
payment = ["visa"]
returns_days = 30

[[locale]]
tag = "en-US"

[[locale]]
tag = "de-DE"

[customer_service]
channels = [{ kind = "email", value = "care@quay.example" }]
hours = [{ days = "Mo-Fr", opens = "09:00", closes = "17:00", zone = "Europe/London" }]

[privacy]
hosting = "Host Ltd., Ireland"
officer = "Ann Quay, privacy@quay.example"

[catalogue]
sort_orders = ["price"]

[policies]
publish = ["imprint", "privacy", "cookies"]

[facts]
eu_responsible_person = "Quay GmbH, Kai 1, 20457 Hamburg, eu@quay.example"
"""

PRODUCT = """\
sku: CUP-1
gtin: "4006381333931"
category: cups
price: { USD: 20.00, EUR: 18.50 }
stock: 5
images: [{ file: front.png, view: front }]
"""


@cache
def picture(colour: str = "teal", width: int = 60, height: int = 60, form: str = "PNG") -> bytes:
    """A plain picture of a few pixels."""
    stream = BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, form)
    return stream.getvalue()


def text(title: str, summary: str = "A short text about it.", body: str = "Words.", **front: str) -> str:
    """A language file; `front` gives further lines of front matter."""
    more = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\ntitle: {title}\nsummary: {summary}\n{more}---\n\n{body}\n"


FILES: dict[str, str | bytes] = {
    "scaffold.toml": CONFIG,
    "content/home/en.md": text("Cups for tea"),
    "content/home/de.md": text("Tassen für Tee"),
    "content/categories/cups/category.yaml": "position: 1\n",
    "content/categories/cups/en.md": text("Cups"),
    "content/categories/cups/de.md": text("Tassen"),
    "content/products/cup/product.yaml": PRODUCT,
    "content/products/cup/en.md": text("Blue cup", alt="{ front.png: A blue cup }"),
    "content/products/cup/de.md": text("Blaue Tasse", alt="{ front.png: Eine blaue Tasse }"),
    "content/products/cup/front.png": picture(),
}
"""The smallest shop that has a bit of everything: home, one category, one product with a picture."""

Changes = Mapping[str, str | bytes | None]


def lay(folder: Path, changes: Changes | None = None, /, *, files: Changes = FILES) -> Path:
    """Writes the small shop with other files over it; None takes a file away."""
    for path, content in {**files, **(changes or {})}.items():
        if content is None:
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def swapped(path: str, old: str, new: str) -> dict[str, str]:
    """One file of the small shop with another piece of text in it."""
    content = FILES[path]
    assert isinstance(content, str)
    assert old in content, f"{path} has no {old!r}"
    return {path: content.replace(old, new)}


def made(site: Path, out: Path | None = None, *, jobs: int = 1, use_cache: bool = True, drafts: bool = False) -> Path:
    """Builds in this process; gives the output folder."""
    out = out or site / "dist"
    report_of(site, out, jobs=jobs, use_cache=use_cache, drafts=drafts)
    return out


def report_of(site: Path, out: Path, *, jobs: int = 1, use_cache: bool = True, drafts: bool = False) -> BuildReport:
    """Builds in this process; gives the report."""
    return build(BuildOptions(site.resolve(), out.absolute(), jobs=jobs, use_cache=use_cache, drafts=drafts))


def findings_of(site: Path) -> tuple[Finding, ...]:
    """Everything that stops the build, or else everything worth a look."""
    try:
        return report_of(site, site / "dist").findings
    except BuildStopped as stopped:
        return stopped.findings


def messages_of(site: Path) -> str:
    """Findings as the command line shows them, without notes."""
    return "\n".join(lines(finding for finding in findings_of(site) if finding.severity != "info"))


def command(*arguments: str | Path) -> list[str]:
    """The command line of `scaffold`, in the Python of the tests."""
    return [sys.executable, "-m", "scaffold", *map(str, arguments)]


def scaffold(*arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> "Ran":
    """Runs `scaffold` as a user does."""
    ran = subprocess.run(
        command(*arguments), cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, timeout=120, check=False
    )
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def scaffold_here(*arguments: str | Path) -> "Ran":
    """Runs `scaffold` in this process: the same command line, without the start of another Python."""
    out, err = StringIO(), StringIO()
    with patch.object(sys, "argv", ["scaffold", *map(str, arguments)]), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
            code: str | int | None = 0
        except SystemExit as ended:
            code = ended.code
    return Ran(int(code or 0), out.getvalue(), err.getvalue())


class Ran:
    """How a command ended, and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    def __repr__(self) -> str:
        return f"exit {self.code}\n{self.out}{self.err}"


def tree_digests(folder: Path) -> dict[str, str]:
    """Every file below a folder, with the digest of its bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
