"""Services: the owner's `[[service]]` over what the program knows of it, each value checked."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scaffold.config.file import ServiceFacts, ServiceFile, ServiceTable
from scaffold.decode.dataclass import decode
from scaffold.decode.toml import read
from scaffold.decode.yaml import Problem
from scaffold.i18n.tags import is_territory
from scaffold.markup.urls import is_https, is_origin
from scaffold.model.findings import Finding, Location, error
from scaffold.model.services import Cookie, Hosts, Service, Start, covers, lifetime_of
from scaffold.resources import services_dir
from scaffold.text import did_you_mean

At = Callable[..., Location]
CODE = "CFG003"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SETTING = re.compile(r"(?!.*(?:\.\.|//))[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}")
_PLACE = re.compile(r"\{([a-z_]+)\}")
_ATTRIBUTE = re.compile(r"data-[a-z0-9-]{1,60}|crossorigin|integrity|referrerpolicy|id")
_COOKIE = re.compile(r"[^\s;,=\"<>\\]{1,120}")
_STORAGES = ("cookie", "local", "session")
_WITHOUT_NUMBER = ("session", "until deleted")
_EMPTY = ServiceFacts()


@cache
def known_services() -> Mapping[str, Path]:
    """The program's own entries, by id."""
    return {file.stem: file for file in sorted(services_dir().glob("*.toml"))}


def read_service(file: Path) -> ServiceFile | tuple[Finding, ...]:
    """One entry of the program."""
    document = read(file.read_text("utf-8"))
    if isinstance(document, Problem):
        return (error(CODE, Location(file.name, document.line), document.message, document.help),)
    return decode(document, ServiceFile, file.name, CODE)


def resolved(
    tables: tuple[ServiceTable, ...], markets: tuple[str, ...], at: At
) -> tuple[tuple[Service, ...], tuple[Finding, ...]]:
    """The services of a site, and everything that is wrong with them; `at` tells where a key stands."""
    services: list[Service] = []
    findings: list[Finding] = []
    for index, table in enumerate(tables):
        here = _Here(at, index, table.id)
        service, problems = _service(table, here)
        problems += [*_repeated(table, tables[:index], here), *_unknown_markets(table, markets, here)]
        if service:
            problems += _check(service, here)
            services.append(service)
        findings += problems
    return tuple(services), tuple(findings)


class _Here:
    """Where the keys of one `[[service]]` stand."""

    def __init__(self, at: At, index: int, id: str) -> None:
        self._at, self._index, self.id = at, index, id

    def wrong(self, key: str, message: str, help: str = "") -> Finding:
        """A finding at a key."""
        return error(CODE, self._at("service", self._index, key), f"service “{self.id}”: {message}", help)


def _service(table: ServiceTable, here: _Here) -> tuple[Service | None, list[Finding]]:
    if table.id not in known_services():
        return _own_service(table, here)
    known = read_service(known_services()[table.id])
    if not isinstance(known, ServiceFile):
        return None, list(known)
    problems = [*_settings(table, known, here), *_missing(table, known, here)]
    return (None if problems else _laid(table, known, known.start, table.settings)), problems


def _own_service(table: ServiceTable, here: _Here) -> tuple[Service | None, list[Finding]]:
    if any(not getattr(table, name) for name in _NEEDED):
        help = f"{did_you_mean(table.id, known_services())} Or say yourself: {', '.join(_NEEDED)}."
        return None, [here.wrong("id", "the program does not know this service", help)]
    strange = here.wrong("settings", "only services that the program knows have settings")
    return _laid(table, _EMPTY, Start(), {}), [strange] if table.settings else []


_NEEDED = ("purpose", "processor", "country")


def _missing(table: ServiceTable, known: ServiceFile, here: _Here) -> Iterator[Finding]:
    for name in _NEEDED:
        if not (getattr(table, name) or getattr(known, name)):
            yield here.wrong(name, f"{name} is missing", "Only you can know it: say who gets the data, and where.")


def _settings(table: ServiceTable, known: ServiceFile, here: _Here) -> Iterator[Finding]:
    for name, example in known.settings.items():
        if name not in table.settings:
            yield here.wrong("settings", f"settings.{name} is missing", f'Write  settings = {{ {name} = "{example}" }}')
    for name, value in table.settings.items():
        if name not in known.settings:
            yield here.wrong("settings", f"settings.{name} is not asked for", did_you_mean(name, known.settings))
        elif not _SETTING.fullmatch(value):
            yield here.wrong("settings", f"settings.{name} is “{value}”", f"It looks like {known.settings[name]}.")


