"""Variants that can be told apart: all with the same options, as a site's product wants them."""

from collections import Counter
from dataclasses import replace

from scaffold.importers import codes
from scaffold.importers.plain_text import shown
from scaffold.importers.records import ImportedProduct, ImportedVariant, Note


def even(product: ImportedProduct) -> ImportedProduct:
    """The product with those variants that have the options that most of them have; the others are noted."""
    names = Counter(_names(variant) for variant in product.variants).most_common(1)[0][0]
    kept = tuple(variant for variant in product.variants if _names(variant) == names)
    left_out = [variant for variant in product.variants if _names(variant) != names]
    notes = [_note(variant, names) for variant in left_out]
    return replace(product, variants=kept, notes=(*product.notes, *notes)) if left_out else product


def _names(variant: ImportedVariant) -> frozenset[str]:
    return frozenset(name for name, _ in variant.options)


def _note(variant: ImportedVariant, names: frozenset[str]) -> Note:
    own = ", ".join(sorted(_names(variant))) or "none"
    text = f"The variant has the options {shown(own)}, most others {shown(', '.join(sorted(names)))}; it was left out."
    return Note(codes.REFUSED, "Options", variant.sku, variant.line, text)
