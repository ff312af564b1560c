"""The door for all that lies beside texts: pictures, films, captions, told apart by their suffix."""

from pathlib import Path, PurePosixPath

from scaffold.assets.captions import probe_captions
from scaffold.assets.probe import probe
from scaffold.assets.video import SUFFIXES, probe_video
from scaffold.model.assets import Asset
from scaffold.model.findings import Finding
from scaffold.model.videos import Captions, Video


def probe_media(file: Path, path: str, digest: str) -> Asset | Video | Captions | Finding:
    """Header facts of a file, or what is wrong with it."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == ".vtt":
        return probe_captions(file, path, digest)
    return (probe_video if suffix in SUFFIXES else probe)(file, path, digest)
