"""Pictures of a page: from Asset and slot to the values of a `<picture>`, and what must be encoded for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Protocol

from scaffold.markup.safe import escape, trusted
from scaffold.model.assets import UNSEEN, Asset, Credit, Crop, Derivative, SharePicture, Slot, Traits
from scaffold.model.html import SafeHtml
from scaffold.model.views import Picture, PictureSource
from scaffold.text import percent_encoded


class Derive(Protocol):
    """Which files to make of a picture in a slot."""

    def __call__(
        self, asset: Asset, slot: Slot, focus: tuple[float, float], *, traits: Traits
    ) -> tuple[Derivative, ...]:
        """The files, moving ones first, then each format, the best first."""


MakePreview = Callable[[str, tuple[int, int], Crop | None], str]
"""From the grid of a source, its size and the crop: what the page carries of it."""

NameShare = Callable[[str, SharePicture], str]
"""The output path of a share picture, from a readable name and what it shows."""

MIME = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}
MAY_MOVE = "(prefers-reduced-motion: no-preference)"
CENTRE = (0.5, 0.5)
DATA_SLOTS = (
    Slot("data-1x1", (1200,), "", (1, 1), plain=True),
    Slot("data-4x3", (1200,), "", (4, 3), plain=True),
    Slot("data-16x9", (1600,), "", (16, 9), plain=True),
)
"""The ratios that search engines show pictures of products and articles in (Google Search Central, Product and Article
structured data, 2026); at widths that Harbour's layouts have in these ratios, so that most files serve both."""
POSTER_WIDTH = 1280
COPIED = "content/shared/"
FILMS, FILM_HASH = "assets/video", 10
LEAST_DATA_PIXELS = 50_000
"""Smaller ones are not shown (the same pages)."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Makes Pictures, and remembers every file that they need: all outputs are known before a pixel is encoded."""

    slots: Mapping[str, Slot]
    base_url: str
    derive: Derive
    name_share: NameShare
    traits: Mapping[str, Traits] = field(default_factory=dict)
    """Digests of sources with what they look like; drawings and what cannot be decoded are not in it."""
    credits: Mapping[str, Credit] = field(default_factory=dict)
    """Paths of sources with what is known of their rights."""
    preview: MakePreview | None = None
    """None: pages carry no previews."""
    needed: dict[str, Derivative] = field(default_factory=dict)
    shares: dict[str, SharePicture] = field(default_factory=dict)
    films: dict[str, str] = field(default_factory=dict)
    """Output paths of video files and captions, with the sources that are copied there."""
    made: dict[tuple[str, str, tuple[float, float]], Picture] = field(default_factory=dict)

    def picture(
        self, asset: Asset, alt: str, slot: str, focus: tuple[float, float] = CENTRE, *, eager: bool = False
    ) -> Picture:
        """A picture in a slot of the theme."""
        key = (asset.path, slot, focus)
        if key not in self.made:
            self.made[key] = self._bare(asset, slot, focus)
        return replace(self.made[key], alt=alt, eager=eager)

    def _bare(self, asset: Asset, slot: str, focus: tuple[float, float]) -> Picture:
        """What no language changes: made once for all locales."""
        place = self.slots[slot]
        made = self._files(asset, place, focus)
        self.needed.update({derivative.output: derivative for derivative in made})
        by_format: dict[tuple[str, bool], list[Derivative]] = {}
        for derivative in made:
            by_format.setdefault((derivative.format, derivative.moving), []).append(derivative)
        *better, plain = by_format.values()
        largest = plain[-1]
        traits = self.traits.get(asset.digest, UNSEEN)
        return Picture(
            alt="",
            src=_href(plain[len(plain) // 2]),
            width=largest.width,
            height=largest.height,
            sizes=place.sizes,
            srcset=_srcset(plain),
            url=f"{self.base_url}{_href(largest)}",
            sources=tuple(_source(files) for files in better),
            link=_href(largest),
            tint=traits.tint,
            preview=self.preview(traits.grid, (asset.width, asset.height), largest.crop) if self.preview else "",
        )

    def _files(self, asset: Asset, slot: Slot, focus: tuple[float, float]) -> tuple[Derivative, ...]:
        return self.derive(asset, slot, focus, traits=self.traits.get(asset.digest, UNSEEN))

    def crops(self, asset: Asset, focus: tuple[float, float] = CENTRE) -> tuple[str, ...]:
        """Absolute addresses of a picture in 1:1, 4:3 and 16:9 for structured data; those too small are left out.

        A drawing has one for all.
        """
        made = [self._files(asset, slot, focus)[-1] for slot in DATA_SLOTS]
        large = {file.output: file for file in made if file.width * file.height >= LEAST_DATA_PIXELS}
        self.needed.update(large)
        return tuple(f"{self.base_url}{_href(file)}" for file in large.values())

    def poster(self, asset: Asset, size: tuple[int, int], *, plain: bool = False) -> str:
        """The root-relative address of the picture that stands for a film of this size before it plays.

        A `<video>` takes one file, so it is WebP; `plain` is the one for search engines.
        """
        files = [f for f in self._files(asset, Slot("poster", (POSTER_WIDTH,), "", size), CENTRE) if not f.moving]
        made = files[-1] if plain else next((f for f in files if f.format == "webp"), files[-1])
        self.needed[made.output] = made
        return _href(made)

    def film(self, path: str, digest: str, name: str) -> str:
        """The root-relative address of a video file or its captions; what is in content/shared/ has one already."""
        if path.startswith(COPIED):
            return f"/{percent_encoded(path.removeprefix(COPIED))}"
        output = f"{FILMS}/{name}-{digest[:FILM_HASH]}{PurePosixPath(path).suffix.lower()}"
        self.films[output] = path
        return f"/{percent_encoded(output)}"

    def share(self, name: str, shown: SharePicture) -> str:
        """The absolute URL of a share picture."""
        output = self.name_share(name, shown)
        self.shares[output] = replace(shown, output=output)
        return f"{self.base_url}/{percent_encoded(output)}"


def _href(derivative: Derivative) -> str:
    return f"/{percent_encoded(derivative.output)}"


def _source(files: list[Derivative]) -> PictureSource:
    """What moves is only for those who did not ask for less motion (WCAG 2.2, 2.2.2); they get the still after it."""
    return PictureSource(MIME[files[0].format], _srcset(files), MAY_MOVE if files[0].moving else "")


def _srcset(files: list[Derivative]) -> str:
    """Candidates with their widths; a drawing is one file for all."""
    if len(files) == 1 and files[0].format == "svg":
        return ""
    return ", ".join(f"{_href(file)} {file.width}w" for file in files)


def picture_html(picture: Picture) -> SafeHtml:
    """The `<picture>` of a text, as the theme's templates write theirs."""
    sources = "".join(
        f'<source type="{escape(source.type)}"{_media(source)} srcset="{escape(source.srcset)}"'
        f' sizes="{escape(picture.sizes)}">'
        for source in picture.sources
    )
    responsive = f' srcset="{escape(picture.srcset)}" sizes="{escape(picture.sizes)}"' if picture.srcset else ""
    tint = f' data-tint="{escape(picture.tint)}"' if picture.tint else ""
    preview = f' data-preview="{escape(picture.preview)}"' if picture.preview else ""
    priority = ' loading="eager" fetchpriority="high"' if picture.eager else ' loading="lazy"'
    return trusted(
        f'<picture>{sources}<img src="{escape(picture.src)}"{responsive} alt="{escape(picture.alt)}"'
        f' width="{picture.width}" height="{picture.height}"{tint}{preview}{priority} decoding="async"></picture>'
    )


def _media(source: PictureSource) -> str:
    return f' media="{escape(source.media)}"' if source.media else ""
