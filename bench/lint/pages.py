"""Makes product pages as a shop has them: about 12 KB each, all different, with a few faults here and there.

python bench/lint/pages.py FOLDER [NUMBER]
"""

import json
import random
import sys
from pathlib import Path

WORDS = [
    "lamp",
    "light",
    "night",
    "trail",
    "road",
    "rain",
    "frost",
    "valley",
    "ridge",
    "battery",
    "charge",
    "beam",
    "strap",
    "clip",
    "case",
    "cable",
    "spare",
    "steel",
    "brass",
    "linen",
    "cotton",
    "walnut",
    "oak",
    "glass",
    "clay",
    "glaze",
    "handle",
    "spout",
    "lid",
    "saucer",
    "table",
    "morning",
    "evening",
    "winter",
    "summer",
    "quiet",
    "bright",
    "small",
    "large",
    "round",
    "narrow",
    "heavy",
    "solid",
    "careful",
    "maker",
    "workshop",
    "kiln",
    "wheel",
    "thread",
    "seam",
    "pocket",
    "bottle",
    "kettle",
    "stove",
]
WIDTHS = (320, 640, 960, 1280)
VIEWS = ("front", "side", "detail")
PICTURES = 20
"""So many products have pictures of their own; the others share them."""
LEGAL = ("privacy", "terms", "returns", "shipping", "imprint", "search")
HOST = "https://shop.example"
CATEGORIES = [f"{first}-{second}" for first in ("trail", "table", "travel") for second in ("lights", "goods", "spares")]


def make(folder: Path, number: int) -> None:
    """Writes the pages, a page for each category, and the site's map."""
    for index in range(number):
        path = folder / "products" / f"item-{index}"
        path.mkdir(parents=True, exist_ok=True)
        (path / "index.html").write_text(product(index, number), "utf-8")
    for name in (*CATEGORIES, *LEGAL):
        path = folder / name
        path.mkdir(parents=True, exist_ok=True)
        (path / "index.html").write_text(frame(name.title(), f"/{name}/", f"<h1>{name.title()}</h1>", ""), "utf-8")
    for place in ("img", "assets"):
        (folder / place).mkdir(exist_ok=True)
    for name in (f"{index}-{at}-{width}" for index in range(PICTURES) for at in VIEWS for width in WIDTHS):
        (folder / "img" / f"{name}.webp").write_bytes(b"RIFF\x00\x00\x00\x00WEBPVP8 ")
    (folder / "assets" / "shop.css").write_text("body { margin: 0 }\n", "utf-8")
    (folder / "assets" / "shop.js").write_text("'use strict';\n", "utf-8")
    home = "".join(f'<li><a href="/products/item-{index}/">Item {index}</a></li>' for index in range(number))
    (folder / "index.html").write_text(frame("Shop", "/", f"<h1>Shop</h1><ul>{home}</ul>", ""), "utf-8")
    (folder / "404.html").write_text(frame("Not found", "/404.html", "<h1>Not found</h1>", ""), "utf-8")


def product(index: int, number: int) -> str:
    """One product's page."""
    chance = random.Random(index)
    name = f"{chance.choice(WORDS).title()} {chance.choice(WORDS)} {index}"
    price = price_of(index)
    alt = f"{name} on a table" if index % 100 else f"IMG_{index}.jpg"
    gallery = "".join(_picture(index, at, alt) for at in VIEWS)
    facts = "".join(
        f"<tr><th scope=row>{chance.choice(WORDS).title()}</th><td>{chance.choice(WORDS)} {chance.randint(1, 900)}</td></tr>"
        for _ in range(8)
    )
    story = "".join(f"<h2>{_words(chance, 3).title()}</h2><p>{_words(chance, 150)}.</p>" for _ in range(6))
    near = "".join(_card(chance.randrange(number)) for _ in range(10))
    main = (
        f"<h1>{name}</h1><p>{_words(chance, 20)}.</p><p><span>€ {price}</span></p>"
        f'<p><a href="mailto:orders@shop.example?subject=Item%20{index}">Order {name}</a></p>'
        f"{gallery}<table><caption>Facts</caption>{facts}</table>{story}<h2>Goes with it</h2><ul>{near}</ul>"
    )
    return frame(name, f"/products/item-{index}/", main, _data(index, name, price))


