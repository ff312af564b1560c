"""EML005 mobile-unfit."""

from collections.abc import Iterator

from scaffold.lint.mails.layout import boxes, fixed_width, has_narrow_styles, letters_by_size
from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CLIPPED_BYTES = 102_000


@rule("EML005", Severity.WARNING, clauses=["3.4.4"], source="mail client clipping limit (widely documented)")
def mobile_unfit(mails: Mails, *, widest: int = 640, smallest: int = 14) -> Iterator[Outcome]:
    """A mail is hard to read on a phone: a fixed wide layout, small letters, no viewport, or too much of it.

    Widths and sizes are in pixels, as `style`, `width` and `font` tell them; a layout that gives way (`max-width`, per
    cent, or a style sheet with @media) is fine. Letters are judged by what most of the text has, so that small print
    may be smaller. Some mail programs cut HTML of more than 102 kB off, with the way out at its foot.

    Passes:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><meta name="viewport" content="width=device-width"><body style="font-size:16px">
        <table width="100%" style="max-width:600px"><tr><td>New glazes this month</td></tr></table></body></html>

    Fails:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><meta name="viewport" content="width=device-width"><body style="font-size:16px">
        <table width="900"><tr><td>New glazes this month</td></tr></table></body></html>
    """
    for mail in mails.all:
        if mail.page is None:
            continue
        problems = list(_problems(mail, mail.page, widest, smallest))
        yield from problems
        if not problems:
            yield Passed(mail.at())


def _problems(mail: Mail, page: HtmlPage, widest: int, smallest: int) -> Iterator[Problem]:
    wide = [] if has_narrow_styles(page) else [box for box in boxes(page) if (fixed_width(box) or 0) > widest]
    if wide:
        message = f"The mail “{mail.id}” is {fixed_width(wide[0])} pixels wide on every screen"
        yield Problem(mail.at(wide[0]), message, help=f"write width:100%;max-width:{widest}px")
    sizes = letters_by_size(page)
    small = sum(count for size, count in sizes.items() if size < smallest)
    if small * 2 > sum(sizes.values()):
        message = f"Most of the text of the mail “{mail.id}” is smaller than {smallest} pixels"
        yield Problem(mail.at(page.first("body")), message, help="give body text 16 pixels")
    if not page.metas("viewport"):
        help = 'put <meta name="viewport" content="width=device-width, initial-scale=1"> into its head'
        yield Problem(mail.at(), f"The mail “{mail.id}” has no viewport, so that phones may show it tiny", help=help)
    if mail.html_bytes > _CLIPPED_BYTES:
        message = f"The HTML of the mail “{mail.id}” has {mail.html_bytes:,} bytes; some programs cut it at 102 kB"
        yield Problem(mail.at(), message, help="make it shorter, or its styles")
