"""The services of a site: what the program knows, with the owner's words over it; hostile values are refused."""

import re
from pathlib import Path

import pytest
from sites.small_site import CONFIG, lay

from scaffold.config.file import ServiceFile
from scaffold.config.services import known_services, read_service
from scaffold.config.site import load_site
from scaffold.markup.urls import is_https, is_origin
from scaffold.model.services import Service, covers, lifetime_of

OWN = 'id = "x"\npurpose = "analytics"\nprocessor = "X Ltd."\ncountry = "IE"\n'


def load(folder: Path, *services: str) -> tuple[tuple[Service, ...], list[str]]:
    config = CONFIG + "".join(f"\n[[service]]\n{service}\n" for service in services)
    lay(folder, files={"scaffold.toml": config})
    site, findings = load_site(folder)
    return (site.services if site else ()), [f"{found.message} | {found.help}" for found in findings]


def test_an_id_and_its_settings_are_enough(tmp_path: Path) -> None:
    [service], findings = load(tmp_path, 'id = "plausible"\nsettings = { domain = "quay.example" }')
    assert findings == []
    assert (service.title, service.purpose, service.country) == ("Plausible Analytics", "analytics", "EE")
    assert service.attributes == {"data-domain": "quay.example"}
    assert service.hosts.script == ("https://plausible.io",)
    assert service.is_asked


def test_settings_reach_addresses_hosts_and_calls(tmp_path: Path) -> None:
    mine = 'id = "matomo"\nprocessor = "Quay Ltd."\ncountry = "GB"\nsettings = { host = "s.quay.example", site = "7" }'
    [service], _ = load(tmp_path, mine)
    assert service.script == "https://s.quay.example/matomo.js"
    assert service.hosts.all == ("https://s.quay.example",)
    assert ("setSiteId", "7") in service.start.calls


def test_the_owner_has_the_last_word(tmp_path: Path) -> None:
    mine = (
        'id = "youtube"\npurpose = "marketing"\nname = "Films"\nmarkets = ["us"]\nsells = true\n'
        'hosts = { frame = ["https://tube.example"] }'
    )
    [service], _ = load(tmp_path, mine)
    assert (service.purpose, service.title, service.markets, service.sells) == ("marketing", "Films", ("us",), True)
    assert service.hosts.frame == ("https://tube.example",)
    assert service.processor.startswith("Google Ireland")


def test_a_service_of_ones_own(tmp_path: Path) -> None:
    [service], findings = load(tmp_path, OWN + 'script = "https://x.example/a.js"')
    assert findings == []
    assert service.hosts.script == ("https://x.example",)


@pytest.mark.parametrize(
    ("service", "problem"),
    [
        ('id = "plausibel"', "the program does not know this service | Did you mean “plausible”?"),
        ('id = "plausible"', 'settings.domain is missing | Write  settings = { domain = "www.shop.example" }'),
        ('id = "plausible"\nsettings = { domain = "a", sit = "b" }', "settings.sit is not asked for"),
        ('id = "plausible"\nsettings = { domain = "a\\"><script>" }', 'settings.domain is “a"><script>”'),
        (
            'id = "matomo"\nsettings = { host = "a/../b", site = "1" }\nprocessor = "X"\ncountry = "IE"',
            "settings.host is “a/../b”",
        ),
        ('id = "matomo"\nsettings = { host = "a.example", site = "1" }\ncountry = "IE"', "processor is missing"),
        (OWN + 'script = "http://x.example/a.js"', "script is “http://x.example/a.js”"),
        (OWN + 'script = "javascript:alert(1)"', "script is “javascript:alert(1)”"),
        (OWN + 'script = "https://u@x.example/a.js"', "script is “https://u@x.example/a.js”"),
        (OWN + 'privacy_url = "/privacy"', "privacy_url is “/privacy”"),
        (OWN + 'hosts = { frame = ["https://x.example/path"] }', "“https://x.example/path” is no origin"),
        (OWN + 'hosts = { script = ["*"] }', "“*” is no origin"),
        (OWN + 'hosts = { script = ["https://x.example; object-src *"] }', "is no origin"),
        (OWN + 'attributes = { onload = "alert(1)" }', "a script element here takes no “onload”"),
        (OWN + 'attributes = { src = "https://y.example" }', "a script element here takes no “src”"),
        (OWN + 'cookies = [{ name = "a b", lifetime = "session" }]', "“a b” is no name of a cookie"),
        (OWN + 'cookies = [{ name = "a", lifetime = "for ever" }]', "the lifetime of a is “for ever”"),
        (OWN + 'cookies = [{ name = "a", lifetime = "session", storage = "disk" }]', "“disk” is no storage"),
        (OWN + 'markets = ["mars"]', "there is no market “mars”"),
        (OWN.replace('"x"', '"X y"'), "this is no id"),
        (OWN.replace('"IE"', '"Irland"'), "“Irland” is no country code"),
        (OWN + 'settings = { a = "b" }', "only services that the program knows have settings"),
        (OWN.replace("analytics", "spying"), "service[1].purpose is “spying”"),
    ],
)
def test_a_value_that_cannot_be_right_is_told(tmp_path: Path, service: str, problem: str) -> None:
    _, [found] = load(tmp_path, service)
    assert problem in found


def test_a_service_named_twice_is_told(tmp_path: Path) -> None:
    _, [found] = load(tmp_path, OWN, OWN)
    assert "it is named twice" in found


@pytest.mark.parametrize("id", known_services())
def test_what_the_program_knows_can_be_used_as_it_is(id: str, tmp_path: Path) -> None:
    known = read_service(known_services()[id])
    assert isinstance(known, ServiceFile)
    settings = ", ".join(f'{name} = "{example}"' for name, example in known.settings.items())
    own = "" if known.processor else 'processor = "X"\ncountry = "IE"\n'
    [service], findings = load(tmp_path, f'id = "{id}"\n{own}settings = {{ {settings} }}')
    assert findings == []
    assert not re.search(
        r"\{[a-z_]+\}", repr((service.script, service.attributes.values(), service.hosts, service.start.calls))
    )
    assert all(is_https(source) for source in known.sources)
    assert service.name


def test_lifetimes() -> None:
    assert lifetime_of("13 months") == (13, "month")
    assert lifetime_of("1 year") == (1, "year")
    assert lifetime_of("session") is None


@pytest.mark.parametrize(
    "text", ["https://a.example", "https://*.a.example", "wss://a.example", "https://a.example:8443"]
)
def test_origins(text: str) -> None:
    assert is_origin(text)


@pytest.mark.parametrize(
    "text",
    [
        *("http://a.example", "https://", "https://a.example/", "https://a.example?x", "https://*", "https://a b"),
        *(
            "'self'",
            "https://a.example\n",
            "https://-a.example",
            "https://é.example",
            "https://a.example:port",
            "data:",
        ),
    ],
)
def test_what_is_no_origin(text: str) -> None:
    assert not is_origin(text)


def test_a_star_covers_subdomains_only() -> None:
    assert covers("https://*.a.example", "https://b.a.example")
    assert covers("https://a.example", "https://a.example")
    assert not covers("https://*.a.example", "https://a.example")
    assert not covers("https://*.a.example", "https://evil-a.example")
    assert not covers("https://*.a.example", "wss://b.a.example")
