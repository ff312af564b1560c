"""Policy pages: what they need, what they may contain, and what happens when something is missing."""

import html
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest
from policy_samples import BRAND, BUILTIN, LOCALES, OWN_FACTS, POLICIES, load, site_for, site_of, without

from scaffold.i18n.strings import catalogue_for
from scaffold.load.fact_names import FACT_NAMES, HOW_TO_GIVE, WORDS
from scaffold.load.facts import facts
from scaffold.load.policies import load_policies
from scaffold.model.entries import PolicyText
from scaffold.model.findings import Severity
from scaffold.model.services import Cookie, Service
from scaffold.model.site import (
    Address,
    BusinessModel,
    Channel,
    Checkout,
    CheckoutProvider,
    CustomerService,
    Privacy,
    Registration,
    Representative,
    Site,
)
from scaffold.views.context import Context
from scaffold.views.frame import WITHDRAWAL, policy_links

LANGUAGES = ("en", "de", "fr", "es", "ja", "ar")
PLACEHOLDER = re.compile(r"\{[a-z_]+\.[\w.-]+\}")
THEME = BUILTIN.parent / "themes/harbour"
CONTROLS = re.compile(
    "foot of every page|am Fuß jeder Seite|en bas de chaque page|al pie de cada página|各ページ(の)?下部|أسفل كل صفحة"
    "|Your Privacy Choices|Global Privacy Control"
)
"""How the texts name a control in the footer, or a signal that would work it."""
SAY_THERE_IS_NONE = {*WITHDRAWAL, "no-signal", "signal-not-loaded"}
NEED_BANNER = {"choice", "signals", "external-transmission", "optional-services", "opt-out", "choice-opt-out"}
ASKED = {"de-DE", "fr-FR", "es-ES", "en-GB", "ar-AE"}
"""Locales whose law wants a yes before optional services run."""


def needs() -> list[tuple[str, str, str]]:
    """(policy, fact, jurisdiction) for each need of each section, in a market where it holds."""
    found: dict[tuple[str, str, str], None] = {}
    for policy in POLICIES.values():
        for section in policy.plan.sections:
            by_law = section.needs if isinstance(section.needs, dict) else {"any": section.needs or ()}
            of_page = policy.published.jurisdictions
            of_section = section.when.jurisdictions if section.when else ()
            for law, names in by_law.items():
                where = law if law != "any" else (*of_section, *of_page, "us")[0]
                asked = [name for name in names if name not in policy.published.facts]
                found |= {(policy.id, name, where): None for name in asked if section.id != "vat-it"}
    return sorted(found)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_complete_facts_give_all_pages_in_all_locales_without_findings() -> None:
    pages, findings = load(site_of())
    assert findings == []
    ids = {tag: [page.id for page in made] for tag, made in pages.items()}
    first = ["privacy", "cookies", "terms", "returns", "shipping", "payment", "imprint", "complaints", "disclaimer"]
    assert ids["de-DE"] == ids["en-GB"] == [*first, "accessibility", "security"]
    assert ids["en-US"] == ["privacy", "us-privacy", *first[1:], "accessibility", "security"]
    assert ids["ja-JP"] == [*first[:6], "tokushoho", *first[6:], "security"]
    assert ids["ar-AE"] == [*first, "security"]


@pytest.mark.parametrize(("policy", "name", "law"), needs())
def test_a_missing_fact_stops_the_build_and_says_how_to_give_it(policy: str, name: str, law: str) -> None:
    site = without(site_for(law), name)
    _, findings = load(site)
    found = [f for f in findings if f"“{policy}”" in f.message and f.message.split(" needs ")[1].startswith(f"{name},")]
    assert len(found) == 1
    assert (found[0].code, found[0].severity, str(found[0].location)) == ("POL101", Severity.ERROR, "scaffold.toml")
    assert site.default_locale in found[0].message
    own = name.removeprefix("facts.")
    assert HOW_TO_GIVE.get(name, f'[facts]\n{own} = "…"') in found[0].help


def test_an_italian_seller_shows_the_vat_number() -> None:
    brand = replace(BRAND, address=replace(BRAND.address, country="IT"))
    seller = replace(site_for("it"), brand=brand)
    without_number = replace(brand, registration=Registration(authority="Milano", number="1"))
    needed = [f.message for f in load(replace(seller, brand=without_number))[1] if "needs brand.vat" in f.message]
    assert "vat-it" in {section.id for page in load(seller)[0]["en-IT"] for section in page.sections}
    assert len(needed) == 1


