# ruff: noqa: E501 (texts and templates stand in one line)
"""Frames and Views by hand, in four languages: what the templates of a theme are tried with."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from scaffold.model.html import SafeHtml
from scaffold.model.theme import Theme
from scaffold.model.views import (
    Alternate,
    BlockView,
    BrandView,
    CategoryCard,
    CategoryView,
    ContactView,
    Fact,
    Frame,
    Head,
    HomeView,
    Link,
    MarketView,
    Money,
    NotFoundView,
    Offer,
    Option,
    OptionValue,
    PageJob,
    PageView,
    Pagination,
    PaymentMethod,
    Picture,
    PictureSource,
    PolicyView,
    PostCard,
    PostIndexView,
    PostView,
    ProductCard,
    ProductView,
    SearchView,
    SectionView,
    ServiceChannel,
    ServiceHours,
    ShippingView,
    TextView,
    TierView,
)
from scaffold.render.themes import load_theme

ROOT = Path(__file__).parents[3]
STRINGS = ROOT / "themes" / "harbour" / "strings"
BASE = "https://www.tidewater.example"

_TEXTS = {
    "en": {
        "locale": "en-US", "currency": "USD", "slogan": "Stoneware for tea, thrown by hand",
        "menu": ["Teapots", "Cups", "Bowls", "Table", "Materials", "Journal"],
        "hero": "Tea ware from the kilns of Longquan",
        "hero_text": "Thrown by hand, glazed in celadon, tenmoku and ash, and fired in our own workshop since 2012.",
        "see": "See the teapots", "new": "From the last firing", "shelves": "By shelf",
        "story": "Thirty hours of fire", "about": "About the workshop",
        "story_text": "Each piece spends a day and a quarter in the kiln. What comes out is what clay, glaze and flame "
        "agreed on: no two glazes break alike, and none is meant to.",
        "promises": ["Each piece photographed as it is", "Packed in paper, insured until your door", "Thirty days to return"],
        "glazes": ["Celadon", "Tenmoku", "Cobalt", "Shell-white"], "glaze": "Glaze",
        "names": ["Harbour teapot", "Side-handle teapot", "Gaiwan", "Sharing pitcher", "Tide cup", "Tall cup",
                  "Morning mug", "Rice bowl"],
        "summary": "A round 600 ml teapot with a jade-green crackle glaze and a handle of bamboo.",
        "posts": ["Brewing green tea, without a thermometer", "How celadon gets its crackle", "Caring for stoneware"],
        "post_text": "Water, leaves, and the patience of one minute: what we do every morning before the wheel turns.",
        "body": "<p>The Harbour teapot pours without a drip and holds three cups. The glaze is a celadon of the Longquan "
        "kind: thin layers over a grey body, which craze as they cool.</p><h2>In use</h2><p>Warm the pot, and let it dry "
        "with the lid off. Tea darkens the crackle over the years; that is <a href='/'>how it should be</a>.</p>"
        "<ul><li>Strainer of clay, eleven holes</li><li>Handle of bamboo, replaceable</li></ul>",
        "tax": "plus tax, plus shipping", "free": "Free shipping from $120", "returns": "30 days to return",
        "days": "8–14 business days", "express": "3–5 business days", "places": "United States",
        "material": "Stoneware", "sale": "Sale", "gone": "Sold out", "stock": "In stock", "order": "Order by e-mail",
        "hours": "Monday – Sunday", "zone": "Berlin time", "switch": "English (United States)",
        "search": "Search", "home": "Home", "contact": "Contact", "about_link": "About",
    },
    "de": {
        "locale": "de-DE", "currency": "EUR", "slogan": "Steinzeug für Tee, von Hand gedreht",
        "menu": ["Teekannen", "Becher und Tassen", "Schalen", "Tisch", "Werkstoffe", "Journal"],
        "hero": "Teegeschirr aus den Öfen von Longquan",
        "hero_text": "Von Hand gedreht, mit Seladon, Tenmoku und Asche glasiert und seit 2012 in der eigenen Werkstatt gebrannt.",
        "see": "Zu den Teekannen", "new": "Aus dem letzten Brand", "shelves": "Nach Regal",
        "story": "Dreißig Stunden Feuer", "about": "Über die Werkstatt",
        "story_text": "Jedes Stück bleibt mehr als einen Tag im Ofen. Was herauskommt, haben Ton, Glasur und Flamme "
        "untereinander ausgemacht: Keine Glasur bricht wie die andere.",
        "promises": ["Jedes Stück so fotografiert, wie es ist", "In Papier verpackt, bis zur Haustür versichert", "30 Tage Rückgaberecht"],
        "glazes": ["Seladon", "Tenmoku", "Kobalt", "Muschelweiß"], "glaze": "Glasur",
        "names": ["Teekanne Hafen", "Seitengriffkanne Kyusu", "Gaiwan", "Ausgießer", "Gezeitenbecher", "Hoher Becher",
                  "Morgenbecher", "Reisschale"],
        "summary": "Eine runde Teekanne für 600 ml mit jadegrüner Craquelé-Glasur und einem Griff aus Bambus.",
        "posts": ["Grünen Tee aufgießen, ohne Thermometer", "Wie Seladon seine Risse bekommt", "Steinzeug richtig pflegen"],
        "post_text": "Wasser, Blätter und eine Minute Geduld: was wir jeden Morgen tun, bevor sich die Scheibe dreht.",
        "body": "<p>Die Teekanne Hafen gießt, ohne zu tropfen, und reicht für drei Tassen.</p><h2>Im Gebrauch</h2>"
        "<p>Wärmen Sie die Kanne vor und lassen Sie sie offen trocknen.</p>",
        "tax": "inkl. MwSt., zzgl. Versand", "free": "Versandkostenfrei ab 80 €", "returns": "30 Tage Rückgaberecht",
        "days": "5–9 Werktage", "express": "2–4 Werktage", "places": "Deutschland, Frankreich und Italien",
        "material": "Steinzeug", "sale": "Reduziert", "gone": "Ausverkauft", "stock": "Auf Lager",
        "order": "Per E-Mail bestellen", "hours": "Montag – Sonntag", "zone": "Ortszeit Berlin",
        "switch": "Deutsch (Deutschland)", "search": "Suche", "home": "Startseite", "contact": "Kontakt",
        "about_link": "Über uns",
    },
    "ja": {
        "locale": "ja-JP", "currency": "JPY", "slogan": "手挽きの茶器",
        "menu": ["急須・ポット", "茶杯", "鉢", "食卓", "素材", "ジャーナル"],
        "hero": "龍泉の窯から届く茶の器",
        "hero_text": "一つずつ轆轤で挽き、青磁、天目、灰釉をかけ、2012年から自分たちの窯で焼いています。",
        "see": "急須を見る", "new": "最新の窯出し", "shelves": "棚から選ぶ",
        "story": "三十時間の火", "about": "工房について",
        "story_text": "どの器も一日以上を窯の中で過ごします。土と釉薬と炎が決めた姿がそのまま器になり、同じ景色は二つとありません。",
        "promises": ["一点ずつ実物を撮影", "紙で梱包し、お届けまで補償", "14日以内は返品可能"],
        "glazes": ["青磁", "天目", "瑠璃", "貝白"], "glaze": "釉薬",
        "names": ["湊の急須", "横手の急須", "蓋碗", "茶海", "潮の杯", "湯呑", "朝のマグ", "飯碗"],
        "summary": "貫入の入った青磁釉と竹の手を持つ、600mlの丸い急須です。",
        "posts": ["温度計を使わない緑茶の淹れ方", "青磁の貫入はこうして生まれる", "炻器のお手入れ"],
        "post_text": "水と茶葉、そして一分の静けさ。轆轤を回す前に、毎朝していること。",
        "body": "<p>湊の急須は切れがよく、三杯分のお茶が入ります。</p><h2>お使いの際に</h2><p>先に温め、使った後は蓋を外して乾かしてください。</p>",
        "tax": "税込、送料別", "free": "￥15,000以上で送料無料", "returns": "14日以内は返品可能", "days": "5～8営業日",
        "express": "2～4営業日", "places": "日本", "material": "炻器", "sale": "セール", "gone": "売り切れ", "stock": "在庫あり",
        "order": "メールで注文", "hours": "月曜日～日曜日", "zone": "ベルリン時間", "switch": "日本語（日本）", "search": "検索",
        "home": "ホーム", "contact": "お問い合わせ", "about_link": "私たちについて",
    },
    "ar": {
        "locale": "ar-AE", "currency": "AED", "slogan": "أواني شاي مشكّلة باليد",
        "menu": ["أباريق الشاي", "الأكواب", "الأوعية", "المائدة", "المواد", "المدونة"],
        "hero": "أواني الشاي من أفران لونغتشوان",
        "hero_text": "تُشكَّل باليد، وتُطلى بالسيلادون والتنموكو والرماد، وتُحرق في ورشتنا منذ عام 2012.",
        "see": "عرض أباريق الشاي", "new": "من آخر حرق", "shelves": "حسب الرف",
        "story": "ثلاثون ساعة من النار", "about": "عن الورشة",
        "story_text": "تمضي كل قطعة أكثر من يوم في الفرن. وما يخرج منه هو ما اتفق عليه الطين والطلاء واللهب.",
        "promises": ["كل قطعة مصوّرة كما هي", "مغلّفة بالورق ومؤمّنة حتى بابك", "30 يومًا للإرجاع"],
        "glazes": ["سيلادون", "تنموكو", "كوبالت", "أبيض صدفي"], "glaze": "الطلاء",
        "names": ["إبريق الميناء", "إبريق بمقبض جانبي", "غايوان", "إبريق التقديم", "كوب المد", "كوب طويل", "كوب الصباح",
                  "وعاء الأرز"],
        "summary": "إبريق شاي مستدير سعته 600 مل بطلاء أخضر يشمي متشقق ومقبض من الخيزران.",
        "posts": ["تحضير الشاي الأخضر بلا ميزان حرارة", "كيف يتشقق السيلادون", "العناية بالخزف الحجري"],
        "post_text": "ماء وأوراق ودقيقة من الصبر: ما نفعله كل صباح قبل أن تدور العجلة.",
        "body": "<p>يصبّ إبريق الميناء من دون أن يقطر، ويسع ثلاثة أكواب.</p><h2>عند الاستعمال</h2><p>سخّن الإبريق أولًا، واتركه يجف مفتوحًا.</p>",
        "tax": "شامل ضريبة القيمة المضافة، لا يشمل الشحن", "free": "شحن مجاني ابتداءً من ‏400 د.إ.‏",
        "returns": "مهلة الإرجاع: 30 يومًا", "days": "6–10 أيام عمل", "express": "3–5 أيام عمل", "places": "الإمارات العربية المتحدة",
        "material": "خزف حجري", "sale": "تخفيض", "gone": "نفد", "stock": "متوفر", "order": "اطلب بالبريد الإلكتروني",
        "hours": "الاثنين – الأحد", "zone": "بتوقيت برلين", "switch": "العربية (الإمارات العربية المتحدة)", "search": "بحث",
        "home": "الرئيسية", "contact": "اتصل بنا", "about_link": "من نحن",
    },
}  # fmt: skip
LANGUAGES = tuple(_TEXTS)
PRODUCT_FILES = ("harbour-teapot", "kyusu-teapot", "gaiwan", "sharing-pitcher", "tide-cup", "tall-cup", "morning-mug",
                 "rice-bowl")  # fmt: skip
_SWITCH = [
    ("en", "ltr", "English (United States)"), ("de", "ltr", "Deutsch (Deutschland)"), ("fr", "ltr", "Français (France)"),
    ("es", "ltr", "Español (España)"), ("ja", "ltr", "日本語（日本）"), ("ar", "rtl", "العربية (الإمارات العربية المتحدة)"),
]  # fmt: skip


@cache
def theme() -> Theme:
    """Harbour, as it is in this checkout."""
    found, findings = load_theme("harbour", ROOT, ROOT / "themes")
    assert found is not None, findings
    return found


@cache
def catalogue(language: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]], str]:
    """Strings, plurals and rule of one language of the theme."""
    with (STRINGS / f"{language}.po").open("rb") as file:
        po = read_po(file)
    strings: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in po:
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            plurals[message.id[0]] = tuple(message.string)
        else:
            strings[f"{message.context}\x04{message.id}" if message.context else message.id] = str(message.string)
    return strings, plurals, po.plural_expr


def money(language: str, dollars: int) -> Money:
    """An amount as the language's market writes it."""
    texts = {"en": f"${dollars}.00", "de": f"{dollars},00\u00a0€", "ja": f"￥{dollars * 140:,}",
             "ar": f"\u200f{dollars * 4}.00\u00a0د.إ.\u200f"}  # fmt: skip
    return Money(Decimal(dollars), _TEXTS[language]["currency"], texts[language])


