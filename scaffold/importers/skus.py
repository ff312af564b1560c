"""SKUs and GTINs, one of its own for each thing; a missing SKU is made from handle and options."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from scaffold.importers import codes
from scaffold.importers.identifiers import Names, identifier
from scaffold.importers.plain_text import shown
from scaffold.importers.records import ImportedProduct, ImportedVariant, Note

_Owners: TypeAlias = dict[str, ImportedVariant | ImportedProduct]


def settle(products: Iterable[ImportedProduct]) -> list[ImportedProduct]:
    """The products with SKUs that differ; the first one to have a SKU keeps it, and what was made is noted."""
    products = list(products)
    owners: _Owners = {}
    for product in products:
        if has_options(product):
            owners.setdefault(product.sku, product)
        for variant in product.variants:
            owners.setdefault(variant.sku, variant)
    names = Names(owners)
    gtins: set[str] = set()
    return [_unique_gtins(_settled(product, owners, names), gtins) for product in products]


def has_options(product: ImportedProduct) -> bool:
    """Whether there is something to choose."""
    return any(variant.options for variant in product.variants)


def _settled(product: ImportedProduct, owners: _Owners, names: Names) -> ImportedProduct:
    notes: list[Note] = list(product.notes)
    variants = tuple(_variant(product, variant, owners, names, notes) for variant in product.variants)
    if not has_options(product):
        return replace(product, variants=variants, sku=variants[0].sku, notes=tuple(notes))
    sku = product.sku
    if not sku or owners[sku] is not product:
        sku = names.take(made_up(product.handle, ()))
        text = f"The product as a whole got the SKU {sku}; each of its variants has its own."
        notes.append(Note(codes.MADE_UP, "SKU", product.sku, product.line, text))
    return replace(product, variants=variants, sku=sku, notes=tuple(notes))


def _variant(
    product: ImportedProduct, variant: ImportedVariant, owners: _Owners, names: Names, notes: list[Note]
) -> ImportedVariant:
    if variant.sku and owners[variant.sku] is variant:
        return variant
    sku = names.take(made_up(product.handle, [value for _, value in variant.options]))
    if variant.sku:
        text = f"The SKU “{shown(variant.sku)}” stands twice in the file; this one got {sku}."
    else:
        text = f"There is no SKU; {sku} was made from handle and options. Put your own, or keep it for good."
    notes.append(Note(codes.MADE_UP, "SKU", variant.sku, variant.line, text))
    return replace(variant, sku=sku)


def _unique_gtins(product: ImportedProduct, seen: set[str]) -> ImportedProduct:
    """The product without GTINs that something before it has: a GTIN is that of one thing."""
    notes: list[Note] = []
    variants = tuple(_with_own_gtin(variant, seen, notes) for variant in product.variants)
    return replace(product, variants=variants, notes=(*product.notes, *notes)) if notes else product


def _with_own_gtin(variant: ImportedVariant, seen: set[str], notes: list[Note]) -> ImportedVariant:
    if not variant.gtin or variant.gtin not in seen:
        seen.add(variant.gtin)
        return variant
    text = f"The GTIN {variant.gtin} stands twice in the file; only the first thing keeps it."
    notes.append(Note(codes.REFUSED, "GTIN", variant.gtin, variant.line, text))
    return replace(variant, gtin="")


def made_up(handle: str, values: Iterable[str]) -> str:
    """A SKU that is the same at each import: CLAY-PLANT-POT-LARGE."""
    return "-".join(identifier(part) for part in (handle, *values)).upper()
