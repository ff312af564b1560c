"""`scaffold register` on a shop: what it writes, the build reads; what is wrong is not written."""

from hashlib import sha256
from pathlib import Path

import pytest
from sites.small_site import FILES, lay, messages_of, scaffold_here, swapped

MEDIA = ("add", "media", "--set=id=studio", "--set=owner=Quay Ltd.", "--set=licence=own-work")


def register(site: Path, *arguments: str | Path) -> tuple[int, str]:
    ran = scaffold_here("register", arguments[0], "--site", site, *arguments[1:])
    return ran.code, ran.out + ran.err


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return lay(tmp_path / "site")


def test_a_row_is_added_and_builds(shop: Path) -> None:
    assert register(shop, *MEDIA) == (0, "Added to registers/media.yaml.\n")
    assert (shop / "registers/media.yaml").read_text() == (
        "entries:\n  - id: studio\n    owner: Quay Ltd.\n    licence: own-work\n"
    )
    assert messages_of(shop) == ""


def test_all_answers_that_are_wrong_are_told_and_nothing_is_written(shop: Path) -> None:
    code, told = register(shop, "add", "reviews", "--set=market=ue", "--set=done=soon", "--set=topic=taxes")
    assert code == 2
    for part in ("there is no market “ue”. Known are: eu, us.", "“soon”, not a date", "Did you mean “tax”?"):
        assert part in told
    assert "reviewer is missing" in told
    assert not (shop / "registers").exists()


def test_a_register_or_key_that_there_is_not_is_told_with_the_nearest(shop: Path) -> None:
    assert "Did you mean “media”?" in register(shop, "add", "medai")[1]
    assert "Did you mean “owner”?" in register(shop, "add", "media", "--set=ownr=x")[1]
    assert "lexicon/de" in register(shop, "add", "lexicon", "--set=term=x")[1]
    assert "no section" in register(shop, "add", "media", "--section=backup", "--set=done=x")[1]
    assert register(shop, "add", "lexicon/../../x", "--set=term=x")[0] == 2


def test_a_proof_that_is_not_there_is_not_written(shop: Path) -> None:
    register(shop, *MEDIA)
    before = (shop / "registers/media.yaml").read_bytes()
    code, told = register(shop, *MEDIA[:2], "--set=id=b", "--set=owner=x", "--set=licence=y", "--set=proof=gone.pdf")
    assert (code, "there is no file gone.pdf" in told) == (2, True)
    assert (shop / "registers/media.yaml").read_bytes() == before


def test_a_table_gets_a_line(shop: Path) -> None:
    answers = ("--set=period=2026-10", "--set=name=views", "--set=value=12")
    assert register(shop, "add", "metrics/site", *answers)[0] == 0
    assert (shop / "registers/metrics/site.csv").read_text().splitlines()[1] == "2026-10,views,12,,,"


def test_files_are_noted_by_their_content(shop: Path) -> None:
    register(shop, *MEDIA)
    picture = shop / "content/products/cup/front.png"
    assert register(shop, "media", "studio", picture) == (0, "1 files noted for “studio”.\n")
    digest = sha256(picture.read_bytes()).hexdigest()
    assert f"content/products/cup/front.png: {digest}\n" in (shop / "registers/media.yaml").read_text()
    picture.write_bytes(picture.read_bytes() + b"\0")
    register(shop, "media", "studio")
    assert digest not in (shop / "registers/media.yaml").read_text()


def test_a_file_outside_of_the_site_is_refused(shop: Path, tmp_path: Path) -> None:
    register(shop, *MEDIA)
    (tmp_path / "other.png").write_bytes(b"")
    assert register(shop, "media", "studio", tmp_path / "other.png")[0] == 2


def test_the_ledger_of_prices_grows_at_its_end_only(shop: Path) -> None:
    assert register(shop, "prices", "--as-of=2026-10-01")[1] == "2 prices of Quay appended.\n"
    first = (shop / "registers/prices.csv").read_text()
    assert register(shop, "prices", "--as-of=2026-10-02")[1] == "No price has changed.\n"
    lay(shop, swapped("content/products/cup/product.yaml", "EUR: 18.50", "EUR: 16.00"))
    register(shop, "prices", "--as-of=2026-11-01")
    assert (shop / "registers/prices.csv").read_text() == first + "2026-11-01,CUP-1,EUR,16.00\n"
    assert register(shop, "prices", "--as-of=2026-10-15")[0] == 2


def test_a_former_price_has_to_be_that_of_the_ledger(shop: Path) -> None:
    register(shop, "prices", "--as-of=2026-10-01")
    reduced = str(FILES["content/products/cup/product.yaml"]).replace("EUR: 18.50", "EUR: 16.00")
    stated = "was: { EUR: { price: 20, lowest_30_days: 19 } }\n"
    lay(shop, {"content/products/cup/product.yaml": reduced + stated})
    assert "the ledger of prices does not know that CUP-1 costs 16.00 EUR" in messages_of(shop)
    register(shop, "prices", "--as-of=2026-11-01")
    assert "lowest_30_days is 19; the ledger says 18.50 EUR" in messages_of(shop)
    lay(shop, {"content/products/cup/product.yaml": reduced + stated.replace("19", "18.50")})
    assert messages_of(shop) == ""


def test_the_list_names_every_register(shop: Path) -> None:
    register(shop, *MEDIA)
    told = register(shop, "list")[1]
    assert any(line.split()[:2] == ["media", "1"] for line in told.splitlines())
    assert "launch-calendar" in told


def test_a_vendor_may_name_a_service_of_the_site(shop: Path) -> None:
    config = (shop / "scaffold.toml").read_text("utf-8")
    (shop / "scaffold.toml").write_text(config + '\n[[service]]\nid = "youtube"\n', "utf-8")
    vendor = ("add", "vendors", "--set=name=Counter Ltd.")
    assert register(shop, *vendor, "--set=service=youtube")[0] == 0
    code, told = register(shop, *vendor, "--set=service=yuotube")
    assert (code, "Did you mean “youtube”?" in told) == (2, True)


def test_a_review_of_a_product_notes_the_digest_that_is_printed(shop: Path) -> None:
    code, digest = register(shop, "digest", "product:cup")
    assert (code, len(digest.strip())) == (0, 64)
    assert register(shop, "digest", "cup") == (0, digest)
    text = shop / "content/products/cup/en.md"
    text.write_text(text.read_text("utf-8") + "\nMore words.\n", "utf-8")
    assert register(shop, "digest", "cup")[1] != digest
    assert "there is no product “cupp”. Did you mean “cup”?" in register(shop, "digest", "cupp")[1]
