"""SEC010 image-metadata-leak."""

from collections.abc import Iterator

from scaffold.lint.exif import leaks_of
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_ENDINGS = (".jpg", ".jpeg", ".webp", ".png", ".tif", ".tiff", ".avif", ".heic")
_HEAD_BYTES = 262_144


@rule("SEC010", Severity.ERROR, clauses=["1.4.5", "2.2.4"], source="Regulation (EU) 2016/679 Art. 5(1)(c)")
def image_metadata_leak(site: HtmlSite) -> Iterator[Outcome]:
    """A published picture tells where it was taken, by which camera, or whose it is.

    Passes:
        -- a.jpg --
        HEX ffd8ffe000104a46494600010100000100010000ffd9

    Fails:
        -- a.jpg --
        HEX ffd8ffe100224578696600004d4d002a00000008000188250004000000010000001a00000000ffd9
    """
    for path in site.sizes:
        if not path.lower().endswith(_ENDINGS):
            continue
        leaks = leaks_of(site.folder.read(path, _HEAD_BYTES))
        if leaks:
            help = "export the picture without metadata; licence and author may stay in IPTC"
            yield Problem(Spot(path), f"The picture tells {', '.join(leaks)}", help=help)
        else:
            yield Passed(Spot(path))
