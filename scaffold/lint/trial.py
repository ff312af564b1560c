"""One rule tried on a folder: what it says of each object, for tests of rules."""

from scaffold.lint.checking import bound
from scaffold.lint.engine import NOTHING, LintOptions, lint
from scaffold.lint.facts import facts_of
from scaffold.lint.folder import Folder, page_paths
from scaffold.lint.mails.reading import read_mails
from scaffold.lint.needs import Given
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import find_rules
from scaffold.lint.site import HtmlSite
from scaffold.lint.suppress import Suppressions
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Rule


def outcomes(rule: Rule, folder: Folder, given: Given = NOTHING) -> list[Outcome]:
    """All that one rule says of a folder; errors of the rule are raised."""
    sizes = folder.sizes()
    pages = [HtmlPage(path, folder.read(path)) for path in page_paths(sizes)]
    have: dict[str, object] = given.needs()
    if "Suppressions" in rule.needs:
        have["Suppressions"] = _suppressions(folder, given)
    if "HtmlPage" in rule.needs:
        ready = bound(rule, have, {}, "HtmlPage")
        return [seen for page in pages for seen in ready.says(page)] if ready else []
    have["HtmlSite"] = HtmlSite(folder, sizes, [facts_of(page) for page in pages], "")
    have["Mails"] = read_mails(folder, sizes, given.mails, given.registers)
    ready = bound(rule, have, {})
    return list(ready.says(None)) if ready else []


def _suppressions(folder: Folder, given: Given) -> Suppressions:
    """Those of the folder, after a run of all other rules."""
    found: list[Suppressions] = []

    def look(suppressions: Suppressions) -> tuple[Outcome, ...]:
        found.append(suppressions)
        return ()

    looking = Rule("", "", Severity.ERROR, "", needs=("Suppressions",), check=look)
    others = [rule for rule in find_rules() if "Suppressions" not in rule.needs]
    lint(folder, [*others, looking], LintOptions(), given=given)
    return found[0]
