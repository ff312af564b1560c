"""What shops say about service, delivery and payment, in many languages."""

from scaffold.lint.shop.phrases import Phrases

TAX_IN = Phrases(
    {
        "en": "incl. vat|including vat|inc. vat|inc vat|vat included|incl. tax|including tax|tax included|"
        "taxes included|"
        "includes vat|includes tax|inclusive of vat|incl. gst|including gst|gst included|inc gst|all taxes included|"
        "incl. all taxes|vat inclusive|including taxes|tax-inclusive|price includes tax|prices include tax|"
        "prices include vat|including value added tax|import duty and tax included",
        "de": "inkl. mwst*|inklusive mwst*|inkl. ust*|inkl. gesetzl. mwst*|inkl. gesetzlicher mwst*|"
        "inkl. gesetzlicher mehrwertsteuer|inkl. mehrwertsteuer|inklusive mehrwertsteuer|"
        "einschließlich mehrwertsteuer|"
        "einschl. mwst*|mwst. enthalten|inkl. umsatzsteuer|inkl. steuern|kleinunternehmer*|§ 19 ustg|§19 ustg|"
        "differenzbesteuert|inkl. *mwst*|inkl. *% mwst*",
        "fr": "ttc|tva incluse|tva comprise|toutes taxes comprises|taxes incluses|taxes comprises|tva non applicable",
        "es": "iva incluido|iva inc.|impuestos incluidos|con iva|iva incl.",
        "it": "iva inclusa|iva incl.|iva compresa|tasse incluse|iva inc.",
        "nl": "incl. btw|inclusief btw|btw inbegrepen",
        "pt": "iva incluído|iva incluido|com iva|impostos incluídos|impostos inclusos",
        "sv": "inkl. moms|inklusive moms|inkl moms",
        "da": "inkl. moms|inklusive moms|inkl moms",
        "nb": "inkl. mva|inkl mva",
        "fi": "sis. alv|sisältää alv*|alv sisältyy",
        "pl": "z vat|zawiera vat|brutto|w tym vat",
        "cs": "vč. dph|včetně dph|s dph",
        "ja": "税込|税込み|内税|消費税込|税金込",
        "zh": "含税|含稅|已含税",
        "ko": "부가세 포함|부가세포함|vat 포함|세금 포함",
        "ar": "شامل الضريبة|شاملة الضريبة|شامل ضريبة القيمة المضافة|شاملة ضريبة القيمة المضافة|شاملاً الضريبة|"
        "يشمل ضريبة القيمة المضافة|تشمل ضريبة القيمة المضافة|السعر شامل*|الأسعار شاملة*|شامل ضريبة*|شاملة ضريبة*",
        "tr": "kdv dahil",
    }
)
"""Near a price: tax is in it."""

TAX_OUT = Phrases(
    {
        "en": "plus tax|plus vat|excl. vat|excluding vat|ex. vat|ex vat|excl. tax|excluding tax|+ vat|+ tax|"
        "without tax|"
        "tax not included|before tax|plus sales tax|exclusive of vat|ex-vat",
        "de": "zzgl. mwst*|exkl. mwst*|ohne mwst*|zzgl. ust*|netto|zzgl. *mwst*",
        "fr": "hors taxe|hors taxes|h.t.",
        "es": "iva no incluido|sin iva|más iva|+ iva|impuestos no incluidos",
        "it": "iva esclusa|più iva|+ iva|iva escl.",
        "nl": "excl. btw|exclusief btw",
        "ja": "税抜|税抜き|税別",
        "zh": "不含税|未税",
        "ko": "부가세 별도|vat 별도",
        "ar": "غير شامل الضريبة|لا يشمل الضريبة|بدون ضريبة",
    }
)
"""Near a price: tax comes on top."""

DUTY = Phrases(
    {
        "en": "duty|duties|customs|import tax*|import charge*|import fee*|ddp|dap",
        "de": "zoll|zölle|zollgebühr*|einfuhrabgabe*|einfuhrumsatzsteuer|importgebühr*|einfuhr*",
        "fr": "douane|douanes|droits de douane|taxes d’importation|taxes d'importation|taxes à l’importation|"
        "importation",
        "es": "aduana|aduanas|arancel|aranceles|derechos de importación|impuestos de importación|importación",
        "it": "dazi|dogana|doganali|oneri di importazione|importazione",
        "nl": "douane|invoerrechten|douanekosten|invoer",
        "pt": "alfândega|direitos aduaneiros|imposto de importação|taxas de importação|importação|aduaneir*",
        "sv": "tull|tullavgift*|importavgift*",
        "da": "told|toldafgift*|importafgift*",
        "pl": "cło|cła|opłaty celne|celne",
        "ja": "関税|輸入税|輸入消費税|通関",
        "zh": "关税|關稅|进口税|清关",
        "ko": "관세|수입 관세|통관",
        "ar": "جمارك|جمركي|جمركية|الجمركية|الجمارك|رسوم الاستيراد|الاستيراد",
        "ru": "пошлин*|таможен*",
        "tr": "gümrük",
    }
)
"""Who delivers abroad says it: duty and import tax."""

