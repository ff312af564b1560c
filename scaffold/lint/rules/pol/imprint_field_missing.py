"""POL008 imprint-field-missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import get_cc_module
from stdnum.eu import oss, vat

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import SITE_FILE, Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Brand

_ANY = frozenset({"eu", "de", "fr", "it", "es", "nl", "uk", "jp", "kr", "br", "sa", "ae", "cn"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_BOX = re.compile(r"p\.?\s?o\.?\s?box|postfach|apartado|boîte postale|\bbp \d|casella postale|postbus", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str
    value: str
    laws: frozenset[str]
    fault: str = ""


@rule(
    "POL008",
    Severity.ERROR,
    clauses=["1.4.4", "1.4.5"],
    source="2000/31/EC Art. 5; DDG s. 5; LCEN art. 1-1; LSSI art. 10; E-Commerce Law Art. 6 (SA)",
)
def imprint_field_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """The imprint lacks something that the law of its market wants known of the seller, or has it in a wrong form.

    The facts are those of scaffold.toml; VAT numbers are held against their check digits.

    Passes:
        -- scaffold.toml --
        [brand]
        legal_name = "Kai GmbH"
        address = { street = "Kai 1", locality = "Hamburg", postal_code = "20457", country = "DE" }
        email = "a@kai.example"
        phone = "+49 40 1234567"
        registration = { authority = "Amtsgericht Hamburg", number = "HRB 1", vat = "DE136695976" }
        responsible = "Ann Kai"
        -- de-de/impressum/index.html --
        <html lang="de-DE"><title>Impressum</title><p>Kai GmbH, Kai 1, 20457 Hamburg, a@kai.example, +49 40 1234567,
        Amtsgericht Hamburg HRB 1, DE136695976, Ann Kai</p>

    Fails:
        -- scaffold.toml --
        -- de-de/impressum/index.html --
        <html lang="de-DE"><title>Impressum</title><p>Quay Ltd., 1 Pier, BS1 Bristol, care@quay.example,
        +44 117 000 0000
    """
    policies = policy_pages(site)
    for locale in profile.site.locales:
        laws = frozenset(profile.site.laws_of(locale)) & _ANY
        pages = policies.find("imprint", locale.tag) if laws else ()
        text = pressed(" ".join(page.text for page in pages))
        for field in _fields(profile.site.brand) if pages else ():
            if laws & field.laws:
                yield _judged(field, text, pages[0].path)


def _judged(field: _Field, text: str, path: str) -> Outcome:
    if not field.value:
        message = f"The law of the market wants {field.name} known, and scaffold.toml has none"
        return Problem(SITE_FILE, message, help=f"add {field.key}")
    if field.fault:
        return Problem(SITE_FILE, f"In scaffold.toml, {field.key} is “{field.value}”, {field.fault}", help="correct it")
    spot = Spot(path, evidence=field.key)
    if not all(holds(text, part) for part in field.value.split("\n")):
        return Problem(spot, f"The imprint lacks {field.name}, {field.value}", help=f"show {field.key} there")
    return Passed(spot)


def _fields(brand: Brand) -> Iterator[_Field]:
    address, entry = brand.address, brand.registration
    lines = "\n".join(part for part in (address.street, address.locality, address.postal_code) if part)
    yield _Field("the name of the firm", "brand.legal_name", brand.legal_name, _ANY)
    box = "a box; the law wants a street" if _BOX.search(address.street) else ""
    yield _Field("the postal address", "brand.address", lines, _ANY, box)
    yield _Field("an e-mail address", "brand.email", brand.email, _ANY, _unless(_EMAIL, brand.email, "which is none"))
    phone = re.sub(r"[\s()./-]", "", brand.phone)
    fault = _unless(_PHONE, phone, "not + and 7 to 15 digits (E.164)") if phone else ""
    yield _Field("a phone number", "brand.phone", brand.phone, _ANY - {"uk", "nl"}, fault)
    number = entry.number if entry else ""
    yield _Field("the register number", "brand.registration", number, _ANY - {"jp", "cn"})
    if entry and entry.vat:
        yield _Field(
            "the VAT number", "brand.registration.vat", entry.vat, frozenset({"eu", "uk"}), _vat_fault(entry.vat)
        )
    yield _Field("the person responsible", "brand.responsible", brand.responsible, frozenset({"de", "fr", "jp", "kr"}))


def _unless(pattern: re.Pattern[str], value: str, fault: str) -> str:
    return "" if pattern.fullmatch(value) else fault


def _vat_fault(number: str) -> str:
    """What is wrong with a VAT number; empty for countries whose form is not known."""
    country = number[:2].lower()
    checks = [oss, vat] if country in ("eu", "im") else [vat] if country in vat.MEMBER_STATES else []
    module = get_cc_module(country, "vat") if not checks else None
    valid = [check.is_valid(number) for check in (*checks, *([module] if module else []))]
    return "" if not valid or any(valid) else "whose check digits are wrong"
