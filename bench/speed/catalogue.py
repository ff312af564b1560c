"""A neutral shop catalogue, the same bytes each time: `catalogue.py PRODUCTS FOLDER`.

It belongs to no contestant. `site.json` holds the languages and counts, `i18n/<language>.json` the interface's words,
`content/<language>/` a home page, five text pages, a category for each fifty products, and the products: front matter
with eight attributes and four pictures, and some 270 words of Markdown with headings, lists, a table, a quote and links.
Any catalogue of this form can be laid out for a contestant, whoever made it.
"""

import json
import sys
from pathlib import Path
from random import Random

LANGUAGES = (
    {"code": "en", "name": "English", "dir": "ltr", "locale": "en_US", "currency": "USD", "digits": 2, "rate": 1.0},
    {"code": "de", "name": "Deutsch", "dir": "ltr", "locale": "de_DE", "currency": "EUR", "digits": 2, "rate": 0.9},
    {"code": "fr", "name": "Français", "dir": "ltr", "locale": "fr_FR", "currency": "EUR", "digits": 2, "rate": 0.9},
    {"code": "es", "name": "Español", "dir": "ltr", "locale": "es_ES", "currency": "EUR", "digits": 2, "rate": 0.9},
    {"code": "ja", "name": "日本語", "dir": "ltr", "locale": "ja_JP", "currency": "JPY", "digits": 0, "rate": 150.0},
    {"code": "ar", "name": "العربية", "dir": "rtl", "locale": "ar_SA", "currency": "SAR", "digits": 2, "rate": 3.7},
)
VOCABULARY = {
    "en": "a heavy stoneware pot keeps its warmth through the whole evening and pours without a drip our potters turn each lid by hand so that it sits well the glaze is safe for food and for the dishwasher two sizes fit on every stove and in most cupboards",
    "de": "ein schwerer Topf aus Steinzeug hält seine Wärme den ganzen Abend und gießt ohne zu tropfen unsere Töpfer drehen jeden Deckel von Hand damit er gut sitzt die Glasur ist für Speisen und Spülmaschine geeignet zwei Größen passen auf jeden Herd",
    "fr": "un pot lourd en grès garde sa chaleur toute la soirée et verse sans goutter nos potiers tournent chaque couvercle à la main pour qu’il tienne bien la glaçure convient aux aliments et au lave-vaisselle deux tailles vont sur toutes les plaques",
    "es": "una olla pesada de gres guarda su calor toda la noche y sirve sin gotear nuestros alfareros tornean cada tapa a mano para que asiente bien el esmalte es apto para alimentos y lavavajillas dos tamaños caben en cualquier cocina y en los armarios",
    "ja": "重い 土鍋は 夜まで 温かさを 保ち 液だれせずに 注げます 職人が 蓋を 一つずつ 手で 挽き ぴったり 合わせます 釉薬は 食品にも 食洗機にも 安心です 二つの 大きさが どの 焜炉にも 棚にも 収まります",
    "ar": "قدر ثقيل من الفخار الحجري يحفظ دفئه طوال المساء ويصب دون تقطير يدور صانعونا كل غطاء باليد حتى يستقر جيدا الطلاء آمن للطعام ولغسالة الصحون ومقاسان يناسبان كل موقد ومعظم الخزائن",
}
INTERFACE = {
    "en": "Home|Add to cart|SKU|Brand|GTIN|Specifications|Description|Free shipping from 50|In stock|Categories|New|Next|Previous|Page|Page not found|Language|Service|All rights reserved.|Without import duties.",
    "de": "Start|In den Warenkorb|Artikelnummer|Marke|GTIN|Technische Daten|Beschreibung|Versandfrei ab 50|Auf Lager|Kategorien|Neu|Weiter|Zurück|Seite|Seite nicht gefunden|Sprache|Service|Alle Rechte vorbehalten.|Ohne Einfuhrabgaben.",
    "fr": "Accueil|Ajouter au panier|Référence|Marque|GTIN|Caractéristiques|Description|Livraison offerte dès 50|En stock|Catégories|Nouveau|Suivant|Précédent|Page|Page introuvable|Langue|Service|Tous droits réservés.|Hors droits de douane.",
    "es": "Inicio|Añadir al carrito|Referencia|Marca|GTIN|Datos técnicos|Descripción|Envío gratis desde 50|Disponible|Categorías|Nuevo|Siguiente|Anterior|Página|Página no encontrada|Idioma|Servicio|Todos los derechos reservados.|Sin aranceles.",
    "ja": "ホーム|カートに入れる|品番|ブランド|GTIN|仕様|説明|50から送料無料|在庫あり|カテゴリー|新着|次へ|前へ|ページ|見つかりません|言語|サービス|無断転載禁止。|関税は含みません。",
    "ar": "الرئيسية|أضف إلى السلة|الرمز|العلامة|GTIN|المواصفات|الوصف|شحن مجاني من 50|متوفر|الفئات|جديد|التالي|السابق|صفحة|الصفحة غير موجودة|اللغة|الخدمة|جميع الحقوق محفوظة.|دون رسوم الاستيراد.",
}
INTERFACE_KEYS = [
    "home",
    "add_to_cart",
    "sku",
    "brand",
    "gtin",
    "specs",
    "body_heading",
    "free_shipping",
    "in_stock",
    "categories",
    "newest",
    "next",
    "previous",
    "page",
    "not_found",
    "language",
    "policies",
    "rights",
    "tax_note",
]
PAGES = ("shipping", "returns", "privacy", "terms", "imprint")
BRANDS = ("Fjordlys", "Rue & Fils", "Kawa", "Ember", "O'Mara", "Sol")
PRODUCTS_IN_CATEGORY = 50


