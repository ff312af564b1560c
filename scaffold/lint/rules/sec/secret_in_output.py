"""SEC008 secret-in-output."""

import re
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.secret_marks import may_hold_secret
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_SECRETS = (
    ("a private key", re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\\nr]+[A-Za-z0-9+/=]{16}")),
    ("a live payment key", re.compile(rb"\b[sr]k_live_[0-9a-zA-Z]{20,}")),
    ("a cloud access key", re.compile(rb"\bAKIA[0-9A-Z]{16}\b")),
    ("a GitHub token", re.compile(rb"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})")),
    ("a Slack token", re.compile(rb"\bxox[abprs]-[0-9]{8,}-[0-9A-Za-z-]{20,}")),
    ("a shop's access token", re.compile(rb"\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b")),
    ("a mail service key", re.compile(rb"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b")),
    ("a payment token", re.compile(rb"\baccess_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}\b")),
)
_TEXTS = (
    *(".html", ".htm", ".js", ".mjs", ".css", ".json", ".xml"),
    *(".txt", ".map", ".env", ".yaml", ".yml", ".toml", ".csv"),
)
_MOST_BYTES = 5_000_000


@rule("SEC008", Severity.ERROR, clauses=["1.3.4", "1.4.5"], source="OWASP; CWE-798")
def secret_in_output(site: HtmlSite) -> Iterator[Outcome]:
    """A key or token that opens your accounts is published.

    Keys are recognised by the shape their issuers give them. One that was published must be withdrawn, too.

    Passes:
        -- app.js --
        const key = "pk_live_0123456789abcdefghijklmn"

    Fails:
        -- app.js --
        const key = "sk_live_" + "x"; const other = "rk_live_0123456789abcdefghijklmn"
    """
    for path in site.sizes:
        if not path.lower().endswith(_TEXTS):
            continue
        page = site.by_path.get(path)
        if page and not page.may_hold_secret:
            yield Passed(Spot(path))
            continue
        content = site.folder.read(path, _MOST_BYTES)
        patterns = _SECRETS if may_hold_secret(content) else ()
        found = [(name, match) for name, pattern in patterns if (match := pattern.search(content))]
        for name, match in found:
            line = content.count(b"\n", 0, match.start()) + 1
            help = "withdraw it at its issuer now, then take it out of the source"
            yield Problem(Spot(path, line=line, evidence=name), f"The file holds {name}", help=help)
        if not found:
            yield Passed(Spot(path))
