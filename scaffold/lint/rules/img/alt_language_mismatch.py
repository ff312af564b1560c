"""IMG009 alt-language-mismatch."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.element import Element
from scaffold.lint.languages import effective_language, foreign_letters, primary, scripts_of
from scaffold.lint.picture_words import language_of_description
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_MOST = 0.35
_HANJA = re.compile("[\u3400-\u9fff\\W\\d]{4,}")
_LETTER = re.compile(r"[^\W\d_]")
_CERTAIN = Severity.ERROR


@rule("IMG009", Severity.WARNING, clauses=["3.2.3"], source="project rule", wcag=["3.1.2"])
def alt_language_mismatch(page: HtmlPage) -> Iterator[Outcome]:
    """An alt text is in another language than the page.

    Letters of a foreign script are certain, and an error. Within one script small words such as “the” or “und” must win
    clearly.

    Passes:
        <html lang="de"><img src="a.jpg" alt="Eine Lampe auf einem Felsen bei Nacht"></html>

    Fails:
        <html lang="de"><img src="a.jpg" alt="岩の上のランプ"></html>

        <html lang="de"><img src="a.jpg" alt="The lamp is on a rock with the beam of the light"></html>
    """
    for picture, text in described(page):
        tag = effective_language(picture, page.language)
        if not scripts_of(tag) or _is_name(picture):
            continue
        foreign = "".join(foreign_letters(text, tag))
        found = language_of_description(text)
        if primary(tag) == "ko" and _HANJA.fullmatch(text):
            yield Problem(
                picture, f"The alt text “{text}” is Chinese or Japanese", help="translate it", severity=_CERTAIN
            )
        elif foreign and len(foreign) > _MOST * max(len(_LETTER.findall(text)), 1):
            message = f"The alt text “{text}” is not written as {tag} is"
            yield Problem(picture, message, help="translate it", severity=_CERTAIN)
        elif (found and found != primary(tag) and "Latin" in scripts_of(tag)) or (
            "Latin" not in scripts_of(tag) and found
        ):
            yield Problem(picture, f"The alt text reads like {found}, and the page is in {tag}", help="translate it")
        else:
            yield Passed(picture)


def _is_name(picture: Element) -> bool:
    return picture.get("translate").lower() == "no"
