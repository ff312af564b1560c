"""IMG005 alt-redundant-lead."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LEADS = re.compile(
    r"(an? |the )?(image|photo|photograph|picture|pic|graphic|icon) (of|showing|shows)\b|"
    r"(ein )?(bild|foto) (von|mit|eines|einer|der|des)\b|abbildung (von|eines|einer)\b|"
    r"(une )?(image|photo|photographie) (de|du|des|d['’])|(una )?(imagen|foto|fotografía) (de|del)\b|"
    r"(un['’]?\s?)?(immagine|foto) (di|del|della|dei)\b|(een )?(afbeelding|foto|plaatje) van\b|"
    r"(uma )?(imagem|foto) (de|do|da)\b|(en )?(bild|foto) (av|på)\b|(zdjęcie|obraz) przedstawia|"
    r"(画像|写真|イメージ|이미지|사진|图片|照片|圖片)[:：]|(这是)?一张(图片|照片)|صورة (ل|من|توضح|تظهر|تبين)|"
    r"(image|photo|picture|bild|foto|imagen|immagine|afbeelding|imagem)\s?:",
    re.IGNORECASE,
)
_ENDS = re.compile(r"の(画像|写真|イメージ)$|의 (이미지|사진)$|的(图片|照片|图像|圖片)$")


@rule("IMG005", Severity.WARNING, clauses=["3.2.3"], source="W3C alt decision tree")
def alt_redundant_lead(page: HtmlPage) -> Iterator[Outcome]:
    """An alt text says “image of”, which screen readers have said already.

    Passes:
        <img src="lamp.jpg" alt="Lamp on a rock at dusk">

    Fails:
        <img src="lamp.jpg" alt="Image of a lamp">

        <img src="lamp.jpg" alt="Bild von einer Lampe">
    """
    for picture, text in described(page):
        lead, end = _LEADS.match(text), _ENDS.search(text)
        if lead:
            yield Problem(picture, f"The alt text begins with “{lead[0]}”", help="begin with what the picture shows")
        elif end:
            yield Problem(picture, f"The alt text ends in “{end[0]}”", help="say what the picture shows, and no more")
        else:
            yield Passed(picture)
