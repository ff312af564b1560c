"""Phrases of advertising that need a proof, by language: rank, environment, health."""

from scaffold.lint.shop.phrases import Phrases

SUPERLATIVE = Phrases(
    {
        "en": "world’s best|world's best|best in the world|no. 1|number one|world’s first|world's first|"
        "market leader|"
        "world leader|world-leading|unbeatable|the only one in the world|100% guaranteed|100 % guaranteed|"
        "better than any other|the best on the market|unrivalled|unrivaled|#1",
        "de": "weltbeste*|beste der welt|bester der welt|"
        "bestes der welt|nr. 1|nummer eins|nummer 1|weltweit erste*|"
        "marktführer|weltmarktführer|unschlagbar*|unübertroffen*|100 % garantiert|100% garantiert",
        "fr": "meilleur du monde|meilleure du monde|n° 1|numéro un|numéro 1|leader du marché|leader mondial|"
        "imbattable*|"
        "premier au monde|première au monde|100 % garanti",
        "es": "el mejor del mundo|la mejor del mundo|n.º 1|número uno|número 1|líder del mercado|líder mundial|"
        "imbatible*|primero del mundo|100 % garantizado",
        "it": "il migliore al mondo|la migliore al mondo|numero uno|leader di mercato|leader mondiale|imbattibil*",
        "nl": "beste ter wereld|nummer één|nummer 1|marktleider|onverslaanbaar",
        "pt": "o melhor do mundo|a melhor do mundo|número um|líder de mercado|imbatível",
        "ja": "世界一|日本一|業界no.1|業界no1|世界初|業界初|日本初|最安値|世界最高|完全保証|絶対に",
        "zh": "国家级|世界级|最高级|最佳|最好的|第一品牌|全球第一|"
        "全国第一|世界第一|顶级|极品|独一无二|史无前例|绝无仅有|"
        "万能|销量第一|全网最低|100%有效|最先进",
        "ko": "세계 최고|국내 최고|업계 1위|세계 최초|국내 최초",
        "ar": "الأفضل في العالم|الأول في العالم|رقم 1|رقم واحد|رائد السوق|لا يضاهى",
    }
)
"""Absolute or ranking wording; zh: what Advertising Law Art. 9 forbids."""

GREEN = Phrases(
    {
        "en": "eco-friendly|eco friendly|environmentally friendly|environment-friendly|planet-friendly|"
        "earth-friendly|climate neutral|climate-neutral|carbon neutral|carbon-neutral|co2 neutral|co2-neutral|"
        "climate positive|carbon positive|biodegradable|"
        "sustainable|sustainably|good for the planet|zero impact|"
        "green product*|ecological|environmentally safe",
        "de": "umweltfreundlich*|klimaneutral*|co2-neutral*|klimapositiv*|nachhaltig|"
        "nachhaltige|nachhaltiger|nachhaltigen|nachhaltiges|nachhaltigste*|biologisch abbaubar*|"
        "ökologisch*|"
        "umweltschonend*|gut für die umwelt|gut für den planeten|klimafreundlich*|umweltgerecht*",
        "fr": "écologique*|respectueux de l’environnement|respectueuse de l’environnement|"
        "respectueux de l'environnement|"
        "neutre en carbone|neutre en co2|climatiquement neutre|biodégradable*|écoresponsable*|éco-responsable*|"
        "bon pour la planète|ami de la planète",
        "es": "ecológico|ecológica|ecológicos|ecológicas|"
        "sostenible|sostenibles|respetuoso con el medio ambiente|"
        "respetuosa con el medio ambiente|neutro en carbono|climáticamente neutro|biodegradable*|"
        "bueno para el planeta|ecoamigable",
        "it": "ecologico|ecologica|sostenibile|sostenibili|rispettoso dell’ambiente|rispettosa dell’ambiente|"
        "a impatto zero|climaticamente neutro|biodegradabil*|ecosostenibil*",
        "nl": "milieuvriendelijk*|klimaatneutra*|co2-neutra*|duurzame|duurzaam|biologisch afbreekbaar|ecologisch*",
        "pt": "ecológico|ecológica|sustentável|sustentáveis|amigo do ambiente|neutro em carbono|biodegradáve*",
        "pl": "ekologiczn*|przyjazn* dla środowiska|neutraln* dla klimatu|biodegradowaln*|zrównoważon*",
        "sv": "miljövänlig*|klimatneutral*|hållbar*|biologiskt nedbrytbar*",
        "da": "miljøvenlig*|klimaneutral*|bæredygtig*|biologisk nedbrydelig*",
    }
)
"""Generic environmental claims (2005/29/EC Annex I 4a)."""

