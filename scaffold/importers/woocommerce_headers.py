"""Headers of WooCommerce's product CSV in the languages of its shops, with the units that stand in them.

WooCommerce translates its headers by the shop's language (`get_default_column_names` and `prepare_*_for_export` in
class-wc-product-csv-exporter.php, 10.x). Titles are those of its language packs, older wordings included, since exports
lie around for years.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from scaffold.importers.losses import Lost

HEADERS: Mapping[str, tuple[str, ...]] = {
    "id": ("ID",),
    "type": ("Type", "Typ", "Tipo"),
    "sku": ("SKU", "Artikelnummer", "Art.-Nr.", "UGS", "Référence", "COD"),
    "gtin": (
        "GTIN, UPC, EAN, or ISBN",
        "GTIN, UPC, EAN oder ISBN",
        "GTIN, UPC, EAN ou ISBN",
        "GTIN, UPC, EAN o ISBN",
        "GTIN, UPC, EAN of ISBN",
    ),
    "name": ("Name", "Nom", "Nombre", "Naam", "Nome"),
    "published": ("Published", "Veröffentlicht", "Publié", "Publicado", "Gepubliceerd", "Pubblicato"),
    "featured": (
        "Is featured?",
        "Ist hervorgehoben?",
        "Hervorgehoben?",
        "Mis en avant ?",
        "¿Está destacado?",
        "Uitgelicht?",
        "In primo piano?",
    ),
    "visibility": (
        "Visibility in catalog",
        "Sichtbarkeit im Katalog",
        "Katalogsichtbarkeit",
        "Visibilité dans le catalogue",
        "Visibilidad en el catálogo",
        "Zichtbaarheid in catalogus",
        "Visibilità nel catalogo",
    ),
    "summary": (
        "Short description",
        "Kurzbeschreibung",
        "Description courte",
        "Descripción corta",
        "Korte beschrijving",
        "Korte omschrijving",
        "Breve descrizione",
    ),
    "description": ("Description", "Beschreibung", "Descripción", "Beschrijving", "Descrizione"),
    "sale starts": (
        "Date sale price starts",
        "Datum, an dem Angebotspreis beginnt",
        "Datum, an dem der Angebotspreis beginnt",
        "Angebotspreis gültig ab",
        "Date de début de promo",
        "Día en que empieza el precio rebajado",
        "Startdatum actieprijs",
        "Data di inizio del prezzo in offerta",
    ),
    "sale ends": (
        "Date sale price ends",
        "Datum, an dem Angebotspreis endet",
        "Datum, an dem der Angebotspreis endet",
        "Angebotspreis gültig bis",
        "Date de fin de promo",
        "Día en que termina el precio rebajado",
        "Einddatum actieprijs",
        "Data di fine del prezzo in offerta",
    ),
    "tax status": (
        "Tax status",
        "Steuerstatus",
        "État de la TVA",
        "Estado del impuesto",
        "Btw status",
        "Stato delle imposte",
    ),
    "tax class": (
        "Tax class",
        "Steuerklasse",
        "Classe de TVA",
        "Clase de impuesto",
        "Belastingklasse",
        "Aliquota di imposta",
    ),
    "in stock": (
        "In stock?",
        "Vorrätig?",
        "Auf Lager?",
        "En stock ?",
        "¿Existencias?",
        "¿En inventario?",
        "Op voorraad?",
    ),
    "stock": ("Stock", "Lager", "Bestand", "Lagerbestand", "Inventario", "Voorraad", "Magazzino"),
    "low stock": (
        "Low stock amount",
        "Geringe Lagermenge",
        "Geringer Lagerbestand",
        "Montant de stock faible",
        "Cantidad de bajo inventario",
        "Lage voorraad",
        "Quantità bassa di magazzino",
    ),
    "backorders": (
        "Backorders allowed?",
        "Lieferrückstände erlaubt?",
        "Lieferrückstande erlaubt?",
        "Rückstände erlaubt?",
        "Autoriser les commandes de produits en rupture ?",
        "¿Permitir reservas de productos agotados?",
        "Nabestellingen toestaan?",
        "Abilita gli ordini arretrati?",
    ),
    "sold individually": (
        "Sold individually?",
        "Nur einzeln verkaufen?",
        "Einzeln verkauft?",
        "Vendre individuellement ?",
        "¿Vendido individualmente?",
        "Wordt individueel verkocht?",
        "Venduto singolarmente?",
    ),
    "weight": ("Weight", "Gewicht", "Poids", "Peso"),
    "length": ("Length", "Länge", "Longueur", "Longitud", "Lengte", "Lunghezza"),
    "width": ("Width", "Breite", "Largeur", "Anchura", "Ancho", "Breedte", "Larghezza"),
    "height": ("Height", "Höhe", "Hauteur", "Altura", "Hoogte", "Altezza"),
    "reviews": (
        "Allow customer reviews?",
        "Kundenrezensionen erlauben?",
        "Kundenbewertungen erlauben?",
        "Autoriser les avis clients ?",
        "¿Permitir valoraciones de clientes?",
        "Klantbeoordelingen toestaan?",
        "Permetti le recensioni clienti?",
    ),
    "purchase note": (
        "Purchase note",
        "Hinweis zum Kauf",
        "Kaufhinweis",
        "Note de commande",
        "Nota de compra",
        "Aankoopnotitie",
        "Nota di acquisto",
    ),
    "sale price": (
        "Sale price",
        "Angebotspreis",
        "Tarif promo",
        "Prix promo",
        "Precio rebajado",
        "Actieprijs",
        "Prezzo in offerta",
    ),
    "regular price": (
        "Regular price",
        "Regulärer Preis",
        "Normaler Preis",
        "Tarif régulier",
        "Prix régulier",
        "Precio normal",
        "Precio regular",
        "Reguliere prijs",
        "Prezzo di listino",
    ),
    "categories": ("Categories", "Kategorien", "Catégories", "Categorías", "Categorieën", "Categorie"),
    "tags": ("Tags", "Schlagwörter", "Étiquettes", "Etiquetas", "Tag"),
    "shipping class": (
        "Shipping class",
        "Versandklasse",
        "Classe d’expédition",
        "Clase de envío",
        "Verzendklasse",
        "Classe di spedizione",
    ),
    "images": ("Images", "Bilder", "Imágenes", "Afbeeldingen", "Immagini"),
    "download limit": (
        "Download limit",
        "Downloadlimit",
        "Download-Limit",
        "Limite de téléchargement",
        "Límite de descargas",
        "Downloadlimiet",
        "Limite di download",
    ),
    "download expiry": (
        "Download expiry days",
        "Ablauftage des Downloads",
        "Download-Ablauf (Tage)",
        "Jours d’expiration du téléchargement",
        "Días de caducidad de la descarga",
        "Dagen vervaltijd download",
        "Giorni di scadenza del download",
    ),
    "parent": ("Parent", "Übergeordnetes Produkt", "Eltern", "Superior", "Hoofd", "Genitore"),
    "grouped": (
        "Grouped products",
        "Gruppierte Produkte",
        "Groupes de produits",
        "Produits groupés",
        "Productos agrupados",
        "Gegroepeerde producten",
        "Prodotti raggruppati",
    ),
    "upsells": ("Upsells", "Zusatzverkäufe", "Produits suggérés", "Montée en gamme", "Ventas dirigidas", "Up-Sell"),
    "cross-sells": (
        "Cross-sells",
        "Cross-Sells (Querverkäufe)",
        "Ventes croisées",
        "Ventas cruzadas",
        "Cross-Sell",
    ),
    "external url": ("External URL", "Externe URL", "URL externe", "URL externa", "URL esterno"),
    "button text": (
        "Button text",
        "Button-Text",
        "Libellé du bouton",
        "Texte du bouton",
        "Texto del botón",
        "Knop tekst",
        "Testo del pulsante",
    ),
    "position": ("Position", "Posición", "Positie", "Posizione"),
    "brands": ("Brands", "Brand", "Marken", "Marke", "Marques", "Marque", "Marcas", "Marca", "Merken", "Marchi"),
    "cost": ("Cost of goods", "Warenkosten", "Coût des marchandises", "Coste de los bienes"),
}
"""Field to its titles: English, German, French, Spanish, Dutch, Italian. Units are left out."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "Attribute # name",
        "Attribut # Name",
        "Nom de l’attribut #",
        "Nombre del atributo #",
        "Naam eigenschap #",
        "Attributo # nome",
    ),
    "values": (
        "Attribute # value(s)",
        "Attribut # Wert(e)",
        "Valeur(s) de l’attribut #",
        "Valor(es) del atributo #",
        "Waarde eigenschap #",
        "Waarde(n) eigenschap #",
        "Attributo # valore(i)",
        "Attributo # valuta(e)",
    ),
    "visible": (
        "Attribute # visible",
        "Attribut # Sichtbar",
        "Attribut # visible",
        "Atributo # visible",
        "Atributo visible #",
        "Zichtbare eigenschap #",
        "Attributo # visibile",
    ),
    "global": (
        "Attribute # global",
        "Attribut # Global",
        "Atributo # global",
        "Atributo global #",
        "Globale eigenschap #",
        "Attributo # globale",
    ),
    "default": (
        "Attribute # default",
        "Attribut # Standard",
        "Attribut # par défaut",
        "Atributo # por defecto",
        "Atributo # predeterminado",
        "Standaardeigenschap #",
        "Attributo # predefinito",
    ),
}
"""`#` stands for the number."""

