"""Products, categories and posts as they stand in lists."""

from dataclasses import dataclass

from scaffold.model.views.parts import Money, Picture


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list."""

    id: str
    href: str
    title: str
    summary: str
    picture: Picture | None
    price: Money | None
    """The lowest, or None: on request."""
    price_from: bool
    """Whether variants cost more."""
    was: Money | None
    available: bool
    badge: str
    """A short word such as "Sale" or "Pre-order", translated, or empty."""
    options: tuple[str, ...] = ()
    """Names of the first option's values: glazes."""


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A category in a list."""

    href: str
    title: str
    summary: str
    picture: Picture | None
    count: int


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post in a list; `date` ISO, `date_text` as the locale writes it."""

    href: str
    title: str
    summary: str
    picture: Picture | None
    date: str
    date_text: str
    minutes: int
