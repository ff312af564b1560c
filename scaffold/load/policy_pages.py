"""One policy page for one locale: its sections chosen, its facts filled in, its version looked up."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from html import unescape
from unicodedata import east_asian_width

from scaffold.i18n.formats import date_text
from scaffold.i18n.tags import lookup_chain
from scaffold.i18n.typography import isolated, spaced
from scaffold.load.fact_html import Fact, isolated_facts
from scaffold.load.fact_names import BLOCK_FACTS, FACT_NAMES
from scaffold.load.policy_plan import SectionPlan, applies, fits, for_laws
from scaffold.load.policy_shelf import Policy
from scaffold.load.policy_text import PolicySource, SectionText, fill
from scaffold.markup.safe import trusted
from scaffold.model.entries import PolicySection, PolicyText
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.policy_log import PolicyLedger, mark, recorded
from scaffold.model.site import Locale, Site

SUMMARY_WIDTH = (70, 155)
_TAG = re.compile(r"<[^>]*>")
_OF_THE_VERSION = ("policy.version", "policy.effective")


@dataclass(slots=True)
class Missing:
    """A fact that a page of a market needs: for which locales, by which law."""

    locales: dict[str, None] = field(default_factory=dict)
    sources: dict[str, None] = field(default_factory=dict)


MissingFacts = dict[tuple[str, str, str], Missing]
"""(policy, market, fact) to who needs it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A section that stands on the page: plan, words, and the law of this locale."""

    plan: SectionPlan
    written: SectionText
    laws: frozenset[str]
    tag: str

    def filled(self, known: Mapping[str, Fact]) -> tuple[PolicySection, tuple[Finding, ...]]:
        """The section with its facts in place."""
        html, findings = fill(self.written, known)
        section = PolicySection(
            id=self.plan.id,
            heading=spaced(self.written.heading, self.tag),
            # Safe: only spaces between words of safe HTML change.
            html=trusted(spaced(html, self.tag)),
            sources=for_laws(self.plan.sources, self.laws),
            shows=for_laws(self.plan.shows, self.laws),
            in_footer=bool(self.plan.footer),
        )
        return section, findings


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes the policy pages of one locale. `missing` and `ledger` are brought up to date by each page made."""

    site: Site
    locale: Locale
    known: Mapping[str, Fact]
    missing: MissingFacts
    ledger: PolicyLedger
    today: date | None
    shown: frozenset[str] = frozenset()
    """Ids of the policies that this locale publishes: texts may send readers to these."""

    @property
    def laws(self) -> frozenset[str]:
        """The jurisdictions that the locale's pages speak to."""
        return frozenset(self.site.laws_of(self.locale))

    def published(self, chosen: list[Policy]) -> list[Policy]:
        """Of the policies that the site chose, those whose law and facts hold here; the model is the site's choice."""
        model, given = self.site.business_model, _given(self.known)
        fitting = [p for p in chosen if fits(replace(p.published, models=()), self.laws, model)]
        return [policy for policy in fitting if set(policy.published.facts) <= given]

    def page(self, policy: Policy) -> tuple[PolicyText | None, list[Finding]]:
        """The page; None if a text, or every section, is missing."""
        where, tag = f"policies/{policy.id}", self.locale.tag
        text = policy.text(tag)
        if text is None:
            help = (
                f"Write {where}/{lookup_chain(tag)[-1]}.md, or take “{policy.id}” out of `policies` in scaffold.toml."
            )
            return None, [error("POL107", Location(where), f"“{policy.id}” has no text for {tag}", help)]
        if not text.matter.title or not text.matter.slug:
            return None, [error("POL105", text.location, "title and slug must stand in the front matter", "Add them.")]
        chosen, findings = self._sections(policy, text)
        if not chosen:
            return None, [*_summary_width(text), *findings]
        page, found = self._versioned(policy, text, chosen)
        return page, [*_summary_width(text), *findings, *found]

    def _sections(self, policy: Policy, text: PolicySource) -> tuple[list[Chosen], list[Finding]]:
        """The sections that have words and facts; what the others lack is told, or noted as missing."""
        # The version is known once the words are: so these two count as given.
        known: Mapping[str, Fact] = {**self.known, **dict.fromkeys(_OF_THE_VERSION, "…")}
        chosen, findings = list[Chosen](), list[Finding]()
        for section in policy.plan.sections:
            if not applies(section, self.laws, self.site.business_model, _given(known)):
                continue
            written = text.sections.get(section.id)
            if written is None:
                findings.append(_no_words(section, policy, text, self.locale.tag))
                continue
            findings += _lost_pages(written, self.shown)
            if not self._lacks(policy, section, written, known) and all(name in known for name, _ in written.names):
                chosen.append(Chosen(section, written, self.laws, self.locale.tag))
        return chosen, findings

    def _lacks(self, policy: Policy, section: SectionPlan, written: SectionText, known: Mapping[str, Fact]) -> bool:
        """Whether facts are missing for a section; notes them."""
        names = dict.fromkeys((*for_laws(section.needs, self.laws), *(name for name, _ in written.names)))
        lacking = [name for name in names if known.get(name) is None and _can_be_given(name, known)]
        for name in lacking:
            wanted = self.missing[policy.id, self.locale.market.id, name]
            wanted.locales |= {self.locale.tag: None}
            wanted.sources |= dict.fromkeys(for_laws(section.sources, self.laws))
        return bool(lacking)

    def _versioned(
        self, policy: Policy, text: PolicySource, chosen: list[Chosen]
    ) -> tuple[PolicyText, tuple[Finding, ...]]:
        """The page in its present version: a new one if a word differs from what the ledger has."""
        tag, matter, plan = self.locale.tag, text.matter, policy.plan
        effective, version = plan.effective or date.min, plan.version or ""
        bare = [section.filled({**self.known, **dict.fromkeys(_OF_THE_VERSION, "")})[0] for section in chosen]
        marks = {"": mark("", f"{matter.title} {matter.summary}"), **{s.id: mark(s.heading, _plain(s)) for s in bare}}
        key = f"{tag} {policy.id}"
        record = self.ledger[key] = recorded(self.ledger.get(key), marks, version, effective, self.today)
        log = tuple(replace(change, note=policy.note(change.version, tag)) for change in reversed(record.versions))
        since = max(log[0].date, effective)
        facts: dict[str, Fact] = {
            **self.known,
            "policy.effective": date_text(since, tag),
            "policy.version": isolated(log[0].version, self.locale.direction),
        }
        if self.locale.direction == "rtl":
            facts = isolated_facts(facts, BLOCK_FACTS)
        filled = [section.filled(facts) for section in chosen]
        page = PolicyText(
            id=policy.id,
            title=spaced(matter.title, tag),
            summary=spaced(matter.summary, tag),
            slug=matter.slug,
            sections=tuple(section for section, _ in filled),
            effective=since,
            version=log[0].version,
            location=text.location,
            log=log,
        )
        return page, tuple(finding for _, found in filled for finding in found)