SEO_TITLE = ("_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title", "_aioseo_title")
SEO_DESCRIPTION = ("_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc", "_aioseo_description")
GTIN_METAS = ("_global_unique_id", "_ts_gtin", "_wpm_gtin_code", "_alg_ean", "hwp_product_gtin")
MPN_METAS = ("_ts_mpn", "_wpm_mpn")
"""Keys of `Meta:` columns, by Yoast, Rank Math, SEOPress, All in One SEO; Germanized and plugins for barcodes."""
KNOWN_METAS = frozenset((*SEO_TITLE, *SEO_DESCRIPTION, *GTIN_METAS, *MPN_METAS))

_YES_OR_NO = frozenset({"0", "1"})
LOST: Mapping[str, Lost] = {
    "visibility": Lost("Every published product is in its category and in search here.", frozenset({"visible"})),
    "tax status": Lost("Tax follows from the market in scaffold.toml.", frozenset({"taxable"})),
    "tax class": Lost("Tax follows from the market in scaffold.toml.", frozenset({"parent"})),
    "low stock": Lost("There is no warning of low stock here."),
    "sold individually": Lost("There is no limit to one piece an order here.", frozenset({"0"})),
    "reviews": Lost("Reviews are not part of this export.", _YES_OR_NO),
    "purchase note": Lost("Order mails are sent by the checkout, not by the site."),
    "shipping class": Lost("Shipping follows from the market in scaffold.toml."),
    "download limit": Lost("The site format has no digital goods.", frozenset({"-1"})),
    "download expiry": Lost("The site format has no digital goods.", frozenset({"-1"})),
    "button text": Lost("Buttons have the theme's words."),
    "cost": Lost("What you pay is nobody's business on a public site; values are not listed.", secret=True),
}
"""Fields that are not carried."""
_DOWNLOAD = Lost("The site format has no digital goods.")
_DEFAULT = Lost("No variant is chosen beforehand here; the shopper chooses.")

