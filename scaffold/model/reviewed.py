"""What a review of a product looked at, as one digest: it changes with price, claims, words and pictures, not stock."""

import dataclasses
import hashlib
import json

from scaffold.model.entries import Product

_PASSING = frozenset(
    {"stock", "availability", "position", "featured", "related", "published", "updated", "status", "lint"}
)


def reviewed_digest(product: Product) -> str:
    """SHA-256 of a product's facts, texts and pictures; what only places or counts it is left out."""
    facts = {name: value for name, value in dataclasses.asdict(product.facts).items() if name not in _PASSING}
    matter = {
        "facts": facts,
        "texts": {tag: text.digest for tag, text in product.texts.items()},
        "pictures": {name: picture.digest for name, picture in product.pictures.items()},
    }
    return hashlib.sha256(json.dumps(matter, sort_keys=True, default=str, ensure_ascii=False).encode()).hexdigest()
