"""Whether a mail shows a way to stop mails: a link, an address, or what the mailing tool puts in its place."""

import re

from scaffold.lint.element import Element
from scaffold.lint.mails.mail import Mail
from scaffold.lint.mails.placeholders import unsubscribes_by
from scaffold.lint.policies.asking import unsubscribes

_ADDRESS = re.compile(r"https?:|mailto:|@")
_IN_ADDRESS = ("unsub", "optout", "opt-out", "opt_out", "abmelde", "desinscr", "desabonn", "preference")


def way_out(mail: Mail) -> Element | None:
    """The link by which a reader leaves the list."""
    for link in mail.page.all("a", "unsubscribe") if mail.page else ():
        address = link.get("href").lower()
        is_told = any(word in address for word in _IN_ADDRESS) or unsubscribes_by(link.get("href"))
        if link.tag == "unsubscribe" or (address and (is_told or unsubscribes(link.text))):
            return link
    return None


def offers_way_out(mail: Mail) -> bool:
    """Whether there is such a link, a placeholder for one, or words with an address in the text."""
    source = mail.page.source if mail.page else ""
    return way_out(mail) is not None or unsubscribes_by(source) or _is_told_in(mail.plain or "")


def _is_told_in(plain: str) -> bool:
    """Whether a line of a text names the way, with an address in it or below."""
    lines = [line for line in plain.splitlines() if line.strip()]
    return any(
        unsubscribes_by(line) or (unsubscribes(line) and bool(_ADDRESS.search(" ".join(lines[at : at + 2]))))
        for at, line in enumerate(lines)
    )
