"""A video file as its header tells, or what is wrong with it; nothing is ever decoded."""

from pathlib import Path, PurePosixPath

from scaffold.assets.mp4 import Film, NotReadable, read_mp4
from scaffold.assets.webm import HEAD_BYTES, read_webm
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.videos import Video

CODE = "VID001"
MOST_BYTES = 100_000_000
HEAVY_BYTES = 10_000_000
"""From here on a visitor with a telephone waits and pays. Cloudflare Pages takes no file beyond 25 MiB."""

SUFFIXES = frozenset({".mp4", ".m4v", ".webm", ".mov", ".mkv", ".avi", ".ogv", ".wmv"})
"""Files that look like videos; taken are MP4 and WebM."""
PLAYED = frozenset({"avc1", "avc3", "av01", "vp09", "vp08", "V_VP8", "V_VP9", "V_AV1"})
"""Codings that current browsers play: H.264, AV1, VP9, VP8."""
_NAMES = {"hvc1": "HEVC (H.265)", "hev1": "HEVC (H.265)", "apcn": "ProRes", "mp4v": "MPEG-4 Visual"}


def probe_video(file: Path, path: str, digest: str) -> Video | Finding:
    """What the header of a video tells, or the finding that says why it cannot be used."""
    where = Location(path)
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            return error(
                CODE, where, f"the video has {size / 1e6:.0f} MB, more than {MOST_BYTES // 10**6}", lighter(path)
            )
        form, film = _read(file, size)
    except OSError as reason:
        message = f"the video cannot be opened: {reason.strerror or reason}"
        return error(CODE, where, message, "Check that the file is there and that it may be read.")
    except NotReadable as reason:
        return error(
            CODE, where, f"the video cannot be read: {reason}", f"Copy it again, or make an MP4: {as_mp4(path)}"
        )
    if problem := _unusable(film, where):
        return problem
    return Video(
        path, digest, form, film.codec, film.width, film.height, round(film.seconds, 3), size,
        film.has_sound, film.starts_late,
    )  # fmt: skip


def video_warnings(video: Video) -> tuple[Finding, ...]:
    """What is worth a look in a video that can be used."""
    where, found = Location(video.path), []
    if video.bytes > HEAVY_BYTES:
        message = f"the video has {video.bytes / 1e6:.0f} MB; visitors with a telephone wait and pay for it"
        found.append(warning(CODE, where, message, lighter(video.path)))
    if video.starts_late:
        message = "the video can only start when all of it is loaded: its index stands at the end"
        help = f"Move the index: ffmpeg -i {_name(video.path)} -c copy -movflags +faststart new.mp4"
        found.append(warning(CODE, where, message, help))
    return tuple(found)


def as_mp4(path: str) -> str:
    """The command that makes of any film one that every browser plays."""
    return (
        f"ffmpeg -i {_name(path)} -c:v libx264 -crf 26 -vf scale=-2:720 -pix_fmt yuv420p "
        f"-c:a aac -movflags +faststart {PurePosixPath(path).stem}.mp4"
    )


def lighter(path: str) -> str:
    """How to make a film lighter."""
    return f"Cut it to what a buyer needs to see, and make it smaller: {as_mp4(path)}"


def _name(path: str) -> str:
    return PurePosixPath(path).name


def _read(file: Path, size: int) -> tuple[str, Film]:
    with file.open("rb") as stream:
        head = stream.read(64)
        if head.startswith(b"\x1a\x45\xdf\xa3"):
            return "webm", read_webm(head + stream.read(HEAD_BYTES))
        if head[4:8] == b"ftyp" and head[8:12] != b"qt  ":
            return "mp4", read_mp4(stream, size)
    raise NotReadable("it is neither MP4 nor WebM" if size else "it is empty")


def _unusable(film: Film, where: Location) -> Finding | None:
    if not film.codec:
        return error(CODE, where, "the video has no pictures", "Is it a sound recording? Give the film itself.")
    if film.codec not in PLAYED:
        coding = _NAMES.get(film.codec, f"“{film.codec}”")
        message = f"many browsers cannot play this video: it is coded as {coding}"
        return error(CODE, where, message, f"Make an MP4 with H.264: {as_mp4(where.path)}")
    if film.width < 1 or film.height < 1:
        return error(CODE, where, "the pictures of the video have no size", f"Make it anew: {as_mp4(where.path)}")
    return None
