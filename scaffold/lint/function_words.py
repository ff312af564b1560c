"""The small words by which a text in Latin script shows its language. Words that two lists share tell nothing."""

_LISTS = {
    "en": "the and of with for you your is are this that from it our we not have has been will which when can by in "
    "to a on at do so i me he she him as an be or if into their they there would should more than all its was "
    "were where what who how each no per am go ten met plus die war hat son sin door van come mas mu pas sur "
    "sans u w z po com op",
    "de": "in im am so da es an was um war man wo wer ich er mir der die und das ist nicht mit für auf ein eine den "
    "dem des sie wir ihr von zu auch sich bei nach aus wird werden sind oder als wie einen einem einer zum zur "
    "über unter durch aber nur noch kann haben hat ihre ihren",
    "fr": "de la en un à a il se si on me te ma ta sa y ou ni le les et des une est pour avec dans vous votre vos "
    "nous notre nos qui sur par au aux ce cette ces sont pas ne plus elle du sans être été mais leur leurs chez "
    "entre tout tous",
    "es": "de la en un a e o u se si me te le ha he al y ni el los las una es para con su sus por del más como pero "
    "sin este esta estos que lo nuestro nuestra nuestros usted puede cada desde entre hasta también muy donde "
    "cuando son está",
    "it": "la un in a se si o i uno su sua suo ha ho mi ti ci le lo il gli e di è per con del della dei delle nel "
    "nella una che non sono più questo questa come anche nostro nostra da al alla dal dalla può ogni senza tra "
    "ma",
    "nl": "de in er zo me ze hij ik men om nu al het een en van is met voor op dat niet zijn aan ook wij onze uw je "
    "bij naar wordt worden deze dit uit door maar kan heeft hebben als of te zonder meer",
    "pt": "de a o e se as um te me eu ou ele ela há nem os uma é para com não seu sua seus suas por mais como mas em "
    "do da dos das no na nos nas ao à você que este esta são também cada sem pode nosso nossa",
    "sv": "de i en at var han hon man sig och att det är som på med för av den inte till har kan vi du din från eller "
    "ett om så men våra vår utan",
    "da": "de i en han hun man sig var og at det er som på med for af den ikke til har kan vi du din fra eller et om "
    "så men vores uden også",
    "pl": "a by go mu ten ta te i w na z do się nie jest to że o jak dla po od są przez oraz lub przy bez ze już "
    "tylko może który która",
}


def _own(language: str) -> frozenset[str]:
    """The words of a language that no other list has."""
    others = {word for other, words in _LISTS.items() if other != language for word in words.split()}
    return frozenset(_LISTS[language].split()) - others


FUNCTION_WORDS = {language: _own(language) for language in _LISTS}
EVERYDAY = frozenset(word for words in _LISTS.values() for word in words.split())
"""Small words of all these languages: what does not count as a word to be found by."""
