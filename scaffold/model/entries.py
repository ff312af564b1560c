"""Entries made from bundles: one folder, a thing in all its languages."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from scaffold.model.assets import Animation, Asset
from scaffold.model.catalogue import CategoryFacts, ProductFacts
from scaffold.model.findings import Location
from scaffold.model.html import SafeHtml
from scaffold.model.lint import Suppression
from scaffold.model.videos import Captions, Video

SHARED = "shared/"
"""How texts name what lies in content/shared/."""


class Kind(StrEnum):
    """What an entry is; also the first part of a Ref: `product:teapot`."""

    HOME = "home"
    PAGE = "page"
    CATEGORY = "category"
    PRODUCT = "product"
    POST = "post"
    POLICY = "policy"
    PRODUCT_INDEX = "products"
    POST_INDEX = "posts"
    SEARCH = "search"
    NOT_FOUND = "not-found"


class Ref(NamedTuple):
    """A link by meaning (`product:teapot`), not yet a URL."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else str(self.kind)


class LinkSlot(NamedTuple):
    """A hole in a Body where a link to an entry begins; `fragment` without its `#`."""

    ref: Ref
    fragment: str
    line: int


class LinkEnd(NamedTuple):
    """A hole in a Body where that link ends."""

    ref: Ref


class PictureSlot(NamedTuple):
    """A hole in a Body for a picture of the bundle; `alt` as written in the Markdown, may be empty."""

    file: str
    alt: str
    title: str
    line: int


class VideoSlot(NamedTuple):
    """A hole in a Body for a film: a file (`pour.mp4`), or one at a platform (`youtube:…`).

    `poster` is the picture shown before it plays.
    """

    source: str
    title: str
    description: str
    poster: PictureSlot | None
    line: int


class MapSlot(NamedTuple):
    """A hole in a Body for a map of a place: `openstreetmap:53.5436,9.9895`.

    `poster` is the picture shown before the map is loaded, where there is one.
    """

    source: str
    title: str
    poster: PictureSlot | None
    line: int


Hole = LinkSlot | LinkEnd | PictureSlot | VideoSlot | MapSlot
"""What holes in a Body wait for."""


