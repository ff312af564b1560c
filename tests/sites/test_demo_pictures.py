"""Pictures of the demo store: described, sized, light, and in the right order."""

from urllib.parse import urlsplit

from PIL import Image
from sites.demo_pages import Demo


def test_every_picture_has_alt_width_and_height(demo: Demo) -> None:
    for page in demo.pages.values():
        for img in page.all("//img"):
            assert {"alt", "width", "height"} <= set(img.keys()), f"{page.path}: {img.get('src')}"
            assert int(img.get("width")) > 0, page.path
            assert int(img.get("height")) > 0, page.path


def test_an_empty_alt_stands_only_where_a_text_says_the_same(demo: Demo) -> None:
    for page in demo.pages.values():
        for img in page.all("//main//img[@alt='']"):
            named = img.xpath("ancestor::a[@aria-label] | ancestor::li[1]//a[normalize-space(.)]")
            assert named, f"{page.path}: {img.get('src')}"


def test_the_first_picture_of_main_is_eager_and_the_others_are_lazy(demo: Demo) -> None:
    for page in demo.pages.values():
        loading = [(img.get("loading"), img.get("fetchpriority")) for img in page.all("//main//img")]
        for number, (how, priority) in enumerate(loading):
            expected = ("eager", "high") if number == 0 else ("lazy", None)
            assert (how or "eager", priority) == expected, f"{page.path}, picture {number + 1}"


def test_pictures_come_as_avif_webp_and_jpeg(demo: Demo) -> None:
    for page in demo.pages.values():
        for picture in page.all("//main//picture[img[contains(@src, '.jpg')]]"):
            assert picture.xpath("source/@type") == ["image/avif", "image/webp"], page.path


def test_candidates_carry_the_width_that_they_say(demo: Demo) -> None:
    seen: dict[str, int] = {}
    for page in demo.pages.values():
        for srcset in page.all("//img/@srcset"):
            for candidate in srcset.split(","):
                address, width = candidate.split()
                seen[address.lstrip("/")] = int(width.removesuffix("w"))
    for path, width in seen.items():
        with Image.open(demo.folder / path) as picture:
            assert picture.width == width, path


def test_the_ratio_on_the_page_is_that_of_the_file(demo: Demo) -> None:
    sizes = {(i.get("src"), i.get("width"), i.get("height")) for p in demo.pages.values() for i in p.all("//main//img")}
    for src, width, height in sizes:
        with Image.open(demo.folder / urlsplit(src).path.lstrip("/")) as picture:
            assert abs(picture.width / picture.height - int(width) / int(height)) < 0.02, src


def test_share_pictures_are_1200_by_630(demo: Demo) -> None:
    shares = {page.file_of(page.meta("og:image"))[0] for page in demo.pages.values()}
    for path in shares:
        with Image.open(demo.folder / path) as picture:
            assert picture.size == (1200, 630), path


def test_each_product_in_each_locale_has_its_own_share_picture(demo: Demo) -> None:
    shares = [page.meta("og:image") for page in demo.products]
    assert len(shares) == len(set(shares))


def test_no_published_picture_tells_where_it_was_taken(demo: Demo) -> None:
    for path in demo.files:
        if path.startswith("assets/img/") and path.endswith(".jpg"):
            with Image.open(demo.folder / path) as picture:
                assert not picture.getexif(), path
