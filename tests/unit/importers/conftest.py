"""What the importers' tests share: an empty site, and one import from a CSV text into it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from scaffold.importers.records import ImportedProduct, ImportOptions
from scaffold.importers.report import ImportReport
from scaffold.importers.run import READERS, import_catalogue
from scaffold.model.findings import Finding

TODAY = date(2026, 11, 22)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    return folder


@pytest.fixture
def options(site: Path) -> ImportOptions:
    return ImportOptions(currency="EUR", language="en", site_dir=site, today=TODAY)


@pytest.fixture
def import_csv(tmp_path: Path, site: Path) -> Callable[..., ImportReport]:
    """import_csv(text, format="shopify", **options)"""

    def run(text: str | bytes, format: str = "shopify", *, get: Any = None, **more: Any) -> ImportReport:
        file = tmp_path / "export.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        chosen: dict[str, Any] = {"currency": "EUR", "language": "en", "site_dir": site, "today": TODAY} | more
        extra = {} if get is None else {"get": get}
        return import_catalogue(format, file, ImportOptions(**chosen), **extra)

    return run


@pytest.fixture
def read_csv(tmp_path: Path, options: ImportOptions) -> Callable[..., tuple[list[ImportedProduct], list[Finding]]]:
    """read_csv(text, format="shopify") gives products and findings."""

    def run(text: str, format: str = "shopify") -> tuple[list[ImportedProduct], list[Finding]]:
        file = tmp_path / "export.csv"
        file.write_text(text, encoding="utf-8")
        records = list(READERS[format](file, options))
        products = [record for record in records if isinstance(record, ImportedProduct)]
        return products, [record for record in records if isinstance(record, Finding)]

    return run


@pytest.fixture
def jpeg(tmp_path: Path) -> Callable[[str], Path]:
    """jpeg("a/front.jpg") makes a small picture in the folder `pictures`."""

    def make(name: str, colour: str = "red") -> Path:
        file = tmp_path / "pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 6), colour).save(file, "JPEG")
        return file

    return make
