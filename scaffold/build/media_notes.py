"""What is worth a look in pictures and films, as their headers tell."""

from collections.abc import Iterable, Iterator

from scaffold.assets import codes
from scaffold.assets.probe import mislabelled
from scaffold.assets.video import video_warnings
from scaffold.model.assets import Asset, Derivative
from scaffold.model.entries import Content
from scaffold.model.findings import Finding, Location, Severity


def standing_still(derivatives: Iterable[Derivative]) -> tuple[Finding, ...]:
    """A note on each picture that would move and of which nobody said that it should not."""
    moving = {item.source.path for item in derivatives if item.moving}
    silent = {item.source.path for item in derivatives if item.source.moves and item.source.animation is None}
    help = 'To show it moving, write `animation: keep` where its entry names it, or animation = "keep" under [images].'
    return tuple(
        Finding(codes.STANDS_STILL, Severity.INFO, "this picture moves; its first frame is shown", Location(path), help)
        for path in sorted(silent - moving)
    )


def assets_of(content: Content) -> Iterator[Asset]:
    """The pictures of all entries, shown or not."""
    for bundle in content.bundles:
        yield from bundle.pictures.values()


def media_notes(content: Content) -> tuple[Finding, ...]:
    """What is worth a look in pictures and films that can be used."""
    films = {video.path: video for bundle in content.bundles for video in bundle.videos.values()}
    on_films = [note for _, video in sorted(films.items()) for note in video_warnings(video)]
    return (*(note for note in map(mislabelled, assets_of(content)) if note), *on_films)