def _laid(table: ServiceTable, known: ServiceFacts, start: Start, settings: Mapping[str, str]) -> Service:
    """The owner's words over the known ones, settings filled in."""
    chosen: dict[str, Any] = {name: getattr(table, name) or getattr(known, name) for name in _TAKEN}
    sells = table.sells if table.sells is not None else known.sells
    script = str(_filled(chosen.pop("script"), settings))
    hosts = _hosts(table.hosts, known.hosts, script, settings)
    return Service(
        id=table.id,
        markets=table.markets,
        settings=dict(settings),
        script=script,
        hosts=hosts,
        sells=bool(sells),
        start=_filled_start(start, settings),
        attributes=_filled({**known.attributes, **table.attributes}, settings),
        transfer=table.transfer or known.transfer,
        **chosen,
    )


_TAKEN = ("name", "purpose", "processor", "address", "country", "privacy_url", "script", "cookies")


def _hosts(own: Hosts, known: Hosts, script: str, settings: Mapping[str, str]) -> Hosts:
    """Of each kind the owner's, or else the known ones; the script's own host is always among them."""
    found = {
        each.name: tuple(_filled(list(getattr(own, each.name) or getattr(known, each.name)), settings))
        for each in fields(Hosts)
    }
    origin = f"https://{urlsplit(script).netloc}" if is_https(script) else ""
    if origin and not any(covers(host, origin) for host in found["script"]):
        found["script"] = (*found["script"], origin)
    return Hosts(**found)


def _filled(value: Any, settings: Mapping[str, str]) -> Any:
    """Texts with their `{name}` replaced, however deep they lie; values are harmless, as _SETTING says."""
    if isinstance(value, str):
        return _PLACE.sub(lambda place: settings.get(place[1], place[0]), value)
    if isinstance(value, dict):
        return {name: _filled(item, settings) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_filled(item, settings) for item in value]
    return value


def _filled_start(start: Start, settings: Mapping[str, str]) -> Start:
    calls = tuple(tuple(_filled(call, settings)) for call in start.calls)
    return Start(set=_filled(start.set, settings), queue=start.queue, calls=calls, consent_mode=start.consent_mode)


def _repeated(table: ServiceTable, before: tuple[ServiceTable, ...], here: _Here) -> Iterator[Finding]:
    if not _ID.fullmatch(table.id):
        yield here.wrong("id", "this is no id", "Use a-z, 0-9 and hyphens.")
    if any(other.id == table.id for other in before):
        yield here.wrong("id", "it is named twice", "Put everything into one [[service]].")


def _unknown_markets(table: ServiceTable, markets: tuple[str, ...], here: _Here) -> Iterator[Finding]:
    for market in table.markets:
        if market not in markets:
            yield here.wrong("markets", f"there is no market “{market}”", did_you_mean(market, markets))


def _check(service: Service, here: _Here) -> Iterator[Finding]:
    if not is_territory(service.country):
        yield here.wrong("country", f"“{service.country}” is no country code", "Write two capital letters, such as IE.")
    for key in ("script", "privacy_url"):
        address = getattr(service, key)
        if address and not is_https(address):
            yield here.wrong(key, f"{key} is “{address}”", "Write a whole address that begins with https://.")
    for host in service.hosts.all:
        if not is_origin(host):
            yield here.wrong("hosts", f"“{host}” is no origin", "Write scheme and host only: https://plausible.io")
    for name in service.attributes:
        if not _ATTRIBUTE.fullmatch(name):
            known = "data-…, crossorigin, integrity, referrerpolicy and id"
            yield here.wrong("attributes", f"a script element here takes no “{name}”", f"Known are {known}.")
    for cookie in service.cookies:
        yield from _check_cookie(cookie, here)


def _check_cookie(cookie: Cookie, here: _Here) -> Iterator[Finding]:
    if not _COOKIE.fullmatch(cookie.name):
        yield here.wrong("cookies", f"“{cookie.name}” is no name of a cookie or an entry")
    if cookie.storage not in _STORAGES:
        yield here.wrong("cookies", f"“{cookie.storage}” is no storage", did_you_mean(cookie.storage, _STORAGES))
    if cookie.lifetime not in _WITHOUT_NUMBER and lifetime_of(cookie.lifetime) is None:
        message = f"the lifetime of {cookie.name} is “{cookie.lifetime}”"
        yield here.wrong("cookies", message, "Write 13 months (or another number and unit), session, or until deleted.")