def picture(name: str, alt: str, slot: str, ratio: tuple[int, int], widths: tuple[int, ...], **more: object) -> Picture:
    """A picture with its candidates, named as the preview makes them."""
    sizes = theme().slots[slot].sizes

    def srcset(ending: str) -> str:
        return ", ".join(f"/assets/img/{name}-{slot}-{width}.{ending} {width}w" for width in widths)

    largest = widths[-1]
    src = f"/assets/img/{name}-{slot}-{largest}.jpg"
    return Picture(alt, src, largest, largest * ratio[1] // ratio[0], sizes, srcset("jpg"), BASE + src,
                   (PictureSource("image/webp", srcset("webp")),), **more)  # type: ignore[arg-type]  # fmt: skip


def frame(language: str = "en") -> Frame:
    """What all pages of a language share."""
    words = _TEXTS[language]
    strings, plurals, rule = catalogue(language)
    home = "/" if language == "en" else f"/{words['locale'].lower()}/"
    shipping = tuple(
        ShippingView(key, strings[key.capitalize()], money(language, price), None, words[days], (2, 9), (0, 2))
        for key, price, days in (("standard", 12, "days"), ("express", 29, "express"))
    )
    policies = {"en": ["Terms of sale", "Returns", "Shipping", "Privacy", "Imprint"],
                "de": ["AGB", "Widerruf", "Versand", "Datenschutz", "Impressum"],
                "ja": ["利用規約", "返品について", "配送", "プライバシー", "特定商取引法に基づく表記"],
                "ar": ["شروط البيع", "الإرجاع", "الشحن", "الخصوصية", "بيانات الناشر"]}[language]  # fmt: skip
    return Frame(
        locale=words["locale"], lang=language, dir="rtl" if language == "ar" else "ltr",
        brand=BrandView("Tidewater", "Tidewater Ceramics Co., Ltd.", words["slogan"],
                        ("18 Kiln Lane", "Hangzhou, Zhejiang 310000", "China"), "care@tidewater.example",
                        "+86 571 0000 0000", "tel:+8657100000000",
                        (Link("Instagram", "https://www.instagram.com/tidewater.example", rel="me noopener"),), ""),
        market=MarketView("m", words["currency"], words["tax"], shipping,
                          (PaymentMethod("visa", "Visa"), PaymentMethod("mastercard", "Mastercard"),
                           PaymentMethod("paypal", "PayPal"), PaymentMethod("apple-pay", "Apple Pay")),
                          30, words["returns"], words["free"], words["places"]),
        home=home, search=f"{home}search/", feed=f"{home}feed.xml", contact=f"{home}contact/",
        all_products=f"{home}products/",
        menu=tuple(Link(text, f"{home}menu-{number}/") for number, text in enumerate(words["menu"])),
        footer_shop=tuple(Link(text, f"{home}menu-{number}/") for number, text in enumerate(words["menu"][:4])),
        footer_pages=(Link(words["about_link"], f"{home}about/"), Link(words["contact"], f"{home}contact/")),
        footer_policies=tuple(Link(text, f"{home}policy-{number}/") for number, text in enumerate(policies)),
        stylesheet="/assets/css/harbour.css", script="/assets/js/harbour.js", manifest="/site.webmanifest",
        icons=(Link("any", "/favicon.svg", rel="icon"), Link("180x180", "/icon-180.png", rel="apple-touch-icon")),
        theme_color="#faf8f3",
        channels=(ServiceChannel("email", strings["E-mail"], "care@tidewater.example", "mailto:care@tidewater.example"),
                  ServiceChannel("phone", strings["Phone"], "+86 571 0000 0000", "tel:+8657100000000"),
                  ServiceChannel("wechat", strings["WeChat"], "tidewater-care", "")),
        hours=(ServiceHours(words["hours"], "08:00–18:00", words["zone"]),),
        strings=strings, plurals=plurals, plural_rule=rule, year="2026",
        fonts=("/assets/fonts/newsreader-latin.woff2", "/assets/fonts/hanken-grotesk-latin.woff2"),
    )  # fmt: skip


