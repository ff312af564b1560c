"""Addresses of messages and calls."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffold.markup.urls import mail_href, phone_href


def test_a_message_without_words_is_an_address() -> None:
    assert mail_href("care@tidewater.example") == "mailto:care@tidewater.example"


@given(subject=st.text(st.characters(exclude_categories=["Cs"]), min_size=1), body=st.text("aé茶 &?#=+\n", min_size=1))
def test_what_the_message_says_comes_back(subject: str, body: str) -> None:
    fields = parse_qs(urlsplit(mail_href("a+b&c@d.example", subject, body)).query)
    assert fields == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}


@pytest.mark.parametrize("address", ["a&cc=b@d.example", "a?subject=x@d.example", "a b@d.example"])
def test_an_address_adds_no_field(address: str) -> None:
    assert "?" not in mail_href(address)
    assert "&" not in mail_href(address)


def test_a_number_is_dialled_without_its_spaces() -> None:
    assert phone_href("+86 (571) 0000-0000") == "tel:+8657100000000"
