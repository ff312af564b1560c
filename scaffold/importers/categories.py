"""Categories: paths of titles, from the root down."""

from collections.abc import Iterator

from scaffold.importers.records import ImportedCategory

_REST = {
    "en": "More products",
    "de": "Weitere Produkte",
    "fr": "Autres produits",
    "es": "Más productos",
    "it": "Altri prodotti",
    "nl": "Meer producten",
    "pt": "Mais produtos",
    "pl": "Więcej produktów",
    "ja": "その他の商品",
    "zh": "更多商品",
    "ko": "기타 상품",
    "ar": "منتجات أخرى",
}


def rest(language: str) -> tuple[str, ...]:
    """The category of products that have none."""
    return (_REST.get(language.partition("-")[0].lower(), _REST["en"]),)


def new_categories(path: tuple[str, ...], seen: set[tuple[str, ...]]) -> Iterator[ImportedCategory]:
    """The categories on the way to this one, and itself, as far as they were not `seen`."""
    for depth in range(1, len(path) + 1):
        if path[:depth] not in seen:
            seen.add(path[:depth])
            yield ImportedCategory(path[:depth])