def _base(language: str, name: str, title: str, *, trail: tuple[Link, ...] = ()) -> dict[str, object]:
    words, home = _TEXTS[language], "/" if language == "en" else f"/{_TEXTS[language]['locale'].lower()}/"
    href = home if name == "home" else f"{home}{name}/"
    url = BASE + href
    crumbs = (Link(words["home"], home), *trail) if name == "home" else (
        Link(words["home"], home), *trail, Link(title, href, current=True))  # fmt: skip
    head = Head(
        title=f"{title} – Tidewater", description=words["summary"], url=url, canonical=url,
        robots="index, follow, max-image-preview:large", keywords=("tea", title),
        alternates=(Alternate("en-US", f"{BASE}/"), Alternate("de-DE", f"{BASE}/de-de/"), Alternate("x-default", BASE)),
        og_title=title, og_image=f"{BASE}/assets/share/{name}.jpg", og_image_alt=title,
        og_locale=words["locale"].replace("-", "_"), og_locale_alternates=("de_DE",),
        json_ld=SafeHtml('{"@context":"https://schema.org","@graph":[]}'),
    )  # fmt: skip
    here = href.removeprefix(home)
    languages = tuple(
        Link(text, ("/" if tag == "en" else f"/{tag}-{'JP' if tag == 'ja' else 'AE' if tag == 'ar' else tag}/".lower())
             + here, current=tag == language, lang=tag + {"ja": "-JP", "ar": "-AE", "en": "-US"}.get(tag, f"-{tag.upper()}"), dir=direction, rel="alternate")
        for tag, direction, text in _SWITCH
    )  # fmt: skip
    return {"head": head, "title": title, "breadcrumbs": crumbs, "languages": languages}


