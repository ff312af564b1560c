"""All that is made of one source picture: a unit of work that may run in any process."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from scaffold.assets import cache, codes, encode, moving, notes, share
from scaffold.assets.pixels import Damaged, Pixels, decode, serves, shrinks
from scaffold.assets.raster import NoRasteriser, rasterised
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.model.assets import Asset, Derivative, Preset, SharePicture
from scaffold.model.findings import Finding, Location, Severity

_SVG_WIDTH = 1600


@dataclass(frozen=True, slots=True)
class Batch:
    """Derivatives and share pictures of one source, or share pictures without any (`source` None).

    Several files may have the bytes of the source, such as a size chart that lies beside each product.
    """

    source: Asset | None
    derivatives: tuple[Derivative, ...]
    shares: tuple[SharePicture, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All files that have the bytes of the source."""
        shown = [item.source for item in self.derivatives] + [each.picture for each in self.shares if each.picture]
        return tuple(sorted({each.path for each in shown}))

    @property
    def pixels(self) -> int:
        """How many pixels are in memory while it is worked on."""
        if self.source is None:
            return share.WIDTH * share.HEIGHT
        if any(item.moving for item in self.derivatives):
            return moving.MOST_PIXELS
        shrunk = shrinks(self.source)
        enough = all(serves(self.source, shrunk, (item.width, item.height), item.crop) for item in self.derivatives)
        return self.source.width * self.source.height >> (2 * shrunk if enough else 0)


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a batch finds its sources and fonts, and keeps its results."""

    source_root: Path
    folder: Path
    font_folders: tuple[Path, ...]
    fonts_digest: str
    preset: Preset = Preset.BALANCED

    def share_key(self, picture: SharePicture) -> str:
        """The key of a share picture in the cache: all that it shows, and the fonts."""
        shown = share.share_output("", replace(picture, output=""))
        parts = f"{shown} {picture.picture and picture.picture.digest} {self.fonts_digest}"
        return hashlib.sha256(parts.encode()).hexdigest()


def lacking(batch: Batch, shop: Workshop) -> Batch:
    """The batch without what the cache holds; a share picture that lacked letters is tried again."""
    return replace(
        batch,
        derivatives=encode.missing(batch.derivatives, shop.folder, shop.preset),
        shares=tuple(picture for picture in batch.shares if not _is_kept(picture, shop)),
    )


def make_batch(batch: Batch, shop: Workshop) -> tuple[Finding, ...]:
    """Make everything in a batch, and keep it; the source is decoded once."""
    if batch.source is None:
        return _make_shares(batch.shares, None, shop)
    if batch.source.format == "SVG":
        return _make_drawing(batch, batch.source, shop)
    source, file = batch.source, shop.source_root / batch.source.path
    try:
        pixels = decode(file, source.format, shrinks(source))
        told = encode.encode_all(batch.derivatives, pixels, file, shop.folder, shop.preset)
    except Damaged as reason:
        return (encode.damaged(source, str(reason)), *_make_shares(batch.shares, None, shop, keep=False))
    return (*_noted(source, told, shop), *_make_shares(batch.shares, pixels, shop))


def known_findings(batch: Batch, rest: Batch, shop: Workshop) -> tuple[Finding, ...]:
    """What earlier runs had to say on a batch, without the rest that is made anew and speaks for itself."""
    on_source = notes.read(shop.folder, batch.source.digest) if batch.source else ()
    if batch.source:
        here = Location(batch.source.path)
        on_source = tuple(replace(finding, location=here) for finding in on_source)
    on_shares = [
        replace(finding, location=Location(picture.output))
        for picture in batch.shares
        if picture not in rest.shares
        for finding in notes.read(shop.folder, shop.share_key(picture))
    ]
    return (*on_source, *on_shares)


def _is_kept(picture: SharePicture, shop: Workshop) -> bool:
    key = shop.share_key(picture)
    told = notes.read(shop.folder, key)
    return cache.holds(shop.folder, key) and all(finding.code != codes.MISSING_GLYPHS for finding in told)


def _noted(source: Asset, findings: tuple[Finding, ...], shop: Workshop) -> tuple[Finding, ...]:
    notes.write(shop.folder, source.digest, findings)
    return findings


def _make_drawing(batch: Batch, source: Asset, shop: Workshop) -> tuple[Finding, ...]:
    file = shop.source_root / source.path
    findings = tuple(
        finding for item in batch.derivatives for finding in encode.encode_svg(item, file, shop.folder, shop.preset)
    )
    findings = _noted(source, findings, shop) if batch.derivatives else ()
    if not batch.shares:
        return findings
    try:
        image = rasterised(clean_svg(file.read_bytes()).content, _SVG_WIDTH)
        return (*findings, *_make_shares(batch.shares, Pixels([image], b""), shop))
    except (NoRasteriser, UnreadableSvg, OSError) as reason:
        return (*findings, _not_drawn(source, str(reason)), *_make_shares(batch.shares, None, shop, keep=False))


def _make_shares(
    pictures: tuple[SharePicture, ...], pixels: Pixels | None, shop: Workshop, *, keep: bool = True
) -> tuple[Finding, ...]:
    """Render and keep share pictures; `keep` False marks them as makeshift, to be tried again in the next run."""
    findings: list[Finding] = []
    photos = {focus: share.photo_of(pixels, focus) for focus in {p.focus for p in pictures}} if pixels else {}
    for picture in pictures:
        content, told = share.render(picture, photos.get(picture.focus), shop.font_folders)
        key = shop.share_key(picture)
        cache.put(shop.folder, key, content)
        notes.write(shop.folder, key, told if keep else (*told, _makeshift(picture)))
        findings.extend(told)
    return tuple(findings)


def _makeshift(picture: SharePicture) -> Finding:
    return Finding(codes.MISSING_GLYPHS, Severity.INFO, "drawn without its picture", Location(picture.output))


def _not_drawn(source: Asset, reason: str) -> Finding:
    return Finding(
        codes.NO_RASTERISER,
        Severity.INFO,
        f"the drawing is not shown in share pictures: {reason}",
        Location(source.path),
        "Install the package resvg_py, or give a PNG or JPEG as the entry's first picture.",
    )
