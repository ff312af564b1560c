"""Links in texts: by meaning (`product:teapot`), within the page, or to other sites."""

from urllib.parse import urlsplit

from scaffold.model.entries import Kind, LinkSlot, Ref

OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
LINKED = {kind.value: kind for kind in (Kind.PRODUCT, Kind.CATEGORY, Kind.PAGE, Kind.POST, Kind.POLICY, Kind.HOME)}


def slot_of(href: str, line: int) -> LinkSlot | None:
    """The hole for a link by meaning; None for all others."""
    scheme, _, rest = href.partition(":")
    if scheme not in LINKED:
        return None
    id, _, fragment = rest.partition("#")
    return LinkSlot(Ref(LINKED[scheme], id), fragment, line)


def is_outside(href: str) -> bool:
    """Whether a link leads within its page, or to a sound address elsewhere."""
    scheme, mark, _ = href.partition(":")
    return href.startswith("#") or (bool(mark) and scheme.lower() in OUTSIDE and _is_sound(href))


def _is_sound(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else bool(parts.path)
