"""The only maker of safe HTML."""

import json

import pytest

from scaffold.markup.safe import escape, join, json_for_script, trusted
from scaffold.model.html import SafeHtml


def test_escaping_covers_elements_and_quoted_attributes() -> None:
    assert escape("""<a b="c" d='e'>&""") == "&lt;a b=&quot;c&quot; d=&#x27;e&#x27;&gt;&amp;"


def test_safe_html_is_not_escaped_twice() -> None:
    assert escape(escape("<")) == "&lt;"
    assert isinstance(join([trusted("<b>"), escape("<")]), SafeHtml)


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "]]>", "\u2028\u2029", "&amp;", '"\\'])
def test_json_cannot_end_its_script_and_stays_the_same_value(text: str) -> None:
    written = json_for_script({"a": [text]})
    assert not set("<>&\u2028\u2029").intersection(written)
    assert json.loads(written) == {"a": [text]}
