"""Where things will lie: ids and slugs of all products and categories, decided before anything is written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from scaffold.importers.categories import new_categories, rest
from scaffold.importers.identifiers import allocate, identifier
from scaffold.importers.records import ImportedProduct
from scaffold.text import slug

Path = tuple[str, ...]

_OLD_PRODUCT = re.compile(
    r"(?:/collections/[^/?#]+)?/(?:products?|produkte?|produits?|productos?)/([^/?#]+)/?(?:[?#].*)?"
)
_OLD_CATEGORY = re.compile(r"/(?:collections|product-category|produkt-kategorie)/(?:[^/?#]+/)*([^/?#]+)/?(?:[?#].*)?")


@dataclass(frozen=True, slots=True)
class Places:
    """Id and slug by the key of a product, and by the path of a category (parents come first)."""

    products: Mapping[str, str]
    product_slugs: Mapping[str, str]
    categories: Mapping[Path, str]
    category_slugs: Mapping[Path, str]
    rest: Path
    by_handle: Mapping[str, str]

    def category_of(self, product: ImportedProduct) -> str:
        """The id of a product's category."""
        return self.categories[product.category or self.rest]

    def link(self, href: str) -> str | None:
        """The page of the site that a path of the old shop's stands for."""
        product = _OLD_PRODUCT.fullmatch(href)
        if product:
            id = self.by_handle.get(unquote(product[1]).casefold())
            return f"product:{id}" if id else None
        category = _OLD_CATEGORY.fullmatch(href)
        id = identifier(unquote(category[1])) if category else ""
        return f"category:{id}" if id in self.categories.values() else None


def places_for(products: Iterable[ImportedProduct], paths: Iterable[Path], language: str) -> Places:
    """Names for everything, none twice, the same at each import of the same things."""
    products = list(products)
    left_over = rest(language)
    paths = _all_paths([*paths, *(product.category or left_over for product in products)])
    handles = [(product.key, product.handle) for product in products]
    ids = allocate(handles, identifier)
    categories, category_slugs = _category_names(paths)
    return Places(
        products=ids,
        product_slugs=allocate(handles, lambda handle: slug(handle) or "product"),
        categories=categories,
        category_slugs=category_slugs,
        rest=left_over,
        by_handle={product.handle.casefold(): ids[product.key] for product in reversed(products)},
    )


def _all_paths(paths: Iterable[Path]) -> list[Path]:
    seen: set[Path] = set()
    return [category.path for path in paths for category in new_categories(path, seen)]


def _category_names(paths: list[Path]) -> tuple[dict[Path, str], dict[Path, str]]:
    """A category is named by its title; where two have one title, by its parents' titles too."""
    by_key = {"\0".join(path): path for path in paths}
    wishes = _wishes(paths)
    ids = allocate(((key, wishes[path]) for key, path in by_key.items()), identifier)
    slugs = allocate(((key, wishes[path]) for key, path in by_key.items()), lambda title: slug(title) or "category")
    return {path: ids[key] for key, path in by_key.items()}, {path: slugs[key] for key, path in by_key.items()}


def _wishes(paths: list[Path]) -> dict[Path, str]:
    namesakes: dict[str, int] = {}
    for path in paths:
        namesakes[identifier(path[-1])] = namesakes.get(identifier(path[-1]), 0) + 1
    return {path: path[-1] if namesakes[identifier(path[-1])] == 1 else " ".join(path) for path in paths}
