"""What shops say where they sell: the buttons that buy or ask for a quote, and the words for what is not there."""

from scaffold.lint.shop.phrases import Phrases

BUY = Phrases(
    {
        "en": "add to cart|add to bag|add to basket|add to trolley|buy now|buy it now|order now|order by e-mail|buy|"
        "pre-order|preorder|checkout",
        "de": "in den warenkorb|zum warenkorb hinzufügen|in den einkaufswagen|jetzt kaufen|kaufen|jetzt bestellen|"
        "bestellen|per e-mail bestellen|vorbestellen",
        "fr": "ajouter au panier|acheter|acheter maintenant|commander|précommander|commander par e-mail",
        "es": "añadir al carrito|agregar al carrito|añadir a la cesta|comprar|comprar ahora|pedir por correo|reservar",
        "it": "aggiungi al carrello|acquista|acquista ora|compra|ordina ora|preordina",
        "nl": "in winkelwagen|in winkelmand|toevoegen aan winkelwagen|koop nu|nu kopen|bestellen",
        "pt": "adicionar ao carrinho|adicionar à sacola|comprar|comprar agora",
        "sv": "lägg i varukorg|lägg i varukorgen|köp|köp nu",
        "da": "læg i kurv|tilføj til kurv|køb|køb nu",
        "pl": "dodaj do koszyka|do koszyka|kup teraz|kup",
        "ja": "カートに入れる|カートに追加|買い物かごに入れる|購入する|今すぐ購入|注文する|メールで注文",
        "zh": "加入购物车|加入購物車|立即购买|立即購買|加购",
        "ko": "장바구니 담기|장바구니에 담기|구매하기|바로구매",
        "ar": "أضف إلى السلة|أضف للسلة|إضافة إلى السلة|اشتر الآن|اطلب الآن|شراء",
        "ru": "в корзину|добавить в корзину|купить",
        "tr": "sepete ekle|satın al",
    }
)
"""On a button or link: it buys."""

QUOTE = Phrases(
    {
        "en": "request a quote|get a quote|ask for a quote|ask for a quotation|request quotation|request a quotation|"
        "request price|price on request|ask for price|ask for the price|get pricing|enquire|enquire now|inquire|"
        "inquire now|send inquiry|send enquiry|contact for price|price on application",
        "de": "angebot anfordern|angebot anfragen|preis auf anfrage|preis anfragen|anfragen|jetzt anfragen",
        "fr": "demander un devis|demande de devis|prix sur demande|sur devis|demander le prix",
        "es": "solicitar presupuesto|pedir presupuesto|solicitar cotización|precio a consultar|consultar precio|"
        "pedir oferta|precio a petición",
        "it": "richiedi un preventivo|richiedi preventivo|prezzo su richiesta|richiedi prezzo",
        "nl": "offerte aanvragen|vraag een offerte aan|prijs op aanvraag",
        "pt": "solicitar orçamento|pedir orçamento|preço sob consulta",
        "sv": "begär offert|pris på begäran",
        "da": "anmod om tilbud|pris på forespørgsel",
        "pl": "zapytaj o cenę|poproś o wycenę|cena na zapytanie",
        "ja": "見積もり*|お見積*|見積*|価格はお問い合わせ*|価格はお尋ね*",
        "zh": "询价|索取报价|获取报价|詢價|立即询盘|发送询盘",
        "ko": "견적 요청|견적 문의|가격 문의",
        "ar": "اطلب عرض سعر|طلب عرض سعر|السعر عند الطلب|اطلب عرض أسعار",
        "ru": "запросить цену|цена по запросу|получить предложение",
        "tr": "teklif al|fiyat sorunuz|teklif iste",
    }
)
"""On a button or link, or in place of a price: the price is told when asked for."""

SOLD_OUT = Phrases(
    {
        "en": "sold out|out of stock|currently unavailable|no longer available|not in stock",
        "de": "ausverkauft|nicht vorrätig|nicht lieferbar|vergriffen|nicht auf lager|derzeit nicht verfügbar|"
        "zurzeit ausverkauft",
        "fr": "épuisé|épuisée|en rupture de stock|rupture de stock|non disponible|actuellement indisponible",
        "es": "agotado|agotada|sin existencias|no disponible|fuera de stock",
        "it": "esaurito|esaurita|non disponibile|non più disponibile",
        "nl": "uitverkocht|niet op voorraad|niet beschikbaar",
        "pt": "esgotado|esgotada|indisponível|sem estoque|fora de estoque",
        "sv": "slutsåld|slut i lager|ej i lager",
        "da": "udsolgt|ikke på lager",
        "nb": "utsolgt|ikke på lager",
        "fi": "loppuunmyyty|ei varastossa",
        "pl": "wyprzedane|wyprzedany|brak w magazynie|niedostępny",
        "cs": "vyprodáno|není skladem",
        "ja": "売り切れ|売切れ|在庫切れ|品切れ|完売|在庫なし",
        "zh": "售罄|缺货|已售完|无货|缺貨|已售罄|無庫存",
        "ko": "품절|재고 없음|매진",
        "ar": "نفد من المخزون|نفدت الكمية|غير متوفر|غير متوفر حاليًا|نفذت الكمية|نفد",
        "he": "אזל מהמלאי|אזל המלאי",
        "ru": "нет в наличии|распродано|отсутствует на складе",
        "tr": "stokta yok|tükendi",
        "vi": "hết hàng",
        "th": "สินค้าหมด",
    }
)
"""In a short line of its own: it cannot be had."""
