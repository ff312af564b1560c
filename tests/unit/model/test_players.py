"""Platforms: their addresses, and that the program knows each as a service that may be framed."""

import pytest

from scaffold.config.file import ServiceFile
from scaffold.config.services import known_services, read_service
from scaffold.model.players import PLAYERS


@pytest.mark.parametrize("id", PLAYERS)
def test_every_platform_is_a_known_service_with_the_host_of_its_player(id: str) -> None:
    known = read_service(known_services()[id])
    assert isinstance(known, ServiceFile)
    assert PLAYERS[id].origin in known.hosts.frame


def test_a_film_may_be_shown_in_a_player_of_ones_own() -> None:
    player = PLAYERS["dailymotion"]
    assert player.film.fullmatch("x1abc/x84sh87")
    assert player.frame_url("x1abc/x84sh87") == "https://geo.dailymotion.com/player/x1abc.html?video=x84sh87"
    assert player.page_url("x1abc/x84sh87") == "https://www.dailymotion.com/video/x84sh87"
    assert not player.film.fullmatch("../x84sh87")
