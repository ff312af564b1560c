"""Maps in texts: what the page holds, and what is told where a map cannot be."""

from pathlib import Path

import lxml.html
from sites.small_site import CONFIG, lay, made, messages_of, picture, text

BLOCK = "::: map openstreetmap:51.4496,-2.6013 Our workshop\nAt the **harbour**.\n:::"
SERVICE = '\n[[service]]\nid = "openstreetmap"\n'


def site(block: str = BLOCK, config: str = SERVICE, **more: str | bytes) -> dict[str, str | bytes]:
    return {
        "scaffold.toml": CONFIG + config,
        "content/products/cup/en.md": text("Blue cup", body=block, alt="{ front.png: A blue cup }"),
        **more,
    }


def page(folder: Path, files: dict[str, str | bytes]) -> lxml.html.HtmlElement:
    dist = made(lay(folder, files))
    return lxml.html.fromstring((dist / "products/blue-cup/index.html").read_bytes())


def test_a_map_is_a_link_with_words_that_loads_nothing(tmp_path: Path) -> None:
    shown = page(tmp_path, site())
    [link] = shown.xpath("//figure[@class='map']/a")
    assert link.get("href") == "https://www.openstreetmap.org/?mlat=51.4496&mlon=-2.6013#map=16/51.4496/-2.6013"
    assert link.get("data-player").startswith("https://www.openstreetmap.org/export/embed.html?bbox=-2.")
    assert "Our workshop" in link.text_content()
    assert "Open the map at OpenStreetMap" in link.text_content()
    assert "OpenStreetMap Foundation, United Kingdom" in shown.xpath("string(//p[@class='player-note'])")
    assert shown.xpath("string(//figure[@class='map']/figcaption//strong)") == "harbour"
    assert not shown.xpath("//iframe")


def test_a_picture_of_ones_own_may_stand_for_the_map(tmp_path: Path) -> None:
    block = "::: map openstreetmap:51.4496,-2.6013 Our workshop\n![The way from the bridge](way.png)\n:::"
    shown = page(tmp_path, site(block, **{"content/products/cup/way.png": picture("teal", 640, 360)}))
    assert shown.xpath("//figure[@class='map']//img/@alt") == ["The way from the bridge"]


def test_policy_cookie_page_and_privacy_page_know_the_provider(tmp_path: Path) -> None:
    dist = made(lay(tmp_path, site()))
    assert "frame-src https://www.openstreetmap.org" in (dist / "_headers").read_text("utf-8")
    for name in ("cookies", "privacy"):
        assert "OpenStreetMap Foundation" in (dist / f"policies/{name}/index.html").read_text("utf-8")


def test_a_map_without_its_service_stops_the_build(tmp_path: Path) -> None:
    assert "which is no [[service]] of the site" in messages_of(lay(tmp_path, site(config="")))


def test_no_place_and_no_provider_are_told_with_their_line(tmp_path: Path) -> None:
    block = "::: map openstreetmap:north,south Here\n:::\n\n::: map mapland:1,2 There\n:::"
    found = messages_of(lay(tmp_path, site(block)))
    assert "en.md:7: error: “north,south” is no place on the map" in found
    assert "“mapland:” shows no maps" in found


def test_a_map_without_title_or_place_is_told(tmp_path: Path) -> None:
    found = messages_of(lay(tmp_path, site("::: map openstreetmap:1,2\n:::\n\n::: map\n:::")))
    assert "the map has no title" in found
    assert "names no place" in found
