"""From the address in a request to an output of the site; pure: no file is looked at.

What is not an output has no address. So nothing leads out of the site, whatever a request says.
"""

import re
from collections.abc import Collection, Container, Iterable, Mapping
from ipaddress import ip_address
from typing import NamedTuple

from scaffold.model.plan import Redirect
from scaffold.text import percent_encoded

INDEX = "index.html"
_HOST = re.compile(r"\[(?P<six>[0-9a-fA-F:.]+)\](?::[0-9]+)?|(?P<name>[^:\[\]]+)(?::[0-9]+)?")


class Target(NamedTuple):
    """Where an address leads: to an output, or on to another address."""

    output: str
    moved_to: str = ""


def target_of(path: str, pages: Container[str], redirects: Mapping[str, str]) -> Target:
    """What lies at a path (decoded, as a server gets it); folders end in a slash and stand for their index.html."""
    name = path.removeprefix("/")
    if not name or name.endswith("/"):
        name = f"{name}{INDEX}"
    if name in pages:
        return Target(name)
    if f"{name}/{INDEX}" in pages:
        return Target("", percent_encoded(f"{path}/"))
    return Target(name, redirects.get(percent_encoded(path), ""))


def redirects_of(redirects: Iterable[Redirect]) -> dict[str, str]:
    """Old addresses with those that hold now."""
    return {redirect.source: redirect.target for redirect in redirects}


def not_found_page(path: str, pages: Mapping[str, str]) -> str:
    """The 404 page that speaks for a path: that of the longest prefix, such as de-de/."""
    name = path.removeprefix("/")
    return next((pages[prefix] for prefix in sorted(pages, key=len, reverse=True) if name.startswith(prefix)), "")


def is_welcome(host: str, names: Collection[str]) -> bool:
    """Whether a request's Host may be answered: an IP address, localhost, or a name that the owner gave.

    A page of somebody else's that lets its own name lead to this machine (DNS rebinding) has a name that is none of
    these, and must not read what is served here.
    """
    found = _HOST.fullmatch(host.strip())
    if not found:
        return False
    name = (found["six"] or found["name"]).lower().rstrip(".")
    return name == "localhost" or name.endswith(".localhost") or name in names or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
