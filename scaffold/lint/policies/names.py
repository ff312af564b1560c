"""Which policies a page holds, by the words of its title and its address, in many languages.

A page may hold several: “Privacy and cookies”. Words are folded (NFKC, lower case); hyphens of addresses are spaces.
"""

import re
from functools import lru_cache
from urllib.parse import unquote

from scaffold.lint.words import folded

PHRASES: dict[str, tuple[str, ...]] = {
    "privacy": (
        "privacy",
        "data protection",
        "datenschutz",
        "datenschutzerklärung",
        "confidentialité",
        "confidentialite",
        "protection des données",
        "données personnelles",
        "privacidad",
        "protección de datos",
        "informativa sulla privacy",
        "privacyverklaring",
        "privacybeleid",
        "privacidade",
        "proteção de dados",
        "プライバシー",
        "個人情報",
        "隐私",
        "隱私",
        "个人信息",
        "개인정보",
        "الخصوصية",
    ),
    "cookies": (
        "cookies",
        "cookie policy",
        "cookie notice",
        "cookie statement",
        "cookie richtlinie",
        "cookie hinweise",
        "politique cookies",
        "politique de cookies",
        "informativa cookie",
        "informativa sui cookie",
        "cookiebeleid",
        "cookieverklaring",
        "cookieについて",
        "cookieポリシー",
        "クッキー",
        "쿠키",
        "الارتباط",
    ),
    "disclaimer": (
        "disclaimer",
        "haftungsausschluss",
        "haftungshinweise",
        "avertissement",
        "clause de non-responsabilité",
        "limitation de responsabilité",
        "descargo de responsabilidad",
        "exención de responsabilidad",
        "esclusione di responsabilità",
        "avvertenze",
        "aviso de isenção",
        "isenção de responsabilidade",
        "免責事項",
        "免责声明",
        "免責聲明",
        "면책",
        "إخلاء المسؤولية",
        "إخلاء مسؤولية",
    ),
    "terms": (
        "terms",
        "terms of sale",
        "terms of service",
        "terms and conditions",
        "conditions of sale",
        "agb",
        "allgemeine geschäftsbedingungen",
        "geschäftsbedingungen",
        "cgv",
        "conditions générales",
        "condiciones generales",
        "condiciones de venta",
        "términos y condiciones",
        "condizioni generali",
        "condizioni di vendita",
        "termini e condizioni",
        "algemene voorwaarden",
        "verkoopvoorwaarden",
        "termos e condições",
        "termos de venda",
        "condições gerais",
        "termos de uso",
        "利用規約",
        "販売条件",
        "销售条款",
        "条款",
        "條款",
        "이용약관",
        "판매 약관",
        "약관",
        "شروط",
    ),
    "returns": (
        "returns",
        "return policy",
        "refund",
        "refunds",
        "widerruf",
        "widerrufsrecht",
        "widerrufsbelehrung",
        "rückgabe",
        "rücksendung",
        "retours",
        "rétractation",
        "remboursement",
        "devoluciones",
        "desistimiento",
        "reembolso",
        "resi",
        "recesso",
        "rimborsi",
        "retourneren",
        "herroeping",
        "herroepingsrecht",
        "devoluções",
        "arrependimento",
        "返品",
        "返金",
        "退货",
        "退款",
        "退貨",
        "반품",
        "환불",
        "الإرجاع",
        "استرداد",
    ),
    "shipping": (
        "shipping",
        "delivery",
        "versand",
        "lieferung",
        "lieferbedingungen",
        "livraison",
        "expédition",
        "envío",
        "envíos",
        "entregas",
        "spedizione",
        "spedizioni",
        "consegna",
        "verzending",
        "bezorging",
        "levering",
        "envio",
        "entrega",
        "frete",
        "配送",
        "送料",
        "运输",
        "物流",
        "運送",
        "배송",
        "الشحن",
        "التوصيل",
    ),
    "imprint": (
        "imprint",
        "impressum",
        "legal notice",
        "mentions légales",
        "mentions legales",
        "aviso legal",
        "note legali",
        "informazioni legali",
        "colofon",
        "bedrijfsgegevens",
        "informações legais",
        "identificação do fornecedor",
        "特定商取引法",
        "公司信息",
        "经营者信息",
        "商家信息",
        "사업자 정보",
        "사업자정보",
        "بيانات البائع",
        "البيانات القانونية",
    ),
    "accessibility": (
        "accessibility",
        "barrierefreiheit",
        "accessibilité",
        "accesibilidad",
        "accessibilità",
        "toegankelijkheid",
        "acessibilidade",
        "アクセシビリティ",
        "无障碍",
        "접근성",
        "إمكانية الوصول",
        "سهولة الوصول",
    ),
}
_NO_SPACES = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARTS = re.compile(r"\s[|–—·•:-]\s|[|｜]")
_LONGEST_TITLE_WORDS = 7


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words where a script has spaces; anywhere in the text where words are joined."""
    joined = [re.escape(phrase) for phrase in phrases if _NO_SPACES.search(phrase)]
    apart = [rf"\b{re.escape(phrase)}\b" for phrase in phrases if not _NO_SPACES.search(phrase)]
    return re.compile("|".join([*apart, *joined]))


_RIGHTS_ONLY = re.compile(
    r"privacy (?:rights|choices)|datenschutzrechte|droits? [àa] la (?:vie privée|confidentialité)"
    r"|derechos de privacidad|diritti (?:alla|sulla|di) privacy|privacyrechten|direitos de privacidade"
    r"|プライバシーの権利|隐私权利|隱私權利|(?:프라이버시|개인정보) 권리|حقوق الخصوصية"
)
"""A page on rights alone, as in the United States, stands beside the privacy notice and is none."""
_PATTERNS = {policy: _pattern(phrases) for policy, phrases in PHRASES.items()}


@lru_cache(maxsize=4096)
def named(text: str) -> frozenset[str]:
    """The policies that a short text names: a title, a heading, the text of a link."""
    words = folded(text).replace("_", " ")
    found = frozenset(policy for policy, pattern in _PATTERNS.items() if pattern.search(words))
    return found - {"privacy"} if _RIGHTS_ONLY.search(words) else found


def policies_of(title: str, path: str) -> frozenset[str]:
    """The policies a page holds by its title (the shop's name cut off) and the last part of its address."""
    own = _PARTS.split(title)[0] if title else ""
    by_title = named(own) if len(own.split()) <= _LONGEST_TITLE_WORDS else frozenset()
    return by_title | _by_address(path)


_TOP = re.compile(r"(?:[a-z]{2}(?:-[a-z]{2,4})?/)?[^/]+(?:/index\.html?)?", re.IGNORECASE)


def policies_of_article(title: str, path: str) -> frozenset[str]:
    """The policies of a page that calls itself an article, as some generators have each page do.

    Its title and its address must both name the policy, and it must lie at the top of the site or of a language:
    `de/privacy/`; a post about cookies lies among posts.
    """
    return policies_of(title, "") & _by_address(path) if _TOP.fullmatch(path) else frozenset()


_POLICY_FOLDERS = re.compile(r"(?:^|/)(?:polic(?:y|ies)|legal|pages/polic\w*)/([^/]+)")
_FILLER = frozenset(
    {"our", "the", "and", "of", "policy", "notice", "statement", "page", "richtlinie", "politique", "de", "la"}
)


@lru_cache(maxsize=4096)
def _by_address(path: str) -> frozenset[str]:
    """A last part that says nothing else: `privacy-policy`, `agb`; `cookie-jar` is no policy."""
    slug = _slug(path)
    words = [word for word in folded(slug).split() if word not in _FILLER]
    found = named(" ".join(words))
    is_whole = any(pattern.fullmatch(" ".join(words)) for pattern in _PATTERNS.values())
    return found if is_whole or _POLICY_FOLDERS.search(path) else frozenset()


def _slug(path: str) -> str:
    parts = [part for part in unquote(path).split("/") if part]
    if parts and parts[-1].lower() in ("index.html", "index.htm"):
        parts.pop()
    return parts[-1].rsplit(".htm", 1)[0].replace("-", " ") if parts else ""
