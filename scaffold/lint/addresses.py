"""Addresses as pages write them, right or wrong."""

import re

_HOST = re.compile(r"\s*(?:https?:)?//([^/?#\s]+)", re.IGNORECASE)


def host_of(url: str) -> str:
    """The host of a whole address in lower case; empty for one that has none. Never fails."""
    found = _HOST.match(url)
    return found[1].lower() if found else ""
