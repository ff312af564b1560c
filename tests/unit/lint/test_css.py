"""Style sheets are read rule by rule, whatever stands in them."""

import pytest

from scaffold.lint.css import Declaration, declared, rules_of


def test_rules_have_selectors_declarations_and_lines() -> None:
    rules = list(rules_of("a, b { color: red }\n\n.c{color:blue !important;}"))
    assert [(rule.selectors, rule.value("color"), rule.line) for rule in rules] == [
        ("a, b", "red", 1),
        (".c", "blue", 3),
    ]
    assert rules[1].declarations[0].important


def test_rules_within_media_know_it() -> None:
    rules = list(rules_of("@media print { @supports (x: y) { a { top: 0 } } }"))
    assert rules[0].within == ("@media print", "@supports (x: y)")


def test_the_last_important_declaration_counts() -> None:
    rule = next(rules_of("a{color:red!important;color:blue;COLOR:green !important;color:black}"))
    assert rule.value("color") == "green"


def test_custom_properties_keep_their_case() -> None:
    assert declared("--Ink: #000; COLOR: var(--Ink)") == (
        Declaration("--Ink", "#000"),
        Declaration("color", "var(--Ink)"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "a{content:'}';color:red}",
        'a{content:"\\"}";color:red}',
        "a{/* } */color:red}",
        "a{background:url(data:image/svg+xml;utf8,<a>);color:red}",
        "a{;;color:red",
        "@charset 'utf-8'; a{color:red}",
    ],
)
def test_signs_within_strings_comments_and_addresses_do_not_count(text: str) -> None:
    assert [rule.value("color") for rule in rules_of(text)] == ["red"]


@pytest.mark.parametrize("text", ["", "}", "}}}{", "a", "@media", "a{b}", "/*", "'", "url(", "{" * 5000])
def test_nothing_breaks_it(text: str) -> None:
    assert list(rules_of(text)) == []
