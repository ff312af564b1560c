"""PRD018 energy-label-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import digits_of, markets_of, on_sale
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.words import folded
from scaffold.model.entries import Product, Text
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LABELLED = {
    "8528": "screens",
    "8418": "refrigerating appliances",
    "8450": "washing machines",
    "842211": "dishwashers",
    "853952": "LED lamps",
}
"""Goods whose delegated acts are in force in the Union and in Great Britain, by the beginning of the customs code."""
_LABEL = Phrases(
    {
        "*": "eprel",
        "en": "energy label|energy class|energy efficiency class|energy rating",
        "de": "energielabel|energieetikett|energieeffizienzklasse|energieklasse|eu-energielabel",
        "fr": "étiquette énergétique|étiquette énergie|classe énergétique|classe d’efficacité énergétique",
        "es": "etiqueta energética|clase energética|clase de eficiencia energética",
        "it": "etichetta energetica|classe energetica|classe di efficienza energetica",
        "nl": "energielabel|energieklasse|energie-efficiëntieklasse",
        "pt": "etiqueta energética|classe energética|classe de eficiência energética",
        "pl": "etykieta energetyczna|klasa energetyczna|klasa efektywności energetycznej",
        "sv": "energimärkning|energiklass|energietikett",
        "da": "energimærke|energiklasse|energimærkning",
    }
)
_SHEET = Phrases(
    {
        "*": "eprel",
        "en": "product information sheet|information sheet|product fiche",
        "de": "produktdatenblatt|datenblatt",
        "fr": "fiche d’information sur le produit|fiche d'information|fiche produit",
        "es": "ficha de información del producto|ficha del producto",
        "it": "scheda informativa del prodotto|scheda prodotto|scheda informativa",
        "nl": "productinformatieblad|productkaart",
        "pt": "ficha de informação do produto|ficha do produto",
        "pl": "karta informacyjna produktu|karta produktu",
        "sv": "produktinformationsblad|produktblad",
        "da": "produktinformationsblad|produktdatablad",
    }
)
_CLASS = re.compile(r"(?<![\w.])[A-G](?![\w’']|\.\w)")
_LINK = re.compile(r'href="([^"]+)"')


@rule("PRD018", Severity.ERROR, clauses=["1.4.2"], source="Regulation (EU) 2017/1369 Art. 6 and delegated acts")
def energy_label_missing(profile: Profile, source: Source) -> Iterator[Outcome]:
    """Goods with an energy label are offered in the European Union or Great Britain without label, class or sheet.

    Screens, refrigerators, washing machines, dishwashers and LED lamps are known by their customs code (`hs_code`). The
    product's text must name label and class (A to G) and link to the product information sheet, or to its entry in the
    EPREL database. Whether the class is right, and the arrow drawn as it should be, only a person can see.

    Passes:
        -- content/products/tv/product.yaml --
        sku: A
        category: screens
        price: { EUR: 300, USD: 300 }
        hs_code: "8528.72"
        -- content/products/tv/de.md --
        ---
        title: Bildschirm
        ---
        Energieeffizienzklasse E (A bis G). [Produktdatenblatt](https://eprel.ec.europa.eu/screen/1)

    Fails:
        -- content/products/tv/product.yaml --
        sku: A
        category: screens
        price: { EUR: 300, USD: 300 }
        hs_code: "8528.72"
        -- content/products/tv/de.md --
        ---
        title: Bildschirm
        ---
        Ein heller Bildschirm.
    """
    for product in on_sale(source):
        code = digits_of(product.facts.hs_code)
        goods = next((name for beginning, name in _LABELLED.items() if code.startswith(beginning)), "")
        if goods:
            languages = _languages(product, profile)
            for text in product.texts.values():
                if primary(text.tag) in languages:
                    yield _judged(text, product, goods)


def _languages(product: Product, profile: Profile) -> set[str]:
    """The languages in which the product is offered where the label is law."""
    site = profile.site
    wanted = {market.id for market in markets_of(product, site) if {"eu", "uk"} & set(market.jurisdictions)}
    return {primary(locale.tag) for locale in site.locales if locale.market.id in wanted}


def _judged(text: Text, product: Product, goods: str) -> Outcome:
    alts = " ".join((*text.matter.alt.values(), *(picture.alt for picture in text.body.pictures)))
    links = " ".join(href for piece in text.body.pieces if isinstance(piece, str) for href in _LINK.findall(piece))
    said = f"{text.body.plain} {alts}"
    lacks = [] if _LABEL.find_in(said, text.tag) else ["the energy label"]
    lacks += [] if _CLASS.search(said) else ["the class, A to G"]
    has_sheet = bool(links) and ("eprel" in folded(links) or bool(_SHEET.find_in(said, text.tag)))
    lacks += [] if has_sheet else ["a link to the product information sheet"]
    if not lacks:
        return Passed(text.location)
    message = f"The text of {product.id} ({goods}) lacks {', '.join(lacks)}"
    return Problem(text.location, message, help="name the class beside the price, and link label and sheet")
