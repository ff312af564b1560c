"""Sentences that claim something which needs a proof, and whether the register of claims has one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.languages import effective_language, primary
from scaffold.lint.lexicons.places import vocabulary
from scaffold.lint.policies.pages import page_policies
from scaffold.lint.read import HtmlPage
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.shop.stage import main_texts
from scaffold.lint.words import folded
from scaffold.model.registers import Registers

_UNSAID = ("script", "style", "title", "q", "blockquote", "code", "option")
_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])(?=[^a-zß-ÿ])|(?<=[。！？؟])|\n")
_DENIED = re.compile(
    r"\b(?:not|no|never|without|isn't|aren't|don't|nothing)\b|\b(?:nicht|kein\w*|nie|ohne)\b|\b(?:pas|aucun\w*|"
    r"jamais|sans)\b"
    r"|\b(?:non|nessun\w*|senza)\b|\b(?:no|nunca|ningun\w*|sin)\b|\b(?:niet|geen|nooit|zonder)\b|\b(?:não|nunca|"
    r"sem)\b"
    r"|ません|ではな|ない|不是|没有|并非|\bلا\b|\bليس\w*|\bبدون\b"
)


class Said(NamedTuple):
    """A phrase, the sentence it stands in, and the element."""

    phrase: str
    sentence: str
    element: Element


def claims_on(page: HtmlPage, phrases: Phrases) -> Iterator[Said]:
    """Sentences of a page with such a phrase of their language; quotations and denials are none, nor are policies."""
    if page_policies(page) or not phrases.may_be_among(vocabulary(page)):
        return
    if not any(phrases.may_be_in(_all_text(page), tag) for tag in _languages(page)):
        return
    for element, text in main_texts(page):
        if element.tag in _UNSAID or len(text) < 3 or is_hidden(element):
            continue
        language = effective_language(element, page.language)
        if not phrases.knows(language) or not phrases.find_in(text, language) or element.inside("q", "blockquote"):
            continue
        for sentence in _END.split(text):
            found = phrases.find_in(sentence, language)
            if found and not _DENIED.search(folded(sentence)):
                yield Said(found, " ".join(sentence.split()), element)


def _all_text(page: HtmlPage) -> str:
    """The folded text of the main part. Worked out once."""
    if "folded" not in page.memo:
        page.memo["folded"] = folded(" ".join(text for _, text in main_texts(page)))
    found: str = page.memo["folded"]
    return found


def _languages(page: HtmlPage) -> set[str]:
    """The languages of the page and of parts of it; links to other languages are no parts."""
    return {page.language, *(of.get("lang") for of in page.having("lang") if of.tag not in ("a", "option"))}


def is_backed(said: Said, registers: Registers, language: str) -> bool:
    """Whether an entry of the register of claims has these words; or the element names one (`data-claim`)."""
    entries = registers.claims.entries
    named = next((of.get("data-claim") for of in (said.element, *said.element.ancestors) if of.has("data-claim")), "")
    if any(entry.id == named for entry in entries):
        return True
    sentence = folded(said.sentence)
    return any(
        folded(words) in sentence or said.phrase in folded(words)
        for entry in entries
        for tag, words in entry.text.items()
        if primary(tag) == primary(language)
    )
