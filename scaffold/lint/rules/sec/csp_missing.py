"""SEC004 csp-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_UNSAFE_WITHOUT = re.compile(r"'(nonce-|sha(256|384|512)-|strict-dynamic)")


@rule("SEC004", Severity.WARNING, clauses=["1.4.5"], source="Content Security Policy Level 3; OWASP")
def csp_missing(site: HtmlSite) -> Iterator[Outcome]:
    """No content security policy covers a page, or one that lets any script run.

    The policy stands in a headers file (`_headers`, `.htaccess`, `nginx.conf`, `vercel.json`, …) or in a meta element.
    A server reads one of these files, so each that sets headers is to have it.

    Passes:
        -- _headers --
        /*
          Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'
        -- index.html --
        <title>Lumo</title>

    Fails:
        -- index.html --
        <title>Lumo</title>

        -- index.html --
        <meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline' 'unsafe-eval'">
    """
    shared = policy_in_files(site)
    for file, policy in shared.items():
        faults = list(_faults(policy))
        for fault in faults:
            yield Problem(Spot(file, evidence=fault), f"The security policy {fault}", help=_HELP)
        if not faults:
            yield Passed(Spot(file))
    without = [page for page in site.pages if page.is_read and not page.redirect and not page.policy]
    for file in _silent_files(site, shared) if without else ():
        message = f"{file} sets headers without a content security policy, {next(iter(shared))} has one"
        yield Problem(Spot(file, evidence="no policy"), message, help=f"write the policy into {file}, too")
    if without and not shared:
        more = f" ({len(without)} of {len(site.pages)} pages)"
        yield Problem(Spot(without[0].path), f"No content security policy covers this page{more}", help=_HELP)
    for page in site.pages if not shared else ():
        faults = list(_faults(page.policy)) if page.policy else []
        for fault in faults:
            yield Problem(Spot(page.path, evidence=fault), f"The security policy {fault}", help=_HELP)
        if page.policy and not faults:
            yield Passed(Spot(page.path))


_HELP = "begin with default-src 'self'; object-src 'none'; base-uri 'none', and add what the pages need"
_FILES = (
    "_headers",
    ".htaccess",
    "nginx.conf",
    "vercel.json",
    "netlify.toml",
    "staticwebapp.config.json",
    "firebase.json",
)
_SETS_HEADERS = re.compile(
    r"(?im)^\s+[\w-]+\s*:|^\s*(?:add_header|Header)\s|^\s*\[\[headers]]|\"(?:global)?headers\"",
)
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)
_IN_FILE = re.compile(r"content-security-policy[\"']?(?:\s*[:,=]\s*|\s+)(?:\"?value\"?\s*:\s*)?(.+)", re.IGNORECASE)


def policy_in_files(site: HtmlSite) -> dict[str, str]:
    """The security policy of each settings file that has one."""
    found = {}
    for file in _FILES:
        policy = _IN_FILE.search(_said(site, file)) if file in site.sizes else None
        if policy:
            found[file] = (re.match(r'"([^"]+)"', policy[1].strip()) or policy)[1].strip('", ')
    return found


def _silent_files(site: HtmlSite, shared: dict[str, str]) -> list[str]:
    """The settings files that set headers, but no policy, where another has one."""
    others = [file for file in _FILES if shared and file in site.sizes and file not in shared]
    return [file for file in others if _SETS_HEADERS.search(_said(site, file))]


def _said(site: HtmlSite, file: str) -> str:
    """What a settings file says, without its comments."""
    return _COMMENT.sub("", site.text(file))


def _faults(policy: str) -> Iterator[str]:
    parts = (part.split() for part in policy.lower().split(";"))
    directives = {words[0].strip("\"'"): words[1:] for words in parts if words}
    scripts = directives.get("script-src", directives.get("default-src"))
    if scripts is None:
        yield "has neither default-src nor script-src"
        return
    if "'unsafe-eval'" in scripts:
        yield "allows unsafe-eval"
    if "'unsafe-inline'" in scripts and not _UNSAFE_WITHOUT.search(" ".join(scripts)):
        yield "allows any inline script"
    if {"*", "https:", "http:", "data:"} & set(scripts):
        yield "allows scripts from anywhere"
    default = directives.get("default-src", ["*"])
    if directives.get("object-src", default) != ["'none'"] and default != ["'none'"] and "'self'" not in default:
        yield "does not forbid plug-ins (object-src 'none')"
