"""Markdown to HTML: what authors may write, and what nobody may smuggle in."""

import re

import pytest
from lxml import html as lxml_html

from scaffold.markup.markdown import parse
from scaffold.model.entries import Kind, LinkEnd, LinkSlot, PictureSlot, Ref
from scaffold.model.findings import Location

HERE = Location("content/pages/about/en.md")


def html_of(text: str, *, raw_html: bool = False) -> str:
    """The HTML; holes for links and pictures stand as ‹…›."""
    body, _ = parse(text, HERE, raw_html=raw_html)
    return "".join(piece if isinstance(piece, str) else f"‹{type(piece).__name__}›" for piece in body.pieces).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* **c** ~~d~~ `e`", "<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>"),
        ("## Firing\n\n## Firing", '<h2 id="firing">Firing</h2>\n<h2 id="firing-2">Firing</h2>'),
        ("# Top", '<h2 id="top">Top</h2>'),
        ("{#own .wide}\n## Firing", '<h2 id="own" class="wide">Firing</h2>'),
        ("## Firing {#own .wide}", '<h2 id="own" class="wide">Firing</h2>'),
        (r"## Size \{#main .x\}", '<h2 id="size-main-x">Size {#main .x}</h2>'),
        ("Term\n: Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>"),
        ("::: gallery\n![a](b.jpg)\n:::", '<div class="pictures">\n<p>‹PictureSlot›</p>\n</div>'),
        ("::: tip\nHi\n:::", '<aside class="note note-tip">\n<p>Hi</p>\n</aside>'),
        ("[x](https://a.example/?b=1&c=2)", '<p><a href="https://a.example/?b=1&amp;c=2">x</a></p>'),
        ("[x](mailto:a@b.example)", '<p><a href="mailto:a@b.example">x</a></p>'),
        ("[up](#firing)", '<p><a href="#firing">up</a></p>'),
        ("[cup](product:cup)", "<p>‹LinkSlot›cup‹LinkEnd›</p>"),
        ("![a](b.jpg)", "<p>‹PictureSlot›</p>"),
    ],
)
def test_what_authors_write(text: str, html: str) -> None:
    assert html_of(text) == html


def test_a_table_can_be_scrolled_and_aligned_without_styles() -> None:
    html = html_of("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert html.startswith('<div class="table" tabindex="0"><table>')
    assert '<td class="align-end">2</td>' in html
    assert "style=" not in html


def test_a_footnote_leads_there_and_back() -> None:
    html = html_of("a[^1]\n\n[^1]: note")
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(re.findall(r'href="#([^"]+)"', html)) == sorted(ids)


def test_links_by_meaning_and_pictures_become_holes() -> None:
    body, findings = parse("[t](product:cup#care)\n\n![A cup](cup.jpg 'T')", HERE, first_line=10)
    cup = Ref(Kind.PRODUCT, "cup")
    holes = [piece for piece in body.pieces if not isinstance(piece, str)]
    assert holes == [LinkSlot(cup, "care", 10), LinkEnd(cup), PictureSlot("cup.jpg", "A cup", "T", 12)]
    assert findings == ()


def test_headings_and_plain_text_are_kept_for_contents_and_search() -> None:
    body, _ = parse("## One *two*\n\nThree `four` ![five](a.jpg)", HERE)
    assert body.headings == ((2, "one-two", "One two"),)
    assert body.plain.split() == ["One", "two", "Three", "four"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[x](//evil.example)", "the link “//evil.example” leads nowhere"),
        ("[x](pot.md)", "the link “pot.md” leads nowhere"),
        ("[x](prodct:cup)", "the link “prodct:cup” leads nowhere"),
        ("[x](http:)", "the link “http:” leads nowhere"),
        ("# Top", "a heading of level 1 stands in the text"),
    ],
)
def test_what_is_worth_a_word_is_told_with_its_line(text: str, message: str) -> None:
    _, [finding] = parse(f"First.\n\n{text}", HERE, first_line=7)
    assert (finding.location.line, finding.message) == (9, message)


HOSTILE = """\
<script>alert(1)</script>
<img src=x onerror=alert(1)>
a <b onclick=alert(1)>b</b>
[x](javascript:alert(1))
[x](JaVaScRiPt:alert(1))
[x](java&#115;cript:alert(1))
[x](&#x6A;avascript:alert(1))
[x](data:text/html,<script>alert(1)</script>)
[x](vbscript:alert(1))
[x](https://a.example/"onmouseover="alert(1))
[x](https://a.example/"><script>alert(1)</script>)
[x](product:cup"onmouseover="alert(1))
![x"onerror="alert(1)](a.jpg)
![x](javascript:alert(1))
*x*{onclick="alert(1)" style="position:fixed" .ok}
## T {#"><script>alert(1)</script>}
[x]: javascript:alert(1)
`<script>alert(1)</script>`
<https://a.example/<script>>
<!-- <script>alert(1)</script> -->
<![CDATA[<script>alert(1)</script>]]>
&lt;script&gt;alert(1)&lt;/script&gt;
[^1]: <svg onload=alert(1)>
: <iframe src=//evil.example>
::: note "><script>alert(1)</script>
\x00<script>alert(1)</script>
"""


@pytest.mark.parametrize("line", HOSTILE.splitlines())
@pytest.mark.parametrize(
    "around", ["{}", "{{onclick=alert(1) style=color:red}}\n{}", "| a |\n|---|\n| {} |", "> {}", "- {}\n\n      {}"]
)
def test_nothing_hostile_becomes_live(line: str, around: str) -> None:
    live = lxml_html.fragment_fromstring(html_of(around.format(line, line)), create_parent="div")
    for element in live.iter():
        assert element.tag not in ("script", "img", "iframe", "svg", "b", "style"), line
        assert [name for name in element.attrib if name.startswith("on") or name == "style"] == [], line
        assert re.match(r"(https?:|mailto:|tel:|#|$)", element.get("href", "")), line


def test_html_is_text_unless_the_site_trusts_its_authors() -> None:
    assert html_of("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>"
    assert html_of("a <b>c</b>", raw_html=True) == "<p>a <b>c</b></p>"


def test_a_picture_is_looked_for_under_its_own_name() -> None:
    body, _ = parse("![x](<blue cup.jpg>) ![y](茶碗.jpg)", HERE)
    assert [piece.file for piece in body.pieces if isinstance(piece, PictureSlot)] == ["blue cup.jpg", "茶碗.jpg"]
