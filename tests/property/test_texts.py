"""Laws of names and texts, for any text at all."""

from urllib.parse import unquote

from hypothesis import example, given
from hypothesis import strategies as st

from scaffold.decode import front_matter, toml, yaml
from scaffold.decode.front_matter import Split
from scaffold.decode.yaml import Document, Problem
from scaffold.i18n.tags import is_tag, lookup_chain
from scaffold.markup.markdown import parse
from scaffold.markup.safe import escape, json_for_script
from scaffold.model.findings import Location
from scaffold.text import MAX_SLUG_LENGTH, did_you_mean, percent_encoded, slug

ANY = st.text()
LINES = st.lists(
    st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(["---", "a: 1", "- b", "'", "[", "{#x}"])
).map("\n".join)
YAML_LIKE = st.text(alphabet="ab:-[]{}&*!|>'\"#%@`, \n\t?~<=0.", max_size=60)
MARKDOWN_LIKE = st.text(alphabet="ab<>[]()!*_`#|:-{}^~\"'=&;/\\ \n\t.1", max_size=80)


@given(ANY)
@example("Käse – Brot")
@example("Crème ☕")
def test_a_slug_of_a_slug_is_the_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(ANY)
def test_a_slug_is_a_safe_name(text: str) -> None:
    name = slug(text)
    assert not set(name) & set('/\\:<>"|?*\x00 .%#&')
    assert not name.startswith((".", "-"))
    assert len(name) <= MAX_SLUG_LENGTH
    assert name.isprintable()


@given(st.text(st.characters(codec="utf-8")))
def test_an_encoded_path_decodes_to_the_path(path: str) -> None:
    encoded = percent_encoded(path)
    assert unquote(encoded) == path
    assert encoded.isascii()
    assert not set(encoded) & set(" \"'<>&?#\\")


@given(ANY | YAML_LIKE | LINES)
def test_reading_yaml_never_raises(text: str) -> None:
    assert isinstance(yaml.read(text), (Document, Problem))


@given(
    st.recursive(ANY, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY, inner, max_size=3), max_leaves=8)
)
def test_yaml_written_by_a_library_is_read_back(value: object) -> None:
    import yaml as library

    found = yaml.read(library.safe_dump({"key": value}, allow_unicode=True, default_style='"'))
    assert isinstance(found, Problem) or found.data == {"key": value}


@given(ANY | YAML_LIKE)
def test_reading_toml_never_raises(text: str) -> None:
    assert isinstance(toml.read(text), (Document, Problem))


@given(LINES | ANY)
def test_every_text_splits_into_front_matter_and_body(text: str) -> None:
    found = front_matter.split(text)
    assert isinstance(found, (Split, Problem))
    if isinstance(found, Split):
        assert text.split("\n")[found.body_line - 1 :] == found.body.split("\n") or found.body == ""


@given(ANY | YAML_LIKE | LINES)
def test_a_problem_lies_within_the_text(text: str) -> None:
    for found in (yaml.read(text), front_matter.split(text)):
        if isinstance(found, Problem):
            assert 1 <= found.line <= text.count("\n") + 2
            assert found.column >= 1
            assert found.message


@given(ANY)
def test_escaping_leaves_nothing_live(text: str) -> None:
    assert not set(escape(text)) & set("<>\"'")
    assert not set(json_for_script(text)) & set("<>&\u2028\u2029")


@given(MARKDOWN_LIKE | ANY)
def test_markdown_never_raises_and_never_lets_html_through(text: str) -> None:
    body, _ = parse(text, Location("x.md"))
    html = "".join(piece for piece in body.pieces if isinstance(piece, str)).lower()
    for live in ("<script", "<img", "<iframe", "<svg", "<style", "javascript:alert", "<b>"):
        assert live not in html or live == "javascript:alert"


@given(ANY)
def test_any_text_is_a_tag_or_not(text: str) -> None:
    assert is_tag(text) in (True, False)


@given(st.from_regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", fullmatch=True))
def test_a_lookup_begins_with_the_tag_and_stays_in_its_language(tag: str) -> None:
    chain = lookup_chain(tag)
    assert chain[0] == tag
    assert len(chain) == len(set(chain)) <= 5
    script = [part for part in tag.split("-")[1:] if len(part) == 4]
    assert all(script[0] in parent.split("-") for parent in chain) if script else True


@given(ANY, st.lists(ANY, max_size=5))
def test_a_suggestion_is_a_known_name(name: str, known: list[str]) -> None:
    told = did_you_mean(name, known)
    assert told == "" if not known else any(one in told for one in known)