def main() -> None:
    """Writes a catalogue of so many products in six languages."""
    products, folder = int(sys.argv[1]), Path(sys.argv[2])
    categories = [f"cat-{number:03d}" for number in range(1, max(1, products // PRODUCTS_IN_CATEGORY) + 1)]
    site = {
        "base_url": "https://shop.example",
        "name": "Kiln & Co",
        "default_language": "en",
        "languages": LANGUAGES,
        "per_page": 24,
        "image_widths": [320, 640, 960, 1440],
        "image_formats": ["avif", "webp", "jpg"],
        "image_base": "/media/",
        "pages": PAGES,
        "categories": categories,
        "products": products,
    }
    _put(folder / "site.json", json.dumps(site, ensure_ascii=False, indent=1))
    for language in LANGUAGES:
        code = str(language["code"])
        words = dict(zip(INTERFACE_KEYS, INTERFACE[code].split("|"), strict=True))
        _put(folder / "i18n" / f"{code}.json", json.dumps(words, ensure_ascii=False, indent=1))
        content = folder / "content" / code
        _put(content / "home.md", _plain_page(code, "home", 1, paragraphs=2))
        for place, page in enumerate(PAGES, start=1):
            _put(content / "pages" / f"{page}.md", _plain_page(code, page, place, paragraphs=5))
        for place, category in enumerate(categories, start=1):
            _put(content / "categories" / f"{category}.md", _plain_page(code, category, place, paragraphs=1))
        for number in range(products):
            text = _product(language, number, products, categories)
            _put(content / "products" / f"{_slug(number)}.md", text)


class _Writer:
    """Sentences of one text in one language."""

    def __init__(self, code: str, name: str) -> None:
        self.random = Random(f"{code} {name}")
        self.code = code
        self.vocabulary = VOCABULARY[code].split()
        self.space = "" if code == "ja" else " "

    def phrase(self, count: int) -> str:
        """So many words, the first with a capital letter."""
        phrase = self.space.join(self.random.choice(self.vocabulary) for _ in range(count))
        return phrase[:1].upper() + phrase[1:]

    def paragraph(self, count: int, link: str = "") -> str:
        """Sentences of ten to sixteen words; some are stressed, and the first ends in the link."""
        sentences: list[str] = []
        while count > 0:
            length = min(count, self.random.randint(10, 16))
            words = [self.random.choice(self.vocabulary) for _ in range(length)]
            if length > 8:
                words[3], words[6] = f" **{words[3]}** ".strip("" if self.code == "ja" else " "), f"*{words[6]}*"
                words[6] = f" {words[6]} " if self.code == "ja" else words[6]
            if link and not sentences:
                words.append(f" {link}" if self.code == "ja" else link)
            text = self.space.join(words)
            sentences.append(text[:1].upper() + text[1:] + ("。" if self.code == "ja" else "."))
            count -= length
        return self.space.join(sentences)


def _plain_page(code: str, name: str, place: int, paragraphs: int) -> str:
    writer = _Writer(code, name)
    lines = [
        "---",
        f"title: {_quoted(writer.phrase(3))}",
        f"description: {_quoted(writer.phrase(16))}",
        f"slug: {name}",
        f"weight: {place}",
        "---",
    ]
    for _ in range(paragraphs):
        lines += ["", f"## {writer.phrase(3)}", "", writer.paragraph(100)]
    return "\n".join(lines) + "\n"


def _product(language: dict[str, object], number: int, products: int, categories: list[str]) -> str:
    code, slug = str(language["code"]), _slug(number)
    writer, facts = _Writer(code, slug), Random(slug)
    price = facts.randint(500, 30_000) / 100 * float(str(language["rate"]))
    extra = f" {number}" + (' 12" & more' if number % 20 == 0 else "")
    matter = [
        "---",
        f"title: {_quoted(writer.phrase(4) + extra)}",
        f"description: {_quoted(writer.phrase(20))}",
        f"slug: {slug}",
        f"weight: {number + 1}",
        f"sku: SKU-{number:06d}",
        f'gtin: "{_gtin(number)}"',
        f"brand: {_quoted(facts.choice(BRANDS))}",
        f"price: {price:.{language['digits']}f}",
        f"currency: {language['currency']}",
        "availability: InStock",
        f"category: {categories[number % len(categories)]}",
        "images:",
    ]
    for shot in range(1, 5):
        matter += [f"  - src: {slug}-{shot}", f"    alt: {_quoted(writer.phrase(6))}"]
        matter += ["    width: 2400", "    height: 2400"]
    matter.append("attributes:")
    for _ in range(8):
        matter += [f"  - name: {_quoted(writer.phrase(2))}", f"    value: {_quoted(writer.phrase(3))}"]
    links = [f"[{writer.phrase(3)}](/{code}/products/{_slug(facts.randrange(products))}/)" for _ in range(2)]
    rows = [f"| {writer.phrase(2)} | {writer.phrase(2)} | {facts.randint(1, 999)} |" for _ in range(5)]
    body = [
        *("---", "", f"## {writer.phrase(4)}", "", writer.paragraph(60, links[0]), ""),
        *(f"- {writer.phrase(6)}" for _ in range(5)),
        *("", f"### {writer.phrase(3)}", "", writer.paragraph(55, links[1]), ""),
        *(f"| {writer.phrase(1)} | {writer.phrase(1)} | {writer.phrase(1)} |", "| --- | --- | ---: |", *rows),
        *("", f"### {writer.phrase(3)}", ""),
        *(f"{step}. {writer.phrase(6)}" for step in range(1, 5)),
        *("", f"> {writer.paragraph(14)}", "", writer.paragraph(30), ""),
    ]
    return "\n".join(matter + body)


def _gtin(number: int) -> str:
    digits = f"952{number:09d}"
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-weighted % 10}"


def _slug(number: int) -> str:
    return f"p-{number:05d}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