SHIPPING = Phrases(
    {
        "en": "shipping|delivery|postage|dispatch*|shipped|ships",
        "de": "versand*|lieferung|lieferzeit|porto|zustellung",
        "fr": "livraison|expédition|frais de port|envoi",
        "es": "envío|envíos|entrega|gastos de envío",
        "it": "spedizione|spedizioni|consegna",
        "nl": "verzending|verzendkosten|levering|bezorging",
        "pt": "envio|entrega|frete|portes",
        "sv": "frakt|leverans",
        "da": "fragt|levering|forsendelse",
        "pl": "wysyłka|dostawa",
        "ja": "送料|配送|お届け|発送",
        "zh": "运费|配送|送货|发货|運費",
        "ko": "배송|배송비",
        "ar": "الشحن|شحن|التوصيل|توصيل",
        "ru": "доставк*",
        "tr": "kargo|teslimat",
    }
)
"""On a product's page or a link: how it comes."""

TRACKING = Phrases(
    {
        "en": "track order|track my parcel|track my package|track your shipment|track an order|track a package|"
        "follow your order|follow my order|where’s my order|where's my order|parcel status|track your order|"
        "track my order|order tracking|track & trace|track and trace|"
        "track a parcel|"
        "track your parcel|track parcel|parcel tracking|shipment tracking|order status|where is my order|"
        "dispatch and tracking|shipping and tracking|delivery tracking|tracking number|track shipment|"
        "track your package|"
        "tracking",
        "de": "sendungsverfolgung|sendung verfolgen|bestellung verfolgen|bestellstatus|paket verfolgen|"
        "sendungsnummer|versand und verfolgung|wo ist meine bestellung|auftragsstatus",
        "fr": "suivi de commande|suivre ma commande|suivre votre commande|suivi de colis|suivi du colis|"
        "suivre mon colis|"
        "état de la commande|numéro de suivi|expédition et suivi|suivi",
        "es": "seguimiento|seguir pedido|seguimiento de pedido|seguimiento del envío|estado del pedido|"
        "localizar pedido|número de seguimiento|rastrear*",
        "it": "traccia ordine|traccia il tuo ordine|tracciamento|stato dell’ordine|stato ordine|tracking",
        "nl": "track & trace|bestelling volgen|volg je bestelling|bestelstatus|pakket volgen",
        "pt": "rastrear pedido|rastreamento|rastreio|acompanhar pedido|acompanhar encomenda|seguir encomenda|"
        "estado da encomenda",
        "sv": "spåra order|spåra paket|följ din beställning|orderstatus|spårning",
        "da": "spor din ordre|spor pakke|følg din ordre|ordrestatus|sporing",
        "pl": "śledzenie przesyłki|śledź zamówienie|status zamówienia",
        "ja": "配送状況|注文状況|追跡|お問い合わせ番号|荷物の追跡|発送状況|注文の確認",
        "zh": "物流查询|订单查询|订单跟踪|追踪订单|物流跟踪|查詢訂單|追踪",
        "ko": "배송조회|배송 조회|주문조회|주문 조회",
        "ar": "تتبع الطلب|تتبع طلبك|تتبع الشحنة|تتبع شحنتك|حالة الطلب|رقم التتبع|تتبع|التتبع|وتتبع*|والتتبع",
        "ru": "отследить заказ|отслеживание*|статус заказа",
        "tr": "kargo takip|sipariş takibi|siparişimi takip",
    }
)
"""On a link or heading: where an order is."""

