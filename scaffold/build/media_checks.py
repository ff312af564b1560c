"""What is wrong with pictures: missing, unused, too small, blurred, twice there, badly named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from scaffold.assets.likeness import bits_apart, first_alike
from scaffold.assets.sharpness import LEAST, is_blurred
from scaffold.build.media_looks import Look
from scaffold.build.media_names import says_nothing
from scaffold.build.media_records import Fault, MediaFinding, SourcePicture
from scaffold.model.assets import Slot
from scaffold.model.findings import Finding, Location
from scaffold.paths import folded

DENSITY = 2
"""Themes list widths up to what screens of double density need; an ordinary screen shows half of that."""


def checked(
    pictures: Sequence[SourcePicture],
    slots: Mapping[str, Slot],
    looks: Mapping[str, Look],
    broken: Mapping[str, Finding],
    more: Iterable[MediaFinding] = (),
) -> tuple[MediaFinding, ...]:
    """All findings, in the order of the pictures; `broken` says what is wrong with files that cannot be read.

    `more` are those that others found.
    """
    found = [finding for picture in pictures for finding in _check(picture, slots, broken)]
    found += _twice(pictures)
    found += _undecoded(pictures, looks)
    found += _told_by_capitals(pictures)
    found += _alike(pictures, looks)
    found += more
    return tuple(sorted(found, key=lambda finding: (finding.picture, list(Fault).index(finding.fault))))


def _check(picture: SourcePicture, slots: Mapping[str, Slot], broken: Mapping[str, Finding]) -> Iterator[MediaFinding]:
    if picture.asset is None:
        yield _absent(picture, broken.get(picture.path))
        return
    if not picture.uses and picture.entry:
        yield _finding(Fault.UNUSED, picture, "nothing shows it", "Show it, or remove it.")
    if picture.without_alt:
        message = f"no alternative text in {', '.join(picture.without_alt)}"
        yield _finding(Fault.NO_ALT, picture, message, f"Add {picture.file} under alt: in these languages’ files.")
    yield from _too_small(picture, slots)
    if is_blurred(picture.sharpness):
        message = f"it looks blurred even where it is sharpest ({picture.sharpness:.3f}; sharp from {LEAST})"
        yield _finding(Fault.BLURRED, picture, message, "Look at it at full size; take it anew, or use the original.")
    if picture.entry and says_nothing(picture.file):
        help = "Let --fix-names name it." if picture.uses else "Name it by what it shows."
        yield _finding(Fault.NAME, picture, "its name does not tell what it shows; image searches read it", help)


def _absent(picture: SourcePicture, broken: Finding | None) -> MediaFinding:
    if broken:
        return _finding(Fault.UNREADABLE, picture, broken.message, broken.help)
    help = f"Put it into {picture.folder}/, or take its name out."
    return _finding(Fault.MISSING, picture, "it is named here and not there", help)


def _too_small(picture: SourcePicture, slots: Mapping[str, Slot]) -> Iterator[MediaFinding]:
    """The place that lacks most; drawings fit everywhere."""
    if picture.asset is None or picture.asset.format == "SVG":
        return
    shown = {name: slots[name] for use in picture.uses for name in use.slots if name in slots}
    lacking = {name: (_width_in(slot, picture), slot.widths[-1] / DENSITY) for name, slot in shown.items()}
    worst = min(lacking, key=lambda name: lacking[name][0] / lacking[name][1], default="")
    if worst and lacking[worst][0] < lacking[worst][1]:
        has, needs = (int(width) for width in lacking[worst])
        message = f"it gives {has} pixels of width where the theme’s place “{worst}” shows {needs}"
        help = f"Take the original, best with {shown[worst].widths[-1]} pixels for dense screens."
        yield _finding(Fault.TOO_SMALL, picture, message, help)


def _width_in(slot: Slot, picture: SourcePicture) -> float:
    """How many pixels of the source's width the crop for a slot leaves."""
    if picture.asset is None:
        return 0.0
    width, height = picture.asset.width, picture.asset.height
    return min(width, height * slot.ratio[0] / slot.ratio[1]) if slot.ratio else width


def _undecoded(pictures: Sequence[SourcePicture], looks: Mapping[str, Look]) -> Iterator[MediaFinding]:
    """Files whose header is sound and whose pixels are not: copies that were cut short."""
    for picture in pictures:
        if picture.asset and picture.asset.format != "SVG" and picture.asset.digest not in looks:
            message = "its pixels cannot be decoded: the copy was cut short, or the file is damaged"
            yield _finding(Fault.UNREADABLE, picture, message, "Copy it again from where it came, or export it anew.")


def _told_by_capitals(pictures: Sequence[SourcePicture]) -> Iterator[MediaFinding]:
    """Names that macOS and Windows take for the same."""
    first_of: dict[str, SourcePicture] = {}
    for picture in pictures:
        first = first_of.setdefault(folded(picture.path), picture)
        if first is not picture:
            message = f"only capitals tell it from {_named(first, picture)}; many systems take both for one file"
            yield _finding(Fault.NAME, picture, message, "Give it another name.", (first.path,))


def _twice(pictures: Sequence[SourcePicture]) -> Iterator[MediaFinding]:
    """The same bytes in several files."""
    by_digest: dict[str, list[SourcePicture]] = {}
    for picture in pictures:
        if picture.asset:
            by_digest.setdefault(picture.asset.digest, []).append(picture)
    for first, *others in by_digest.values():
        for other in others:
            message = f"it is the same file as {_named(first, other)}{_as_views(first, other)}"
            in_one = first.folder == other.folder
            help = (
                "Keep one of the two."
                if in_one
                else "Leave it if it is meant; another picture would show more of the shop."
            )
            yield _finding(Fault.SAME_FILE, other, message, help, (first.path,))


def _alike(pictures: Sequence[SourcePicture], looks: Mapping[str, Look]) -> Iterator[MediaFinding]:
    """The same photograph in files with other bytes; of several, each is set beside the first."""
    first_of = {picture.asset.digest: picture for picture in reversed(pictures) if picture.asset}
    seen = [(picture, looks[key]) for key, picture in sorted(first_of.items()) if key in looks]
    seen.sort(key=lambda item: item[0].path)
    for other, one in first_alike([look.likeness for _, look in seen]).items():
        (first, its), (second, others) = seen[one], seen[other]
        bits = bits_apart(its.likeness, others.likeness)
        what = f"it shows the same as {_named(first, second)} ({bits} of 64 bits differ)"
        help = "Look at both; if they are one photograph, keep the better one."
        yield _finding(Fault.NEAR_DUPLICATE, second, what + _as_views(first, second), help, (first.path,))


def _named(picture: SourcePicture, seen_from: SourcePicture) -> str:
    return picture.file if picture.folder == seen_from.folder else picture.path


def _as_views(first: SourcePicture, second: SourcePicture) -> str:
    """The worst case: one photograph given as two views of a product."""
    if first.folder != second.folder or not (first.views and second.views) or first.views == second.views:
        return ""
    return f", and is given as another view: {'/'.join(second.views)} beside {'/'.join(first.views)}"


def _finding(
    fault: Fault, picture: SourcePicture, message: str, help: str, others: tuple[str, ...] = ()
) -> MediaFinding:
    where = picture.uses[0].where if picture.uses else Location(picture.path)
    return MediaFinding(fault, picture.path, message, help, where, others)
