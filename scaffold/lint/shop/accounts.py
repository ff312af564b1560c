"""Accounts at social networks: which account an address leads to."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_NAME = r"[\w.\-]{1,100}"
_NETWORKS = {
    "instagram.com": rf"/(?!p/|reel/|explore|stories/)({_NAME})/?",
    "facebook.com": rf"/(?!sharer|share|dialog|plugins|groups/|events/|watch|tr\b)((?:pages/[^/]+/)?{_NAME})/?",
    "youtube.com": rf"/((?:@|c/|channel/|user/){_NAME})(?:/.*)?",
    "tiktok.com": rf"/(@{_NAME})/?",
    "x.com": r"/(?!intent|share|home|search|hashtag)(\w{1,15})/?",
    "twitter.com": r"/(?!intent|share|home|search|hashtag)(\w{1,15})/?",
    "pinterest.com": rf"/(?!pin/)({_NAME})/?",
    "linkedin.com": rf"/((?:company|in|showcase|school)/{_NAME})/?.*",
    "threads.net": rf"/(@{_NAME})/?",
    "weibo.com": rf"/((?:u/)?{_NAME})/?",
    "xiaohongshu.com": rf"/user/profile/({_NAME})/?",
    "vk.com": rf"/({_NAME})/?",
}
_PATTERNS = {host: re.compile(pattern, re.IGNORECASE) for host, pattern in _NETWORKS.items()}


class Account(NamedTuple):
    """A network (its host) and the account there; empty where an address leads to the network's own front page."""

    network: str
    name: str


def account_of(href: str) -> Account | None:
    """The account that an address leads to; None for other hosts, and for addresses that share, search or play."""
    if not href.lower().startswith(("https://", "http://", "//")):
        return None
    try:
        parts = urlsplit(href)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    pattern = _PATTERNS.get(host)
    if pattern is None:
        return None
    path = unquote(parts.path)
    if path in ("", "/") and not parts.query:
        return Account(host, "")
    found = pattern.fullmatch(path)
    return Account("x.com" if host == "twitter.com" else host, found[1].lower()) if found else None
