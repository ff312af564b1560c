# ruff: noqa: E501 (texts stand in one line)
"""Content that attacks: no text of an editor becomes live markup, no name leads out of the output."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from sites.small_site import CONFIG, FILES, lay, made, messages_of, picture, swapped, text

EVIL = """\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}&lt;b&gt;\u202e"""
QUOTED = "'" + EVIL.replace("'", "''") + "'"


def everywhere() -> dict[str, str | bytes | None]:
    """The small shop with the same hostile text in every field that is free text."""
    return {
        "scaffold.toml": CONFIG.replace('"Ann Quay"', f'"""{EVIL[1:]}"""')
        .replace('title = "Quay"', f'title = """Quay {EVIL[1:]}"""')
        .replace("[brand]\n", f'[brand]\nfounded = """{EVIL[1:]}"""\n', 1),
        "content/home/home.yaml": "blocks: [{ id: a, kind: hero, image: a.png }, { id: b, kind: promises }]\n",
        "content/home/a.png": picture(),
        "content/home/en.md": text(QUOTED, QUOTED, EVIL, keywords=f"[{QUOTED}]", seo=f"{{ title: {QUOTED}, description: {QUOTED} }}",
                                   alt=f"{{ a.png: {QUOTED} }}",
                                   blocks=f"{{ a: {{ title: {QUOTED}, text: {QUOTED}, button: {QUOTED} }}, b: {{ title: {QUOTED}, text: {QUOTED} }} }}"),
        "content/categories/cups/en.md": text(QUOTED, QUOTED, EVIL),
        "content/products/cup/product.yaml": f"""\
sku: {QUOTED}
mpn: {QUOTED}
brand: {QUOTED}
category: cups
price: {{ USD: 20.00, EUR: 18.50 }}
attributes: {{ material: {QUOTED}, {QUOTED}: {QUOTED} }}
weight: {QUOTED}
size: {{ width: {QUOTED} }}
hs_code: {QUOTED}
variants:
  - {{ sku: {QUOTED}, options: {{ colour: {QUOTED} }} }}
  - {{ sku: B, options: {{ colour: red }} }}
