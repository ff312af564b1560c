"""DAT003 tag-id-wrong."""

import re
from collections import Counter
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.shop.trackers import Tag
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FORMS = {
    "Google tag": re.compile(
        r"GTM-[A-Z0-9]{4,9}|G-[A-Z0-9]{6,12}|GT-[A-Z0-9]{6,12}|AW-\d{8,12}|DC-\d{5,10}|UA-\d{4,10}-\d{1,4}"
    ),
    "Meta Pixel": re.compile(r"\d{8,18}"),
    "TikTok Pixel": re.compile(r"[A-Z0-9]{18,24}"),
    "Pinterest Tag": re.compile(r"\d{12,15}"),
}
_PLACEHOLDER = re.compile(
    r"(?:GTM-|G-|UA-|AW-)?(?:X{4,}|0{6,}|1234567890?|YOUR\w*|EXAMPLE\w*|MEASUREMENT\w*)(?:-\w)?", re.IGNORECASE
)


@rule("DAT003", Severity.ERROR, clauses=["4.1.1"], source="Google tag, Meta, TikTok and Pinterest developer documents")
def tag_id_wrong(site: HtmlSite) -> Iterator[Outcome]:
    """The id of a tag is a placeholder, no id of its vendor, or loaded twice on one page.

    What is measured goes to nobody, or each visit counts twice.

    Passes:
        <script async src="https://www.googletagmanager.com/gtag/js?id=G-1A2B3C4D5E"></script>

    Fails:
        <script async src="https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX"></script>

        <script async src="https://www.googletagmanager.com/gtag/js?id=G-1A2B3C4D5E"></script>
        <script async src="https://www.googletagmanager.com/gtag/js?id=G-1A2B3C4D5E"></script>
    """
    for page in site.pages:
        loaded = Counter((tag.vendor, tag.id) for tag in page.tags if tag.id and tag.host)
        for tag in page.tags:
            if not tag.id:
                continue
            spot = Spot(page.path, tag.element, evidence=f"{tag.vendor} {tag.id}")
            fault = _fault(tag) or ("is loaded twice" if tag.host and loaded[tag.vendor, tag.id] > 1 else "")
            if fault:
                yield Problem(spot, f"The {tag.vendor} id {tag.id} {fault}", help="take the id from the vendor's page")
            else:
                yield Passed(spot)


def _fault(tag: Tag) -> str:
    if _PLACEHOLDER.fullmatch(tag.id):
        return "is a placeholder"
    form = _FORMS.get(tag.vendor)
    return "has not the form of the vendor's ids" if form and not form.fullmatch(tag.id) else ""
