"""POL025 withdrawal-function-missing."""

import re
from collections.abc import Iterator
from datetime import date

from scaffold.lint.accessibility.names import name_of
from scaffold.lint.languages import primary
from scaffold.lint.needs import Profile
from scaffold.lint.policies.withdrawal import FUNCTION
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import BusinessModel

_FROM = date(2026, 6, 19)
_AWAY = frozenset({"404", "cart"})


@rule(
    "POL025",
    Severity.ERROR,
    clauses=["1.4.5", "5.2.7"],
    source="2011/83/EU Art. 11a by (EU) 2023/2673; BGB s. 356a; C. conso. D221-5; Cod. consumo art. 54-bis",
)
def withdrawal_function_missing(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """A page for consumers in the European Union has no control by which a contract can be withdrawn from.

    Since 19 June 2026 it must be there all the time, easy to find, and called “withdraw from contract here” or alike.
    What happens behind it (who, which contract, where to send the receipt; then a second control that confirms) cannot
    be seen on a page and is for a person to try.

    Passes:
        -- scaffold.toml --
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title><footer><a href="/de-de/widerruf/">Vertrag widerrufen</a></footer>

    Fails:
        -- scaffold.toml --
        -- de-de/index.html --
        <html lang="de-DE"><title>Quay</title><footer><a href="/de-de/widerruf/">Widerrufsbelehrung</a></footer>
    """
    is_concerned = "eu" in profile.jurisdictions_of(page.language) and page.kind.name not in _AWAY
    if not is_concerned or profile.as_of < _FROM or profile.site.business_model is BusinessModel.B2B:
        return
    words = FUNCTION.get(primary(page.language))
    if words is None:
        yield Undetermined(page.root, f"the words for it in {page.language} are not known here")
        return
    for control in page.all("a", "button"):
        if (control.tag == "button" or control.has("href")) and re.search(words, folded(name_of(control, page))):
            yield Passed(control)
            return
    help = "link the withdrawal function in the footer of each page; the theme that comes with the program does"
    yield Problem(page, "No control on the page lets consumers withdraw from a contract", help=help)
