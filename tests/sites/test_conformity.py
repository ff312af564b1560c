"""`scaffold conformity` on whole sites: honest, the same each time, and safe to open."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from sites.small_site import lay, made, scaffold_here, swapped

DAY = "--as-of=2026-11-22"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = lay(tmp_path_factory.mktemp("conformity"), {"registers/scans.yaml": SCANS})
    made(site)
    return site


SCANS = "entries: [{ done: 2026-11-20, tool: A scanner }]\n"


def printed(shop: Path, *arguments: str) -> str:
    out = shop / "report"
    ran = scaffold_here("conformity", shop, DAY, f"--out={out}", *arguments)
    assert ran.code == 0, ran.err
    return out.read_text("utf-8")


def report(shop: Path, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(shop, "--format=json", *arguments))
    return found


def test_every_entry_has_a_verdict_and_its_evidence(shop: Path) -> None:
    found = report(shop)
    assert (found["version"], found["as_of"], found["self_assessment"]) == (1, "2026-11-22", True)
    assert len(found["clauses"]) == 128
    assert all(part["evidence"] for clause in found["clauses"] for part in clause["parts"])


def test_registers_and_artefacts_are_told_by_what_is_there(shop: Path) -> None:
    states = {
        (piece["kind"], piece["id"]): piece["state"]
        for clause in report(shop)["clauses"]
        for part in clause["parts"]
        for piece in part["evidence"]
    }
    assert states["register", "scans"] == "met"
    assert states["made", "policy-privacy"] == "met"
    assert states["made", "policy-terms"] == "missing", "the small shop publishes no terms"
    assert states["site", "customer_service.channels"] == "met"
    assert states["site", "brand.social"] == "missing"


def test_the_keys_are_the_same_in_chinese(shop: Path) -> None:
    english, chinese = report(shop), report(shop, "--lang=zh")
    assert [clause["verdict"] for clause in english["clauses"]] == [clause["verdict"] for clause in chinese["clauses"]]
    assert chinese["clauses"][0]["title"] == "市场调研"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_needs_nothing_else_and_says_that_it_is_no_certificate(shop: Path, language: str) -> None:
    page = printed(shop, "--format=html", f"--lang={language}")
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    assert "<script" not in page
    assert ("It is no certificate" if language == "en" else "不是认证证书") in page
    assert page.count('class="entry"') == 128


def test_the_same_site_gives_the_same_page(shop: Path) -> None:
    pages = [printed(shop, "--format=html", f"--jobs={jobs}") for jobs in (1, 2)]
    assert pages[0] == pages[1]


def test_the_text_says_how_to_supply_what_is_missing(shop: Path) -> None:
    out = printed(shop)
    assert "scaffold register add research --section environment" in out
    assert re.search(r"^Shall: \d+ %", out, flags=re.MULTILINE)


def test_a_title_cannot_break_out_of_the_page(tmp_path: Path) -> None:
    site = lay(tmp_path / "site", swapped("scaffold.toml", '"Quay"', "'</title><script>alert(1)</script>'"))
    made(site)
    assert "<script" not in printed(site, "--format=html")


def test_a_site_that_was_not_built_is_told_so(tmp_path: Path) -> None:
    ran = scaffold_here("conformity", lay(tmp_path / "site"))
    assert (ran.code, "Build the site first" in ran.err) == (2, True)
