"""Films: a video file as its container tells, and its captions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Video:
    """A video file: sizes in pixels as it is shown, `digest` of its bytes (hex)."""

    path: str
    """Posix, relative to the site's folder."""
    digest: str
    format: str
    """mp4 or webm."""
    codec: str
    """How the container calls the coding of its pictures: avc1, V_VP9 …"""
    width: int
    height: int
    seconds: float
    """How long it runs; 0 where the header does not tell."""
    bytes: int
    has_sound: bool = False
    starts_late: bool = False
    """Whether the index stands behind the pictures, so that all of it must be loaded before the first is shown."""


@dataclass(frozen=True, slots=True)
class Captions:
    """A WebVTT file, checked; `path` is relative to the site's folder."""

    path: str
    digest: str
    cues: int
    end: float
    """Seconds at which the last cue ends."""
