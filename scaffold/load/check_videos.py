"""Films that texts show: the file, the picture before it plays, its captions, and the platform's entry as a service."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from scaffold.i18n.tags import lookup_chain
from scaffold.model.entries import SHARED, Bundle, Content, Text, VideoSlot
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.players import PLAYERS, Player
from scaffold.model.site import Site
from scaffold.model.videos import Video
from scaffold.text import did_you_mean

FILM = "VID002"
CAPTIONS = "VID003"
SERVICE = "VID004"
_LATE_S = 1.0


def check_videos(content: Content, site: Site, broken: frozenset[str]) -> Iterator[Finding]:
    """Everything that a text needs for the films it shows; `broken` are files of which something was said already."""
    for bundle in content.bundles:
        for text in bundle.texts.values():
            for film in text.body.videos:
                yield from _check(film, text, bundle, site, broken)
        yield from _check_captions(bundle)


def _check(film: VideoSlot, text: Text, bundle: Bundle, site: Site, broken: frozenset[str]) -> Iterator[Finding]:
    where = Location(text.location.path, film.line)
    scheme, colon, id = film.source.partition(":")
    if film.poster is None:
        help = f"Put one into the block, on a line of its own: ![what it shows](still.jpg). {_still(film.source)}"
        yield error(FILM, where, "the video has no picture to show before it plays", help)
    if colon:
        yield from _check_player(scheme, id, where, site)
        return
    video = bundle.videos.get(film.source)
    if video is None and path_of_film(film, bundle) not in broken:
        help = did_you_mean(film.source, bundle.videos) or f"Put it into {bundle.location.path}/, as MP4 or WebM."
        yield error(FILM, where, f"there is no video “{film.source}”", help)
    elif video and video.has_sound and not bundle.captions_of(film.source).keys() & set(lookup_chain(text.tag)):
        name = f"{PurePosixPath(film.source).stem}.{text.tag}.vtt"
        help = f"Write what is said and heard into {name} (WebVTT) beside it."
        yield warning(CAPTIONS, where, f"the video “{film.source}” has sound and no captions in {text.tag}", help)


def path_of_film(film: VideoSlot, bundle: Bundle) -> str:
    """Where the file of a film of the site's own would lie."""
    return f"{'content' if film.source.startswith(SHARED) else bundle.location.path}/{film.source}"


def _still(source: str) -> str:
    return "" if ":" in source else f"Take one from the film: ffmpeg -ss 1 -i {source} -frames:v 1 still.jpg"


def _check_player(scheme: str, id: str, where: Location, site: Site) -> Iterator[Finding]:
    player = PLAYERS.get(scheme)
    if player is None:
        help = did_you_mean(scheme, PLAYERS)
        yield error(FILM, where, f"“{scheme}:” is no platform that is known here", help)
        return
    if not player.film.fullmatch(id):
        help = f"Take it from the film's address: {player.page_url('…')}"
        yield error(FILM, where, f"“{id}” cannot be a film at {player.name}", help)
    service = next((service for service in site.services if service.id == scheme), None)
    if service is None:
        message = f"the page would load from {player.name}, which is no [[service]] of the site"
        yield error(SERVICE, where, message, _entry(player))
    elif player.origin not in service.hosts.frame:
        message = f"the site’s policy lets nothing from {player.origin} into a frame, so that the video cannot be seen"
        help = f'Give [[service]] “{scheme}” in scaffold.toml  hosts = {{ frame = ["{player.origin}"] }}'
        yield error(SERVICE, where, message, help)


def _entry(player: Player) -> str:
    """The lines to add."""
    return (
        f'Add to scaffold.toml:  [[service]]  id = "{player.id}"  (and, if the program does not know it: name, '
        f'purpose = "embed", processor, country, hosts = {{ frame = ["{player.origin}"] }}). Privacy notice and cookie '
        "page then name it, and nothing of it loads before a click."
    )


def _check_captions(bundle: Bundle) -> Iterator[Finding]:
    """Captions belong to a film, and end with it."""
    own = {name: found for name, found in bundle.captions.items() if not name.startswith(SHARED)}
    for name, captions in own.items():
        stem, _, tag = PurePosixPath(name).stem.rpartition(".")
        films = [video for file, video in bundle.videos.items() if PurePosixPath(file).stem == stem]
        where = Location(captions.path)
        if not films:
            help = "Name it like the film, with the language in between: pour.de.vtt beside pour.mp4."
            yield warning(CAPTIONS, where, "these captions belong to no video", help)
        elif late := _latest(films, captions.end):
            message = f"these captions run on to {captions.end:.0f} s, the video ends after {late.seconds:.0f} s"
            yield warning(CAPTIONS, where, message, f"Are they of {late.path}? Is “{tag}” their language?")


def _latest(films: list[Video], end: float) -> Video | None:
    return next((video for video in films if video.seconds and end > video.seconds + _LATE_S), None)