HEALTH = Phrases(
    {
        "en": "cures cancer|cures depression|cures arthritis|cures eczema|cures acne|cure for cancer|"
        "cure for insomnia|heals wounds|heals eczema|heals arthritis|"
        "prevents cancer|antiviral|anti-viral|treats depression|treats insomnia|"
        "treats arthritis|cures insomnia|relieves arthritis|"
        "lowers blood pressure|prevents disease*|fights cancer|"
        "kills viruses|detoxifies|boosts immunity|prevents covid*|treats diabetes|cures diabetes",
        "de": "heilt krankheit*|heilt krebs|heilt husten|heilt ekzem*|heilt schlaflosigkeit|"
        "heilung von|lindert schmerzen|beugt krankheiten vor|gegen krebs|antiviral*|senkt den blutdruck|"
        "stärkt das immunsystem|hilft gegen depression*|entgiftet den körper|gegen schlaflosigkeit",
        "fr": "guérit|guérison|soigne le cancer|prévient les maladies|antivira*|fait baisser la tension|"
        "renforce l’immunité|renforce le système immunitaire|contre le cancer|contre l’insomnie",
        "es": "cura el|cura la|cura las|cura los|"
        "previene enfermedades|antiviral*|contra el cáncer|baja la presión|"
        "refuerza el sistema inmunitario|combate el insomnio|sana enfermedades",
        "it": "guarisce|cura l’insonnia|previene malattie|antiviral*|contro il cancro|abbassa la pressione",
        "nl": "geneest|genezing van|voorkomt ziekte*|antivira*|tegen kanker|verlaagt de bloeddruk",
        "pt": "cura o|cura a|previne doenças|antivira*|contra o câncer|baixa a pressão",
        "ja": "治ります|治る|病気を治|治療効果|がんに効|癌に効|"
        "血圧を下げ|免疫力アップ|免疫力を高め|抗ウイルス|不眠症に効",
        "zh": "治疗|治愈|根治|防癌|抗癌|降血压|抗病毒|提高免疫力|预防疾病|药到病除",
        "ko": "치료 효과|완치|암 예방|혈압을 낮|면역력 강화|항바이러스",
        "ar": "يشفي|يعالج الأرق|يعالج السرطان|يعالج السكري|علاج السرطان|"
        "يقي من الأمراض|يخفض ضغط الدم|مضاد للفيروسات|"
        "يقوي المناعة",
    }
)
"""Words of disease, cure and prevention."""

REVIEWS_CHECKED = Phrases(
    {
        "en": "verified purchase|verified buyer|verified buyers|verified review*|verified customer*|"
        "how we check reviews|"
        "only buyers|reviews are checked|reviews are not checked|we check reviews|reviews are verified|"
        "not verified|collected by|about our reviews|authenticity of reviews|confirmed purchase|how reviews*",
        "de": "verifizierte*|bestätigter kauf|echtheit der bewertungen|nur käufer|bewertungen werden geprüft|"
        "geprüft*|"
        "nicht geprüft|überprüf*|zur echtheit",
        "fr": "achat vérifié|avis vérifié*|avis contrôlés|acheteur vérifié|contrôle des avis|vérifi*",
        "es": "compra verificada|opiniones verificadas|comprador verificado|verificad*|comprobamos las opiniones",
        "it": "acquisto verificato|recensioni verificate|verificat*",
        "nl": "geverifieerde*|echtheid|gecontroleerd*",
        "pt": "compra verificada|avaliações verificadas|verificad*",
        "ja": "購入者のみ|購入確認済|認証済み|確認済み|レビューの確認|投稿の確認",
        "zh": "已验证|已购买|真实购买|核实",
        "ar": "عملية شراء موثقة|مشتر موثق|نتحقق*|موثقة|تم التحقق",
    }
)
"""Beside reviews: whether they come from buyers, and how that is checked (2005/29/EC Art. 7(6))."""

ADVERTISING = Phrases(
    {
        "en": "advertisement|ad|ads|advertising|sponsored|"
        "paid partnership|paid promotion|affiliate|affiliate link*|"
        "in partnership with|commission|promoted",
        "de": "anzeige|werbung|gesponsert*|bezahlte partnerschaft|affiliate*|provision|werbelink*|partnerlink*",
        "fr": "publicité|sponsorisé*|partenariat rémunéré|"
        "collaboration commerciale|lien affilié|liens affiliés|"
        "affiliation|publi-rédactionnel",
        "es": "publicidad|patrocinado*|patrocinada*|"
        "colaboración pagada|enlace de afiliado|enlaces de afiliados|"
        "anuncio",
        "it": "pubblicità|sponsorizzat*|adv|collaborazione retribuita|link affiliato|link affiliati",
        "nl": "advertentie|gesponsord*|reclame|betaalde samenwerking|affiliate*",
        "pt": "publicidade|patrocinado|anúncio|parceria paga|link de afiliado",
        "sv": "annons|reklam|sponsrad*|affiliate*",
        "da": "annonce|reklame|sponsoreret",
        "ja": "広告|プロモーション|タイアップ|アフィリエイト|pr",
        "zh": "广告|廣告|推广|赞助",
        "ko": "광고|협찬|유료광고",
        "ar": "إعلان|إعلان ممول|برعاية|شراكة مدفوعة|تسويق بالعمولة",
    }
)
"""Before paid content: that it is advertising."""

LOWEST_PRICE = Phrases(
    {
        "en": "lowest price of the last 30 days|"
        "lowest price in the last 30 days|lowest price in 30 days|30-day low*|"
        "lowest price in the 30 days*|lowest prior price*|lowest price during the last 30 days|lowest 30-day price",
        "de": "niedrigster preis der letzten 30 tage|niedrigster preis*|30-tage-bestpreis|"
        "bestpreis der letzten 30 tage|"
        "niedrigster gesamtpreis*",
        "fr": "prix le plus bas des 30 derniers jours|prix le plus bas*",
        "es": "precio más bajo de los últimos 30 días|precio más bajo*",
        "it": "prezzo più basso degli ultimi 30 giorni|prezzo più basso*",
        "nl": "laagste prijs van de afgelopen 30 dagen|laagste prijs*",
        "pt": "preço mais baixo dos últimos 30 dias|preço mais baixo*",
        "pl": "najniższa cena z 30 dni|najniższa cena*",
        "sv": "lägsta pris de senaste 30 dagarna|lägsta pris*",
        "da": "laveste pris de seneste 30 dage|laveste pris*",
    }
)
"""Beside a crossed-out price: the lowest of the 30 days before (98/6/EC Art. 6a)."""
