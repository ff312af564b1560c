"""The site's own films: the texts that show them, their posters and captions, and what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from scaffold.assets.video import SUFFIXES, video_warnings
from scaffold.build.media_records import Fault, MediaFinding, SourceFilm, Use
from scaffold.build.media_uses import entries_of, named_in
from scaffold.i18n.tags import lookup_chain
from scaffold.load.check_videos import path_of_film
from scaffold.model.entries import SHARED, Bundle, Content, Text, VideoSlot
from scaffold.model.findings import Finding, Location
from scaffold.model.videos import Captions, Video


class _Shown(NamedTuple):
    """A block in a text that shows a film."""

    film: VideoSlot
    text: Text
    entry: Bundle


def is_film(path: str) -> bool:
    """Whether a file looks like a film."""
    return PurePosixPath(path).suffix.lower() in SUFFIXES


def films_of(content: Content, site_dir: Path, broken: Iterable[str]) -> tuple[SourceFilm, ...]:
    """All films by path: those that are there, those that texts name, and `broken` ones."""
    shown: dict[str, list[_Shown]] = {}
    named: set[str] = set()
    for each in _all_shown(content):
        path = path_of_film(each.film, each.entry)
        named.add(path)
        shown.setdefault(_stem(path), []).append(each)
    videos = {video.path: video for entry in entries_of(content) for video in entry.videos.values()}
    paths = sorted(videos.keys() | named | {path for path in broken if is_film(path)})
    return tuple(_film(path, videos.get(path), shown.get(_stem(path), []), content, site_dir) for path in paths)


def _all_shown(content: Content) -> Iterator[_Shown]:
    """Blocks with films of the site's own; those of platforms have a colon."""
    for entry in entries_of(content):
        for _, text in sorted(entry.texts.items()):
            yield from (_Shown(film, text, entry) for film in text.body.videos if ":" not in film.source)


def _stem(path: str) -> str:
    """MP4 and WebM of one name are one film: where the text names either, browsers take the one that they can play."""
    return str(PurePosixPath(path).with_suffix(""))


def _film(path: str, video: Video | None, shown: list[_Shown], content: Content, site_dir: Path) -> SourceFilm:
    entry, captions = _home_of(path, content), _captions_of(path, content)
    return SourceFilm(
        path=path,
        entry=str(entry.ref) if entry else "",
        bytes=video.bytes if video else _size(site_dir / path),
        uses=tuple(_uses(path, shown)),
        video=video,
        captions=captions,
        without_captions=tuple(_without_captions(captions, shown)) if video and video.has_sound else (),
        posters=tuple(dict.fromkeys(_posters(shown))),
    )


def _home_of(path: str, content: Content) -> Bundle | None:
    folder = path.rpartition("/")[0]
    return next((entry for entry in entries_of(content) if entry.location.path == folder), None)


def _captions_of(path: str, content: Content) -> dict[str, Captions]:
    """By language; those of shared films are known to every entry."""
    entry = _home_of(path, content)
    if entry:
        return entry.captions_of(PurePosixPath(path).name)
    name = path.removeprefix("content/")
    return next((entry.captions_of(name) for entry in entries_of(content)), {})


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _uses(path: str, shown: list[_Shown]) -> Iterator[Use]:
    shared = f"content/{SHARED}"
    if path.startswith(shared):
        yield Use(where=Location(path), how=f"copied to /{path.removeprefix(shared)}")
    for film, text, _ in shown:
        yield Use(where=Location(text.location.path, film.line), how="text", tag=text.tag)


def _without_captions(captions: Mapping[str, Captions], shown: list[_Shown]) -> Iterator[str]:
    for tag in dict.fromkeys(text.tag for _, text, _ in shown):
        if not captions.keys() & set(lookup_chain(tag)):
            yield tag


def _posters(shown: list[_Shown]) -> Iterator[str]:
    for film, _, entry in shown:
        if film.poster:
            yield f"{entry.location.path}/{named_in(film.poster, entry)}"


def films_checked(
    films: Iterable[SourceFilm], content: Content, broken: Mapping[str, Finding]
) -> Iterator[MediaFinding]:
    """What is wrong with films, and with their captions."""
    bare = {f"{each.text.location.path}:{each.film.line}" for each in _all_shown(content) if not each.film.poster}
    for film in films:
        yield from _unusable(film, broken)
        if film.video:
            yield from _lacking(film, bare)
            for note in video_warnings(film.video):
                yield _finding(Fault.HEAVY, film, note.message, note.help)


def _unusable(film: SourceFilm, broken: Mapping[str, Finding]) -> Iterator[MediaFinding]:
    wrong = broken.get(film.path)
    if wrong:
        yield _finding(Fault.UNREADABLE, film, wrong.message, wrong.help)
    elif film.video is None:
        help = f"Put it into {film.folder}/ as MP4 or WebM, or take its name out."
        yield _finding(Fault.MISSING, film, "it is named here and not there", help)
    for path, finding in sorted(broken.items()):
        if path.endswith(".vtt") and path.startswith(f"{_stem(film.path)}."):
            yield MediaFinding(Fault.UNREADABLE, film.path, finding.message, finding.help, finding.location)


def _lacking(film: SourceFilm, bare: set[str]) -> Iterator[MediaFinding]:
    if not film.uses:
        yield _finding(Fault.UNUSED, film, "nothing shows it", "Show it with ::: video, or remove it.")
    if any(str(use.where) in bare for use in film.uses):
        help = "Put ![what it shows](still.jpg) into the block, on a line of its own."
        yield _finding(Fault.NO_POSTER, film, "there is no picture to show before it plays", help)
    if film.without_captions:
        name = f"{PurePosixPath(film.path).stem}.{film.without_captions[0]}.vtt"
        message = f"it has sound and no captions in {', '.join(film.without_captions)}"
        yield _finding(Fault.NO_CAPTIONS, film, message, f"Write what is said and heard into {name}, beside the film.")


def _finding(fault: Fault, film: SourceFilm, message: str, help: str) -> MediaFinding:
    where = film.uses[0].where if film.uses else Location(film.path)
    return MediaFinding(fault, film.path, message, help, where)
