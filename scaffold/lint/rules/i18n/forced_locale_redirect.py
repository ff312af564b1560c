"""I18N017 forced-locale-redirect."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LEAVES = re.compile(r"location(?:\.href)?\s*=[^=]|location\.(?:replace|assign)\s*\(")
_ASKS = re.compile(
    r"navigator\.(?:language|languages|userLanguage|browserLanguage)\b|geoip|ipapi|ipinfo|cf-ipcountry", re.IGNORECASE
)


@rule(
    "I18N017",
    Severity.WARNING,
    clauses=["2.3.1"],
    source="Google multi-regional documentation; Regulation (EU) 2018/302 Art. 3",
)
def forced_locale_redirect(page: HtmlPage) -> Iterator[Outcome]:
    """A script sends readers to another page by their language or country, without asking.

    Crawlers come from one country and see one language; readers who travel cannot read what they want. In the European
    Union it is forbidden without the reader's consent.

    Passes:
        <script>document.documentElement.dataset.suggested = navigator.language</script>

    Fails:
        <script>if (navigator.language.startsWith("de")) location.replace("/de/")</script>
    """
    for script in page.all("script"):
        text = script.raw_text if not script.has("src") else ""
        if not text or "json" in script.get("type") or not _ASKS.search(text):
            continue
        leaves = _LEAVES.search(text)
        if leaves and not re.search(r"addEventListener|onclick", text[: leaves.start()]):
            help = "suggest the other language in a line that can be dismissed"
            yield Problem(script, "This script sends readers elsewhere by their language or country", help=help)
        else:
            yield Passed(script)
