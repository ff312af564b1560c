"""Video platforms: how a text names a film there, and which addresses follow from that."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Player:
    """A platform. `id` is also the id of its `[[service]]`; `{id}` in the addresses stands for the film."""

    id: str
    name: str
    film: re.Pattern[str]
    """What ids of its films look like."""
    page: str
    """Where the film is shown by the platform itself."""
    frame: str
    """What is loaded, after a click, into the page."""
    own_frame: str = ""
    """The same in a player of the owner's, `{player}`, where a text names one before the film: x1a/x84sh87."""

    def page_url(self, film: str) -> str:
        """The film's page at the platform."""
        return self.page.format(id=film.rpartition("/")[2])

    def frame_url(self, film: str) -> str:
        """The film alone, to be framed; it begins at once, since somebody asked for it."""
        player, _, id = film.rpartition("/")
        return self.own_frame.format(player=player, id=id) if player else self.frame.format(id=id)

    @property
    def origin(self) -> str:
        """Scheme and host of the frame, as a Content-Security-Policy names it."""
        return "/".join(self.frame.split("/", 3)[:3])


PLAYERS = {
    player.id: player
    for player in (
        Player(
            "youtube",
            "YouTube",
            re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII),
            "https://www.youtube.com/watch?v={id}",
            "https://www.youtube-nocookie.com/embed/{id}?autoplay=1&rel=0",
        ),
        Player(
            "vimeo",
            "Vimeo",
            re.compile(r"[0-9]{6,12}", re.ASCII),
            "https://vimeo.com/{id}",
            "https://player.vimeo.com/video/{id}?autoplay=1&dnt=1",
        ),
        Player(
            "dailymotion",
            "Dailymotion",
            re.compile(r"(?:x[a-z0-9]{2,9}/)?x[a-z0-9]{5,8}", re.ASCII),
            "https://www.dailymotion.com/video/{id}",
            "https://geo.dailymotion.com/player.html?video={id}",
            "https://geo.dailymotion.com/player/{player}.html?video={id}",
        ),
        Player(
            "bilibili",
            "bilibili",
            re.compile(r"BV[A-Za-z0-9]{10}", re.ASCII),
            "https://www.bilibili.com/video/{id}/",
            "https://player.bilibili.com/player.html?bvid={id}&autoplay=1",
        ),
    )
}
"""By the word before the colon: `youtube:…`."""
