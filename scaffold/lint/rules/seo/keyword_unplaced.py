"""SEO007 keyword-unplaced."""

from collections.abc import Iterator

from scaffold.lint.bundles import bundles_of
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.entries import HomeFrontMatter, Text
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_MOST = 8


@rule(
    "SEO007",
    Severity.WARNING,
    clauses=["1.1.4", "2.1.1", "2.4.3", "3.2.3"],
    source="standard text only; meta keywords is ignored by Google",
)
def keyword_unplaced(source: Source) -> Iterator[Outcome]:
    """The first keyword of a text is neither in its title nor in what it says, or there are too many.

    Buyers search by these words; a page that does not use them does not answer.

    Passes:
        -- content/pages/care/en.md --
        ---
        title: Teapot care
        keywords: [teapot care]
        ---
        Teapot care is easy.

    Fails:
        -- content/pages/care/en.md --
        ---
        title: Care
        keywords: [camping lantern]
        ---
        By hand.
    """
    for bundle in bundles_of(source.content):
        for text in bundle.texts.values():
            if not text.matter.keywords:
                continue
            place = source.matter(text, "keywords")
            if len(text.matter.keywords) > _MOST:
                yield Problem(place, f"There are {len(text.matter.keywords)} keywords", help=f"keep at most {_MOST}")
            elif _is_placed(text.matter.keywords[0], text):
                yield Passed(text)
            else:
                message = f"“{text.matter.keywords[0]}” is the first keyword, and stands nowhere in the text"
                yield Problem(place, message, help="use it in title, summary or text, or name the words that are used")


def _is_placed(keyword: str, text: Text) -> bool:
    """Whether each of its words stands there; languages that join or bend words are given room."""
    matter = text.matter
    blocks = matter.blocks.values() if isinstance(matter, HomeFrontMatter) else ()
    shown = (part for block in blocks for part in (block.title, block.text))
    said = folded(" ".join((matter.title, matter.summary, matter.seo.title, text.body.plain, *shown)))
    words = folded(keyword).split()
    return folded(keyword) in said or all(_stem(word) in said for word in words)


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 2)] if word.isalpha() and word[0].isascii() else word