def _given(known: Mapping[str, Fact]) -> frozenset[str]:
    return frozenset(name for name, value in known.items() if value is not None)


def _plain(section: PolicySection) -> str:
    return unescape(_TAG.sub(" ", section.html))


def _can_be_given(name: str, known: Mapping[str, Fact]) -> bool:
    return name in known or name in FACT_NAMES or name.startswith("facts.")


def _no_words(section: SectionPlan, policy: Policy, text: PolicySource, tag: str) -> Finding:
    file = f"policies/{policy.id}/{lookup_chain(tag)[-1]}.md"
    help = f"Write  ## … {{#{section.id}}}  in {file}; other languages are never shown instead."
    return error("POL103", text.location, f"the section “{section.id}” is missing for {tag}", help)


def _lost_pages(written: SectionText, shown: frozenset[str]) -> Iterator[Finding]:
    for name, line in written.names:
        page = name.removeprefix("page.")
        if page != name and page not in shown:
            message = f"the text sends readers to the page “{page}”, which is not published there"
            help = (
                f"Add “{page}” to `publish` in [policies] of scaffold.toml, or replace this section by one of your own."
            )
            yield warning("POL115", replace(written.location, line=line), message, help)


def _summary_width(text: PolicySource) -> Iterator[Finding]:
    width = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text.matter.summary)
    if not SUMMARY_WIDTH[0] <= width <= SUMMARY_WIDTH[1]:
        message = f"the summary is {width} characters wide, outside {SUMMARY_WIDTH[0]} to {SUMMARY_WIDTH[1]}"
        help = "Results show the summary; say in it what the page answers. Wide characters count twice."
        yield warning("POL105", text.location, message, help)
