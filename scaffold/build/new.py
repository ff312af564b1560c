"""`scaffold new`: a small shop that builds and shows everything, ready to be made one's own."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from scaffold.config.check import is_base_url
from scaffold.errors import UsageError
from scaffold.i18n.tags import is_tag, is_territory, language_of, territory_of
from scaffold.model.site import BusinessModel
from scaffold.model.territories import EU
from scaffold.resources import starter_dir
from scaffold.text import did_you_mean

LANGUAGES = ("en", "de", "fr", "es", "ja", "ar")
"""In which the starter has its texts."""

_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_HOLE = re.compile(r"@([A-Z_]+)(?::([0-9.]+))?@")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>~^$|{}]|&(?=[#\w])|^[#+=-]|(?<=^\d)[.)]")
_BLANK_LINES = re.compile(r"\n{3,}")
_NAMES = {"site.toml": "scaffold.toml", "gitignore": ".gitignore", "workflow.yml": ".github/workflows/shop.yml"}
CONTENT = "content/"
FOR_IMPORT = "for-import/"
"""What a shop without samples has in the place of `content/`."""
_OWN = frozenset({"territories.toml"})
_TEXTS = frozenset({".md", ".yaml", ".toml", ".svg", ""})
_BLOCKS = ("MARKETS", "LOCALES", "REPRESENTATIVES", "OFFICER", "FACTS")
_FOR_FIRMS = "@TRADE@\n"
"""What follows in a product.yaml is for firms."""

_SHIPPING = (Decimal(9), Decimal(100), Decimal(24))
"""In US dollars: standard, free from, express."""
_LEGAL_NAME = "Example Trading Ltd."
_REPLACE = "  # replace"
_FACTS = (
    ("accessibility_authority", "Example Authority for Accessibility, 5 Example Street, Example Town"),
    ("kr_mail_order_report", "0000-Example-00000, Example Office"),
    ("eu_responsible_person", "Example Europe GmbH, 3 Example Street, Example Town, eu@example.com"),
    ("mediator", "Example Mediation, 4 Example Street, Example Town, https://www.example.com"),
    ("producer_ids", "FR000000_00EXAMPLE"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What `scaffold new` asks."""

    title: str
    email: str
    mode: str
    """b2b, b2c or dtc."""
    locales: tuple[str, ...]
    """BCP 47 tags with a territory (de-DE); the first is the default."""
    base_url: str
    legal_name: str = ""
    """Of the firm or person who sells; else an example to replace."""
    country: str = ""
    """Where the seller sits, ISO 3166-1 alpha-2; else the territory of the first locale."""
    samples: bool = True
    """Whether to lay down sample products and texts; without them the shop waits for an import."""


@dataclass(frozen=True, slots=True)
class _Territory:
    code: str
    currency: str
    tax_included: bool
    jurisdictions: tuple[str, ...]
    days: tuple[int, int]
    payment: tuple[str, ...]
    zone: str
    tax_rate: str = ""


@dataclass(frozen=True, slots=True)
class _Defaults:
    """territories.toml: what a market begins with."""

    territories: dict[str, _Territory]
    currencies: dict[str, dict[str, Decimal]]

    def amount(self, dollars: Decimal, currency: str) -> str:
        """A round price."""
        rule = self.currencies[currency]
        steps = (dollars * rule["rate"] / rule["step"]).quantize(Decimal(1), ROUND_HALF_UP)
        return f"{max(steps, Decimal(1)) * rule['step']:.{int(rule.get('digits', 2))}f}"


@dataclass(frozen=True, slots=True)
class _Market:
    id: str
    territories: tuple[_Territory, ...]

    @property
    def currency(self) -> str:
        return self.territories[0].currency

    @property
    def jurisdictions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(law for territory in self.territories for law in territory.jurisdictions))

    @property
    def payment(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(method for territory in self.territories for method in territory.payment))