def test_the_message_names_market_and_law() -> None:
    _, findings = load(without(site_of(), "brand.eu_representative"))
    named = "the page “privacy” of market eu (de-DE, fr-FR, es-ES) needs brand.eu_representative"
    assert [f.message for f in findings] == [f"{named}, which scaffold.toml does not give"]
    assert "(EU) 2016/679 Art. 27" in findings[0].help


@pytest.mark.parametrize("provider", list(CheckoutProvider))
@pytest.mark.parametrize("model", list(BusinessModel))
def test_no_placeholder_remains(model: BusinessModel, provider: CheckoutProvider) -> None:
    pages, _ = load(replace(site_of(), business_model=model, checkout=Checkout(provider=provider)))
    texts = [text for made in pages.values() for page in made for s in page.sections for text in (s.heading, s.html)]
    assert texts
    assert not [text for text in texts if PLACEHOLDER.search(text) or "%7B" in text]


def test_every_fact_that_is_made_is_declared() -> None:
    site = site_of("en-US")
    made = facts(site, site.locales[0], {word: word for word in WORDS})
    of_program = {name for name in made if not name.startswith("facts.")}
    assert of_program | {"policy.effective", "policy.version"} == FACT_NAMES


def test_hostile_facts_are_escaped() -> None:
    evil = '<script>alert("1")</script>{brand.email}[x](javascript:alert(1))'
    site = site_of()
    service = Service(id="x", purpose=evil, processor=evil, country=evil, cookies=(Cookie(name=evil, lifetime=evil),))
    agent = Representative(name=evil, address=evil, email=evil)
    brand = replace(
        BRAND, legal_name=evil, email=evil, phone=evil, responsible=evil, eu_representative=agent,
        uk_representative=agent, registration=Registration(authority=evil, number=evil, vat=evil),
        address=Address(street=evil, locality=evil, country="CN"),
    )  # fmt: skip
    channels = CustomerService(channels=(Channel(kind=evil, value=evil), Channel(kind="email", value=evil)))
    hostile = replace(
        site, title=evil, base_url=evil, brand=brand, services=(service,), customer_service=channels,
        facts=dict.fromkeys(OWN_FACTS, evil), privacy=Privacy(hosting=evil, officer=evil),
    )  # fmt: skip
    pages, findings = load(hostile)
    assert findings == []
    for made in pages.values():
        for page in made:
            for section in page.sections:
                assert "<script" not in section.html
                assert 'href="javascript' not in section.html
                assert not re.search(r'href="[^"]*[<>][^"]*"', section.html)


def test_sections_speak_to_their_market_only() -> None:
    pages, _ = load(site_of())
    ids = {tag: {section.id for page in made for section in page.sections} for tag, made in pages.items()}
    assert {"withdrawal-eu", "form-eu", "function-eu", "arbitration-de"} <= ids["de-DE"]
    assert "guarantee-fr" not in ids["de-DE"]
    assert {"guarantee-fr", "mediator-fr", "host"} <= ids["fr-FR"]
    assert "form-uk" in ids["en-GB"]
    assert "function-eu" not in ids["en-GB"]
    assert {"california", "delay-us", "rights"} <= ids["en-US"]
    assert {"seller", "japan"} <= ids["ja-JP"]
    assert "uae" in ids["ar-AE"]


def test_sources_are_those_of_the_market() -> None:
    pages, _ = load(site_of("ja-JP", "en-GB"))
    sources = {tag: made[0].sections[0].sources for tag, made in pages.items()}
    assert sources == {"ja-JP": ("APPI Art. 32",), "en-GB": ("UK GDPR Art. 13",)}


