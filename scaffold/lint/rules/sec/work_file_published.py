"""SEC011 work-file-published."""

import re
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_PARTS = re.compile(
    r"(^|/)(\.git|\.svn|\.hg|\.env(\.[a-z]+)?|\.DS_Store|\.vscode|\.idea|node_modules|\.npmrc|\.htpasswd|\.scaffold|"
    r"id_rsa|Thumbs\.db|wp-config\.php|registers(?=/.*\.(?:ya?ml|csv)$))(/|$)",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"\.(map|psd|ai|sketch|xcf|bak|old|orig|swp|sql|sqlite|pem|key|log|tmp)$|~$", re.IGNORECASE)


@rule(
    "SEC011",
    Severity.ERROR,
    clauses=["1.4.5", "2.1.2", "6.1.5"],
    source="OWASP Web Security Testing Guide 4.2.4",
)
def work_file_published(site: HtmlSite) -> Iterator[Outcome]:
    """A file of your workshop lies among the published ones: settings, backups, drafts, a repository.

    Passes:
        -- index.html --
        <title>Lumo</title>
        -- .well-known/security.txt --
        Contact: mailto:a@lumo.example

    Fails:
        -- index.html --
        <title>Lumo</title>
        -- .env --
        PASSWORD=1
    """
    found: dict[str, list[str]] = {}
    for path in site.sizes:
        part = _PARTS.search(path)
        if part or _ENDINGS.search(path):
            found.setdefault(path[: part.end()].strip("/") if part else path, []).append(path)
    for name, paths in found.items():
        more = f" ({len(paths)} files)" if len(paths) > 1 else ""
        help = "keep it out of the folder that is published"
        yield Problem(Spot(paths[0], evidence=name), f"{name} is a file to work with, not to publish{more}", help=help)
    if site.sizes and not found:
        yield Passed(Spot(next(iter(site.sizes))))
