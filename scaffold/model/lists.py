"""Closed lists of the site format, so that config, views and linter know the same words."""

PAYMENT_NAMES = {
    "visa": "Visa",
    "mastercard": "Mastercard",
    "amex": "American Express",
    "discover": "Discover",
    "jcb": "JCB",
    "unionpay": "UnionPay",
    "paypal": "PayPal",
    "apple-pay": "Apple Pay",
    "google-pay": "Google Pay",
    "shop-pay": "Shop Pay",
    "klarna": "Klarna",
    "afterpay": "Afterpay",
    "ideal": "iDEAL",
    "bancontact": "Bancontact",
    "sepa": "SEPA",
    "giropay": "giropay",
    "alipay": "Alipay",
    "wechat-pay": "WeChat Pay",
    "konbini": "コンビニ",
    "paypay": "PayPay",
    "mada": "mada",
    "tabby": "Tabby",
    "pix": "Pix",
    "boleto": "Boleto",
    "bank-transfer": "Bank transfer",
    "letter-of-credit": "Letter of credit",
}
"""Ids of payment methods; the last two are translated where shown."""

JURISDICTIONS = (
    *("eu", "de", "fr", "it", "es", "nl", "uk", "us", "us-ca", "ca", "qc"),
    *("jp", "kr", "au", "br", "sa", "ae", "cn"),
)
"""Whose law policy sections and rules know."""

CHANNEL_KINDS = ("email", "phone", "whatsapp", "wechat", "line", "form", "chat")

SORT_ORDERS = ("price", "price-desc", "newest")

POSTS_PER_PAGE = 12
"""Of the journal."""
