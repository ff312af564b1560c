"""What the policy lets pages reach: own files, and the hosts of services that the site has registered. Nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from scaffold.model.services import Service, covers
from scaffold.write.origins import Origins

_GROUPS = {
    "scripts": "script",
    "styles": "style",
    "images": "image",
    "fonts": "font",
    "connects": "connect",
    "frames": "frame",
    "media": "media",
    "forms": "form",
}
"""Groups of Origins by the names that services have for them."""


def permitted(found: Origins, services: tuple[Service, ...]) -> Origins:
    """The site's own sources among those found, and every host of its services."""
    groups = {}
    for group, kind in _GROUPS.items():
        own = {source for source in getattr(found, group) if not _is_foreign(source)}
        theirs = {host for service in services for host in getattr(service.hosts, kind)}
        groups[group] = (*sorted(own), *sorted(theirs))
    return replace(found, **groups)


def strangers(found: Origins, services: tuple[Service, ...]) -> tuple[str, ...]:
    """Origins that pages load from and no service names for that."""
    return tuple(sorted(set(_strangers(found, services))))


def _strangers(found: Origins, services: tuple[Service, ...]) -> Iterator[str]:
    for group, kind in _GROUPS.items():
        known = [host for service in services for host in getattr(service.hosts, kind)]
        for source in getattr(found, group):
            if _is_foreign(source) and not any(covers(host, source) for host in known):
                yield source


def _is_foreign(source: str) -> bool:
    return source.startswith("https://")
