"""Mail: a message or a template as rules see it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scaffold.lint.element import Element
from scaffold.lint.languages import why_no_language
from scaffold.lint.read import HtmlPage
from scaffold.model.findings import Location
from scaffold.model.registers.email import MailTemplate
from scaffold.model.rules import Spot

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Mail:
    """A mail of one language.

    `headers` have names in lower case; a template has none, and its `subject` is None unless the register tells it.
    `plain` is its text without HTML, None where there is no such part. `first_line` is the line at which the HTML
    begins in the file, 0 where it is encoded. `is_source` tells whether `path` is relative to the site or to the folder
    that is linted.
    """

    path: str
    id: str
    is_message: bool
    is_source: bool
    page: HtmlPage | None = field(repr=False)
    plain: str | None = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    header_lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    first_line: int = 1
    template: MailTemplate | None = None
    own_language: str = ""
    html_bytes: int = 0

    @property
    def language(self) -> str:
        """The language tag: of its HTML, its header, or its file name; empty if nothing tells."""
        told = (self.page.language if self.page else "") or self.headers.get("content-language", "")
        return told.partition(",")[0].strip() or self.own_language

    @property
    def subject(self) -> str | None:
        """The subject; empty where a message has none, None where nothing tells it."""
        if self.is_message:
            return self.headers.get("subject", "")
        told = self.template.subject if self.template else {}
        tag = self.language
        return told.get(tag) or told.get(tag.partition("-")[0])

    @property
    def text(self) -> str:
        """Everything that a reader sees, of both parts."""
        seen = self.page.text if self.page else ""
        return f"{seen}\n{self.plain or ''}".strip()

    def at(self, element: Element | None = None, header: str = "") -> Location | Spot:
        """The place of an element or a header for a finding; of the file as a whole without any."""
        line = self.header_lines.get(header, 0)
        if element is not None and self.page and self.first_line:
            line = self.first_line - 1 + self.page.position(element)[0]
        if self.is_source:
            return Location(self.path, line)
        return Spot(self.path, line=line, evidence=element.excerpt if element else header or self.path)


@dataclass(frozen=True, slots=True, eq=False)
class Mails:
    """All mails of a run; `unread` has the paths of those that could not be read, each with the reason."""

    all: tuple[Mail, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


NO_MAILS = Mails()


def id_of(path: str) -> str:
    """The name of a mail by its path in the folder of mails: its folder's, or its file's up to the first dot."""
    first, _, rest = path.partition("/")
    return first if rest else first.partition(".")[0]


def tag_in(path: str) -> str:
    """The language tag that a file name has, such as `de` in welcome.de.html and welcome/de.html; empty for none."""
    stem = path.rpartition("/")[2].rpartition(".")[0]
    last = stem.rpartition(".")[2].replace("_", "-")
    has_own = "/" in path or "." in stem
    return last if has_own and _TAG.fullmatch(last) and not why_no_language(last) else ""
