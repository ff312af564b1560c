"""Facts in right-to-left policy pages."""

from scaffold.load.fact_html import isolated_facts
from scaffold.markup.safe import trusted


def test_a_fact_keeps_its_own_direction_and_stays_escaped() -> None:
    facts = isolated_facts(
        {"name": "Lane & Co., Ltd.", "address": trusted("18 Kiln Lane<br>China"), "none": None, "table": "<x>"},
        {"table"},
    )
    assert facts == {
        "name": "<bdi>Lane &amp; Co., Ltd.</bdi>",
        "address": "<bdi>18 Kiln Lane<br>China</bdi>",
        "none": None,
        "table": "<x>",
    }
