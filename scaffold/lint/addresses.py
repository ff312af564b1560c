"""Addresses as pages write them, right or wrong."""

import re

_HOST = re.compile(r"\s*(?:https?:)?//([^/?#\s]+)", re.IGNORECASE)


def host_of(url: str) -> str:
    """The host of a whole address in lower case; empty for one that has none. Never fails."""
    found = _HOST.match(url)
    return found[1].lower() if found else ""


def path_of(url: str) -> str:
    """An address without its query and fragment. Never fails."""
    return url.partition("#")[0].partition("?")[0]
