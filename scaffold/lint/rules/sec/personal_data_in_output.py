"""SEC009 personal-data-in-output."""

import re
from collections.abc import Iterator

from scaffold.lint.private_numbers import private_in
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_DATA = (".csv", ".tsv", ".json", ".txt", ".xml", ".sql", ".yaml", ".yml", ".vcf", ".log", ".ndjson")
_NOT_OF_PERSONS = ("robots.txt", "humans.txt", "security.txt", "llms.txt", "ads.txt")
_MOST_BYTES = 2_000_000
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_LIST = 5
"""So many different addresses are a list of persons."""


@rule("SEC009", Severity.ERROR, clauses=["5.10", "1.4.5", "5.3.1", "7.2.1"], source="GDPR Art. 5, 32; PIPL Art. 51")
def personal_data_in_output(site: HtmlSite) -> Iterator[Outcome]:
    """Numbers of persons are published: bank cards, IBANs, identity numbers, or a list of addresses.

    Each number is told by its check digits; in data files, more than a few mail addresses are a list of customers.

    Passes:
        -- index.html --
        <p>Order 4111 1111 1111 1112, call +49 30 1234567</p>

    Fails:
        -- index.html --
        <p>Card 4111 1111 1111 1111</p>

        -- orders.csv --
        a@lumo.example,b@lumo.example,c@lumo.example,d@lumo.example,e@lumo.example
    """
    for page in site.pages:
        for private in page.private:
            yield Problem(Spot(page.path, private.at, evidence=private.masked), _says(private.kind), help=_HELP)
        if page.is_read and not page.private:
            yield Passed(Spot(page.path))
    for path, size in site.sizes.items():
        name = path.rsplit("/", 1)[-1].lower()
        if not name.endswith(_DATA) or name in _NOT_OF_PERSONS or size > _MOST_BYTES:
            continue
        text = site.text(path)
        found = [*private_in(text)]
        for private in found:
            spot = Spot(path, line=text.count("\n", 0, private.at) + 1, evidence=private.masked)
            yield Problem(spot, _says(private.kind), help=_HELP)
        mails = set(_MAIL.findall(text)) if name.endswith((".csv", ".tsv", ".sql", ".vcf", ".log")) else set()
        if len(mails) >= _LIST:
            message = f"The file holds {len(mails)} mail addresses, as a list of customers does"
            yield Problem(Spot(path, evidence=name), message, help=_HELP)
        elif not found:
            yield Passed(Spot(path))


_HELP = "take it out of the source, and out of what is published already"


def _says(kind: str) -> str:
    return f"Here stands {kind}, with the right check digits"