def cards(language: str, count: int = 8) -> tuple[ProductCard, ...]:
    """Products in a list: one reduced, one sold out, one without a price."""
    words = _TEXTS[language]
    found = []
    for number, (name, file) in enumerate(zip(words["names"], PRODUCT_FILES, strict=True)):
        shown = picture(file, name, "card", (1, 1), (320, 480, 640))
        price = None if number == 7 else money(language, 28 + 9 * number)
        found.append(ProductCard(file, f"{'/' if language == 'en' else '/' + words['locale'].lower() + '/'}{file}/", name,
                                 words["summary"], shown, price, number % 2 == 0 and price is not None,
                                 money(language, 60) if number == 2 else None, number != 3,
                                 words["sale"] if number == 2 else words["gone"] if number == 3 else "",
                                 tuple(words["glazes"][: 2 + number % 2])))  # fmt: skip
    return tuple(found[:count])


def posts(language: str) -> tuple[PostCard, ...]:
    """Three posts."""
    words = _TEXTS[language]
    dates = {"en": "March 4, 2026", "de": "4. März 2026", "ja": "2026年3月4日", "ar": "4 مارس 2026"}
    files = ("brewing-green-tea", "how-celadon-is-made", "caring-for-stoneware")
    return tuple(
        PostCard("post/", title, words["post_text"], picture(file, "", "post", (3, 2), (400, 640, 960)), "2026-03-04",
                 dates[language], 4)
        for title, file in zip(words["posts"], files, strict=True)
    )  # fmt: skip


