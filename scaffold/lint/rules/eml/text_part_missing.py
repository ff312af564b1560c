"""EML006 text-part-missing."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.mails.layout import pixels, style_of
from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_SPOKEN_LETTERS = 40
"""Fewer are a link to the browser and a way out."""


@rule("EML006", Severity.WARNING, clauses=["3.4.3", "3.4.4"], source="RFC 2046; WCAG 2.2 1.1.1", wcag=["1.1.1"])
def text_part_missing(mails: Mails) -> Iterator[Outcome]:
    """A mail has no plain text beside its HTML, says all in pictures, or has pictures without alternatives.

    The text of a template is the file of the same name that ends in .txt; most mailing tools make one themselves, so
    that a template without it is not judged. Pixels that only count readers need no words.

    Passes:
        -- mails/news.en.html --
        <html lang="en"><p>Three new glazes this month, and the celadon teapot is back.</p>
        <img src="https://quay.example/news.png" alt="A teapot, jade-green, with a bamboo handle"></html>
        -- mails/news.en.txt --
        Three new glazes this month, and the celadon teapot is back.
        -- scaffold.toml --

    Fails:
        -- mails/news.en.html --
        <html lang="en"><img src="https://quay.example/news.png" alt=""></html>
        -- mails/news.en.txt --
        New glazes this month
        -- scaffold.toml --
    """
    for mail in mails.all:
        if mail.page is None:
            yield Passed(mail.at()) if (mail.plain or "").strip() else Undetermined(mail.at(), "it has no text at all")
        else:
            yield from _judged(mail, mail.page)


def _judged(mail: Mail, page: HtmlPage) -> Iterator[Outcome]:
    if mail.is_message and not (mail.plain or "").strip():
        help = "let the mailing tool send a text part, too"
        yield Problem(mail.at(header="content-type"), f"The message “{mail.id}” has no plain text part", help=help)
    elif mail.plain is None:
        yield Undetermined(mail.at(), "the mailing tool may make the text part; a message that it sent would show it")
    else:
        yield Passed(mail.at())
    pictures = [picture for picture in page.all("img") if not _is_pixel(picture)]
    if pictures and sum(letter.isalnum() for letter in page.text) < _SPOKEN_LETTERS:
        help = "write what it says as text, and keep pictures for what is to be seen"
        yield Problem(mail.at(pictures[0]), f"The mail “{mail.id}” says nothing but in pictures", help=help)
    for picture in pictures:
        if not picture.has("alt"):
            message = "The picture has no alternative text; many programs show no pictures at first"
            yield Problem(mail.at(picture), message, help='describe it in alt, or write alt="" if it only decorates')


def _is_pixel(picture: Element) -> bool:
    """Whether it is a dot that nobody sees."""
    style = style_of(picture)
    sides = (pixels(style.get(name) or picture.get(name)) for name in ("width", "height"))
    return "none" in style.get("display", "") or all(side is not None and side <= 1 for side in sides)
