"""Words that alt texts are made of, by language: what the small words do not tell in three words without one."""

from collections import Counter

from scaffold.lint.function_words import FUNCTION_WORDS
from scaffold.lint.words import words_of

_WORDS = {
    "en": "front back side view close-up closeup wooden white black blue red green table background "
    "woman holding wearing "
    "hand hands leather bottle cup bowl shoes shirt dress bag with over under inside beside round open closed",
    "de": "ansicht vorderseite rückseite seitenansicht nahaufnahme holztisch weiß weiße weißer "
    "schwarz schwarze schwarzer "
    "blau blaue rot rote grün grüne tisch hintergrund frau hält hand leder flasche tasse "
    "schale schuhe hemd kleid tasche",
    "fr": "vue avant arrière côté gros plan bois blanc blanche noir noire bleu bleue rouge vert "
    "verte femme tenant main "
    "cuir bouteille tasse bol chaussures chemise robe fond",
    "es": "vista frontal trasera lateral primer plano madera blanco blanca negro negra azul rojo roja verde mujer "
    "sosteniendo mano cuero botella taza cuenco zapatos camisa vestido bolso fondo mesa",
    "it": "vista frontale retro laterale primo piano legno bianco bianca nero nera blu rosso rossa "
    "donna tiene mano pelle "
    "bottiglia tazza ciotola scarpe camicia vestito borsa sfondo tavolo",
    "nl": "vooraanzicht achterkant zijaanzicht voorkant houten wit witte zwart zwarte blauw blauwe "
    "rood rode groen groene "
    "tafel achtergrond vrouw hand leer fles kopje kom schoenen hemd jurk tas",
    "pt": "vista frontal traseira lateral madeira branco branca preto preta azul vermelho vermelha "
    "verde mulher segurando "
    "mão couro garrafa xícara tigela sapatos camisa vestido bolsa fundo mesa",
}
_SHARED = Counter(word for words in _WORDS.values() for word in set(words.split()))
_LANGUAGE_OF = {word: tag for tag, words in _WORDS.items() for word in words.split() if _SHARED[word] == 1}
_LANGUAGE_OF |= {word: tag for tag, words in FUNCTION_WORDS.items() for word in words}
_LEAST = 3
_MARGIN = 3


def language_of_description(text: str) -> str:
    """The language of a short text on a picture, in Latin script; empty where none clearly wins."""
    scores = Counter(_LANGUAGE_OF[word] for word in words_of(text) if word in _LANGUAGE_OF)
    best = scores.most_common(2)
    if not best or best[0][1] < _LEAST or (len(best) > 1 and best[0][1] < _MARGIN * best[1][1]):
        return ""
    return best[0][0]
