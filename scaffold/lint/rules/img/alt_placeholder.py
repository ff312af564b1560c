"""IMG004 alt-placeholder."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_FILLERS = frozenset(
    [
        "image",
        "images",
        "img",
        "photo",
        "photos",
        "picture",
        "pic",
        "graphic",
        "icon",
        "logo",
        "banner",
        "alt",
        "alt text",
        "alternative text",
        "placeholder",
        "thumbnail",
        "untitled",
        "null",
        "undefined",
        "todo",
        "tbd",
        "xxx",
        "test",
        "spacer",
        "image description",
        "describe this image",
        "product image",
        "bild",
        "foto",
        "grafik",
        "bildbeschreibung",
        "platzhalter",
        "produktbild",
        "symbol",
        "photographie",
        "imagen",
        "fotografía",
        "gráfico",
        "icono",
        "immagine",
        "fotografia",
        "segnaposto",
        "afbeelding",
        "plaatje",
        "bild saknas",
        "imagem",
        "zdjęcie",
        "obraz",
        "画像",
        "写真",
        "イメージ",
        "ロゴ",
        "图片",
        "照片",
        "圖片",
        "图像",
        "产品图片",
        "이미지",
        "사진",
        "로고",
        "صورة",
        "изображение",
        "фото",
        "картинка",
    ]
)


@rule("IMG004", Severity.ERROR, clauses=["3.2.3"], source="WCAG failure F30", wcag=["1.1.1"])
def alt_placeholder(page: HtmlPage) -> Iterator[Outcome]:
    """An alt text is a word that fits any picture: “image”, “photo1”, “Bild”.

    Passes:
        <img src="logo.svg" alt="Lumo logo">

    Fails:
        <img src="lamp.jpg" alt="image">

        <img src="lamp.jpg" alt="Foto 3">
    """
    for picture, text in described(page):
        bare = re.sub(r"[\s\d#.:_()\[\]-]+$", "", folded(text).strip("[]()<>. "))
        if bare in _FILLERS or not re.search(r"\w", text):
            yield Problem(picture, f"The alt text “{text}” tells nothing of this picture", help="say what it shows")
        else:
            yield Passed(picture)
