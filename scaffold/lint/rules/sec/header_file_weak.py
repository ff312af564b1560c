"""SEC012 header-file-weak."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FILES = ("_headers", "nginx.conf", ".htaccess", "vercel.json", "netlify.toml", "staticwebapp.config.json")
_WANTED = ("Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")


@rule("SEC012", Severity.INFO, clauses=["1.3.2", "1.4.5"], source="OWASP Secure Headers")
def header_file_weak(site: HtmlSite) -> Iterator[Outcome]:
    """A file of headers does not set those that cost nothing and keep readers safe.

    Passes:
        -- _headers --
        /*
          Strict-Transport-Security: max-age=63072000
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=()

    Fails:
        -- _headers --
        /*
          X-Content-Type-Options: nosniff
    """
    for file in _FILES:
        text = site.text(file).lower() if file in site.sizes else ""
        if not text.strip() or ("header" not in text and file not in ("_headers", "nginx.conf")):
            continue
        missing = [name for name in _WANTED if name.lower() not in text]
        if missing:
            yield Problem(
                Spot(file), f"The headers file does not set {', '.join(missing)}", help="add them for all pages"
            )
        else:
            yield Passed(Spot(file))