images: [{{ file: front.png }}]
""",
        "content/products/cup/en.md": text(QUOTED, QUOTED, EVIL, alt=f"{{ front.png: {QUOTED} }}",
                                           attributes=f"{{ colour: {{ label: {QUOTED}, red: {QUOTED} }} }}"),
        "content/pages/faq/page.yaml": "kind: faq\n",
        "content/pages/faq/en.md": text(QUOTED, QUOTED, f"## {EVIL}\n\n{EVIL}\n\n[x](product:cup#{EVIL.replace(' ', '')})"),
        "content/posts/news/post.yaml": f"date: 2026-03-04\nauthor: {QUOTED}\n",
        "content/posts/news/en.md": text(QUOTED, QUOTED, EVIL),
        "content/home/de.md": text("Start", alt="{ a.png: Bild }"),
    }  # fmt: skip


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = lay(tmp_path_factory.mktemp("hostile"), everywhere())
    for path in ("content/products/cup/de.md", "content/categories/cups/de.md"):
        (site / path).unlink()
    return made(site)


def test_no_text_of_content_becomes_live_markup(attacked: Path) -> None:
    pages = sorted(attacked.rglob("*.html"))
    assert len(pages) > 15
    for path in pages:
        page = html.fromstring(path.read_text("utf-8"))
        assert page.xpath("//*[@onerror or @onclick or @onload or @onmouseover]") == [], path
        assert page.xpath("//script[not(@src) and not(@type='application/ld+json')]") == [], path
        assert page.xpath("//script[contains(., '<')] | //img[@src='x']") == [], path
        assert page.xpath("//a[starts-with(translate(@href, 'JAVSCRIPT', 'javscript'), 'javascript:')]") == [], path
        assert "49" not in (page.xpath("string(//h1)") or ""), path


def test_titles_are_shown_as_they_were_written(attacked: Path) -> None:
    [path] = (path for path in attacked.glob("products/*/index.html") if "by-price" not in path.parts)
    assert html.fromstring(path.read_text("utf-8")).xpath("string(//h1)").strip() == EVIL


def test_machine_files_stay_well_formed(attacked: Path) -> None:
    import json

    from lxml import etree

    for path in attacked.rglob("*.xml"):
        assert etree.parse(path).getroot().tag
    for path in (*attacked.rglob("*.json"), *attacked.rglob("*.webmanifest")):
        assert json.loads(path.read_text("utf-8")) is not None
    for path in attacked.rglob("*.html"):
        for script in html.fromstring(path.read_text("utf-8")).xpath("//script[@type='application/ld+json']/text()"):
            assert json.loads(script)["@graph"]


def test_no_file_of_the_output_has_a_name_that_harms(attacked: Path) -> None:
    for path in attacked.rglob("*"):
        name = path.relative_to(attacked).as_posix()
        assert not set(name) & set("<>:\"'|?*\\ \n\u202e"), name


@pytest.mark.parametrize(
    "slug", ["../../../etc/passwd", "..", ".htaccess", "/etc", "a/../../b", "C:\\x", "%2e%2e%2f", "a\u0000b"]
)
def test_a_slug_cannot_leave_its_folder(site: Callable[..., Path], slug: str) -> None:
    quoted = '"' + slug.replace("\\", "\\\\").replace("\u0000", "\\0") + '"'
    folder = site({"content/products/cup/en.md": text("Blue cup", slug=quoted, alt="{ front.png: A cup }")})
    pages = {path.relative_to(folder / "dist").as_posix() for path in made(folder).rglob("index.html")}
    [page] = {page for page in pages if page.startswith("products/") and page != "products/index.html"}
    assert page.count("/") == 2
    assert sorted(path.name for path in folder.parent.iterdir()) == ["site"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http://pay.example/1", "pay"]
)
def test_a_payment_link_must_be_a_web_address(site: Callable[..., Path], url: str) -> None:
    facts = str(FILES["content/products/cup/product.yaml"]) + f'checkout: {{ USD: "{url}" }}\n'
    config = CONFIG + '\n[checkout]\nprovider = "stripe-payment-links"\n'
    told = messages_of(site({"scaffold.toml": config, "content/products/cup/product.yaml": facts}))
    assert "content/products/cup/product.yaml:7: error: " in told


@pytest.mark.parametrize("secret", ["/etc/passwd", "../secret.svg", "content/../../secret.svg"])
def test_a_logo_cannot_be_read_from_outside(tmp_path: Path, secret: str) -> None:
    (tmp_path / "secret.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
    identity = f'[brand.identity]\nlogo = "{secret}"\n\n[[market]]\nid = "us"'
    told = messages_of(lay(tmp_path / "site", swapped("scaffold.toml", '[[market]]\nid = "us"', identity)))
    assert "leaves the site" in told


def test_a_logo_cannot_be_a_link_to_the_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
    identity = '[brand.identity]\nlogo = "logo.svg"\n\n[[market]]\nid = "us"'
    site = lay(tmp_path / "site", swapped("scaffold.toml", '[[market]]\nid = "us"', identity))
    (site / "logo.svg").symlink_to(tmp_path / "secret.svg")
    assert "leaves the site" in messages_of(site)


@pytest.mark.parametrize(
    "folder", ["content/products/cup", "content/products", "content", "content/shared", "locales", "themes", "policies"]
)
def test_a_folder_that_is_a_link_to_the_outside_is_not_read(tmp_path: Path, folder: str) -> None:
    site = lay(tmp_path / "site", {f"{folder}/leak.md": "secret"} if folder == "content/shared" else {})
    (site / folder).mkdir(parents=True, exist_ok=True)
    outside = (site / folder).rename(tmp_path / "outside")
    (outside / "secret.txt").write_text("secret")
    (site / folder).symlink_to(outside)
    told = messages_of(site)
    assert not list((site / "dist").rglob("secret.txt"))
    if folder.startswith("content") and folder != "content/shared":
        assert "error" in told


def test_a_text_of_many_megabytes_is_refused(site: Callable[..., Path]) -> None:
    assert "more than any text" in messages_of(site({"content/products/cup/en.md": "a" * 3_000_000}))


@pytest.mark.parametrize(
    "body", ["[" * 5000, "> " * 3000 + "x", "*a " * 5000, "- " * 2000 + "x", "| a " * 2000, "`" * 9999, "![" * 3000]
)
def test_a_text_that_nests_deeply_is_read_in_a_moment(site: Callable[..., Path], body: str) -> None:
    import time

    folder = site({"content/pages/deep/en.md": text("Deep", body=body)})
    started = time.process_time()
    assert "Traceback" not in messages_of(folder)
    assert time.process_time() - started < 20
