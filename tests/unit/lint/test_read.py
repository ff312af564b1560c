"""Reading: the tree, the places in the source, the encoding, the kind of page."""

import pytest

from scaffold.lint.decoding import decoded
from scaffold.lint.read import HtmlPage
from scaffold.lint.tags import start_tags


def page(text: str, path: str = "a/index.html") -> HtmlPage:
    return HtmlPage(path, text.encode())


def test_names_of_elements_and_attributes_are_lower_case() -> None:
    [image] = page("<IMG SRC=a ALT='x &amp; y'>").all("img")
    assert image.attributes == {"src": "a", "alt": "x & y"}


def test_what_follows_an_empty_element_is_not_inside_it() -> None:
    [image] = page("<picture><source srcset=a><img src=b></picture>").all("img")
    assert image.parent is not None
    assert image.parent.tag == "picture"


def test_titles_of_drawings_are_not_the_title_of_the_page() -> None:
    assert page("<svg><title>Icon</title></svg><title>Lamp</title>").title == "Lamp"


def test_templates_and_noscript_are_apart() -> None:
    read = page("<template><p>1</p></template><noscript><p>2</p></noscript><p>3</p>")
    assert [paragraph.text for paragraph in read.all("p")] == ["3"]
    assert len([element for element in read.inert if element.tag == "p"]) == 2


def test_text_has_spaces_between_blocks_and_none_within_words() -> None:
    assert page("<main><p>a<b>b</b></p><p>c</p><script>d</script></main>").text == "ab c"


def test_entities_that_come_in_pieces_are_one_text() -> None:
    [paragraph] = page("<p>&#123;&#123; x</p>").all("p")
    assert paragraph.children == ["{{ x"]


def test_a_position_is_that_of_the_tag_in_the_source() -> None:
    read = page('<!-- <img> -->\n<script>"<img>"</script>\n<textarea><img></textarea>\n <p title="<img>">\n   <img>')
    [image] = read.all("img")
    assert read.position(image) == (5, 4)


def test_positions_go_beyond_the_65535_lines_that_a_parser_counts() -> None:
    read = page("\n" * 70_000 + "<img>")
    assert read.position(read.all("img")[0]) == (70_001, 1)


def test_an_implied_element_has_the_place_of_what_is_around_it() -> None:
    read = page("\n<p>x")
    assert read.position(read.all("body")[0]) == (1, 1)


def test_start_tags_tell_attributes_that_stand_twice() -> None:
    [tag] = start_tags("<a b='>' c=1 B=2>")
    assert [name for name, _ in tag.attributes] == ["b", "c", "b"]


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        ("grün".encode(), "grün", "utf-8"),
        (b"gr\xfcn", "grün", "cp1252"),
        ('<meta charset="gbk">灯'.encode("gbk"), '<meta charset="gbk">灯', "gbk"),
        ("\ufeff灯".encode("utf-16-le"), "灯", "utf-16-le"),
        (b"\xef\xbb\xbfa", "a", "utf-8"),
        (b"<meta charset=base64>a", "<meta charset=base64>a", "utf-8"),
    ],
)
def test_bytes_are_read_as_a_browser_would(content: bytes, text: str, encoding: str) -> None:
    assert decoded(content)[:2] == (text, encoding)


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("index.html", "", "home"),
        ("de-de/index.html", "", "home"),
        ("de/404.html", "", "404"),
        ("a/index.html", '<script type="application/ld+json">{"@type": "Product"}</script>', "product"),
        ("a/index.html", '<meta property="og:type" content="article">', "post"),
        ("de/suche/index.html", "", "search"),
        ("kontakt.html", "", "contact"),
        ("lamps/index.html", "", "page"),
    ],
)
def test_the_kind_of_a_page(path: str, text: str, kind: str) -> None:
    assert page(text, path).kind.name == kind


def test_a_signpost_tells_where_it_leads() -> None:
    assert page('<meta http-equiv="Refresh" content="0; URL=\'/new/\'">').redirect == "/new/"
    assert page('<meta http-equiv="refresh" content="30">').redirect == ""
