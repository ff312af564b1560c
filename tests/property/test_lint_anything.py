"""The linter reads anything: whatever stands in a folder, no rule breaks, and the same bytes give the same findings."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import TextFolder
from scaffold.lint.rule import find_rules

TAGS = [
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "base",
    "body",
    "button",
    "canvas",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h4",
    "head",
    "header",
    "html",
    "iframe",
    "img",
    "input",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "math",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "script",
    "section",
    "select",
    "source",
    "span",
    "style",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "title",
    "tr",
    "ul",
    "video",
]
ATTRIBUTES = [
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "autocomplete",
    "charset",
    "class",
    "content",
    "data-x",
    "dir",
    "disabled",
    "for",
    "headers",
    "height",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "itemprop",
    "itemscope",
    "itemtype",
    "lang",
    "loading",
    "media",
    "name",
    "property",
    "rel",
    "role",
    "scope",
    "sizes",
    "src",
    "srcset",
    "style",
    "tabindex",
    "target",
    "title",
    "type",
    "value",
    "width",
    "xml:lang",
]
VALUES = [
    "",
    "#x",
    "0",
    "-1",
    "1e9",
    "true",
    "false",
    "none",
    "en",
    "de-DE",
    "xx",
    "x,y",
    "640w,",
    "//[",
    "http://[::1",
    "javascript:x",
    "data:,",
    "mailto:",
    "tel:",
    "/a/../b",
    "?q",
    "#:",
    "https://schema.org/Product",
    "application/ld+json",
    "canonical",
    "alternate",
    "stylesheet",
    "viewport",
    "description",
    "og:image",
    "width=0,user-scalable=no",
    "0;url=/",
    "presentation",
    "button",
    "checkbox",
    "noindex",
    "€",
    "日本",
    "\u202e",
    "%E0%A4%A",
    "%00",
]
DATA = (
    '{"@type":"Product","offers":[{"price":[]},3,null],"name":{}}',
    '{"@graph":[{"@type":["Product",1],"sku":[],"image":{"url":[]}}],"@context":{}}',
    '{"@type":"BreadcrumbList","itemListElement":"x"}',
    '{"a":',
    "[[[[",
)

attributes = st.lists(st.tuples(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES)), max_size=5)
starts = st.tuples(st.sampled_from(TAGS), attributes).map(
    lambda tag: f"<{tag[0]} " + " ".join(f'{name}="{value}"' for name, value in tag[1]) + ">"
)
ends = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
scripts = st.sampled_from(DATA).map(lambda text: f'<script type="application/ld+json">{text}</script>')
pieces = st.one_of(
    starts, starts, ends, scripts, st.text(max_size=12), st.sampled_from(["<", "<!--", "-->", "<!doctype"])
)
pages = st.lists(pieces, max_size=40).map("".join).map(lambda text: text.encode("utf-8", "replace"))
names = st.sampled_from(["index.html", "404.html", "de/index.html", "privacy/index.html", "a b.htm", "é/x.xhtml"])
others = st.sampled_from(
    ["sitemap.xml", "robots.txt", "_redirects", "_headers", "feed.xml", "a.css", "manifest.webmanifest"]
)
RULES = find_rules()
MAIL_RULES = [rule for rule in RULES if "Mails" in rule.needs]


def crashes(files: dict[str, bytes]) -> list[str]:
    report = lint(TextFolder(files), RULES, LintOptions())
    assert report.findings == lint(TextFolder(files), RULES, LintOptions()).findings
    return [finding.message for finding in report.findings if finding.rule == "LINT001"]


@settings(max_examples=120)
@given(
    st.dictionaries(names, pages, max_size=4),
    st.dictionaries(others, st.one_of(pages, st.binary(max_size=80)), max_size=3),
)
def test_no_page_breaks_a_rule(html: dict[str, bytes], beside: dict[str, bytes]) -> None:
    assert crashes({**html, **beside}) == []


@settings(max_examples=60)
@given(st.dictionaries(names, st.binary(max_size=400), min_size=1, max_size=3))
def test_no_bytes_break_a_rule(files: dict[str, bytes]) -> None:
    assert crashes(files) == []


lines = st.one_of(
    st.sampled_from(
        [
            "Subject: =?utf-8?q?=F?=",
            "Subject: =?x?b?%?= =?utf-8?b?w?=",
            "List-Unsubscribe: <",
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/alternative; boundary=",
            "Content-Type: message/rfc822",
            "Content-Type: text/html; charset*=x'y'%ff",
            "Content-Type: text/plain; charset=punycode",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: x-uuencode",
            "begin 644 x",
            "--b",
            "--b--",
            "",
            " folded",
            "{{ unsubscribe }}",
        ]
    ),
    st.text(max_size=12),
    pieces,
)
messages = st.lists(lines, max_size=25).map("\n".join).map(lambda text: text.encode("utf-8", "replace"))


@settings(max_examples=120)
@given(messages)
def test_no_mail_breaks_a_rule(mail: bytes) -> None:
    report = lint(TextFolder({"a.eml": mail}), MAIL_RULES, LintOptions())
    assert [finding.message for finding in report.findings if finding.rule == "LINT001"] == []


@settings(max_examples=25)
@given(st.data())
def test_no_page_that_is_cut_off_breaks_a_rule(data: st.DataObject) -> None:
    page = WHOLE[: data.draw(st.integers(0, len(WHOLE)))]
    assert crashes({"index.html": page}) == []


WHOLE = """<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8"><title>Lampe – Lumo</title>
<meta name="description" content="Eine Lampe, mit der man nachts gut sieht und den Weg nach Hause findet.">
<link rel="canonical" href="https://lumo.example/lampe/"><link rel="alternate" hreflang="en" href="/en/lamp/">
<script type="application/ld+json">
{"@type":"Product","name":"Lampe","offers":{"price":"20.00","priceCurrency":"EUR"}}</script>
</head><body><a href="#m">Zum Inhalt</a><nav aria-label="Haupt"><ul><li><a href="/x/">Mehr</a></li></ul></nav>
<main id="m"><h1>Lampe</h1><img src="l.jpg" alt="Eine Lampe" srcset="l.jpg 1x, m.jpg 2x"><p>20,00 €</p>
<form><label for="n">Name</label><input id="n" name="n"><select><option>1</select><textarea></textarea></form>
<table><caption>Maße</caption><tr><th>A</th><td headers="a">1</td></tr></table><svg><title>x</title></svg></main>
</body></html>""".encode()
