"""MKT013 made-in-conflict."""

import re
from collections.abc import Iterator
from functools import cache

from scaffold.i18n.tags import cldr, is_territory, territory_name
from scaffold.lint.languages import primary
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import on_sale
from scaffold.lint.words import folded
from scaffold.model.entries import Product, Text
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_BEFORE = {
    "en": r"made in (?:the )?|product of (?:the )?|manufactured in (?:the )?",
    "de": r"made in (?:the )?|hergestellt in (?:der |den )?|gefertigt in (?:der |den )?",
    "fr": r"made in |fabriqué(?:e|s|es)? (?:en |au |aux )|produit(?:e|s|es)? (?:en |au |aux )",
    "es": r"made in |hecho en |hecha en |fabricad[oa]s? en ",
    "it": r"made in |prodott[oaie] in |fabbricat[oaie] in |fatt[oa] in ",
    "nl": r"made in |gemaakt in |vervaardigd in ",
    "pt": r"made in |feit[oa] (?:em|na|no|nos) |fabricad[oa] (?:em|na|no|nos) ",
    "zh": r"产自|制造于|产地[:：]?\s?|原产国[:：]?\s?|產自|產地[:：]?\s?",
    "ar": r"صنع في |صنعت في |صناعة ",
}
_BEHIND = {"ja": r"(?:製|産)", "ko": r"(?:산|제)(?=[\s.,)]|$)", "zh": r"制造|製造"}
_NONE = ("EU", "EZ", "UN", "XA", "XB", "QO", "ZZ")
_SHORT = {
    "US": ("usa", "u.s.a.", "us", "america", "米国", "アメリカ", "美国", "美國"),
    "GB": ("uk", "great britain", "england", "großbritannien", "britain", "英国", "英國", "イギリス"),
    "CN": ("prc", "p.r.c.", "中国", "中國"),
    "KR": ("korea", "韓国", "韩国"),
}


@rule("MKT013", Severity.ERROR, clauses=["1.4.3", "7.4.2"], source="16 CFR 323")
def made_in_conflict(source: Source, registers: Registers) -> Iterator[Outcome]:
    """A product's text names another country of make than its `origin`, or claims the United States without a proof.

    “Made in USA” without a limit must be true of all or nearly all of a product; an entry of registers/claims.yaml with
    `kind: origin` for the product is the proof. What a text says of towns, regions and continents is not judged.

    Passes:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        origin: CN
        -- content/products/lamp/en.md --
        ---
        title: Lamp
        ---
        Made in China, designed in Bristol.

    Fails:
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        origin: CN
        -- content/products/lamp/de.md --
        ---
        title: Lampe
        ---
        Hergestellt in Deutschland.
    """
    proved = {of for entry in registers.claims.entries if entry.kind == "origin" for of in entry.products}
    for product in on_sale(source):
        for text in product.texts.values():
            for country, words in _countries(text):
                yield _judged(product, text, country, words, is_proved=product.id in proved)


def _countries(text: Text) -> Iterator[tuple[str, str]]:
    """Each country of make that a text names, with the words."""
    language = primary(text.tag)
    said = folded("\n".join((text.matter.title, text.matter.summary, text.matter.seo.title, text.body.plain)))
    pattern = _pattern(language)
    for found in pattern.finditer(said) if pattern else ():
        name = found["behind"] or found["before"]
        yield _names(language)[name], found[0].strip()


@cache
def _names(language: str) -> dict[str, str]:
    """The countries by their names in a language, folded."""
    codes = [str(code) for code in cldr(language).territories]
    found = {folded(territory_name(code, language)): code for code in codes if is_territory(code) and code not in _NONE}
    return found | {short: code for code, shorts in _SHORT.items() for short in shorts}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    before, behind = _BEFORE.get(language), _BEHIND.get(language)
    if not before and not behind:
        return None
    names = "|".join(re.escape(name) for name in sorted(_names(language), key=len, reverse=True))
    end = r"(?!\w)" if language not in ("zh", "ja", "ko") else ""
    first = rf"(?:{before})(?P<before>{names}){end}" if before else r"(?P<before>(?!))"
    second = rf"(?P<behind>{names})(?:{behind})" if behind else r"(?P<behind>(?!))"
    return re.compile(f"{second}|{first}")


def _judged(product: Product, text: Text, country: str, words: str, *, is_proved: bool) -> Outcome:
    origin = product.facts.origin
    if origin and country != origin:
        message = f"The text of {product.id} says “{words}”, and its origin is {origin}"
        return Problem(text.location, message, help="correct the text, or `origin` in product.yaml")
    if country == "US" and not is_proved:
        message = f"The text of {product.id} says “{words}” without a proof that all of it is"
        return Problem(text.location, message, help="enter it in registers/claims.yaml with kind: origin")
    return Passed(text.location)