@dataclass(frozen=True, slots=True)
class Body:
    """Parsed Markdown: pieces of safe HTML with holes between them. Depends on the text alone.

    `headings` holds (level, id, plain text); `words` counts words, `plain` is the text for search and descriptions.
    """

    pieces: tuple[str | Hole, ...] = ()
    headings: tuple[tuple[int, str, str], ...] = ()
    plain: str = ""
    words: int = 0

    @property
    def videos(self) -> tuple[VideoSlot, ...]:
        """The films of the text."""
        return tuple(piece for piece in self.pieces if isinstance(piece, VideoSlot))

    @property
    def maps(self) -> tuple[MapSlot, ...]:
        """The maps of the text."""
        return tuple(piece for piece in self.pieces if isinstance(piece, MapSlot))

    @property
    def pictures(self) -> tuple[PictureSlot, ...]:
        """The pictures of the text, those that stand for films and maps too."""
        found = (piece.poster if isinstance(piece, VideoSlot | MapSlot) else piece for piece in self.pieces)
        return tuple(piece for piece in found if isinstance(piece, PictureSlot))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seo:
    """What results show, where it should differ from title and summary."""

    title: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """In translations: the language it was made from, and the digest of that text."""

    of: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What every language file may say on top."""

    title: str
    slug: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    seo: Seo = field(default_factory=Seo)
    alt: dict[str, str] = field(default_factory=dict)
    """File name to alternative text; an empty text marks decoration."""
    translation: Translation | None = None
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFrontMatter(FrontMatter):
    """Front matter of a product's language file."""

    attributes: dict[str, str | dict[str, str]] = field(default_factory=dict)
    """Labels: key to label, or key to {value: label}; the key itself is labelled under `label`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockText:
    """The words of one block of the home page."""

    title: str = ""
    text: str = ""
    button: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFrontMatter(FrontMatter):
    """Front matter of the home page's language file: the words of each block of home.yaml, by its id."""

    blocks: dict[str, BlockText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    """One language file: front matter, body, and where they stand."""

    tag: str
    matter: FrontMatter
    body: Body
    location: Location
    digest: str = ""
    """Of the file's bytes, hexadecimal; translations name it as their `source`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """One folder: its id, its texts by language tag and its pictures by file name."""

    kind: Kind
    id: str
    location: Location
    texts: dict[str, Text]
    pictures: dict[str, Asset] = field(default_factory=dict)
    videos: dict[str, Video] = field(default_factory=dict)
    captions: dict[str, Captions] = field(default_factory=dict)
    """By file name: pour.de.vtt holds the German captions of pour.mp4. Those in content/shared/ are shared/pour.mp4."""

    def captions_of(self, film: str) -> dict[str, Captions]:
        """The captions of a film, by language tag."""
        beginning = f"{PurePosixPath(film).with_suffix('')}."
        named = ((name.removesuffix(".vtt"), found) for name, found in sorted(self.captions.items()))
        return {name.removeprefix(beginning): found for name, found in named if name.startswith(beginning)}

    @property
    def ref(self) -> Ref:
        """How others link to it."""
        return Ref(self.kind, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Bundle):
    """A product bundle with its facts."""

    facts: ProductFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Bundle):
    """A category bundle with its facts."""

    facts: CategoryFacts


Day = date
"""For a field that is called `date` itself."""


class PageKind(StrEnum):
    """Which template and structured data a page has."""

    TEXT = "text"
    ABOUT = "about"
    CONTACT = "contact"
    FAQ = "faq"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """page.yaml (optional)."""

    kind: PageKind = PageKind.TEXT
    image: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    position: int = 1000
    menu: Literal["header", "footer", "none"] = "footer"
    updated: date | None = None
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""
    animation: dict[str, Animation] = field(default_factory=dict)
    """File names of moving pictures to `keep` or `still`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFacts:
    """post.yaml."""

    date: Day
    updated: Day | None = None
    author: str = ""
    image: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    products: tuple[str, ...] = ()
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""
    animation: dict[str, Animation] = field(default_factory=dict)
    """File names of moving pictures to `keep` or `still`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Bundle):
    """A page bundle with its facts."""

    facts: PageFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Bundle):
    """A post bundle with its facts."""

    facts: PostFacts


class BlockKind(StrEnum):
    """What a block of the home page shows."""

    HERO = "hero"
    PRODUCTS = "products"
    CATEGORIES = "categories"
    STORY = "story"
    POSTS = "posts"
    PROMISES = "promises"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockFacts:
    """One block of home.yaml; `link` is a Ref such as `category:teapots`, `items` ids of products or categories."""

    id: str
    kind: BlockKind
    image: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    link: str = ""
    items: tuple[str, ...] = ()
    count: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFacts:
    """home.yaml: the blocks from top to bottom."""

    blocks: tuple[BlockFacts, ...] = ()
    lint: tuple[Suppression, ...] = ()
    """Findings of `scaffold lint` that are accepted for a while."""
    animation: dict[str, Animation] = field(default_factory=dict)
    """File names of moving pictures to `keep` or `still`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(Bundle):
    """The home bundle with its blocks."""

    facts: HomeFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySection:
    """One section of a policy page in one language: heading, body, and the law that it answers to."""

    id: str
    heading: str
    html: SafeHtml
    sources: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    """Ids of the single elements of the law that it gives."""
    in_footer: bool = False


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """One version of a policy page: since when, and which sections (by heading) differ from the version before."""

    version: str
    date: Day
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    note: str = ""
    """What the owner says about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyText:
    """A policy page for one locale, its facts filled in."""

    id: str
    title: str
    summary: str
    slug: str
    sections: tuple[PolicySection, ...]
    effective: date
    version: str
    location: Location
    log: tuple[PolicyChange, ...] = ()
    """Its versions, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All bundles of a site, loaded. Each tuple is ordered by id."""

    home: Home | None = None
    pages: tuple[Page, ...] = ()
    categories: tuple[Category, ...] = ()
    products: tuple[Product, ...] = ()
    posts: tuple[Post, ...] = ()
    policies: dict[str, tuple[PolicyText, ...]] = field(default_factory=dict)
    """Locale tag to its policy pages, in the order of the footer."""
    shared: tuple[tuple[str, str], ...] = ()
    """(output path, source path) of files copied as they are."""

    @property
    def bundles(self) -> tuple[Bundle, ...]:
        """All bundles, the home page first."""
        homes: tuple[Bundle, ...] = (self.home,) if self.home else ()
        return (*homes, *self.pages, *self.categories, *self.products, *self.posts)
