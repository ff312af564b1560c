"""Which policies a page holds, by its title and address."""

import pytest

from scaffold.lint.policies.names import policies_of


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Privacy rights in the United States – Tidewater", "policies/us-privacy-rights/index.html"),
        ("Datenschutzrechte in den USA – Tidewater", "de/rechtliches/datenschutzrechte-usa/index.html"),
        ("米国におけるプライバシーの権利", "ja/policies/us-privacy-rights/index.html"),
    ],
)
def test_a_page_on_rights_alone_is_no_privacy_notice(title: str, path: str) -> None:
    assert "privacy" not in policies_of(title, path)


@pytest.mark.parametrize("title", ["Privacy policy", "隐私权政策", "Privacy notice and cookies"])
def test_a_privacy_notice_is_known(title: str) -> None:
    assert "privacy" in policies_of(title, "x/index.html")
