"""What every published secret has in it: a cheap look before a dear one."""

_MARKS = (b"PRIVATE KEY", b"AKIA", b"xox", b"SG.", b"access_token$")
_BEFORE_UNDERSCORE = (b"live", b"ghp", b"gho", b"ghu", b"ghs", b"ghr", b"pat", b"shpca", b"shppa", b"shpss")
"""Ends of sk_live_, ghp_, github_pat_, shpat_ and the like: there are few underscores to look at."""


def may_hold_secret(content: bytes) -> bool:
    """Whether a file may hold a key or token that SEC008 knows; never no where there is one."""
    parts = content.split(b"_")
    return any(part.endswith(_BEFORE_UNDERSCORE) for part in parts[:-1]) or any(mark in content for mark in _MARKS)
