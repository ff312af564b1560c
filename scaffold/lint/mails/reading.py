"""All mails of a run: messages in the folder that is linted, messages and templates in the site's folder of mails."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from scaffold.lint.folder import PAGE_ENDINGS, Folder
from scaffold.lint.mails.mail import Mail, Mails, id_of, tag_in
from scaffold.lint.mails.message import LARGEST_BYTES, parts_of
from scaffold.lint.read import LARGEST_PAGE_BYTES, HtmlPage
from scaffold.model.registers import Registers
from scaffold.model.registers.email import MailTemplate

_MESSAGE = ".eml"


class MailFolder(NamedTuple):
    """A folder of mails, and what its paths begin with in findings: `mails/`."""

    files: Folder
    prefix: str


class _Place(NamedTuple):
    files: Folder
    prefix: str
    is_source: bool
    known: Mapping[str, MailTemplate]


def read_mails(
    linted: Folder, sizes: Mapping[str, int], folder: MailFolder | None, registers: Registers | None
) -> Mails:
    """The mails: every .eml of the linted folder, and every .eml and .html of the folder of mails."""
    known = {row.id: row for row in registers.email.mails} if registers else {}
    found = list(_all_in(_Place(linted, "", is_source=False, known=known), sizes, (_MESSAGE,)))
    if folder:
        place = _Place(folder.files, folder.prefix, is_source=True, known=known)
        found += _all_in(place, folder.files.sizes(), (_MESSAGE, *PAGE_ENDINGS))
    return Mails(
        tuple(mail for mail in found if isinstance(mail, Mail)),
        tuple(reason for reason in found if not isinstance(reason, Mail)),
    )


def _all_in(place: _Place, sizes: Mapping[str, int], endings: tuple[str, ...]) -> Iterator[Mail | tuple[str, str]]:
    for path in sizes:
        if path.lower().endswith(endings):
            is_message = path.lower().endswith(_MESSAGE)
            read = _message(place, path) if is_message else _template(place, path, sizes)
            yield (place.prefix + path, read) if isinstance(read, str) else read


def _message(place: _Place, path: str) -> Mail | str:
    parts = parts_of(place.files.read(path, LARGEST_BYTES + 1))
    if isinstance(parts, str):
        return parts
    html = (parts.html or "").encode("utf-8", "replace")
    if len(html) > LARGEST_PAGE_BYTES:
        return f"has more than {LARGEST_PAGE_BYTES // 1_000_000} MB of HTML"
    return Mail(
        path=place.prefix + path,
        id=id_of(path),
        is_message=True,
        is_source=place.is_source,
        page=_page(place.prefix + path, html) if html else None,
        plain=parts.plain,
        headers=parts.headers,
        header_lines=parts.header_lines,
        first_line=parts.first_line,
        template=place.known.get(id_of(path)),
        own_language=tag_in(path),
        html_bytes=len(html),
    )


def _template(place: _Place, path: str, sizes: Mapping[str, int]) -> Mail | str:
    """A template of HTML; its text is the file of the same name that ends in .txt."""
    content = place.files.read(path, LARGEST_PAGE_BYTES + 1)
    if len(content) > LARGEST_PAGE_BYTES or b"\0" in content[:1024]:
        is_large = len(content) > LARGEST_PAGE_BYTES
        return f"is larger than {LARGEST_PAGE_BYTES // 1_000_000} MB" if is_large else "holds no text"
    twin = path.rpartition(".")[0] + ".txt"
    return Mail(
        path=place.prefix + path,
        id=id_of(path),
        is_message=False,
        is_source=place.is_source,
        page=HtmlPage(place.prefix + path, content),
        plain=place.files.read(twin, LARGEST_PAGE_BYTES).decode("utf-8", "replace") if twin in sizes else None,
        template=place.known.get(id_of(path)),
        own_language=tag_in(path),
        html_bytes=len(content),
    )


def _page(path: str, html: bytes) -> HtmlPage:
    """The HTML of a message; the byte order mark says that it has been decoded, whatever its meta element says."""
    return HtmlPage(path, b"\xef\xbb\xbf" + html)
