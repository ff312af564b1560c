"""What mailing tools fill in when they send: `{{ name }}`, `*|UNSUB|*`, `[[unsub]]`, `%%address%%` and their like."""

import re

_PLACEHOLDER = re.compile(
    r"\{\{[^{}]{1,200}\}\}|\{%[^{}]{1,200}%\}|\{\$[^{}]{1,100}\}|\*\|[^|]{1,100}\|\*|\[\[[^\[\]]{1,100}\]\]|\[[a-z_]{3,40}\]"
    r"|<%[^<>]{1,200}%>|%%[^%\s]{1,100}%%|%[A-Z][A-Z0-9_-]{2,60}%"
)
_UNSUBSCRIBE = re.compile(r"unsub|opt.?out|preference|profile_center|manage_subscription|abmeld", re.IGNORECASE)
_ADDRESS = re.compile(
    r"address|sender.?info|company_street|physical|organization\.(?:full|name)|member_addr", re.IGNORECASE
)
_NOT_THE_SENDERS = re.compile(
    r"customer|shipping|billing|order|recipient|subscriber|contact|e.?mail.?address|person|profile", re.IGNORECASE
)


def placeholders_in(text: str) -> list[str]:
    """The placeholders that stand in a text."""
    return _PLACEHOLDER.findall(text)


def without_placeholders(text: str) -> str:
    """The text, with a space for each placeholder."""
    return " ".join(_PLACEHOLDER.sub(" ", text).split())


def unsubscribes_by(text: str) -> bool:
    """Whether a placeholder of a text becomes the way out."""
    return any(_UNSUBSCRIBE.search(one) for one in placeholders_in(text))


def gives_address(text: str) -> bool:
    """Whether a placeholder of a text becomes the sender's address."""
    return any(_ADDRESS.search(one) and not _NOT_THE_SENDERS.search(one) for one in placeholders_in(text))
