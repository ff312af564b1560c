"""Places and the addresses of maps."""

import pytest

from scaffold.config.file import ServiceFile
from scaffold.config.services import known_services, read_service
from scaffold.model.maps import MAPS, Place, place_of


@pytest.mark.parametrize("id", MAPS)
def test_every_provider_is_a_known_service_with_the_host_of_its_frame(id: str) -> None:
    known = read_service(known_services()[id])
    assert isinstance(known, ServiceFile)
    assert MAPS[id].origin in known.hosts.frame


def test_a_place_is_latitude_longitude_and_how_near() -> None:
    assert place_of("53.5436,9.9895") == Place("53.5436", "9.9895", 16)
    assert place_of("-33.86,151.21,12") == Place("-33.86", "151.21", 12)


@pytest.mark.parametrize("text", ["", "x", "53.5", "91,0", "0,181", "1,2,20", "1,2&x=1", "1,2,3,4", "1e1,2", "٥٣,٩"])
def test_what_is_no_place_on_earth_is_none(text: str) -> None:
    assert place_of(text) is None


def test_the_box_of_openstreetmap_lies_around_the_place_and_shrinks_with_nearness() -> None:
    west, south, east, north = (float(edge) for edge in Place("53.5436", "9.9895", 16).box.split(","))
    assert west < 9.9895 < east
    assert south < 53.5436 < north
    near = [float(edge) for edge in Place("53.5436", "9.9895", 17).box.split(",")]
    assert near[2] - near[0] == pytest.approx((east - west) / 2, abs=1e-4)


def test_the_owners_key_goes_into_the_frame_and_not_into_the_link() -> None:
    place = Place("1.5", "2.5", 14)
    assert MAPS["google-maps"].frame_url(place, {"key": "AIza-1"}) == (
        "https://www.google.com/maps/embed/v1/place?key=AIza-1&q=1.5,2.5&zoom=14"
    )
    assert "AIza" not in MAPS["google-maps"].page_url(place)
