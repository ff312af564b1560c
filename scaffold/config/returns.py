"""[returns]: where statements of withdrawal are sent, and whether browsers may send a form there."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from scaffold.config.file import SiteFile
from scaffold.markup.urls import is_https
from scaffold.model.findings import Finding, Location, error
from scaffold.model.services import Service, covers

At = Callable[..., Location]
CODE = "CFG002"
_OWN_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/?)+", re.ASCII)


def check_returns(file: SiteFile, services: tuple[Service, ...], at: At) -> Iterator[Finding]:
    """An address of somebody else needs a `[[service]]` that names its host: so policy and privacy page know of it."""
    address = file.returns.withdrawal_form
    if not address or _OWN_PATH.fullmatch(address):
        return
    where = at("returns", "withdrawal_form")
    if not is_https(address):
        help = 'Write  withdrawal_form = "https://…"  or a path of your own host, such as "/withdraw".'
        yield error(CODE, where, f"returns.withdrawal_form is “{address}”, no address for a form", help)
        return
    origin = f"https://{urlsplit(address).netloc}"
    own = {table.base_url.rstrip("/") for table in file.locale} | {file.site.base_url.rstrip("/")}
    if origin not in own and not any(covers(host, origin) for one in services for host in one.hosts.form):
        help = (
            'Add  [[service]]  id = "withdrawals"  purpose = "necessary"  processor = "…"  country = "…"  '
            f'hosts = {{ form = ["{origin}"] }}: then the privacy page names who gets the statements.'
        )
        message = f"no [[service]] lets forms go to {origin}, so that browsers would not send the withdrawal"
        yield error(CODE, where, message, help)