def price_of(index: int) -> str:
    """The price of a product, everywhere the same."""
    return f"{index % 290 + 5}.{index % 100:02}"


def frame(title: str, path: str, main: str, head: str) -> str:
    """A page with the shop's header and footer."""
    menu = "".join(f'<li><a href="/{name}/">{name.replace("-", " ").title()}</a></li>' for name in CATEGORIES)
    legal = "".join(f'<li><a href="/{name}/">{name.title()}</a></li>' for name in LEGAL)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} for walks and evenings – Lumo</title>
<meta name="description" content="{title}: made in our own workshop, tested for many winters, with spare parts and a repair service.">
<link rel="canonical" href="{HOST}{path}">
<link rel="stylesheet" href="/assets/shop.css">
<script src="/assets/shop.js" defer></script>
<meta property="og:title" content="{title}">
<meta property="og:type" content="product">
<meta property="og:image" content="{HOST}/img/0-front-1280.webp">
<meta name="twitter:card" content="summary_large_image">
<meta property="og:url" content="{HOST}{path}">
{head}</head>
<body>
<a href="#main">Skip to content</a>
<header><a href="/">Lumo</a><nav aria-label="Main"><ul>{menu}</ul></nav>
<form action="/search/" role="search"><label for="q">Search</label><input id="q" name="q" type="search"><button>Go</button></form></header>
<main id="main">
{main}
</main>
<footer><p>Lumo Ltd., 1 Pier, Bristol</p><ul>{legal}</ul></footer>
</body>
</html>
"""


def _picture(index: int, at: str, alt: str) -> str:
    sizes = ", ".join(f"/img/{index % PICTURES}-{at}-{width}.webp {width}w" for width in WIDTHS)
    lazy = ' loading="lazy"' if at != "front" else ""
    return (
        f'<figure><img src="/img/{index % PICTURES}-{at}-640.webp" srcset="{sizes}" sizes="(min-width: 60rem) 40rem, 100vw" '
        f'width="640" height="640" alt="{alt}, {at}"{lazy}></figure>'
    )


def _card(index: int) -> str:
    return f'<li><article><h3><a href="/products/item-{index}/">Item {index}</a></h3><p>€ {price_of(index)}</p></article></li>'


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, k=number)).capitalize()


def _data(index: int, name: str, price: str) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": name,
        "sku": f"L-{index}",
        "image": [f"{HOST}/img/{index % PICTURES}-{at}-1280.webp" for at in VIEWS],
        "description": f"{name}, made in our own workshop.",
        "brand": {"@type": "Brand", "name": "Lumo"},
        "offers": {
            "@type": "Offer",
            "price": price,
            "priceCurrency": "EUR",
            "availability": "https://schema.org/InStock",
            "url": f"{HOST}/products/item-{index}/",
            "hasMerchantReturnPolicy": {
                "@type": "MerchantReturnPolicy",
                "applicableCountry": "GB",
                "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
                "merchantReturnDays": 30,
            },
            "shippingDetails": {
                "@type": "OfferShippingDetails",
                "shippingRate": {"@type": "MonetaryAmount", "value": "5.00", "currency": "EUR"},
                "shippingDestination": {"@type": "DefinedRegion", "addressCountry": "GB"},
                "deliveryTime": {
                    "@type": "ShippingDeliveryTime",
                    "handlingTime": {"@type": "QuantitativeValue", "minValue": 0, "maxValue": 2, "unitCode": "DAY"},
                    "transitTime": {"@type": "QuantitativeValue", "minValue": 2, "maxValue": 5, "unitCode": "DAY"},
                },
            },
        },
    }
    return f'<script type="application/ld+json">{json.dumps(node)}</script>\n'


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