COMPLAINT = Phrases(
    {
        "en": "complaint|complaints|complain|dispute resolution|grievance*",
        "de": "beschwerde*|reklamation*|streitbeilegung|schlichtung*|verbraucherschlichtung",
        "fr": "réclamation|réclamations|médiation|médiateur|litige|litiges|plainte",
        "es": "reclamación|reclamaciones|quejas|hojas de reclamaciones|resolución de litigios|libro de reclamaciones",
        "it": "reclamo|reclami|risoluzione delle controversie|conciliazione",
        "nl": "klacht|klachten|klachtenregeling|geschillen",
        "pt": "reclamação|reclamações|livro de reclamações|resolução de litígios",
        "sv": "klagomål|reklamation*|tvist",
        "da": "klage|klager|reklamation*|klagemuligheder",
        "pl": "reklamacj*|skarg*",
        "ja": "苦情|ご意見|クレーム|相談窓口",
        "zh": "投诉|投訴|争议解决",
        "ko": "불만|분쟁|고객불만",
        "ar": "الشكاوى|شكوى|شكاوى|تقديم شكوى|النزاعات|والشكاوى",
        "ru": "жалоб*|претензи*",
        "tr": "şikayet|şikâyet",
    }
)
"""On a link or heading: what to do when one is not content."""

REMEDIES = {
    "refund": Phrases(
        {
            "en": "refund*|money back|pay back|reimburse*",
            "de": "erstatt*|rückerstatt*|geld zurück|rückzahl*|zurückzahl*",
            "fr": "rembours*",
            "es": "reembols*|devolución del dinero|devolvemos el dinero|devolver el importe",
            "it": "rimbors*",
            "nl": "terugbetal*|geld terug",
            "pt": "reembols*|devolução do valor",
            "ja": "返金|払い戻し",
            "zh": "退款",
            "ko": "환불",
            "ar": "استرداد|نسترد|نعيد المبلغ|رد المبلغ|إعادة المبلغ|نرد*|رد الثمن|المبلغ*",
        }
    ),
    "replacement": Phrases(
        {
            "en": "replace*|exchange*|send a new",
            "de": "ersatz*|ersetz*|umtausch*|austausch*|neulieferung|tauschen",
            "fr": "remplac*|échang*",
            "es": "sustitu*|cambio*|reempla*|repone*",
            "it": "sostitu*|cambio|cambi",
            "nl": "vervang*|omruil*|ruilen",
            "pt": "substitu*|troca*|trocar",
            "ja": "交換|代替品|代わりの品",
            "zh": "换货|更换|换新",
            "ko": "교환|교체",
            "ar": "استبدال*|الاستبدال|نستبدل*|بديل*|تبديل",
        }
    ),
    "repair": Phrases(
        {
            "en": "repair*|mend*",
            "de": "reparatur*|reparier*|nachbesser*|ausbesser*",
            "fr": "répar*",
            "es": "repar*",
            "it": "ripara*",
            "nl": "reparatie*|herstel*|repareer*",
            "pt": "repara*|conserto|consertar",
            "ja": "修理|修補|補修",
            "zh": "维修|修理",
            "ko": "수리",
            "ar": "إصلاح*|الإصلاح|نصلح*|صيانة",
        }
    ),
    "parts": Phrases({"en": "spare part*|"
    "replacement part*", "de": "ersatzteil*", "fr": "pièces détachées", "es": "recambio*"}),
    "credit": Phrases(
        {
            "en": "store credit|voucher|price reduction|partial refund|reduce the price",
            "de": "gutschein|gutschrift|minderung|preisnachlass|mindern",
            "fr": "avoir|bon d’achat|bon d'achat|réduction du prix",
            "es": "vale|rebaja del precio|reducción del precio|saldo",
            "it": "buono|riduzione del prezzo",
            "nl": "tegoedbon|prijsvermindering",
            "ja": "減額|ポイント返還|クーポン",
            "zh": "优惠券补偿|部分退款|减价",
            "ar": "قسيمة|تخفيض الثمن|رصيد",
        }
    ),
}  # fmt: skip
"""What a buyer gets when something is wrong (standard 5.2.7)."""

FEEDBACK = Phrases(
    {
        "en": "review|reviews|feedback|rate us|write a review|survey|testimonials|suggestions",
        "de": "bewertung*|rezension*|feedback|meinung*|anregung*",
        "fr": "avis|commentaire|commentaires|donner mon avis|suggestions",
        "es": "opinión|opiniones|reseña|reseñas|valoración|valoraciones|sugerencias|comentarios",
        "it": "recensione|recensioni|opinioni|suggerimenti",
        "nl": "beoordeling*|reviews|feedback",
        "pt": "avaliação|avaliações|opinião|opiniões|sugestões",
        "ja": "レビュー|口コミ|ご意見|ご感想",
        "zh": "评价|评论|反馈|意见",
        "ko": "리뷰|후기|의견",
        "ar": "التقييمات|تقييم|آراء|رأيك|ملاحظاتك|مراجعات",
    }
)
"""On a link, heading or form: what buyers think."""
