"""The same input gives the same bytes: wherever, whenever, however it is built."""

from pathlib import Path

import pytest
from sites.small_site import lay, picture, scaffold, swapped, text, tree_digests

RICH = {
    "content/products/pot/product.yaml": """\
sku: POT
category: cups
price: { USD: 60.00, EUR: 55.00 }
published: 2026-02-03
variants:
  - { sku: POT-R, options: { colour: red }, images: [front.jpg] }
  - { sku: POT-G, options: { colour: green }, images: [side.png] }
images: [{ file: front.jpg, view: front, focus: [0.2, 0.8] }, { file: side.png, view: side }]
related: [cup]
""",
    "content/products/pot/en.md": text(
        "Pot", alt="{ front.jpg: A pot, side.png: Its side }", body="To [cup](product:cup)."
    ),
    "content/products/pot/de.md": text("Kanne", alt="{ front.jpg: Eine Kanne, side.png: Die Seite }"),
    "content/products/pot/front.jpg": picture("maroon", 200, 120, "JPEG"),
    "content/products/pot/side.png": picture("green", 120, 200),
    "content/posts/news/post.yaml": "date: 2026-03-04\n",
    "content/posts/news/en.md": text("News"),
    "content/posts/news/de.md": text("Neues"),
}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    site = lay(tmp_path_factory.mktemp("plain"), RICH)
    env = {"TZ": "UTC", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    ran = scaffold("build", "--site", site, "--jobs", "1", env=env)
    assert ran.code == 0, ran
    return tree_digests(site / "dist")


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (["--jobs", "2"], {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C"}),
        (["--jobs", "2", "--no-cache"], {"TZ": "America/St_Johns", "PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8"}),
        (["--jobs", "1", "--no-cache"], {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "99", "LANG": "ja_JP.UTF-8"}),
    ],
    ids=["two jobs", "two jobs, no cache", "one job, no cache"],
)
def test_another_folder_zone_hash_seed_and_language_give_the_same_bytes(
    tmp_path: Path, expected: dict[str, str], arguments: list[str], env: dict[str, str]
) -> None:
    site = lay(tmp_path / "a folder with ünïcode", RICH)
    ran = scaffold("build", "--site", site, *arguments, env=env)
    assert ran.code == 0, ran
    assert tree_digests(site / "dist") == expected


def test_a_second_build_from_the_cache_gives_the_same_bytes_and_writes_nothing(
    tmp_path: Path, expected: dict[str, str]
) -> None:
    site = lay(tmp_path, RICH)
    first, second = (scaffold("build", "--site", site) for _ in range(2))
    assert (first.code, second.code) == (0, 0)
    assert " 0 files written" in second.out
    assert tree_digests(site / "dist") == expected


def test_a_build_after_a_change_and_back_gives_the_same_bytes(tmp_path: Path, expected: dict[str, str]) -> None:
    site = lay(tmp_path, RICH)
    changed = swapped("content/products/cup/product.yaml", "USD: 20.00", "USD: 21.00")
    for changes in ({**RICH, **changed}, RICH):
        lay(site, changes)
        assert scaffold("build", "--site", site).code == 0
    assert tree_digests(site / "dist") == expected


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path, expected: dict[str, str]) -> None:
    site = lay(tmp_path, dict(reversed(RICH.items())))
    for file in sorted(site.rglob("*.md")):
        content = file.read_bytes()
        file.unlink()
        file.write_bytes(content)
    assert scaffold("build", "--site", site).code == 0
    assert tree_digests(site / "dist") == expected
