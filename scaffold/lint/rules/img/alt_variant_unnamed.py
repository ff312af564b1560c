"""IMG025 alt-variant-unnamed."""

import re
from collections.abc import Iterator

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.catalogue import Variant
from scaffold.model.entries import ProductFrontMatter, Text
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SEEN = frozenset({"color", "colour", "finish", "glaze", "material", "pattern", "print", "style", "wood"})
"""Options that a picture shows."""
_STEM = 4


@rule("IMG025", Severity.INFO, clauses=["2.2.3", "3.2.3"], source="Google image documentation", wcag=["1.1.1"])
def alt_variant_unnamed(source: Source) -> Iterator[Outcome]:
    """The picture of a variant does not say in its alt text which colour or material it shows.

    Passes:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        variants:
          - { sku: A-RED, options: { colour: red }, images: [red.jpg] }
          - { sku: A-BLU, options: { colour: blue }, images: [blue.jpg] }
        -- content/products/cup/en.md --
        ---
        title: Cup
        alt: { red.jpg: Red cup, blue.jpg: Cup in blue }
        ---

    Fails:
        -- content/products/cup/product.yaml --
        sku: A
        category: cups
        price: { USD: 8 }
        variants:
          - { sku: A-RED, options: { colour: red }, images: [red.jpg] }
          - { sku: A-BLU, options: { colour: blue }, images: [blue.jpg] }
        -- content/products/cup/en.md --
        ---
        title: Cup
        alt: { red.jpg: Red cup, blue.jpg: A cup on a table }
        ---
    """
    for product in source.content.products:
        shown = [variant for variant in product.facts.variants if variant.images and _SEEN & variant.options.keys()]
        if len({variant.images[0] for variant in shown}) < 2:
            continue
        for text in product.texts.values():
            for variant in shown:
                file = variant.images[0]
                alt, words = text.matter.alt.get(file, ""), _labels(variant, text)
                if not alt or not words:
                    continue
                if any(_is_said(word, alt) for word in words):
                    yield Passed(text)
                else:
                    message = f"The alt text of {file} does not say that it shows {', '.join(words)}"
                    yield Problem(source.matter(text, "alt", file), message, help="name what sets the variant apart")


def _labels(variant: Variant, text: Text) -> list[str]:
    """What the options are called in the language of the text; none where the text has no words for them."""
    labels = text.matter.attributes if isinstance(text.matter, ProductFrontMatter) else {}
    found = []
    for option in sorted(_SEEN & variant.options.keys()):
        value, names = variant.options[option], labels.get(option)
        if isinstance(names, dict) and value in names:
            found.append(str(names[value]))
        elif text.tag.startswith("en"):
            found.append(value)
    return found


def _is_said(label: str, alt: str) -> bool:
    """Whether one of the label's words stands there; their ends may be bent."""
    return any(_stem(word) in folded(alt) for word in re.findall(r"\w{2,}", folded(label)))


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - 2)] if word.isascii() else word[: max(2, len(word) - 2)]