def _categories(language: str) -> tuple[CategoryCard, ...]:
    return tuple(
        CategoryCard("menu-0/", title, "", picture(file, title, "cover", (1, 1), (320, 480, 720, 960)), count)
        for title, file, count in zip(_TEXTS[language]["menu"], ("teapots", "cups", "bowls", "table"), (4, 3, 3, 1),
                                      strict=False)
    )  # fmt: skip


def _home(language: str) -> HomeView:
    words = _TEXTS[language]
    hero = picture("hero", words["hero"], "hero", (16, 9), (640, 1080, 1600, 2400), eager=True)
    story = picture("workshop", words["story"], "story", (3, 2), (480, 800, 1200))
    blocks = (
        BlockView("hero", "hero", words["hero"], words["hero_text"], (), words["see"], "menu-0/", hero),
        BlockView("new", "products", words["new"], "", (), words["see"], "menu-0/", products=cards(language, 4)),
        BlockView("shelves", "categories", words["shelves"], "", (), "", "", categories=_categories(language)),
        BlockView("story", "story", words["story"], words["story_text"], (), words["about"], "about/", story),
        BlockView("journal", "posts", words["menu"][5], "", (), "", "", posts=posts(language)),
        BlockView("promises", "promises", "", "", tuple(words["promises"]), "", ""),
    )
    return HomeView(**_base(language, "home", words["hero"]), blocks=blocks)  # type: ignore[arg-type]


