"""Films of the media library for a terminal, for programs, and in a few words."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from scaffold.build.media_records import SourceFilm
from scaffold.build.media_words import right_data, short_name, size_text, use_data, used_text


def film_lines(films: Iterable[SourceFilm]) -> Iterator[str]:
    """Films by folder, each in one line; nothing where there are none."""
    for folder, inside in groupby(films, key=lambda film: film.folder):
        yield f"{folder} (films)"
        for film in inside:
            yield f"  {'  '.join((short_name(film.file), *film_facts(film), used_text(film)))}"
        yield ""


def film_facts(film: SourceFilm) -> list[str]:
    """Size, length, coding, weight, poster and captions."""
    video = film.video
    if video is None:
        return ["–"]
    facts = [f"{video.width}×{video.height}", _length(video.seconds)]
    facts += [f"{video.format.upper()} ({video.codec}) {size_text(film.bytes)}"]
    facts += ["with sound" if video.has_sound else "silent"]
    facts += [f"poster {', '.join(poster.rpartition('/')[2] for poster in film.posters)}"] if film.posters else []
    facts += [f"captions {' '.join(film.captions)}"] if film.captions else []
    facts += [f"no captions in {' '.join(film.without_captions)}"] if film.without_captions else []
    return facts


def _length(seconds: float) -> str:
    """As players show it: 0:07, 12:30."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}" if seconds else "length unknown"


def film_data(film: SourceFilm, faults: list[str]) -> dict[str, Any]:
    """For JSON; sizes in bytes, pixels and seconds."""
    video = film.video
    return {
        "path": film.path,
        "entry": film.entry,
        "format": video.format if video else None,
        "codec": video.codec if video else None,
        "width": video.width if video else None,
        "height": video.height if video else None,
        "seconds": video.seconds if video else None,
        "sound": video.has_sound if video else None,
        "bytes": film.bytes,
        "uses": [use_data(use) for use in film.uses],
        "posters": list(film.posters),
        "captions": {tag: captions.path for tag, captions in film.captions.items()},
        "without_captions": list(film.without_captions),
        "rights": right_data(film.right),
        "findings": faults,
    }
