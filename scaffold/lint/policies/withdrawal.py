"""The words of consumer law in the European Union and Britain: withdrawal, its form and function, the guarantee."""

RIGHT = {
    "en": r"right (?:to|of) (?:withdraw|cancel)|withdraw from (?:this|the) contract|cancel (?:this|the|your) contract",
    "de": r"widerruf",
    "fr": r"rétractation|rétracter",
    "es": r"desistimiento|desistir",
    "it": r"recesso|recedere",
    "nl": r"herroep|ontbind",
    "pt": r"livre resolução|resolver o contrato|arrependimento|desistência|desistir d",
}
MODEL_FORM = {
    "en": r"model (?:withdrawal|cancellation) form|(?:withdrawal|cancellation) form",
    "de": r"muster-?\s?widerrufsformular|widerrufsformular",
    "fr": r"formulaire (?:type )?de rétractation|modèle de formulaire",
    "es": r"modelo de formulario|formulario (?:tipo )?de desistimiento",
    "it": r"modulo (?:tipo )?di recesso|modulo (?:tipo )?per il recesso",
    "nl": r"modelformulier|formulier voor herroeping|herroepingsformulier",
    "pt": r"modelo de formulário|formulário de (?:(?:livre )?resolução|desistência)",
}
FUNCTION = {
    "en": r"withdraw from (?:the |this |your |my )?contract|withdraw(?:al)? (?:here|online)|cancel the contract",
    "de": r"vertr[aä]ge? (?:hier )?widerrufen|widerruf (?:hier|online|erklären)|hier widerrufen",
    "fr": r"renoncer au contrat|se rétracter (?:ici|en ligne)|rétractation en ligne",
    "es": r"desistir del contrato|desistimiento en línea|desistir aquí",
    "it": r"rece(?:dere|di) dal contratto|recesso online",
    "nl": r"overeenkomst (?:hier )?(?:herroepen|ontbinden)|(?:herroep|ontbind)\w* (?:hier )?(?:de |uw )?overeenkomst",
    "pt": r"(?:resolver|rescindir|desistir d)o? ?contrato|livre resolução",
}
GUARANTEE = {
    "en": r"legal guarantee|guarantee of conformity",
    "de": r"gesetzliche\w* (?:gewährleistung|mängel\w*|garantie)|gewährleistung",
    "fr": r"garanties? légales?",
    "es": r"garantía legal",
    "it": r"garanzia legale",
    "nl": r"wettelijke garantie|conformiteit",
    "pt": r"garantia legal|garantia de conformidade",
}
