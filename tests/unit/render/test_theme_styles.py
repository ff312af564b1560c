"""Styles and scripts: one file each, named by content; colours that can be read."""

import re
from dataclasses import replace

import harbour_samples as samples
import pytest

from scaffold.assets.scripts import lightened, script
from scaffold.assets.styles import CONTRAST, contrast, minified, stylesheet, tokens
from scaffold.errors import RenderError
from scaffold.model.site import Identity
from scaffold.model.theme import Theme, ThemeFile

IDENTITIES = [
    Identity(),
    Identity(primary="#ffe600", accent="#ff9ecb", background="#ffffff", text="#777777"),
    Identity(primary="#202020", accent="#303030", background="#101010", text="#eeeeee"),
    Identity(primary="#808080", accent="#808080", background="#808080", text="#808080"),
]
PAIRS = [
    ("text", "background"), ("text", "surface"), ("muted", "background"), ("muted", "surface"), ("text", "raised"),
    ("primary-ink", "background"), ("primary-ink", "surface"), ("accent-ink", "background"), ("accent-ink", "surface"),
    ("on-primary", "primary"), ("on-accent", "accent"), ("on-deep", "deep"), ("on-deep-muted", "deep"),
]  # fmt: skip


def css(theme: Theme, hrefs: dict[str, str] | None = None) -> tuple[str, str]:
    path, content = stylesheet(theme, Identity(), hrefs or {})
    return path, content.decode()


def of(source: str) -> Theme:
    return Theme("t", {}, styles=(ThemeFile("a.css", "themes/t/styles/a.css", source.encode()),))


@pytest.mark.parametrize("identity", IDENTITIES, ids=lambda identity: identity.primary)
def test_texts_can_be_read_on_their_grounds_whatever_the_brand_chose(identity: Identity) -> None:
    colours = dict(re.findall(r"--([\w-]+):(#\w{6})", tokens(identity)))
    low = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < CONTRAST} == {}
    assert contrast(colours["border"], colours["background"]) >= 3


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "#123456}body{", ""])
def test_a_colour_that_is_none_is_an_error_that_says_so(colour: str) -> None:
    with pytest.raises(RenderError, match=r"brand\.identity\.primary is “.*”, not a colour"):
        tokens(Identity(primary=colour))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_files_become_addresses() -> None:
    assert (
        'url("/assets/f/a-1234.woff2")' in css(of("a{src:url(file:a.woff2)}"), {"a.woff2": "/assets/f/a-1234.woff2"})[1]
    )


def test_an_unknown_file_is_an_error_with_line_and_nearest_name() -> None:
    with pytest.raises(RenderError) as stopped:
        css(of("a{}\nb{src:url('file:a.wof2')}"), {"a.woff2": "/a"})
    assert (stopped.value.template, stopped.value.line) == ("themes/t/styles/a.css", 2)
    assert "a.woff2" in str(stopped.value)


def test_a_file_name_cannot_break_out_of_the_address() -> None:
    assert '") }' not in css(of("a{src:url(file:x)}"), {"x": '/a") } evil{'})[1]


def test_the_name_follows_from_the_content() -> None:
    path, content = css(of("a{color:red}"))
    assert re.fullmatch(r"assets/css/t-[0-9a-f]{10}\.css", path)
    assert css(of("a{color:red}")) == (path, content)
    assert css(of("a{color:blue}"))[0] != path


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("/* x */ a > b , c :hover { margin: 0 auto; }", "a > b,c :hover{margin:0 auto}"),
        ('a::before { content: "/* no  comment */ ; }"; }', 'a::before{content:"/* no  comment */ ; }"}'),
        ("a{b:url( data:x;y )}", "a{b:url( data:x;y )}"),
        (
            "a{width:calc(1px + 2px)}@media (min-width: 4em) and (x: y){}",
            "a{width:calc(1px + 2px)}@media (min-width:4em) and (x:y){}",
        ),
    ],
)
def test_minified_styles_mean_the_same(source: str, small: str) -> None:
    assert minified(source) == small


def test_scripts_lose_comments_and_indentation_only() -> None:
    assert (
        lightened("/* why\n so */\n(function () {\n  // note\n  a('//x'); // kept\n\n})();\n")
        == "(function () {\na('//x'); // kept\n})();\n"
    )
    assert lightened("  a(`\n  // x`);") == "a(`\n  // x`);\n"


def test_harbour_is_small_and_asks_no_third_party() -> None:
    theme = samples.theme()
    hrefs = {file.name: f"/assets/{file.name}" for file in theme.files}
    _, styles = stylesheet(theme, Identity(), hrefs)
    path, code = script(theme)
    assert len(styles) < 40_000
    assert len(code) < 9_000
    assert re.fullmatch(r"assets/js/harbour-[0-9a-f]{10}\.js", path)
    assert b"//" not in re.sub(rb"https?://www\.w3\.org", b"", styles)
    assert b"http" not in code


def test_harbour_styles_are_logical() -> None:
    for file in samples.theme().styles:
        text = re.sub(r"/\*.*?\*/", "", file.content.decode(), flags=re.DOTALL)
        assert not re.search(
            r"(?:margin|padding|border)-(?:left|right)|[{;]\s*(?:left|right|float)\s*:\s*(?:left|right|\d)|text-align:\s*(?:left|right)",
            text,
        )


def test_styles_are_joined_in_the_order_of_their_names() -> None:
    theme = replace(of("b{}"), styles=(*of("a{x:y}").styles, *of("b{x:y}").styles))
    assert css(theme)[1].endswith("a{x:y}b{x:y}")
