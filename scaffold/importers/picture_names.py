"""What a picture is called: by the last part of its URL, without the sizes that shops write into it."""

import re
from urllib.parse import unquote, urlsplit

_SHOPIFY_SIZE = re.compile(
    r"_(?:[0-9]{1,5}x[0-9]{0,5}|x[0-9]{1,5}|pico|icon|thumb|small|compact|medium|large|grande|original|master)"
    r"(?:_crop_(?:top|center|bottom|left|right))?(?:@[23]x)?\Z",
    re.IGNORECASE,
)
"""_925x, _x400, _100x100_crop_center@2x (Shopify's image URL sizes)."""
_WORDPRESS_SIZE = re.compile(r"-(?:[0-9]{2,5}x[0-9]{2,5}|scaled|rotated)\Z")
"""-300x300, -scaled (WordPress' intermediate image sizes)."""


def parts_of(url: str) -> tuple[str, ...]:
    """The parts of a URL's path, or of a file name; decoded, lower case, without what would lead out of a folder."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        path = ""
    parts = unquote(path).replace("\\", "/").lower().split("/")
    return tuple(part for part in parts if part.strip(". ") and "\0" not in part)


def name_of(url: str) -> str:
    """The file name that a URL ends in: front_925x.jpg; nothing if it has none."""
    return (parts_of(url) or ("",))[-1]


def stem_and_suffix(name: str) -> tuple[str, str]:
    """front.jpg → front, jpg."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, suffix) if dot and stem else (name, "")


def without_size(name: str) -> str:
    """front_925x.jpg → front.jpg."""
    stem, suffix = stem_and_suffix(name)
    bare = _WORDPRESS_SIZE.sub("", _SHOPIFY_SIZE.sub("", stem)) or stem
    return f"{bare}.{suffix}" if suffix else bare


def identity(url: str) -> tuple[str, ...]:
    """What two URLs of one picture share: host and path, without size, query and version."""
    parts = parts_of(url)
    host = url.partition("://")[2].partition("/")[0].lower()
    return (host, *parts[:-1], without_size(parts[-1])) if parts else (url,)
