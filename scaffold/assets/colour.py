"""Bringing the pixels of any source to 8 bits of sRGB, as RGB or RGBA."""

import io

from PIL import Image, ImageCms

_GREY_16 = ("I;16", "I;16L", "I;16B", "I;16N")
_PREPARED = {"1": "L", "P": "RGB", "PA": "RGBA", "La": "LA", "RGBa": "RGBA", "RGBX": "RGB", "HSV": "RGB"}
_PROFILE_SPACES = {"RGB": "RGB", "CMYK": "CMYK", "GRAY": "L", "Lab": "LAB", "LAB": "LAB"}


class BrokenProfile(Exception):
    """The embedded profile cannot be used; the text says why."""


def plain(image: Image.Image) -> Image.Image:
    """The picture without palette or odd depth: L, LA, RGB, RGBA, CMYK or LAB with 8 bits a channel."""
    if image.mode in _GREY_16 or image.mode == "I":
        return _from_16_bits(image)
    if image.mode == "F":
        return image.point(lambda value: value).convert("L")
    if "transparency" in image.info and image.mode in ("1", "L", "P", "RGB"):
        return image.convert("RGBA")
    target = _PREPARED.get(image.mode)
    return image.convert(target) if target else image


def to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """A plain picture as sRGB, in mode RGB or RGBA; `profile` is the embedded ICC profile or empty.

    Raises BrokenProfile; `without_profile` is then the way on.
    """
    if not profile:
        return without_profile(image)
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return _converted(image, source)
    except (ImageCms.PyCMSError, OSError, ValueError, KeyError) as reason:
        raise BrokenProfile(str(reason)) from reason


def without_profile(image: Image.Image) -> Image.Image:
    """A plain picture taken for sRGB; for CMYK, by the simple formula."""
    alpha = "A" in image.mode.removeprefix("LAB")
    return image.convert("RGBA" if alpha else "RGB")


def _from_16_bits(image: Image.Image) -> Image.Image:
    """Grey with 16 bits: the upper eight, rounded (65535 / 257 = 255). Pillow's own conversion cuts at 255."""
    wide = image.convert("I") if image.mode != "I" else image
    return wide.point(lambda value: value * (1 / 257) + 0.5).convert("L")


def _converted(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    space = _PROFILE_SPACES.get(source.profile.xcolor_space.strip())
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    colours = _in_space(image, space)
    done = ImageCms.profileToProfile(
        colours,
        source,
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if done is None:
        raise BrokenProfile("it gave no picture")
    if alpha is not None:
        done.putalpha(alpha)
    return done


def _in_space(image: Image.Image, space: str | None) -> Image.Image:
    """The colour channels alone, in the mode the profile speaks of."""
    bare = {"LA": "L", "RGBA": "RGB"}.get(image.mode, image.mode)
    colours = image.convert(bare) if bare != image.mode else image
    if space == colours.mode:
        return colours
    if space == "RGB" and bare == "L":
        return colours.convert("RGB")
    if space == "L" and bare == "RGB":
        return colours.convert("L")
    raise BrokenProfile(f"it is for {space or 'another colour space'}, the picture is {bare}")