def product(language: str = "en") -> ProductView:
    """A product with four variants, one of them sold out, and everything else that a page can have."""
    words, strings = _TEXTS[language], catalogue(language)[0]
    files = ("harbour-teapot", "kyusu-teapot", "tide-cup", "gaiwan")
    gallery = tuple(
        picture(file, f"{words['names'][0]}, {glaze}", "gallery", (1, 1), (480, 800, 1200, 1600), eager=number == 0,
                link=f"/assets/img/{file}-gallery-1600.jpg")
        for number, (file, glaze) in enumerate(zip(files, words["glazes"], strict=True))
    )  # fmt: skip
    thumbs = tuple(picture(file, "", "thumb", (1, 1), (96, 192)) for file in files)
    offers = tuple(
        Offer(f"TW-TEAPOT-01-{key.upper()}", "4006381333931", glaze, (("glaze", key),), money(language, 68 + 4 * number),
              money(language, 80) if number == 1 else None, money(language, 72) if number == 1 else None,
              "out_of_stock" if number == 2 else "in_stock", words["gone"] if number == 2 else words["stock"], number != 2,
              number, "" if number == 2 else "mailto:care@tidewater.example?subject=Order", words["order"],
              anchor=f"sku-tw-teapot-01-{key}")
        for number, (key, glaze) in enumerate(zip(("celadon", "tenmoku", "cobalt", "shell-white"), words["glazes"], strict=True))
    )  # fmt: skip
    values = tuple(OptionValue(offer.options[0][1], offer.name, offer.available) for offer in offers)
    return ProductView(
        **_base(language, "product", words["names"][0], trail=(Link(words["menu"][0], "/menu-0/"),)),  # type: ignore[arg-type]
        id="harbour-teapot", summary=words["summary"], html=SafeHtml(words["body"]), gallery=gallery, thumbs=thumbs,
        options=(Option("glaze", words["glaze"], values),), offers=offers, price=money(language, 68), price_from=True,
        facts=(Fact(strings["SKU"], "TW-TEAPOT-01", isolate=True), Fact(strings["Weight"], "820 g", isolate=True),
               Fact(strings["attribute\x04material"], words["material"]), Fact(strings["Width"], "21 cm", isolate=True),
               Fact(strings["attribute\x04dishwasher_safe"], strings["Yes"])),
        safety=(Fact(strings["Manufacturer"], "Tidewater Ceramics Co., Ltd., 18 Kiln Lane, Hangzhou, China", isolate=True),
                Fact(strings["Responsible person in the EU"], "Tidewater Europe GmbH, Speicherstraße 12, 20457 Hamburg",
                     isolate=True)),
        tiers=(TierView("50+", money(language, 41)), TierView("200+", money(language, 36))),
        trade=(Fact(strings["Minimum order"], "50"), Fact(strings["Incoterms"], "FOB Ningbo", isolate=True)),
        related=cards(language, 4), category=Link(words["menu"][0], "/menu-0/"),
    )  # fmt: skip


