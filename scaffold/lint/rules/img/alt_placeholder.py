"""IMG004 alt-placeholder."""

import re
from collections.abc import Iterator

from scaffold.lint.alt import described
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_BY_LANGUAGE = {
    "en": "image,images,img,photo,photos,picture,pictures,pic,graphic,icon,logo,banner,alt,alt text,alternative text,"
    "placeholder,thumbnail,untitled,null,undefined,todo,tbd,xxx,test,spacer,image description,describe this image,"
    "product image,product photo,product picture,hero image,main image,featured image,cover image,gallery image,"
    "background image,decorative image,default,no alt,slide,image placeholder,insert alt text here",
    "de": "bild,bilder,foto,fotos,grafik,abbildung,bildbeschreibung,platzhalter,produktbild,"
    "produktfoto,symbol,titelbild,"
    "vorschaubild,hauptbild,alternativtext,beschreibung,hintergrundbild",
    "fr": "image,photographie,illustration,visuel,image du produit,photo du produit,texte alternatif,vignette,icône,"
    "bannière,image principale,sans titre",
    "es": "imagen,imágenes,foto,fotografía,gráfico,icono,imagen del producto,foto del producto,texto alternativo,"
    "miniatura,imagen principal,sin título,marcador de posición",
    "it": "immagine,immagini,foto,fotografia,segnaposto,icona,immagine del prodotto,"
    "foto del prodotto,immagine prodotto,"
    "testo alternativo,miniatura,immagine principale,senza titolo",
    "nl": "afbeelding,afbeeldingen,foto,plaatje,productfoto,productafbeelding,alt tekst,alternatieve tekst,pictogram,"
    "hoofdafbeelding,zonder titel",
    "pt": "imagem,imagens,foto,fotografia,ícone,imagem do produto,foto do produto,texto alternativo,miniatura,"
    "imagem principal,sem título",
    "ja": "画像,写真,イメージ,ロゴ,アイコン,バナー,サムネイル,"
    "商品画像,商品写真,メイン画像,代替テキスト,無題,イラスト,図,トップ画像",
    "ko": "이미지,사진,로고,아이콘,배너,썸네일,상품 이미지,"
    "상품이미지,제품 이미지,제품 사진,대체 텍스트,그림,메인 이미지,무제",
    "zh": "图片,照片,圖片,图像,圖像,产品图片,產品圖片,商品图片,产品图,商品图,"
    "主图,缩略图,图标,横幅,替代文字,替代文本,相片,图,logo图,详情图,无标题",
    "ar": "صورة,الصورة,صور,صورة المنتج,شعار,أيقونة,بانر,نص بديل,صورة مصغرة,بدون عنوان,رسم",
    "pl": "zdjęcie,obraz,obrazek,grafika,zdjęcie produktu",
    "ru": "изображение,фото,картинка,фотография,изображение товара,логотип",
    "sv": "bild saknas,produktbild",
}
_FILLERS = frozenset(folded(word) for words in _BY_LANGUAGE.values() for word in words.split(","))


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
        bare = re.sub(r"(?:[\s\d#.:_/()\[\]-]|\b(?:of|von|de|di|van|sur)\b)+$", "", folded(text).strip("[]()<>. "))
        if bare in _FILLERS or not re.search(r"\w", text):
            yield Problem(picture, f"The alt text “{text}” tells nothing of this picture", help="say what it shows")
        else:
            yield Passed(picture)