def lay_down(answers: Answers, target: Path) -> tuple[Path, ...]:
    """Writes a new site into an empty or absent folder; gives the files written, sorted. Raises UsageError."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise UsageError(f"{target} is not an empty folder\n  Name one that is new or empty.")
    defaults = _defaults()
    problems = tuple(_problems(answers, defaults))
    if problems:
        raise UsageError("\n".join(problems))
    written = dict(_files(_completed(answers), defaults))
    for path, content in written.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return tuple(target / path for path in sorted(written))


def _completed(answers: Answers) -> Answers:
    """With an example for what was not said."""
    country = answers.country or territory_of(answers.locales[0])
    return replace(answers, legal_name=answers.legal_name or _LEGAL_NAME, country=country)


def _defaults() -> _Defaults:
    table = tomllib.loads((starter_dir() / "territories.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    territories = {code: _territory(code, row) for code, row in table["territory"].items()}
    currencies = {code: {key: Decimal(value) for key, value in row.items()} for code, row in table["currency"].items()}
    return _Defaults(territories, currencies)


def _territory(code: str, row: dict[str, Any]) -> _Territory:
    first, last = row["days"]
    return _Territory(
        code,
        row["currency"],
        row["tax_included"],
        tuple(row["jurisdictions"]),
        (first, last),
        tuple(row["payment"]),
        row["zone"],
        str(row.get("tax_rate", "")),
    )


def _problems(answers: Answers, defaults: _Defaults) -> Iterator[str]:
    for name, text in (("title", answers.title), ("legal name", answers.legal_name or _LEGAL_NAME)):
        if not text.strip() or not text.isprintable():
            yield f"the {name} is empty, or has characters that cannot be shown"
    if answers.mode not in set(BusinessModel):
        yield f"“{answers.mode}” is no business model\n  {did_you_mean(answers.mode, BusinessModel)}"
    if not _EMAIL.fullmatch(answers.email) or not answers.email.isprintable():
        yield f"“{answers.email}” is not an e-mail address\n  Write name@host."
    if not is_base_url(answers.base_url):
        yield f"“{answers.base_url}” is not a scheme and a host\n  Write https://www.example.com, without a path."
    if answers.country and not is_territory(answers.country):
        yield f"“{answers.country}” is no country code\n  Write the ISO 3166-1 code in two capital letters, such as DE."
    if not answers.locales:
        yield "there is no locale\n  Name at least one, such as en-US."
    for tag in dict.fromkeys(answers.locales):
        if answers.locales.count(tag) > 1:
            yield f"the locale {tag} is named twice"
        yield from _locale_problems(tag, defaults)


def _locale_problems(tag: str, defaults: _Defaults) -> Iterator[str]:
    if not is_tag(tag):
        yield f"“{tag}” is not a language tag\n  Write language and territory: de-DE."
        return
    if language_of(tag) not in LANGUAGES:
        yield (
            f"the starter has no texts in the language of {tag}; it has {', '.join(LANGUAGES)}\n"
            "  Begin with one of these, then add a [[locale]] and your own texts."
        )
    if territory_of(tag) not in defaults.territories:
        help = did_you_mean(territory_of(tag), defaults.territories)
        yield f"the starter has no market for the territory of {tag}\n  {help}".rstrip()


def _files(answers: Answers, defaults: _Defaults) -> Iterator[tuple[str, bytes]]:
    languages = {language_of(tag) for tag in answers.locales}
    markets = _markets(answers, defaults)
    values = _values(answers, markets, defaults)
    for file in sorted(starter_dir().rglob("*")):
        path = file.relative_to(starter_dir()).as_posix()
        if not file.is_file() or path in _OWN or path.startswith(FOR_IMPORT if answers.samples else CONTENT):
            continue
        path = path.removeprefix(FOR_IMPORT)
        if file.suffix == ".md" and file.stem in LANGUAGES and file.stem not in languages:
            continue
        content = file.read_bytes()
        if file.suffix in _TEXTS:
            content = _filled(file, content.decode(), values, answers.mode).encode()
        yield _NAMES.get(path, path), content


Values = Callable[[str, str], str]
"""Name of a hole, and what stands behind its colon, to the text that belongs there, as it is."""


def _filled(file: Path, text: str, values: Values, mode: str) -> str:
    if file.suffix == ".toml":
        for block in _BLOCKS:
            text = text.replace(f"@{block}@", values(block, ""))
        return _BLANK_LINES.sub("\n\n", _replaced(text, values, _as_quoted)).rstrip() + "\n"
    if file.suffix == ".svg":
        return _replaced(text, values, _as_xml)
    if file.suffix == ".md" and text.startswith("---\n"):
        matter, _, body = text[4:].partition("---\n")
        return f"---\n{_replaced(matter, values, _as_quoted)}---\n{_replaced(body, values, _as_markdown)}"
    if file.suffix == ".md":
        return _replaced(text, values, _as_markdown)
    common, _, for_firms = text.partition(_FOR_FIRMS)
    return _replaced(common + for_firms if mode == BusinessModel.B2B else common, values, str)


def _replaced(text: str, values: Values, escaped: Callable[[str], str]) -> str:
    def fill(hole: re.Match[str]) -> str:
        value = values(hole[1], hole[2] or "")
        return escaped(value)

    return _HOLE.sub(fill, text)


def _values(answers: Answers, markets: tuple[_Market, ...], defaults: _Defaults) -> Values:
    currencies = tuple(dict.fromkeys(market.currency for market in markets))

    def value(name: str, argument: str) -> str:
        if name == "PRICE":
            dollars = Decimal(argument)
            return "{ " + ", ".join(f"{code}: {defaults.amount(dollars, code)}" for code in currencies) + " }"
        return known[name]

    seller = defaults.territories.get(answers.country)
    known = {
        "TITLE": answers.title,
        "COUNTRY": answers.country,
        "MODE": answers.mode,
        "DEFAULT": answers.locales[0],
        "ZONE": seller.zone if seller else markets[0].territories[0].zone,
        "BASE_URL": answers.base_url.rstrip("/"),
        "BASE_URL_NOTE": _REPLACE if answers.base_url.rstrip("/").endswith(".example") else "",
        "LEGAL_NAME": answers.legal_name,
        "LEGAL_NAME_NOTE": _REPLACE if answers.legal_name == _LEGAL_NAME else "",
        "EMAIL": answers.email,
        "EMAIL_NOTE": _REPLACE if answers.email.endswith(".example") else "",
        "MARKETS": "\n".join(_market_table(market, answers, defaults) for market in markets),
        "LOCALES": "\n".join(f'[[locale]]\ntag = "{tag}"\n' for tag in answers.locales),
        "REPRESENTATIVES": _representatives(answers, markets),
        "OFFICER": _officer(markets),
        "FACTS": _facts(answers, markets),
    }
    return value


def _markets(answers: Answers, defaults: _Defaults) -> tuple[_Market, ...]:
    """One for the countries of the euro, one for each other territory, in the order of the locales."""
    grouped: dict[str, list[_Territory]] = {}
    for code in dict.fromkeys(territory_of(tag) for tag in answers.locales):
        territory = defaults.territories[code]
        in_euro = territory.currency == "EUR" and "eu" in territory.jurisdictions
        grouped.setdefault("eu" if in_euro else {"GB": "uk"}.get(code, code.lower()), []).append(territory)
    return tuple(_Market(id, tuple(territories)) for id, territories in grouped.items())


def _market_table(market: _Market, answers: Answers, defaults: _Defaults) -> str:
    first, firms = market.territories[0], answers.mode == BusinessModel.B2B
    at_home = [territory.code for territory in market.territories] == [answers.country]
    earliest, latest = (2, 4) if at_home else first.days
    standard, free_from, express = (defaults.amount(dollars, market.currency) for dollars in _SHIPPING)
    lines = [
        "[[market]]",
        f'id = "{market.id}"',
        f"territories = {_list(territory.code for territory in market.territories)}",
        f'currency = "{market.currency}"',
        f"prices_include_tax = {str(first.tax_included and not firms).lower()}",
        f"tax_rate = {first.tax_rate}" if first.tax_rate else "",
        "duties_paid = false  # whether the price covers import duty and tax" if not at_home else "",
        f"jurisdictions = {_list(market.jurisdictions)}",
        "shipping = [",
        f'  {{ id = "standard", price = {standard}, free_from = {free_from}, days = [{earliest}, {latest}] }},',
        f'  {{ id = "express", price = {express}, days = [1, {max(2, earliest - 1)}] }},',
        "]",
        f"payment = {_list(('bank-transfer', 'visa', 'mastercard') if firms else market.payment)}",
        "" if firms else f"returns_days = {14 if market.id == 'jp' else 30}",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _representatives(answers: Answers, markets: tuple[_Market, ...]) -> str:
    """GDPR art. 27 and its British twin: sellers from elsewhere name somebody in the market."""
    laws = {law for market in markets for law in market.jurisdictions}
    lines = []
    for law, inside, name in (("eu", answers.country in EU, "Europe"), ("uk", answers.country == "GB", "UK")):
        if law in laws and not inside:
            person = (
                f'name = "Example {name} Ltd", address = "3 Example Street, Example Town", email = "{law}@example.com"'
            )
            lines.append(f"{law}_representative = {{ {person} }}{_REPLACE}\n")
    return "".join(lines)


def _officer(markets: tuple[_Market, ...]) -> str:
    """Laws that have the privacy page name a person (PIPA Art. 31, LGPD art. 41, PIPEDA Sch. 1)."""
    laws = {law for market in markets for law in market.jurisdictions}
    return f'officer = "Alex Example, privacy@example.com"{_REPLACE}\n' if laws & {"kr", "br", "ca", "qc"} else ""


def _facts(answers: Answers, markets: tuple[_Market, ...]) -> str:
    laws = {law for market in markets for law in market.jurisdictions}
    consumers = answers.mode != BusinessModel.B2B
    wanted = {
        "accessibility_authority": "eu" in laws and consumers,
        "kr_mail_order_report": "kr" in laws,
        "eu_responsible_person": "eu" in laws and answers.country not in EU,
        "mediator": "fr" in laws and consumers,
        "producer_ids": "fr" in laws,
    }
    lines = [f'{name} = "{example}"{_REPLACE}' for name, example in _FACTS if wanted[name]]
    return "\n".join(("\n[facts]", *lines)) if lines else ""


def _list(names: Iterator[str] | tuple[str, ...]) -> str:
    return json.dumps(list(names))


def _as_quoted(text: str) -> str:
    """Between double quotes, in YAML and in TOML."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _as_markdown(text: str) -> str:
    return _MARKDOWN.sub(lambda found: "\\" + found[0], text)


def _as_xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
