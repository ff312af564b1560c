"""What a policy page states, by words of many languages: periods, costs, refunds. Other languages cannot be judged."""

import re
from functools import cache

from scaffold.lint.languages import primary
from scaffold.lint.words import folded

_DAY = (
    r"days?|tagen?|jours?|días?|dias?|giorni|giorno|dagen|dag|дн\w*|dni|dagar|営業日|日間|日以内|日|天|工作日|영업일|일|"
    r"يوم[اًا]?|أيام|ايام|يوما"
)
_PERIOD = re.compile(rf"(?P<days>\d{{1,3}})\)?\s*(?:\(\w+\)\s*)?(?:[\w’'-]+\s+){{0,2}}?(?:{_DAY})")
_WORDS: dict[str, dict[str, str]] = {
    "cost": {
        "en": r"cost|pays?\b|paid|free of charge|postage|charge|expense",
        "de": r"kosten|trägt|tragen|kostenlos|kostenfrei|porto",
        "fr": r"frais|coût|à (?:la|votre|notre) charge|gratuit",
        "es": r"gastos|coste|costo|a (?:su|tu|nuestro) cargo|gratis|gratuit",
        "it": r"spese|costi|costo|a (?:suo|tuo|nostro) carico|gratuit",
        "nl": r"kosten|gratis|voor (?:uw|onze) rekening",
        "pt": r"custo|despesa|frete|por (?:sua|nossa) conta|grátis|gratuit",
        "ja": r"負担|送料|無料|手数料",
        "ko": r"비용|배송비|부담|무료",
        "zh": r"费用|运费|承担|免费|費用|運費|承擔",
        "ar": r"تكلفة|تكاليف|رسوم|مصاريف|مجان|نتحمل|يتحمل|تتحمل",
    },
    "refund": {
        "en": r"refund|reimburse|money back",
        "de": r"erstatt|rückzahl|zurückzahl|geld zurück",
        "fr": r"rembours",
        "es": r"reembols|devol\w+ (?:el|su|tu) dinero|restitu",
        "it": r"rimbors",
        "nl": r"terugbetal|terugbetaling|restitutie",
        "pt": r"reembols|restitu|devolu\w+ do (?:valor|dinheiro)",
        "ja": r"返金|払い戻し|払戻",
        "ko": r"환불|환급",
        "zh": r"退款|退还|退還",
        "ar": r"استرداد|رد المبلغ|رد الأموال|نرد|إعادة المبلغ|المبالغ",
    },
    "price": {
        "en": r"[$£€¥]|\b[a-z]{3} ?\d|free|cost|price|charge",
        "de": r"€|kosten|kostenlos|kostenfrei|preis",
        "fr": r"€|frais|gratuit|coût|prix",
        "es": r"€|gastos|gratis|gratuit|coste|costo|precio|\$",
        "it": r"€|spese|gratuit|costo|costi|prezzo",
        "nl": r"€|kosten|gratis|prijs",
        "pt": r"r\$|€|grátis|gratuit|custo|preço|frete",
        "ja": r"円|¥|￥|送料|無料|料金",
        "ko": r"원|₩|무료|배송비|요금",
        "zh": r"元|¥|￥|免费|运费|費|费",
        "ar": r"رسوم|تكلفة|مجان|سعر|درهم|ريال|د\.إ|ر\.س",
    },
}


def days_in(text: str) -> tuple[int, ...]:
    """The numbers of days that a text names; digits of every script count."""
    return tuple(int(found["days"]) for found in _PERIOD.finditer(folded(text)))


def states(what: str, text: str, language: str) -> bool | None:
    """Whether a text says something of `cost`, `refund` or `price`; None in a language that we cannot judge."""
    pattern = _pattern(what, primary(language))
    return None if pattern is None else bool(pattern.search(folded(text)))


@cache
def _pattern(what: str, language: str) -> re.Pattern[str] | None:
    words = _WORDS[what].get(language)
    return re.compile(words) if words else None
