"""I18N016 translation-stale."""

from collections.abc import Iterator

from scaffold.lint.bundles import bundles_of
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("I18N016", Severity.WARNING, clauses=["1.4.5", "2.3.3"], source="project rule")
def translation_stale(source: Source) -> Iterator[Outcome]:
    """A translation was made from an original that has changed since.

    Passes:
        -- content/pages/care/en.md --
        ---
        title: Care
        ---
        -- content/pages/care/de.md --
        ---
        title: Pflege
        translation: { of: en, source: "c4dc53" }
        ---

    Fails:
        -- content/pages/care/en.md --
        ---
        title: Care
        ---
        -- content/pages/care/de.md --
        ---
        title: Pflege
        translation: { of: en, source: "0123456789ab" }
        ---
    """
    for bundle in bundles_of(source.content):
        for text in bundle.texts.values():
            made_from = text.matter.translation
            original = bundle.texts.get(made_from.of) if made_from else None
            if made_from is None or original is None or not made_from.source:
                continue
            if original.digest.startswith(made_from.source):
                yield Passed(text)
            else:
                help = f"look it over, then write source: {original.digest[:12]}"
                place = source.matter(text, "translation", "source")
                yield Problem(place, f"The {made_from.of} text has changed since this was made from it", help=help)