def jobs(language: str) -> tuple[PageJob, ...]:
    """One page of every kind."""
    words, base = _TEXTS[language], _base
    strings = catalogue(language)[0]
    body = SafeHtml(words["body"])
    wide = picture("workshop", words["story"], "wide", (16, 9), (640, 1080, 1600, 2000), eager=True)
    pagination = Pagination(2, 9, "?1", "?3", (Link("1", "?1"), Link("2", "?2", current=True), Link("3", "?3"),
                                              Link("…", ""), Link("9", "?9")))  # fmt: skip
    sorts = tuple(Link(strings[name], f"?{name[:3]}", current=name == "Recommended")
                  for name in ("Recommended", "Price, low to high", "Price, high to low", "Newest"))  # fmt: skip
    single = replace(
        product(language),
        options=(),
        offers=product(language).offers[:1],
        price_from=False,
        was=money(language, 80),
        lowest_30_days=money(language, 70),
        gallery=product(language).gallery[:1],
    )
    sections = tuple(
        SectionView(f"s{number}", title, body, ("Directive 2011/83/EU, art. 9",))
        for number, title in enumerate(words["posts"])
    )
    headings = tuple(Link(title, f"#s{number}") for number, title in enumerate(words["posts"]))
    views: list[tuple[str, str, PageView]] = [
        ("home", "home.html", _home(language)),
        ("category", "category.html", CategoryView(
            **base(language, "category", words["menu"][0]), summary=words["hero_text"], html=body,
            children=_categories(language)[:2], products=cards(language), count=31, sorts=sorts, pagination=pagination)),
        ("empty", "category.html", CategoryView(**base(language, "empty", words["menu"][3]))),
        ("product", "product.html", product(language)),
        ("single", "product.html", single),
        ("retired", "product.html", replace(product(language), retired=True, offers=(), options=())),
        ("about", "page.html", TextView(**base(language, "about", words["about"]), kind="about", summary=words["hero_text"],
                                        html=body, picture=wide)),
        ("faq", "page.html", TextView(**base(language, "faq", "FAQ"), kind="faq", html=body, headings=headings)),
        ("fallback", "page.html", TextView(**base(language, "fallback", "Guide des tailles"), html=body,
                                           content_lang="fr", content_dir="ltr", content_language="Französisch")),
        ("contact", "contact.html", ContactView(**base(language, "contact", words["contact"]), summary=words["slogan"],
                                                html=body, picture=wide, response_note=words["returns"])),
        ("post", "post.html", PostView(
            **base(language, "post", words["posts"][0]), summary=words["post_text"], html=body,
            picture=picture("brewing-green-tea", words["posts"][0], "wide", (16, 9), (640, 1080, 1600, 2000), eager=True),
            date="2026-03-04", date_text=posts(language)[0].date_text, updated="2026-03-04",
            updated_text=posts(language)[0].date_text, author="Lin Yue", minutes=4, products=cards(language, 2),
            more=posts(language)[1:])),
        ("posts", "posts.html", PostIndexView(**base(language, "posts", words["menu"][5]), summary=words["slogan"],
                                              posts=posts(language))),
        ("policy", "policy.html", PolicyView(**base(language, "policy", frame(language).footer_policies[1].text),
                                             summary=words["slogan"], sections=sections, effective="2026-03-04",
                                             effective_text=posts(language)[0].date_text, version="2")),
        ("search", "search.html", SearchView(**base(language, "search", words["search"]), products=cards(language),
                                             index=f"/{language}.json")),
        ("404", "404.html", NotFoundView(**base(language, "404", strings["Page not found"]), products=cards(language, 4))),
    ]  # type: ignore[arg-type]  # fmt: skip
    prefix = "" if language == "en" else f"{words['locale'].lower()}/"
    return tuple(
        PageJob(f"{prefix}index.html" if name == "home" else f"{prefix}{name}/index.html", words["locale"], template, view,
                f"content/{name}/{language}.md")
        for name, template, view in views
    )  # fmt: skip
