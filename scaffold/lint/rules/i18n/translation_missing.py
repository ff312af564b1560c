"""I18N010 translation-missing."""

from collections.abc import Iterator

from scaffold.lint.bundles import bundles_of, is_sold, text_in
from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "I18N010",
    Severity.WARNING,
    clauses=["1.2.1", "1.3.3", "1.4.5", "2.3.1"],
    source="project rule; consumer-language duties in the jurisdiction notes",
)
def translation_missing(source: Source, profile: Profile) -> Iterator[Outcome]:
    """A page or product has no text in one of the site's languages, and is not to be found there.

    Passes:
        -- content/pages/care/en.md --
        ---
        title: Care
        ---
        By hand.
        -- content/pages/care/de.md --
        ---
        title: Pflege
        ---
        Von Hand.

    Fails:
        -- content/pages/care/en.md --
        ---
        title: Care
        ---
        By hand.
    """
    default = profile.site.default_locale
    for bundle in bundles_of(source.content):
        original = text_in(bundle, default)
        if original is None:
            continue
        for locale in profile.site.locales:
            if isinstance(bundle, Product) and not is_sold(bundle, locale.market.id):
                continue
            if text_in(bundle, locale.tag):
                yield Passed(bundle)
            else:
                message = f"{bundle.ref} has no text for {locale.tag}"
                help = f"write {bundle.location.path}/{locale.language}.md"
                yield Problem(original.location, message[0].upper() + message[1:], help=help)
