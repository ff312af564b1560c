"""Probing pictures and films while content is loaded: warnings ride beside the result."""

from collections.abc import Iterable
from pathlib import Path

from scaffold.assets import codes
from scaffold.assets.media import probe_media
from scaffold.assets.probe import mislabelled
from scaffold.assets.video import video_warnings
from scaffold.model.assets import Asset, Derivative
from scaffold.model.findings import Finding, Location, Severity
from scaffold.model.videos import Captions, Video


def standing_still(derivatives: Iterable[Derivative]) -> tuple[Finding, ...]:
    """A note on each picture that would move and of which nobody said that it should not."""
    moving = {item.source.path for item in derivatives if item.moving}
    silent = {item.source.path for item in derivatives if item.source.moves and item.source.animation is None}
    help = 'To show it moving, write `animation: keep` where its entry names it, or animation = "keep" under [images].'
    return tuple(
        Finding(codes.STANDS_STILL, Severity.INFO, "this picture moves; its first frame is shown", Location(path), help)
        for path in sorted(silent - moving)
    )


class Prober:
    """`scaffold.assets.media`, remembering the pictures, and what is worth a look."""

    def __init__(self) -> None:
        self.assets: list[Asset] = []
        self.warnings: list[Finding] = []

    def __call__(self, file: Path, path: str, digest: str) -> Asset | Video | Captions | Finding:
        """Header facts of a file, or what is wrong with it."""
        found = probe_media(file, path, digest)
        if isinstance(found, Asset):
            self.assets.append(found)
            self.warnings.extend(note for note in (mislabelled(found),) if note)
        elif isinstance(found, Video):
            self.warnings.extend(video_warnings(found))
        return found
