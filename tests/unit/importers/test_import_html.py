"""HTML descriptions as Markdown: what they look like, what is dropped, and that nothing gets through."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from scaffold.importers.html_to_markdown import Converted, pictures_in, plain_text, to_markdown


def no_link(href: str) -> str | None:
    return None


def converted(source: str) -> Converted:
    return to_markdown(source, {}, lambda href: "product:pot" if href == "/products/pot" else None)


def dialect(*, raw_html: bool = False) -> MarkdownIt:
    """The site's dialect, and more: a site may switch on raw HTML."""
    parser = MarkdownIt("commonmark", {"html": raw_html}).enable(["table", "strikethrough"])
    for plugin in (footnote_plugin, deflist_plugin, attrs_plugin, attrs_block_plugin):
        parser.use(plugin)
    return parser.use(container_plugin, "note")


CASES = [
    ("Plain text", "7 beads, in blue.", "7 beads, in blue.\n"),
    ("paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo\n"),
    ("breaks", "<p>One<br>Two<br/></p>", "One\\\nTwo\n"),
    ("two breaks", "One<br><br>Two", "One\n\nTwo\n"),
    ("bold and italic", "<b>a</b> <i>b</i> <strong><em>c</em></strong>", "**a** *b* ***c***\n"),
    ("bold before a letter", "<p><b>重要：</b>这</p>", "**重要**：这\n"),
    ("struck out", "<s>€20</s> <del>x</del>", "~~€20~~ ~~x~~\n"),
    ("neighbours in bold", "<b>a</b><b>b</b>", "**ab**\n"),
    ("empty bold", "<b> </b>x", "x\n"),
    ("list", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c\n"),
    ("numbered list", "<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b\n"),
    ("headings begin at two", "<h1>A</h1><h2><b>B</b></h2>", "## A\n\n### B\n"),
    ("link", "<a href='https://e.example/a b?x=1&amp;copy;2'>e</a>", "[e](https://e.example/a%20b?x=1&amp;copy;2)\n"),
    ("link without scheme", "<a href='//e.example/'>e</a>", "[e](https://e.example/)\n"),
    ("link within the old shop", "<a href='/products/pot'>pot</a>", "[pot](product:pot)\n"),
    ("two columns are terms", "<table><tr><td>A</td><td>1</td></tr></table>", "A\n:   1\n"),
    (
        "three columns are a table",
        "<table><tr><td>A</td><td>B</td><td>C</td></tr><tr><td>1</td><td>2|3</td><td>4</td></tr></table>",
        "| A | B | C |\n| --- | --- | --- |\n| 1 | 2\\|3 | 4 |\n",
    ),
    (
        "a list in a cell",
        "<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li>x</li><li>y</li></ul></td><td>z</td></tr></table>",
        "| A | B |\n| --- | --- |\n| x; y | z |\n",
    ),
    ("raised digits", "m<sup>2</sup>, CO<sub>2</sub>, 1<sup>st</sup>", "m², CO₂, 1st\n"),
    ("quote", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
    ("nothing", "  ", ""),
]


@pytest.mark.parametrize(("source", "markdown"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_html_becomes_readable_markdown(source: str, markdown: str) -> None:
    assert converted(source).markdown == markdown


@pytest.mark.parametrize(
    ("source", "markdown", "dropped"),
    [
        ("a<script>alert(1)</script>b", "ab\n", "<script>"),
        ("a<style>p{}</style>", "a\n", "<style>"),
        ("a<iframe src='https://youtube.example'></iframe>", "a\n", "<iframe>"),
        ("<p onclick='x()'>a</p>", "a\n", "event handler (onclick)"),
        ("<a href='javascript:x()'>a</a>", "a\n", "javascript: link"),
        ("<a href=' java\nscript:x()'>a</a>", "a\n", "javascript: link"),
        ("<a href='&#1;javascript:x()'>a</a>", "a\n", "javascript: link"),
        ("<a href='http://'>a</a>", "a\n", "link that leads nowhere"),
        ("<a href='mailto:'>a</a>", "a\n", "link that leads nowhere"),
        ("<a href='data:text/html,x'>a</a>", "a\n", "data: link"),
        ("<a href='/pages/about'>a</a>", "a\n", "link to another page of the old shop"),
        ("<form><input name=a></form>b", "b\n", "<form>"),
        ("<svg><script>1</script></svg>b", "b\n", "<svg>"),
        ("<span style='color:red'>a</span>", "a\n", "style attribute"),
        ("<img src='https://cdn.example/x.jpg'>a", "a\n", "picture in the text that could not be had"),
    ],
)
def test_what_cannot_stand_on_a_static_page_is_dropped_and_told(source: str, markdown: str, dropped: str) -> None:
    result = converted(source)
    assert result.markdown == markdown
    assert dropped in dict(result.dropped)


def test_a_picture_that_is_there_is_shown_with_its_text_escaped() -> None:
    result = to_markdown("<img src='x.jpg' alt='a ](b) <i>'>", {"x.jpg": "x.jpg"}, no_link)
    assert result.markdown == "![a \\](b) \\<i\\>](x.jpg)\n"


def test_a_picture_without_a_text_says_the_title() -> None:
    assert to_markdown("<img src='x'>", {"x": "x.jpg"}, no_link, alt="Cup").markdown == "![Cup](x.jpg)\n"


def test_pictures_and_words_can_be_asked_for() -> None:
    assert pictures_in("<p><img src='a.jpg' alt='A'></p><noscript><img src='b.jpg'></noscript>") == (("a.jpg", "A"),)
    assert plain_text("<p>One</p><p>two<br>three &amp; four</p><style>x</style>") == "One two three & four"


NASTY = [
    "# no heading",
    "- no list",
    "+ no list",
    "1. no list",
    "10) no list",
    "> no quote",
    "::: note",
    ": no definition",
    "~ no definition",
    "=====",
    "---",
    "***",
    "```",
    "a | b",
    "[x](javascript:alert(1))",
    "![x](y)",
    "[^1]: no footnote",
    "[^1]",
    "^[inline]",
    "text{.class}",
    "{#id}",
    "*no* _em_ __strong__ ~~gone~~ `code`",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp; &copy; &#60;",
    "<https://auto.example>",
    "ends with \\",
    "No. #",
    "wow!",
    "    indented",
]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("frame", ["<p>{}</p>", "{}", "x<br>{}", "<ul><li>{}</li></ul>", "<b>{}</b>", "<h2>{}</h2>"])
def test_text_that_looks_like_markup_stays_text(text: str, frame: str) -> None:
    source = frame.format(html.escape(text))
    assert words(rendered(source)) == words(plain_text(source))


def rendered(source: str) -> str:
    return plain_text(dialect(raw_html=True).render(converted(source).markdown))


def words(text: str) -> str:
    return " ".join(text.split())


@settings(deadline=None, derandomize=True)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=60))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    source = f"<p>{html.escape(text)}</p>"
    assert words(rendered(source)) == words(plain_text(source))


@settings(deadline=None, derandomize=True)
@given(st.text(r"""#-+=*_[](){}<>|~`!&;:.\1a^"' """, max_size=40))
def test_any_punctuation_comes_out_as_it_went_in(text: str) -> None:
    source = f"<p>{html.escape(text)}</p>"
    assert words(rendered(source)) == words(plain_text(source))


BLOCK_TAGS = "<p> </p> <br> <ul><li> <li> </ul> <ol><li> </ol> <h2> </h2> <div> </div> <blockquote> </blockquote> <hr>"
TABLE_TAGS = "<td> <table><tr> <dl><dt> <dd> </dl>"
INLINE_TAGS = "<b> </b> <i> </i> <s> </s> </a> <!-- --> <sup> </sup> <span> </span>"
WORDS = "a 1 . - # : ! * { [ ] (x) 重 ： &lt; &amp; &nbsp;"
SPACED = ("b ", " c", " ", "<a href='https://e.example'>", "<img src=x>")
PIECES = st.sampled_from([*SPACED, *f"{BLOCK_TAGS} {TABLE_TAGS} {INLINE_TAGS} {WORDS}".split()])


@settings(deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=25))
def test_any_soup_of_tags_keeps_its_words_and_gives_no_raw_html(pieces: list[str]) -> None:
    source = "".join(pieces)
    markdown = to_markdown(source, {"x": "x.jpg"}, no_link).markdown
    assert all(token.type not in ("html_block", "html_inline") for token in tokens(markdown))
    assert separate(dialect().render(markdown)) == separate(source)


def tokens(markdown: str) -> list[Token]:
    found = dialect(raw_html=True).parse(markdown)
    return [token for block in found for token in (block, *(block.children or []))]


def separate(source: str) -> list[str]:
    """Its words; a semicolon is what stands between list items in a table's cell."""
    return plain_text(source).replace(";", "").split()


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + "deep" + "</div>" * 50_000,
        "<b>" * 20_000 + "deep",
        "<ol>" + "<li>x</li>" * 20_000 + "</ol>",
        "<table>" + "<tr><td>x<td>y</tr>" * 20_000,
        "<!--" * 100_000,
        "&" * 500_000,
        "[" * 500_000,
        "<p " + "a=1 " * 100_000,
    ],
)
def test_monstrous_html_is_done_with(source: str) -> None:
    converted(source)


def test_formatting_of_very_large_descriptions_is_given_up_and_told() -> None:
    result = converted("<p>word</p>" * 6_000)
    assert result.markdown.startswith("word word")
    assert "formatting of a very large description" in dict(result.dropped)
