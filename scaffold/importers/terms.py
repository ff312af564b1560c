"""Options and attributes as the site has them: ids that no language changes, and labels in the shop's own words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from scaffold.importers.identifiers import Names, identifier
from scaffold.importers.records import ImportedProduct

_KNOWN: dict[str, tuple[str, ...]] = {
    "colour": ("color", "colour", "farbe", "couleur", "kleur", "colore", "cor"),
    "size": ("size", "größe", "grösse", "groesse", "taille", "talla", "tamaño", "maat", "taglia", "misura"),
    "material": ("material", "matériau", "matière", "materiaal", "materiale"),
    "pattern": ("pattern", "muster", "motif", "estampado", "patroon", "motivo"),
}
"""What schema.org's variesBy knows, in the languages of the exporters, under the site's key for it."""
_KEY_OF = {name: key for key, names in _KNOWN.items() for name in names}


@dataclass(slots=True)
class Terms:
    """The keys and values of one product; `labels` is what its language file says about them."""

    labels: dict[str, str | dict[str, str]] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _names: Names = field(default_factory=lambda: Names(separator="_"))
    _values: dict[tuple[str, str], str] = field(default_factory=dict)
    _value_names: dict[str, Names] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The key of an option or attribute: colour, dishwasher_safe."""
        if name not in self._keys:
            made = _KEY_OF.get(name.casefold()) or identifier(name, "option").replace("-", "_")
            self._keys[name] = self._names.take(made)
            self.labels[self._keys[name]] = name
        return self._keys[name]

    def value(self, name: str, text: str) -> str:
        """The id of a value, with its label: large, for Large."""
        key = self.key(name)
        if (key, text) not in self._values:
            # `label` among the values stands for the key's own label.
            names = self._value_names.setdefault(key, Names(["label"]))
            self._values[key, text] = names.take(identifier(text, "value"))
            self._label(key)[self._values[key, text]] = text
        return self._values[key, text]

    def _label(self, key: str) -> dict[str, str]:
        labels = self.labels[key]
        if isinstance(labels, str):
            labels = self.labels[key] = {"label": labels}
        return labels

    def attribute(self, name: str, text: str) -> str:
        """The value of an attribute: as it is if it has a number in it (600 ml), which no language changes."""
        if any(sign.isdigit() for sign in text):
            self.key(name)
            return text
        return self.value(name, text)


def options_of(product: ImportedProduct, terms: Terms) -> list[dict[str, str]]:
    """The options of each variant, by id."""
    return [_by_id(variant.options, terms) for variant in product.variants]


def _by_id(options: Iterable[tuple[str, str]], terms: Terms) -> dict[str, str]:
    return {terms.key(name): terms.value(name, text) for name, text in options}


def attributes_of(product: ImportedProduct, terms: Terms) -> dict[str, str]:
    """The product's attributes, by key; of two with one name the first counts."""
    attributes: dict[str, str] = {}
    for name, text in product.attributes:
        attributes.setdefault(terms.key(name), terms.attribute(name, text))
    return attributes
