"""What is written: YAML, ids and labels, SKUs; into the site's folder only and never over a person's work."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.decode import front_matter
from scaffold.decode.yaml import Document, read
from scaffold.importers import codes
from scaffold.importers.language_file import product_markdown
from scaffold.importers.places import places_for
from scaffold.importers.plain_text import one_line, shown
from scaffold.importers.records import ImportedProduct, ImportedVariant
from scaffold.importers.site_files import LEDGER, Outcome, OutsideSiteError, SiteFiles
from scaffold.importers.skus import settle
from scaffold.importers.terms import Terms
from scaffold.importers.variants import even
from scaffold.importers.yaml_text import Inline, InlineList, dump

CODES = [
    "0012345670",
    "012",
    "1e5",
    "1_000",
    "12:30",
    "NO",
    "on",
    "yes",
    "null",
    "~",
    "0x1F",
    ".5",
    "1.0",
    "2026-01-01",
]


@pytest.mark.parametrize(
    "text", [*CODES, "=1+1", "- x", "a: b", "a #b", "'", '"', "[x]", "{x}", "&a", "*a", "!x", "%x", "@"]
)
def test_texts_that_another_tool_would_misread_are_quoted(text: str) -> None:
    written = dump({"sku": text})
    assert written == f'sku: "{text}"\n' or text == '"'
    assert yaml.safe_load(written) == {"sku": text}


@pytest.mark.parametrize("text", ["TW-TEAPOT-01", "Celadon teapot", "820 g", "140.5 mm", "Größe", "front.jpg"])
def test_plain_words_and_measures_stand_plain(text: str) -> None:
    assert dump({"key": text}) == f"key: {text}\n"


def test_files_look_as_in_the_site_format() -> None:
    written = dump(
        {
            "price": Inline(USD=Decimal("68.00"), JPY=Decimal(9800)),
            "empty": "",
            "variants": [{"sku": "A", "options": Inline(size="no")}],
            "related": InlineList(["a", "b"]),
        }
    )
    assert written == (
        'price: {USD: 68.00, JPY: 9800}\nvariants:\n  - sku: A\n    options: {size: "no"}\nrelated: [a, b]\n'
    )


TEXT = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(deadline=None, derandomize=True)
@given(st.dictionaries(TEXT, st.one_of(TEXT.filter(bool), st.lists(TEXT, min_size=1)), max_size=5))
def test_any_text_is_read_back_as_it_was(mapping: dict[str, object]) -> None:
    document = read(dump(mapping))
    assert isinstance(document, Document)
    assert document.data == mapping or not mapping


@settings(deadline=None, derandomize=True)
@given(title=TEXT, summary=TEXT, alt=TEXT, value=TEXT)
def test_no_text_breaks_out_of_the_front_matter(title: str, summary: str, alt: str, value: str) -> None:
    product = ImportedProduct(
        key="a",
        handle="a",
        title=one_line(title) or "x",
        line=1,
        variants=(ImportedVariant(),),
        summary=one_line(summary),
    )
    terms = Terms()
    terms.value("Colour", value)
    text = product_markdown(product, "slug", {"front.jpg": one_line(alt)}, terms, "body\n")
    cut = front_matter.split(text)
    assert isinstance(cut, front_matter.Split)
    assert cut.body == "\nbody\n"
    assert cut.matter.data["title"] == product.title
    assert cut.matter.data["alt"] == {"front.jpg": one_line(alt)}


def test_values_that_come_to_one_id_stay_apart_and_none_is_called_label() -> None:
    terms = Terms()
    assert [terms.value("Size", text) for text in ("1/2", "1-2", "Label", "1/2")] == ["1-2", "1-2-2", "label-2", "1-2"]
    assert terms.labels == {"size": {"label": "Size", "1-2": "1/2", "1-2-2": "1-2", "label-2": "Label"}}


def test_known_options_have_the_sites_key_in_every_language() -> None:
    assert [Terms().key(name) for name in ("Color", "Farbe", "Couleur", "Größe", "Talla", "Dishwasher safe")] == [
        "colour",
        "colour",
        "colour",
        "size",
        "size",
        "dishwasher_safe",
    ]


def test_attributes_with_numbers_need_no_label() -> None:
    terms = Terms()
    assert [terms.attribute("Capacity", "600 ml"), terms.attribute("Material", "Stoneware")] == ["600 ml", "stoneware"]
    assert terms.labels == {"capacity": "Capacity", "material": {"label": "Material", "stoneware": "Stoneware"}}


def product(key: str, *variants: ImportedVariant, sku: str = "", category: tuple[str, ...] = ()) -> ImportedProduct:
    return ImportedProduct(key=key, handle=key, title=key, line=1, variants=variants, sku=sku, category=category)


def test_missing_skus_are_made_from_handle_and_options() -> None:
    sizes = [ImportedVariant(options=(("Size", size),)) for size in ("S", "L")]
    (settled,) = settle([product("clay-pot", *sizes)])
    assert (settled.sku, [variant.sku for variant in settled.variants]) == ("CLAY-POT", ["CLAY-POT-S", "CLAY-POT-L"])
    assert [note.code for note in settled.notes] == [codes.MADE_UP] * 3


def test_the_first_of_two_equal_skus_is_kept() -> None:
    first, second = settle([product("a", ImportedVariant(sku="X")), product("b", ImportedVariant(sku="X"))])
    assert (first.sku, second.sku) == ("X", "B")
    assert "stands twice" in second.notes[0].text


def test_made_up_skus_avoid_real_ones() -> None:
    first, second = settle([product("a", ImportedVariant()), product("b", ImportedVariant(sku="A"))])
    assert (first.sku, second.sku) == ("A-2", "A")


def test_the_first_of_two_equal_gtins_is_kept() -> None:
    first, second = settle(product(key, ImportedVariant(sku=key, gtin="4006381333931")) for key in ("a", "b"))
    assert (first.variants[0].gtin, second.variants[0].gtin) == ("4006381333931", "")
    assert [note.code for note in second.notes] == [codes.REFUSED]


def test_variants_with_other_options_than_most_are_left_out() -> None:
    sizes = [ImportedVariant(sku=size, options=(("Size", size),)) for size in ("S", "L")]
    evened = even(product("a", ImportedVariant(sku="odd"), *sizes))
    assert [variant.sku for variant in evened.variants] == ["S", "L"]
    assert [(note.code, note.value) for note in evened.notes] == [(codes.REFUSED, "odd")]


def test_categories_with_one_title_are_told_apart_by_their_parents() -> None:
    paths = [("Men", "Shoes"), ("Women", "Shoes"), ("Women", "Hats")]
    places = places_for([product("a", category=path) for path in paths], [], "en")
    assert list(places.categories.values()) == ["men", "men-shoes", "women", "women-shoes", "hats"]


def test_products_without_a_category_share_one_in_the_files_language() -> None:
    places = places_for([product("a")], [], "de-AT")
    assert dict(places.categories) == {("Weitere Produkte",): "weitere-produkte"}


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/products/Clay-Pot", "product:clay-pot"),
        ("/collections/all/products/clay-pot?variant=1#x", "product:clay-pot"),
        ("/products/other", None),
        ("/collections/pots", "category:pots"),
        ("/pages/about", None),
        ("/products/../../x", None),
    ],
)
def test_links_of_the_old_shop_find_their_page(href: str, target: str | None) -> None:
    assert places_for([product("clay-pot", category=("Pots",))], [], "en").link(href) == target


def test_foreign_scripts_stay_in_urls_but_not_in_folders() -> None:
    places = places_for([product("茶壶")], [], "zh")
    assert (places.products["茶壶"], places.product_slugs["茶壶"]) == ("cha-hu", "茶壶")


def test_a_file_is_written_once_and_then_left_as_it_is(tmp_path: Path) -> None:
    assert SiteFiles(tmp_path).put("content/a.md", b"1") is Outcome.WRITTEN
    assert SiteFiles(tmp_path).put("content/a.md", b"1") is Outcome.UNCHANGED


def test_a_file_that_nobody_changed_follows_the_next_export(tmp_path: Path) -> None:
    first = SiteFiles(tmp_path)
    first.put("content/a.md", b"1")
    first.save_ledger()
    assert SiteFiles(tmp_path).put("content/a.md", b"2") is Outcome.WRITTEN
    assert (tmp_path / "content/a.md").read_bytes() == b"2"


def test_a_file_that_somebody_changed_is_kept_unless_forced(tmp_path: Path) -> None:
    first = SiteFiles(tmp_path)
    first.put("content/a.md", b"1")
    first.save_ledger()
    (tmp_path / "content/a.md").write_bytes(b"mine")
    assert SiteFiles(tmp_path).put("content/a.md", b"2") is Outcome.KEPT
    assert (tmp_path / "content/a.md").read_bytes() == b"mine"
    assert SiteFiles(tmp_path, force=True).put("content/a.md", b"2") is Outcome.WRITTEN


@pytest.mark.parametrize("ledger", [None, b"{", b"[]", b'{"files": 3}', b'{"files": {"content/a.md": 1}}', b"\xff"])
def test_without_a_sound_ledger_every_other_file_counts_as_changed(tmp_path: Path, ledger: bytes | None) -> None:
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / "a.md").write_bytes(b"1")
    if ledger is not None:
        (tmp_path / LEDGER).write_bytes(ledger)
    assert SiteFiles(tmp_path).put("a.md", b"2") is Outcome.KEPT


def test_an_empty_file_of_somebodys_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    assert SiteFiles(tmp_path).put("a.md", b"2") is Outcome.KEPT


@pytest.mark.parametrize("path", ["../a.md", "content/../../a.md", "/etc/a.md", "content/..", "link/a.md"])
def test_nothing_is_written_outside_of_the_site(tmp_path: Path, path: str) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "link").symlink_to(outside, target_is_directory=True)
    with pytest.raises(OutsideSiteError):
        SiteFiles(root).put(path, b"1")
    assert list(outside.iterdir()) == []


def test_a_folder_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert SiteFiles(tmp_path, force=True).put("a.md", b"1") is Outcome.KEPT


def test_no_half_written_files_are_left_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        SiteFiles(tmp_path).put("a.md", b"1")
    assert list(tmp_path.iterdir()) == []


def test_values_are_shown_without_tricks() -> None:
    assert shown("a\x1b[31mred\u202egpj.exe\nb") == "a[31mredgpj.exe b"
    assert len(shown("x" * 500)) == 100
