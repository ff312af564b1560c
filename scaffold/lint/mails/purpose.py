"""What a mail is for: advertising, or an order, an account, a request."""

import re

from scaffold.lint.mails.mail import Mail
from scaffold.lint.mails.way_out import offers_way_out
from scaffold.lint.shop.phrases import Phrases
from scaffold.model.registers.email import MailKind

_TRANSACTION = Phrases(
    {
        "en": "your order|order confirmation|order confirmed|order #*|invoice|receipt|shipped|on its way|delivered|"
        "tracking|password|confirm your e-mail|confirm your email|confirm your subscription|verify your|refund|"
        "your return|payment",
        "de": "bestellung|bestellbestätigung|rechnung|versandt|unterwegs|zugestellt|sendung*|passwort|bestätigen sie|"
        "bestätige deine|erstattung|rücksendung|zahlung*|quittung",
        "fr": "commande|facture|expédié*|en route|livré*|suivi|mot de passe|confirmez|remboursement|retour|paiement|"
        "reçu",
        "es": "pedido|factura|enviado|en camino|entregado|seguimiento|contraseña|confirma|confirme|reembolso|"
        "devolución|pago|recibo",
        "it": "ordine|fattura|spedito|in arrivo|consegnato|password|conferma|rimborso|reso|pagamento|ricevuta",
        "nl": "bestelling|factuur|verzonden|onderweg|bezorgd|wachtwoord|bevestig*|terugbetaling|retour|betaling",
        "pt": "pedido|fatura|enviado|a caminho|entregue|senha|confirme|reembolso|devolução|pagamento|recibo",
        "ja": "ご注文|注文確認|請求書|領収書|発送|配送|お届け|パスワード|確認してください|返金|返品|お支払い",
        "zh": "订单|發票|发票|发货|配送|已送达|密码|确认您的|退款|退货|付款|訂單|出貨|密碼",
        "ko": "주문|영수증|발송|배송|비밀번호|확인해 주세요|환불|반품|결제",
        "ar": "طلبك|تأكيد الطلب|فاتورة|تم شحن|في الطريق|تم التوصيل|كلمة المرور|تأكيد البريد|استرداد|إرجاع|الدفع",
    }
)
_ADVERTISING = Phrases(
    {
        "en": "newsletter|sale|discount|offer|offers|new in|new arrivals|just landed|shop now|deal|deals|coupon|"
        "back in stock|gift guide|black friday",
        "de": "newsletter|rabatt|angebot*|neuheiten|neu im sortiment|jetzt entdecken|gutschein*|sonderaktion|"
        "schlussverkauf|black friday",
        "fr": "newsletter|soldes|promotion|offre*|nouveautés|remise|code promo|découvrez|black friday",
        "es": "boletín|rebajas|oferta*|novedades|descuento*|cupón|descubre|black friday",
        "it": "newsletter|saldi|offert*|novità|sconto|sconti|coupon|scopri|black friday",
        "nl": "nieuwsbrief|korting|aanbieding*|nieuw binnen|uitverkoop|black friday",
        "pt": "newsletter|promoção|oferta*|novidades|desconto*|cupom|black friday",
        "ja": "メルマガ|セール|割引|新作|新商品|クーポン|キャンペーン|お得",
        "zh": "优惠|折扣|新品|促销|特卖|优惠券|上新|優惠|特賣",
        "ko": "(광고)|세일|할인|신상품|쿠폰|이벤트",
        "ar": "خصم|عروض|تخفيضات|وصل حديثا|جديدنا|قسيمة|تسوق الآن",
    }
)
_PERCENT = re.compile(r"\d\s?[%٪]|[%٪]\s?\d")


def is_marketing(mail: Mail) -> bool | None:
    """Whether a mail advertises, by the register, its headers or its words; None where nothing tells."""
    if mail.template:
        return mail.template.kind is MailKind.MARKETING
    if "list-unsubscribe" in mail.headers or mail.headers.get("precedence", "").lower() == "bulk":
        return True
    subject = mail.subject or (mail.page.title if mail.page else "")
    if _TRANSACTION.find(subject) or _TRANSACTION.find(mail.id.replace("-", " ").replace("_", " ")):
        return False
    if offers_way_out(mail) or _ADVERTISING.find(subject) or _PERCENT.search(subject):
        return True
    return None
