"""Lays a neutral catalogue out as a site of ours: `with_scaffold.py CATALOGUE SITE [THEME]`.

`bench` (the folder theme/ here) is cut to the amount of HTML that the peers' templates give; `harbour` is the real one.
"""

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any, ClassVar

import yaml

HERE = Path(__file__).parent
TAGS = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "ja": "ja-JP", "ar": "ar-SA"}
TERRITORIES = {"USD": ("US", "us"), "EUR": ("DE", "eu"), "JPY": ("JP", "jp"), "SAR": ("SA", "sa")}
PHOTO = "photo"
"""Pictures are shown as the peers show them: addresses made by the template, of files that no contestant makes."""
_LINK = re.compile(r"\]\(/[a-z]+/products/([a-z0-9-]+)/\)")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def main() -> None:
    """Writes the site's folder anew."""
    catalogue, site = Path(sys.argv[1]), Path(sys.argv[2])
    theme = sys.argv[3] if len(sys.argv) > 3 else "bench"
    shutil.rmtree(site, ignore_errors=True)
    facts = json.loads((catalogue / "site.json").read_text("utf-8"))
    languages = [language["code"] for language in facts["languages"]]
    _put(site / "scaffold.toml", _configuration(facts, theme))
    if theme == "bench":
        shutil.copytree(HERE / "theme", site / "themes" / "bench")
        for code in languages:
            words = json.loads((catalogue / "i18n" / f"{code}.json").read_text("utf-8"))
            _put(site / "themes/bench/strings" / f"{code}.po", _strings(words, code))
    for code in languages:
        content = catalogue / "content" / code
        _text(content / "home.md", site / "content/home" / f"{code}.md")
        for kind in ("pages", "categories"):
            for file in sorted((content / kind).iterdir()):
                _text(file, site / "content" / kind / file.stem / f"{code}.md")
    _put(site / "content/home/home.yaml", "blocks:\n  - { id: new, kind: products, count: 24 }\n")
    for kind in ("pages", "categories"):
        for folder in sorted((site / "content" / kind).iterdir()):
            place = _split((catalogue / "content/en" / kind / f"{folder.name}.md").read_text("utf-8"))[0]["weight"]
            _put(folder / ("page.yaml" if kind == "pages" else "category.yaml"), f"position: {place}\n")
    for file in sorted((catalogue / "content/en/products").iterdir()):
        _product(catalogue, site / "content/products" / file.stem, file.name, languages)


def _product(catalogue: Path, folder: Path, name: str, languages: list[str]) -> None:
    texts = {code: _split((catalogue / "content" / code / "products" / name).read_text("utf-8")) for code in languages}
    first = texts[languages[0]][0]
    prices = {matter["currency"]: matter["price"] for matter, _ in texts.values()}
    facts = [
        f"sku: {first['sku']}",
        f'gtin: "{first["gtin"]}"',
        f"brand: {_quoted(first['brand'])}",
        f"category: {first['category']}",
        "availability: in_stock",
        f"position: {first['weight']}",
        f"price: {{ {', '.join(f'{currency}: {price}' for currency, price in prices.items())} }}",
        "attributes:",
        *(f"  a{number}: value" for number, _ in enumerate(first["attributes"], start=1)),
        *(f"  {PHOTO}{number}: {image['src']}" for number, image in enumerate(first["images"], start=1)),
    ]
    _put(folder / "product.yaml", "\n".join(facts) + "\n")
    for code, (matter, body) in texts.items():
        lines = ["attributes:"]
        for number, pair in enumerate(matter["attributes"], start=1):
            lines += [f"  a{number}:", f"    label: {_quoted(pair['name'])}", f"    value: {_quoted(pair['value'])}"]
        for number, image in enumerate(matter["images"], start=1):
            lines.append(f"  {PHOTO}{number}: {_quoted(image['alt'])}")
        _put(folder / f"{code}.md", _language_file(matter, lines, body))


def _text(source: Path, target: Path) -> None:
    matter, body = _split(source.read_text("utf-8"))
    _put(target, _language_file(matter, [], body))


def _language_file(matter: dict[str, Any], more: list[str], body: str) -> str:
    lines = [
        "---",
        f"title: {_quoted(matter['title'])}",
        f"slug: {matter['slug']}" if matter["slug"] != "home" else "",
        f"summary: {_quoted(matter['description'])}",
        *more,
        "---",
    ]
    return "\n".join(filter(None, lines)) + "\n" + _LINK.sub(r"](product:\1)", body)


def _split(text: str) -> tuple[dict[str, Any], str]:
    _, matter, body = text.split("---\n", 2)
    read = yaml.load(matter, Loader=_TextLoader)
    return read, body


class _TextLoader(_Loader):
    """Scalars as they stand: a price keeps its zeros."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def _configuration(facts: dict[str, Any], theme: str) -> str:
    currencies = {language["currency"]: language for language in facts["languages"]}
    markets = "".join(_market(currency) for currency in currencies)
    locales = "".join(
        f'\n[[locale]]\ntag = "{TAGS[language["code"]]}"\nmarket = "{language["currency"].lower()}"\n'
        for language in facts["languages"]
    )
    return f"""\
[site]
title = {_quoted(facts["name"])}
base_url = "{facts["base_url"]}"
default_locale = "{TAGS[facts["default_language"]]}"
theme = "{theme}"

[brand]
legal_name = "Bench Ltd."
address = {{ street = "1 Pier", locality = "Bristol", postal_code = "BS1", country = "GB" }}
email = "care@shop.example"
phone = "+44 117 000 0000"
registration = {{ authority = "Companies House", number = "1", vat = "GB1" }}
responsible = "Ann Quay"
eu_representative = {{ name = "Bench GmbH", address = "Kai 1, 20457 Hamburg", email = "eu@shop.example" }}
{markets}{locales}
[customer_service]
channels = [{{ kind = "email", value = "care@shop.example" }}]
hours = [{{ days = "Mo-Fr", opens = "09:00", closes = "17:00", zone = "Europe/London" }}]

[privacy]
hosting = "Host Ltd., Ireland"
officer = "Ann Quay, privacy@shop.example"

[catalogue]
per_page = {facts["per_page"]}
sort_orders = []

[images]
share = false

[policies]
publish = []

[facts]
eu_responsible_person = "Bench GmbH, Kai 1, 20457 Hamburg, eu@shop.example"
"""


def _market(currency: str) -> str:
    territory, jurisdiction = TERRITORIES[currency]
    law = f'jurisdictions = ["{jurisdiction}"]\n' if jurisdiction != "sa" else ""
    return f"""
[[market]]
id = "{currency.lower()}"
territories = ["{territory}"]
currency = "{currency}"
prices_include_tax = true
{law}shipping = [{{ id = "standard", price = 9, free_from = 50, days = [3, 5] }}]
payment = ["visa"]
returns_days = 30
"""


def _strings(words: dict[str, str], code: str) -> str:
    lines = ['msgid ""', 'msgstr ""', f'"Language: {code}\\n"', ""]
    for key, text in words.items():
        lines += [f"msgid {_quoted('bench ' + key)}", f"msgstr {_quoted(text)}", ""]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
