"""What types cannot tell about scaffold.toml."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sites.small_site import CONFIG, lay

from scaffold.config.site import load_site
from scaffold.model.site import Site


def problems(folder: Path, *swaps: tuple[str, str]) -> list[str]:
    text = CONFIG
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    lay(folder, files={"scaffold.toml": text})
    return [f"{finding.location.line}: {finding.message} | {finding.help}" for finding in load_site(folder)[1]]


LOCALE = 'tag = "de-DE"'


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"https://quay.example"',
            '"quay.example/shop"',
            "3: site.base_url is “quay.example/shop”, not a scheme and a host",
        ),
        ('"https://quay.example"', '"https://quay.example/shop"', "3: site.base_url"),
        ('"https://quay.example"', '"https://a b"', "3: site.base_url"),
        ('title = "Quay"', 'title = " "', "2: site.title is empty"),
        (
            'default_locale = "en-US"',
            'default_locale = "en-UK"',
            "4: site.default_locale is “en-UK”, and there is no such [[locale]]",
        ),
        ('country = "GB"', 'country = "UK"', "9: brand.address.country is “UK”, not a country code"),
        ('email = "care@quay.example"', 'email = "care"', "10: brand.email is “care”, not an e-mail address"),
        ('id = "eu"', 'id = "us"', "27: there are two markets “us”"),
        (
            'currency = "EUR"',
            'currency = "Euro"',
            "29: market “eu” has the currency “Euro”, which ISO 4217 does not know",
        ),
        ('territories = ["DE"]', 'territories = ["Germany", "DE"]', "28: “Germany” is no country code"),
        ('jurisdictions = ["eu", "de"]', 'jurisdictions = ["ue", "de"]', "31: “ue” is no jurisdiction known here"),
        ('payment = ["visa"]', 'payment = ["vsa"]', "23: “vsa” is no payment method known here | Did you mean “visa”?"),
        ("days = [3, 5]", "days = [5, 3]", "22: shipping “standard”: days is [5, 3]"),
        ("price = 9", "price = -9", "22: shipping “standard” has a price below 0"),
        ("returns_days = 30", "returns_days = -1", "24: returns_days is below 0"),
        (LOCALE, 'tag = "de_DE"', "40: “de_DE” is not a language tag"),
        (LOCALE, 'tag = "de-CH"', "40: no [[market]] has the territory of the locale de-CH"),
        (LOCALE, 'tag = "de-DE"\nmarket = "ue"', "41: the locale de-DE names the market “ue”, which is not there"),
        (LOCALE, 'tag = "de-DE"\npath = ""', "39: the locales en-US and de-DE have the same address"),
        (LOCALE, 'tag = "de-DE"\npath = "../x"', "41: the path of de-DE is “../x”"),
        (LOCALE, 'tag = "en-US"', "39: the locales en-US and en-US have the same address"),
        ('kind = "email"', 'kind = "pigeon"', "43: “pigeon” is no channel known here"),
        ('days = "Mo-Fr"', 'days = "Monday"', "44: “Monday” are no days"),
        ('opens = "09:00"', 'opens = "9 am"', "44: “9 am” to “17:00” are no times"),
        ("Europe/London", "Europe/Lodon", "44: “Europe/Lodon” is no time zone | Did you mean “Europe/London”?"),
        ('["price"]', '["prise"]', "51: “prise” is no sort order | Did you mean “price”?"),
    ],
)
def test_a_problem_is_told_in_its_line(tmp_path: Path, old: str, new: str, problem: str) -> None:
    [found] = problems(tmp_path, (old, new))
    assert found.startswith(problem)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    assert (
        len(
            problems(
                tmp_path, ('country = "GB"', 'country = "UK"'), ("Europe/London", "x"), ("price = 9", "price = -9")
            )
        )
        == 3
    )


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., Site]:
    def load(*swaps: tuple[str, str], base_url: str = "") -> Site:
        assert problems(tmp_path, *swaps) == []
        found = load_site(tmp_path, base_url)[0]
        assert found is not None
        return found

    return load


def test_each_locale_finds_the_market_of_its_territory(loaded: Callable[..., Site]) -> None:
    assert {locale.tag: locale.market.currency for locale in loaded().locales} == {"en-US": "USD", "de-DE": "EUR"}


def test_the_default_locale_lies_at_the_root_and_comes_first(loaded: Callable[..., Site]) -> None:
    site = loaded(('default_locale = "en-US"', 'default_locale = "de-DE"'))
    assert [(locale.tag, locale.prefix) for locale in site.locales] == [("de-DE", ""), ("en-US", "en-us")]


def test_a_locale_may_have_a_domain_or_a_path_of_its_own(loaded: Callable[..., Site]) -> None:
    site = loaded((LOCALE, f'{LOCALE}\nbase_url = "https://quay.de/"'))
    assert [(locale.base_url, locale.prefix) for locale in site.locales] == [
        ("https://quay.example", ""),
        ("https://quay.de", ""),
    ]


def test_the_address_given_on_the_command_line_wins(loaded: Callable[..., Site]) -> None:
    assert loaded(base_url="https://preview.example/").base_url == "https://preview.example"


@pytest.mark.parametrize("mails", ["../mails", "/etc", "out", "a\\u0000b"])
def test_a_folder_of_mails_out_of_the_site_is_refused(tmp_path: Path, mails: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    site = tmp_path / "site"
    site.mkdir()
    (site / "out").symlink_to(tmp_path / "elsewhere")
    [problem] = problems(site, (CONFIG, f'{CONFIG}\n[lint]\nmails = "{mails}"\n'))
    assert "lint.mails leads out of the site" in problem
    assert "scaffold lint --mails DIR" in problem


def test_a_folder_of_mails_within_the_site_is_taken(tmp_path: Path) -> None:
    assert problems(tmp_path, (CONFIG, f'{CONFIG}\n[lint]\nmails = "post/mails"\n')) == []