_META = re.compile(r"M[eé]ta\s*:\s*(.+)", re.IGNORECASE)
_UNIT = re.compile(r"(.+?)\s*\(([^()]+)\)")
_MEASURES = frozenset({"weight", "length", "width", "height"})
_DOWNLOADS = re.compile(r"(?:download|telechargement|descarga)[0-9]+(?:id|name|nom|nombre|naam|nome|url)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file's fields stand.

    `units` has the unit of a measure by field; `attributes` the columns of each attribute by its number; `metas` those
    of `Meta:` columns by key.
    """

    fields: Mapping[str, int]
    units: Mapping[str, str]
    attributes: Mapping[int, Mapping[str, int]]
    metas: Mapping[str, int]
    lost: Mapping[int, Lost]
    unknown: tuple[int, ...]


def normal(title: str) -> str:
    """A title as it is compared: letters and digits, small, without accents."""
    plain = unicodedata.normalize("NFKD", title.casefold().replace("ß", "ss"))
    return "".join(sign for sign in plain if sign.isalnum() or sign == "#")


_FIELD_OF = {normal(title): field for field, titles in HEADERS.items() for title in titles}
_ATTRIBUTE_OF = {normal(title): kind for kind, titles in ATTRIBUTES.items() for title in titles}


def columns_of(header: tuple[str, ...]) -> Columns:
    """Which column is what, in whatever language; of two columns for one field the first counts."""
    fields: dict[str, int] = {}
    units: dict[str, str] = {}
    attributes: dict[int, dict[str, int]] = {}
    metas: dict[str, int] = {}
    lost: dict[int, Lost] = {}
    unknown: list[int] = []
    for number, title in enumerate(header):
        field, unit = _field(title)
        attribute = _attribute(title)
        meta = _META.fullmatch(title.strip())
        if field and field not in fields:
            fields[field] = number
            units |= {field: unit} if unit else {}
        elif attribute:
            attributes.setdefault(attribute[1], {})[attribute[0]] = number
        elif meta and meta[1] in KNOWN_METAS:
            metas[meta[1]] = number
        elif _DOWNLOADS.fullmatch(normal(title)):
            lost[number] = _DOWNLOAD
        else:
            unknown.append(number)
    lost |= {fields[field]: reason for field, reason in LOST.items() if field in fields}
    lost |= {each["default"]: _DEFAULT for each in attributes.values() if "default" in each}
    return Columns(fields, units, dict(sorted(attributes.items())), metas, lost, tuple(unknown))


def _field(title: str) -> tuple[str, str]:
    """Field and unit: Gewicht (kg) → weight, kg."""
    whole = _FIELD_OF.get(normal(title), "")
    with_unit = _UNIT.fullmatch(title.strip())
    if whole or not with_unit:
        return whole, ""
    field = _FIELD_OF.get(normal(with_unit[1]), "")
    return (field, with_unit[2].strip().casefold()) if field in _MEASURES else ("", "")


def _attribute(title: str) -> tuple[str, int] | None:
    """Kind and number: Attribut 2 Wert(e) → values, 2."""
    number = re.search(r"[0-9]{1,3}", title)
    kind = _ATTRIBUTE_OF.get(normal(title.replace(number[0], "#", 1)), "") if number else ""
    return (kind, int(number[0])) if number and kind else None
