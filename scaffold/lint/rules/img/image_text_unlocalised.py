"""IMG021 image-text-unlocalised."""

from collections.abc import Iterator

from scaffold.lint.bundles import bundles_of
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem


@rule("IMG021", Severity.WARNING, clauses=["2.2.4", "2.3.2"], source="WCAG 2.2 1.4.5")
def image_text_unlocalised(source: Source, registers: Registers) -> Iterator[Outcome]:
    """A picture with words in it has no alternative text in one of the languages that show it.

    Pictures with words are those with `contains_text: true` in registers/media.yaml.

    Passes:
        -- registers/media.yaml --
        entries:
          - id: chart
            owner: Quay
            licence: own-work
            contains_text: true
            files: { content/pages/care/chart.svg: "" }
        -- content/pages/care/chart.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
        -- content/pages/care/de.md --
        ---
        title: Pflege
        alt: { chart.svg: "Handwäsche, bis 40 Grad" }
        ---

    Fails:
        -- registers/media.yaml --
        entries:
          - id: chart
            owner: Quay
            licence: own-work
            contains_text: true
            files: { content/pages/care/chart.svg: "" }
        -- content/pages/care/chart.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
        -- content/pages/care/de.md --
        ---
        title: Pflege
        ---
    """
    worded = {path for right in registers.media.entries if right.contains_text for path in right.files}
    if not worded:
        return
    for bundle in bundles_of(source.content):
        for name in bundle.pictures:
            if f"{bundle.location.path}/{name}" not in worded:
                continue
            for text in bundle.texts.values():
                if text.matter.alt.get(name, "").strip():
                    yield Passed(text)
                else:
                    message = f"The words in {name} are not said in {text.tag}"
                    yield Problem(source.matter(text, "alt"), message, help=f"write them under alt: {name}:")
