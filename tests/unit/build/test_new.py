"""`scaffold new`: what is laid down loads without an error, in every mode and language, and builds."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from scaffold.assets.probe import probe
from scaffold.build.new import LANGUAGES, Answers, lay_down
from scaffold.build.options import BuildOptions
from scaffold.build.pipeline import build
from scaffold.config.site import load_site
from scaffold.errors import UsageError
from scaffold.load.content import load_content
from scaffold.load.policies import load_policies
from scaffold.model.findings import Finding, Severity
from scaffold.model.site import BusinessModel
from scaffold.resources import policies_dir, starter_dir

ANSWERS = Answers(
    title="Quiet Kiln",
    legal_name="Quiet Kiln Ltd.",
    email="hello@quiet-kiln.example",
    mode=BusinessModel.DTC,
    locales=("en-US",),
    base_url="https://www.quiet-kiln.example",
    country="CN",
)
LOCALE_SETS = (
    ("en-US",),
    ("de-DE", "fr-FR", "es-ES", "en-IE", "de-AT", "fr-BE", "en-NL"),
    ("ja-JP", "ar-AE", "ar-SA", "en-GB"),
    ("fr-CH", "en-SE", "es-MX", "en-KR", "en-AU", "en-SG", "fr-CA", "de-CH", "en-CN", "en-BR"),
    ("en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP", "ar-AE"),
)


def findings_of(folder: Path) -> list[Finding]:
    """What loading says, hints left out."""
    site, problems = load_site(folder)
    assert site, problems
    content = load_content(site, folder, probe)
    policies = load_policies(site, folder, policies_dir())
    assert content.content.home
    assert [len(content.content.products), len(content.content.categories), len(content.content.posts)] == [4, 2, 1]
    assert all(policies.pages[locale.tag] for locale in site.locales)
    return [f for f in (*problems, *content.findings, *policies.findings) if f.severity is not Severity.INFO]


@pytest.mark.parametrize("locales", LOCALE_SETS, ids=" ".join)
@pytest.mark.parametrize("mode", BusinessModel)
@pytest.mark.parametrize("country", ["CN", "DE", "GB"])
def test_a_new_site_loads_without_an_error(
    tmp_path: Path, mode: BusinessModel, locales: tuple[str, ...], country: str
) -> None:
    written = lay_down(replace(ANSWERS, mode=mode, locales=locales, country=country), tmp_path / "shop")
    assert all(path.is_file() for path in written)
    found = findings_of(tmp_path / "shop")
    assert found == []


def test_every_language_file_is_there_in_all_languages() -> None:
    folders = {file.parent for file in starter_dir().rglob("*.md") if file.stem in LANGUAGES}
    assert len(folders) == 12
    for folder in folders:
        assert {file.stem for file in folder.glob("*.md")} == set(LANGUAGES)


def test_only_the_chosen_languages_and_currencies_are_laid_down(tmp_path: Path) -> None:
    lay_down(replace(ANSWERS, locales=("de-DE", "ja-JP")), tmp_path)
    assert {file.name for file in (tmp_path / "content" / "home").glob("*.md")} == {"de.md", "ja.md"}
    text = (tmp_path / "content" / "products" / "mug" / "product.yaml").read_text()
    assert "price: { EUR: 32.00, JPY: 4800 }" in text
    assert not [file for file in tmp_path.rglob("*") if file.suffix == ".py" or file.name == "territories.toml"]


def test_terms_of_trade_are_laid_down_for_firms_only(tmp_path: Path) -> None:
    for mode in BusinessModel:
        lay_down(replace(ANSWERS, mode=mode), tmp_path / mode)
        text = (tmp_path / mode / "content" / "products" / "mug" / "product.yaml").read_text()
        assert ("trade:" in text) is (mode is BusinessModel.B2B)


def test_no_hole_is_left_and_every_example_is_marked(tmp_path: Path) -> None:
    lay_down(replace(ANSWERS, locales=LOCALE_SETS[-1]), tmp_path)
    texts = {file: file.read_text() for file in tmp_path.rglob("*") if file.suffix in (".md", ".yaml", ".toml", ".svg")}
    assert not [file for file, text in texts.items() if "@TITLE@" in text or "@PRICE" in text or "@COUNTRY" in text]
    lines = texts[tmp_path / "scaffold.toml"].splitlines()
    examples = [
        line for line in lines if "xample" in line and ANSWERS.email not in line and ANSWERS.base_url not in line
    ]
    assert [line for line in examples[1:] if "# replace" not in line] == []


def test_what_was_not_said_is_an_example_to_replace(tmp_path: Path) -> None:
    lay_down(replace(ANSWERS, legal_name="", country="", mode="b2b", locales=("de-AT",)), tmp_path)
    text = (tmp_path / "scaffold.toml").read_text()
    assert 'legal_name = "Example Trading Ltd."  # replace' in text
    assert 'email = "hello@quiet-kiln.example"  # replace' in text
    assert 'country = "AT" }  # replace' in text
    assert [finding for finding in findings_of(tmp_path) if finding.severity is Severity.ERROR] == []


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    title = '"]\\ # [x](y) *a* <b> @EMAIL@ &amp; {z}: `q` 茶'
    lay_down(replace(ANSWERS, title=title, legal_name=title, locales=("en-US", "ar-AE")), tmp_path)
    assert [finding for finding in findings_of(tmp_path) if finding.severity is Severity.ERROR] == []
    site, _ = load_site(tmp_path)
    assert site
    assert (site.title, site.brand.legal_name) == (title, title)
    about = next(page for page in load_content(site, tmp_path, probe).content.pages if page.id == "about")
    assert about.texts["en"].matter.title == f"About {title}"
    assert about.texts["en"].body.plain.startswith(f"{title} is a small workshop.")


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"mode": "b2x"}, "business model"),
        ({"locales": ("ko-KR",)}, "en, de, fr, es, ja, ar"),
        ({"locales": ("en-ZW",)}, "no market"),
        ({"locales": ("en",)}, "no market"),
        ({"locales": ("german",)}, "language tag"),
        ({"locales": ("en-US", "en-US")}, "twice"),
        ({"locales": ()}, "no locale"),
        ({"title": " "}, "title"),
        ({"title": "a\nb"}, "title"),
        ({"email": "nobody"}, "e-mail"),
        ({"base_url": "www.example.com"}, "scheme"),
        ({"country": "UK"}, "country code"),
    ],
)
def test_answers_that_make_no_site_are_told_and_nothing_is_written(
    tmp_path: Path, answers: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        lay_down(replace(ANSWERS, **answers), tmp_path / "shop")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for target in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(UsageError, match="not an empty folder"):
            lay_down(ANSWERS, target)
    assert [place.name for place in tmp_path.iterdir()] == ["mine.txt"]


def test_each_table_names_a_currency_with_a_price_and_the_pictures_are_small() -> None:
    tables = tomllib.loads((starter_dir() / "territories.toml").read_text())
    assert {row["currency"] for row in tables["territory"].values()} == set(tables["currency"])
    assert max(file.stat().st_size for file in starter_dir().rglob("*.jpg")) < 150_000


def test_a_new_site_with_three_locales_builds(tmp_path: Path) -> None:
    lay_down(replace(ANSWERS, locales=("en-US", "de-DE", "ar-AE")), tmp_path / "shop")
    site = tmp_path / "shop"
    report = build(BuildOptions(site_dir=site, out=site / "dist", jobs=1))
    assert not [finding for finding in report.findings if finding.severity is Severity.ERROR]
    assert {"Quiet Kiln" in (site / "dist" / place).read_text() for place in (
        "index.html", "de-de/index.html", "ar-ae/index.html", "about-quiet-kiln/index.html"
    )} == {True}  # fmt: skip
