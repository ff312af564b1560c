"""How soon an answer is promised: “within 24 hours”, in many languages."""

import re

from scaffold.lint.words import folded

_HOURS = (
    r"hours?|hrs?\b|h\b|stunden?|heures?|horas?|ore\b|ora\b|uur|uren|tim(?:mar|er)\b|godzin\w*|時間|小时|小時|시간"
    r"|ساعات|ساعة|час\w*|saat"
)
_DAYS = (
    r"(?:business |working |week)?days?|(?:arbeits|werk)?tag(?:en|e|s)?|jours?(?: ouvr\w+)?"
    r"|d[ií]as?(?: h[aá]biles| laborables)?|giorn[io](?: lavorativ\w+)?|(?:werk)?dag(?:en|ar|e)?|dni"
    r"|営業日|日|天|工作日|일|أيام(?: عمل)?|يوم|يومين|дн\w*|gün"
)
_WORDS = {"one": 1, "einem": 1, "eines": 1, "einen": 1, "un": 1, "two": 2, "zwei": 2, "deux": 2, "dos": 2, "due": 2}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_WORDS)})"
_PATTERNS = [
    (hours, re.compile(rf"(?<![\d:.,]){_NUMBER}\s*(?:{words})")) for hours, words in ((1, _HOURS), (24, _DAYS))
]
_WITHIN = re.compile(
    r"within|in under|less than|\bin\b|innerhalb|binnen|innert|\bsous\b|\bdans (?:les|un|un délai)|\ben moins"
    r"|\ben (?:un|menos|\d)|\bdentro|\bplazo|\bentro\b|\binom\b|\binden\b|w ciągu|以内|以內|内に|中に|内|이내|خلال"
    r"|в течение|içinde"
)
_REACH = 40


def promised_hours(text: str) -> int | None:
    """The shortest time within which a text promises an answer, in hours; None where it promises none."""
    words = folded(text)
    found = []
    for hours, pattern in _PATTERNS:
        for match in pattern.finditer(words):
            if _WITHIN.search(words[max(0, match.start() - _REACH) : match.end() + 6]):
                number = match[1]
                found.append(hours * (int(number) if number.isdigit() else _WORDS[number]))
    return min(found, default=None)