def test_the_site_replaces_one_section_and_keeps_the_others(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Outside {#links}\n\nOurs, {brand.legal_name}.\n"})
    pages, findings = load(site_of("en-US"), own)
    page = next(page for page in pages["en-US"] if page.id == "disclaimer")
    assert findings == []
    assert len(page.sections) == 6
    assert [(s.heading, s.html) for s in page.sections if s.id == "links"] == [
        ("Outside", "<p>Ours, Tidewater Ceramics Co., Ltd..</p>\n")
    ]


def test_the_site_adds_a_section_where_it_says(tmp_path: Path) -> None:
    own = write(tmp_path, {
        "policies/disclaimer/policy.yaml": "sections: [{ id: food, after: products, needs: [facts.kitchen] }]",
        "policies/disclaimer/en.md": "## Food {#food}\n\n{facts.kitchen}\n",
    })  # fmt: skip
    site = replace(site_of("en-US"), facts={"kitchen": "Dishwasher safe"})
    pages, findings = load(site, own)
    page = next(page for page in pages["en-US"] if page.id == "disclaimer")
    assert findings == []
    assert [section.id for section in page.sections][1:3] == ["products", "food"]


def test_the_site_adds_a_policy_without_any_code(tmp_path: Path) -> None:
    top = f"title: Warranty\nslug: warranty\nsummary: {'x' * 80}"
    own = write(tmp_path, {
        "policies/warranty/policy.yaml": 'version: "1"\neffective: 2026-01-01\nsections: [{ id: term }]',
        "policies/warranty/en.md": f"---\n{top}\n---\n## T {{#term}}\n\nYes.\n",
    })  # fmt: skip
    pages, findings = load(replace(site_of("en-US"), policies=("warranty",)), own)
    assert findings == []
    assert [page.id for page in pages["en-US"]] == ["warranty"]


def test_an_unknown_placeholder_is_named_with_its_line_and_the_nearest_fact(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Out {#links}\n\nOne.\n\nTwo {brand.legal_nam}.\n"})
    _, findings = load(site_of("en-US"), own)
    assert [(f.code, str(f.location)) for f in findings] == [("POL102", "policies/disclaimer/en.md:5")]
    assert "brand.legal_name" in findings[0].help


def test_a_table_of_facts_within_a_sentence_is_refused(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Out {#links}\n\nSee {market.shipping} here.\n"})
    _, findings = load(site_of("en-US"), own)
    assert [(f.code, f.location.line) for f in findings] == [("POL109", 3)]


def test_a_placeholder_in_a_link_target_is_refused(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Out {#links}\n\n[x](https://a.example/{site.title})\n"})
    _, findings = load(site_of("en-US"), own)
    assert [(f.code, f.location.line) for f in findings] == [("POL109", 3)]


def test_html_in_a_text_is_shown_and_not_run(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Out {#links}\n\n<script>1</script>\n"})
    pages, _ = load(site_of("en-US"), own)
    assert "<script" not in "".join(s.html for page in pages["en-US"] for s in page.sections)


def test_a_section_missing_in_a_language_is_an_error(tmp_path: Path) -> None:
    own = write(tmp_path, {
        "policies/disclaimer/policy.yaml": "sections: [{ id: food }]",
        "policies/disclaimer/en.md": "## Food {#food}\n\nYes.\n",
    })  # fmt: skip
    _, findings = load(site_of("en-US", "de-DE"), own)
    assert [(f.code, "de-DE" in f.message) for f in findings] == [("POL103", True)]


def test_a_heading_without_id_is_an_error(tmp_path: Path) -> None:
    own = write(tmp_path, {"policies/disclaimer/en.md": "## Links\n\nText.\n"})
    _, findings = load(site_of("en-US"), own)
    assert [(f.code, str(f.location)) for f in findings] == [("POL106", "policies/disclaimer/en.md:1")]


def test_an_unknown_policy_is_named_with_the_nearest_one() -> None:
    _, findings = load(replace(site_of("en-US"), policies=("disclaimer", "cookie")))
    assert [(f.code, "cookies" in f.help) for f in findings] == [("POL108", True)]


def test_a_market_nobody_wrote_for_is_a_warning(tmp_path: Path) -> None:
    top = f"title: Warranty\nslug: warranty\nsummary: {'x' * 80}"
    own = write(tmp_path, {
        "policies/warranty/policy.yaml": 'version: "1"\neffective: 2026-01-01\ncovers: [us]\nsections: [{ id: term }]',
        "policies/warranty/en.md": f"---\n{top}\n---\n## T {{#term}}\n\nYes.\n",
    })  # fmt: skip
    _, findings = load(replace(site_for("kr"), policies=("warranty",)), own)
    assert {(f.code, f.severity) for f in findings} == {("POL112", Severity.WARNING)}


def test_a_strange_jurisdiction_in_a_plan_is_an_error(tmp_path: Path) -> None:
    plan = "sections: [{ id: links, when: { jurisdictions: [gb] } }]"
    own = write(tmp_path, {"policies/disclaimer/policy.yaml": plan})
    _, findings = load(site_of("en-US"), own)
    assert [f.code for f in findings][:1] == ["POL104"]


def test_open_decisions_are_listed_until_somebody_decides(tmp_path: Path) -> None:
    site = replace(site_of("en-US"), policies=("shipping",))
    own = write(tmp_path, {"policies/shipping/policy.yaml": "sections: [{ id: customs, decide: false }]"})
    before = load_policies(site, Path("/nowhere"), BUILTIN).findings
    assert [(f.code, f.severity) for f in before] == [("POL113", Severity.INFO)]
    assert load_policies(site, own, BUILTIN).findings == ()


def test_the_projects_own_folder_as_site_is_read_once() -> None:
    assert load(site_of("en-US"), BUILTIN.parent)[1] == []


def test_same_input_gives_the_same_pages() -> None:
    assert load_policies(site_of(), Path("/nowhere"), BUILTIN) == load_policies(site_of(), Path("/nowhere"), BUILTIN)


def test_nothing_stored_and_no_services_are_said() -> None:
    site = replace(site_of("de-DE"), services=(), checkout=Checkout(provider=CheckoutProvider.NONE))
    pages, findings = load(site)
    cookies = next(page for page in pages["de-DE"] if page.id == "cookies")
    assert findings == []
    assert [s.id for s in cookies.sections] == ["about", "no-own-storage", "no-services", "browser"]


def sections_of(pages: dict[str, tuple[PolicyText, ...]]) -> list[tuple[str, str, str]]:
    """(locale, section, text with its heading) of all pages."""
    return [(tag, s.id, f"{s.heading} {s.html}") for tag, made in pages.items() for page in made for s in page.sections]


@pytest.mark.parametrize("services", [(), site_of().services])
def test_without_a_banner_no_text_names_a_control_for_consent(services: tuple[Service, ...]) -> None:
    pages, findings = load(replace(site_of(), services=services))
    sections = sections_of(pages)
    assert findings == []
    assert NEED_BANNER & {id for _, id, _ in sections} == set()
    assert [(tag, id) for tag, id, text in sections if id not in SAY_THERE_IS_NONE and CONTROLS.search(text)] == []


def test_without_a_banner_registered_services_are_said_not_to_be_loaded() -> None:
    ids = {(tag, id) for tag, id, _ in sections_of(load(site_of())[0])}
    assert {(tag, "services-not-loaded") for tag in LOCALES} | {("en-US", "not-loaded")} <= ids
    assert {id for _, id in ids} & {"services", "no-services", "no-sale"} == set()


def waiting(*tags: str) -> Site:
    """The site with services that load a script, so that there is a choice."""
    site = site_of(*tags)
    return replace(site, services=tuple(replace(one, script=f"https://{one.id}.example/a.js") for one in site.services))


def test_with_a_banner_the_texts_name_its_control() -> None:
    pages, findings = load(waiting())
    sections = sections_of(pages)
    ids = {id for _, id, _ in sections}
    assert findings == []
    assert {"services", *NEED_BANNER} <= ids
    assert ids & {"services-not-loaded", "not-loaded"} == set()
    assert {tag for tag, id, text in sections if id == "choice" and CONTROLS.search(text)} == ASKED
    assert {tag for tag, id, text in sections if id == "choice-opt-out" and CONTROLS.search(text)} == {"en-US", "ja-JP"}
    assert {tag for tag, id, _ in sections if id == "about"} == ASKED


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_call_the_control_as_the_footer_does(language: str) -> None:
    theme = catalogue_for(language, {file.name: file.read_bytes() for file in (THEME / "strings").glob("*.po")}, "x")
    ours = catalogue_for(language, {file.name: file.read_bytes() for file in (BUILTIN / "strings").glob("*.po")}, "x")
    for words in ("Privacy settings", "Your Privacy Choices"):
        assert ours[0].strings.get(words, words) == theme[0].strings[words]


def test_the_theme_stores_nothing_and_the_texts_say_so() -> None:
    storing = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|caches\.|serviceWorker")
    files = [*THEME.rglob("*.js"), *THEME.rglob("*.html")]
    assert files
    assert [file.name for file in files if storing.search(file.read_text(encoding="utf-8"))] == []
    assert {tag for tag, id, _ in sections_of(load(site_of())[0]) if id == "no-own-storage"} == set(LOCALES)


def test_what_is_stored_is_listed() -> None:
    texts = {(tag, id): text for tag, id, text in sections_of(load(waiting("en-US", "de-DE"))[0])}
    purpose = "remembers your privacy choices"
    row = f"<td>privacy-choice</td><td>Tidewater</td><td>{purpose}</td><td>local storage</td><td>6 months</td>"
    assert row in texts["en-US", "own-storage"]
    assert "<td>6 Monate</td>" in texts["de-DE", "own-storage"]
    assert "<td>1 Jahr</td>" in texts["de-DE", "services"]
    assert ("en-US", "no-own-storage") not in texts


def test_a_market_is_asked_first_or_can_say_no() -> None:
    site = waiting()
    words = {word: word for word in WORDS}
    given = {locale.tag: facts(site, locale, words) for locale in site.locales}
    asked = {tag for tag, known in given.items() if known["consent.opt_in"]}
    assert asked | {tag for tag, known in given.items() if known["consent.opt_out"]} == set(given)
    assert {"de-DE", "en-GB", "ar-AE"} <= asked
    assert {"en-US", "ja-JP"} & asked == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_withdrawal_message_is_filled_in_by_the_consumer(language: str) -> None:
    files = {file.name: file.read_bytes() for file in (BUILTIN / "strings").glob("*.po")}
    words = {word: word for word in WORDS} | catalogue_for(language, files, "policies/strings")[0].strings
    site = replace(site_of("de-DE"), brand=replace(BRAND, email="a+b&c@tidewater.example"))
    link = facts(site, site.locales[0], words)["withdrawal.message"] or ""
    href = html.unescape(link.split('"')[1])
    url = urlsplit(href)
    fields = parse_qs(url.query, strict_parsing=True)
    assert (url.scheme, url.path, set(fields)) == ("mailto", "a%2Bb%26c@tidewater.example", {"subject", "body"})
    assert href.isascii()
    assert "+" not in href
    assert len(href) < 1000
    assert fields["subject"] == [words["Withdrawal from contract"]]
    statement, gap, *asked = fields["body"][0].split("\r\n")
    assert (statement, gap) == (words["I withdraw from the contract for the following order."], "")
    assert asked == [f"{words[name]} " for name in ("Name:", "Order number:", "Email address for the receipt:")]
    assert link.endswith(f">{words['confirm withdrawal']}</span></a>")


def test_without_an_address_the_withdrawal_message_is_asked_for() -> None:
    _, findings = load(without(site_of("de-DE"), "brand.email"))
    found = [f for f in findings if "needs withdrawal.message" in f.message]
    assert [HOW_TO_GIVE["brand.email"] in f.help for f in found] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_withdrawal_section_names_the_label_in_the_footer(language: str) -> None:
    files = {file.name: file.read_bytes() for file in (THEME / "strings").glob("*.po")}
    label = catalogue_for(language, files, "strings")[0].strings["withdraw from contract here"]
    sections = POLICIES["returns"].texts[language].sections
    for name in WITHDRAWAL:
        assert any(label in token.content for token in sections[name].tokens), name


def test_the_footer_leads_to_the_withdrawal_section_where_there_is_one() -> None:
    pages, _ = load(site_of())
    heads = {}
    for tag, made in pages.items():
        route = SimpleNamespace(href="/returns/")
        context = SimpleNamespace(policies=made, at=lambda *_, route=route: route, words=lambda text: text)
        links = policy_links(cast("Context", context))
        assert [link.text for link in links[-len(made) :]] == [page.title for page in made]
        heads[tag] = [(link.text, link.href) for link in links[: -len(made)]]
    linked = [("withdraw from contract here", "/returns/#function-eu")]
    assert heads == {tag: linked if LOCALES[tag] == "eu" else [] for tag in LOCALES}


def test_a_site_without_the_returns_page_has_no_such_link() -> None:
    made = load(replace(site_of("de-DE"), policies=("privacy",)))[0]["de-DE"]
    context = SimpleNamespace(policies=made, at=lambda *_: SimpleNamespace(href="/"), words=str)
    assert len(policy_links(cast("Context", context))) == 1


def test_the_withdrawal_function_is_left_for_a_person_to_decide() -> None:
    assert [s.decide for s in POLICIES["returns"].plan.sections if s.id in WITHDRAWAL] == [True, True]
