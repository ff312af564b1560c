"""Phrases of offers by language: scarce, free, sealed, certified. Each is a claim that something else must bear out."""

from scaffold.lint.shop.phrases import Phrases

SCARCE = Phrases(
    {
        "en": "only * left|only * remaining|just * left|last * in stock|people are viewing|people are looking|"
        "others are viewing|people have this in their cart|people are watching|sold in the last|selling fast|"
        "almost gone",
        "de": "nur noch * stück|nur noch * verfügbar|nur noch * auf lager|nur noch * übrig|personen sehen sich|"
        "personen betrachten|kunden sehen sich|schnell vergriffen|fast ausverkauft",
        "fr": "plus que * en stock|plus que * exemplaires|plus que * disponibles|il ne reste que|personnes regardent|"
        "personnes consultent|bientôt épuisé|presque épuisé",
        "es": "solo quedan|sólo quedan|solo queda|últimas unidades|personas están viendo|personas están mirando|"
        "casi agotado|se agota rápido",
        "it": "solo * rimasti|ne restano solo|ultimi pezzi|persone stanno guardando|quasi esaurito",
        "nl": "nog maar * over|nog slechts * op voorraad|mensen bekijken|bijna uitverkocht",
        "pt": "restam apenas|só restam|últimas unidades|pessoas estão vendo|pessoas estão a ver|quase esgotado",
        "ja": "残り*点|残りわずか|残り*個|人が閲覧中|人が見ています|在庫わずか",
        "zh": "仅剩*件|只剩*件|最后*件|人正在浏览|人正在看|即将售罄|僅剩*件",
        "ko": "단 *개 남음|*개 남았습니다|마지막 *개|명이 보고 있습니다|품절 임박",
        "ar": "لم يتبق سوى|بقي * فقط|آخر القطع|أشخاص يشاهدون|شخص يشاهد|ينفد بسرعة",
    }
)
"""That there is little left, or that many others want it."""

FREE_SHIPPING = Phrases(
    {
        "en": "free shipping|free delivery|ships free|ship free|ships for free|shipping is free|delivery is free",
        "de": "versandkostenfrei*|kostenloser versand|kostenlosen versand|kostenfreier versand|gratis versand|"
        "gratisversand|versand kostenlos|kostenlose lieferung",
        "fr": "livraison gratuite|livraison offerte|frais de port offerts|port gratuit|expédition gratuite",
        "es": "envío gratis|envío gratuito|envíos gratis|entrega gratuita|gastos de envío gratis",
        "it": "spedizione gratuita|spedizione gratis|consegna gratuita",
        "nl": "gratis verzending|gratis bezorging|gratis levering|gratis verzonden",
        "pt": "frete grátis|envio grátis|entrega grátis|portes grátis|portes gratuitos",
        "ja": "送料無料|配送無料",
        "zh": "免运费|包邮|免费配送|免費配送|免運費|免运",
        "ko": "무료 배송|무료배송",
        "ar": "شحن مجاني|توصيل مجاني|الشحن مجاني|الشحن المجاني|التوصيل المجاني",
    }
)

SEALED = Phrases(
    {
        "*": "eu ecolabel|nordic swan|blue angel|blauer engel|fairtrade|rainforest alliance|cradle to cradle|bluesign",
        "en": "eco label|eco-label|ecolabel|eco seal|eco badge|green seal|green label|green badge|sustainability label|"
        "sustainability seal|sustainability badge|climate label|climate neutral label|certified sustainable",
        "de": "umweltsiegel|öko-siegel|ökosiegel|nachhaltigkeitssiegel|umweltzeichen|umweltlabel|"
        "klimasiegel|klimaneutral-siegel|grüner knopf",
        "fr": "écolabel|label écologique|label environnemental|label durable|label de durabilité|label vert",
        "es": "ecoetiqueta|sello ecológico|sello verde|etiqueta ecológica|sello de sostenibilidad",
        "it": "marchio ecologico|etichetta ecologica|marchio di sostenibilità|bollino verde|ecolabel",
        "nl": "milieukeur*|ecolabel|duurzaamheidslabel|duurzaamheidskeurmerk|groen label",
        "pt": "rótulo ecológico|selo verde|selo ecológico|rótulo de sustentabilidade",
        "pl": "ekoznak|znak ekologiczny|zielona etykieta|oznakowanie ekologiczne",
        "sv": "miljömärkt|miljömärkning|svanenmärkt|hållbarhetsmärkning",
        "da": "miljømærke|miljømærket|svanemærket|bæredygtighedsmærke",
    }
)
"""A seal or label about the environment (2005/29/EC Annex I 2a, 2(q) by (EU) 2024/825)."""

APPROVED = {
    "ce certified|ce marked|ce approved|ce-zertifiziert*|ce-geprüft*|ce-gekennzeichnet|certifié ce|marqué ce|"
    "certificado ce|marcado ce|certificato ce|ce-gecertificeerd|ce認証|ce认证|شهادة ce": "ce",
    "fda approved|fda-approved|fda registered|fda-registered|fda cleared|fda-zugelassen|approuvé par la fda|"
    "aprobado por la fda|approvato dalla fda|fda認可|fda认证|معتمد من fda": "fda",
    "ul listed|ul certified|ul-listed|ul认证": "ul",
    "tüv certified|tüv-geprüft|tüv geprüft|tüv-zertifiziert|certifié tüv": "tüv",
    "gs-geprüft|gs certified|geprüfte sicherheit": "gs",
    "kc certified|kc 인증|kc인증": "kc",
    "pse certified|pse認証|pseマーク取得": "pse",
    "ccc certified|ccc认证|3c认证": "ccc",
    "fcc certified|fcc approved|fcc认证": "fcc",
    "ukca marked|ukca certified": "ukca",
    "usda organic": "usda",
    "gots certified|gots-zertifiziert|certifié gots|gots认证": "gots",
    "certified organic|organic certified|bio-zertifiziert|certifié bio|ecológico certificado|biologico certificato|"
    "有機jas認証|有机认证": "organic",
    "fsc certified|fsc-certified|fsc-zertifiziert|certifié fsc|certificado fsc|certificato fsc|fsc认证|fsc認証": "fsc",
    "oeko-tex certified|oeko-tex-zertifiziert|certifié oeko-tex|certificado oeko-tex": "oeko-tex",
}
"""Phrases that goods were approved or certified, with the word that the certificate's entry must have."""
CERTIFIED = Phrases(
    {language: "|".join(APPROVED) for language in ("en", "de", "fr", "es", "it", "nl", "pt", "ja", "zh", "ko", "ar")}
)
KIND_OF = {phrase.rstrip("*"): kind for phrases, kind in APPROVED.items() for phrase in phrases.split("|")}
