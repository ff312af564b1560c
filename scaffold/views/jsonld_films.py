"""The films of a page in JSON-LD (Google Search Central, video structured data, 2026)."""

from collections.abc import Iterator

from scaffold.model.entries import Bundle, VideoSlot
from scaffold.model.players import PLAYERS
from scaffold.views.context import Context
from scaffold.views.films import poster_href, source_href
from scaffold.views.jsonld_nodes import Node, absolute, filled


def film_nodes(bundle: Bundle, context: Context, url: str, day: str) -> Iterator[Node]:
    """A VideoObject for each film of the bundle's text; none where `day`, its date of publication, is not known."""
    if day:
        for number, film in enumerate(context.text(bundle).body.videos, start=1):
            yield _film(film, bundle, context, f"{url}#film-{number}", day)


def _film(film: VideoSlot, bundle: Bundle, context: Context, id: str, day: str) -> Node:
    base, video = context.locale.base_url, bundle.videos.get(film.source)
    scheme, _, at_platform = film.source.partition(":")
    return filled(
        {
            "@type": "VideoObject",
            "@id": id,
            "name": film.title,
            "description": film.description or context.text(bundle).matter.summary or film.title,
            "thumbnailUrl": absolute(poster_href(film, bundle, context, plain=True), base),
            "uploadDate": day,
            "contentUrl": absolute(source_href(video, bundle, context), base) if video else "",
            "embedUrl": "" if video else PLAYERS[scheme].frame_url(at_platform),
            "duration": _duration(video.seconds) if video else "",
            "width": video.width if video else None,
            "height": video.height if video else None,
            "encodingFormat": f"video/{video.format}" if video else "",
        }
    )


def _duration(seconds: float) -> str:
    """ISO 8601: PT1M12S; nothing where it is not known."""
    minutes, rest = divmod(round(seconds), 60)
    return f"PT{f'{minutes}M' if minutes else ''}{rest}S" if seconds else ""
