"""Films in texts: the site's own in a `<video>`, those of platforms behind a click.

Of a platform the page holds a still from the site's own files, in a plain link to the platform's page. The theme's
script takes the frame's address from `data-player` when the link is clicked; before that nothing is loaded from there.
"""

from pathlib import PurePosixPath

from scaffold.i18n.tags import language_name, lookup_chain
from scaffold.markup.safe import escape, trusted
from scaffold.model.entries import Bundle, VideoSlot
from scaffold.model.html import SafeHtml
from scaffold.model.players import PLAYERS, Player
from scaffold.model.videos import Video
from scaffold.text import slug
from scaffold.views.context import Context
from scaffold.views.embeds import ClickToLoad, note_html, poster_html, processor_of

MIME = {"mp4": "video/mp4", "webm": "video/webm"}


def film_html(film: VideoSlot, bundle: Bundle, context: Context) -> SafeHtml:
    """What fills the hole of a film in a text."""
    scheme, colon, id = film.source.partition(":")
    if colon:
        return _player(film, PLAYERS[scheme], id, bundle, context)
    return _video(film, bundle.videos[film.source], bundle, context)


def source_href(video: Video, bundle: Bundle, context: Context) -> str:
    """The address of a video file."""
    return context.pictures.film(video.path, video.digest, _name(video.path, bundle))


def poster_href(film: VideoSlot, bundle: Bundle, context: Context, *, plain: bool = False) -> str:
    """The address of the picture that stands for a film."""
    video = bundle.videos.get(film.source)
    if film.poster is None:
        raise LookupError(f"{film.source} has no picture")
    asset = bundle.pictures[film.poster.file]
    return context.pictures.poster(asset, (video.width, video.height) if video else (16, 9), plain=plain)


def _video(film: VideoSlot, video: Video, bundle: Bundle, context: Context) -> SafeHtml:
    """Never by itself: nothing but the picture is loaded before somebody plays it."""
    silent = "" if video.has_sound else " muted"
    sources = "".join(
        f'<source src="{escape(source_href(same, bundle, context))}" type="{MIME[same.format]}">'
        for same in _all_of(film, bundle)
    )
    return trusted(
        f'<video controls preload="none" playsinline{silent} width="{video.width}" height="{video.height}"'
        f' poster="{escape(poster_href(film, bundle, context))}" aria-label="{escape(film.title)}">'
        f"{sources}{_tracks(film, video, bundle, context)}"
        f'<a href="{escape(source_href(video, bundle, context))}">{escape(film.title)}</a></video>'
    )


def _all_of(film: VideoSlot, bundle: Bundle) -> list[Video]:
    """The same film in each of its files, WebM first: it is the lighter one, and browsers take the first they can."""
    stem = PurePosixPath(film.source).with_suffix("")
    same = [video for name, video in bundle.videos.items() if PurePosixPath(name).with_suffix("") == stem]
    return sorted(same, key=lambda video: (video.format != "webm", video.path))


def _tracks(film: VideoSlot, video: Video, bundle: Bundle, context: Context) -> str:
    """All captions there are. Those of the page are on at once where there is no sound that one could hear instead."""
    own = next((tag for tag in lookup_chain(context.locale.tag) if tag in bundle.captions_of(film.source)), "")
    tracks = []
    for tag, captions in bundle.captions_of(film.source).items():
        href = context.pictures.film(captions.path, captions.digest, _name(captions.path, bundle))
        shown = " default" if tag == own and not video.has_sound else ""
        label = escape(language_name(tag))
        tracks.append(f'<track kind="captions" src="{escape(href)}" srclang="{escape(tag)}" label="{label}"{shown}>')
    return "".join(tracks)


def _name(path: str, bundle: Bundle) -> str:
    stem = PurePosixPath(path).stem.replace(".", "-")
    return "-".join(part for part in (bundle.id, slug(stem)) if part) or "film"


def _player(film: VideoSlot, player: Player, id: str, bundle: Bundle, context: Context) -> SafeHtml:
    words = context.words
    service = next(service for service in context.site.services if service.id == player.id)
    note = words(
        "When you play it, your browser loads it from {provider} ({processor}). They then learn your IP address and "
        "what you watch.",
        provider=player.name,
        processor=processor_of(service, context),
    )
    link = ClickToLoad(player.page_url(id), player.frame_url(id), film.title)
    still = poster_html(film.poster, bundle, context)
    return link.html(still, words("Play on {provider}", provider=player.name), note_html(note, service, context))
