"""Policy pages: `policies/<id>/` of this program, below the site's own, with the site's facts in their texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import east_asian_width

from scaffold.i18n.formats import date_text
from scaffold.i18n.strings import catalogue_for
from scaffold.i18n.tags import lookup_chain
from scaffold.load.fact_names import FACT_NAMES, HOW_TO_GIVE, WORDS
from scaffold.load.facts import Fact, Words, facts, own_facts
from scaffold.load.policy_plan import (
    PLAN_FILE,
    Condition,
    PolicyPlan,
    SectionPlan,
    all_of,
    applies,
    fits,
    for_laws,
    read_plan,
)
from scaffold.load.policy_text import PolicySource, SectionText, fill, read_text
from scaffold.model.entries import PolicySection, PolicyText
from scaffold.model.findings import SITE_FILE, Finding, Location, Severity, error, warning
from scaffold.model.site import Locale, Site
from scaffold.text import did_you_mean

STRINGS = "strings"
SUMMARY_WIDTH = (70, 155)


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as written: plan and language files, the site's own laid over this program's."""

    id: str
    plan: PolicyPlan
    texts: dict[str, PolicySource]

    def text(self, tag: str) -> PolicySource | None:
        """The text for a locale, from the parents of its language to itself; None if there is none."""
        together = None
        for name in reversed(lookup_chain(tag)):
            if name in self.texts:
                together = self.texts[name].over(together) if together else self.texts[name]
        return together


@dataclass(slots=True)
class _Missing:
    """A fact that a page of a market needs: for which locales, by which law."""

    locales: dict[str, None] = field(default_factory=dict)
    sources: dict[str, None] = field(default_factory=dict)


def load_policies(
    site: Site, site_dir: Path, builtin_dir: Path
) -> tuple[dict[str, tuple[PolicyText, ...]], tuple[Finding, ...]]:
    """Each locale's policy pages, in the order of `site.policies` or of the policies' own.

    `builtin_dir` holds this program's policies; `site_dir`/policies adds to them or replaces single sections.
    """
    own_dir = site_dir / "policies"
    shelves = [shelf for shelf in dict.fromkeys((builtin_dir.resolve(), own_dir.resolve())) if shelf.is_dir()]
    spoken = frozenset(name for locale in site.locales for name in lookup_chain(locale.tag))
    policies, findings = read_policies(shelves, spoken)
    chosen, unknown = _chosen(site, policies)
    findings += [*unknown, *_unknown_facts(policies, own_facts(site)), *_to_decide(site, chosen)]
    pages: dict[str, tuple[PolicyText, ...]] = {}
    missing: dict[tuple[str, str, str], _Missing] = defaultdict(_Missing)
    for locale in site.locales:
        words, problems = _words(locale.tag, shelves)
        findings += problems
        if words is None:
            continue
        known = facts(site, locale, words)
        texts = {policy.id: text for policy in policies.values() if (text := policy.text(locale.tag))}
        titles = {f"page.{name}": text.matter.title for name, text in texts.items()}
        made = [_page(policy, site, locale, {**known, **titles}, missing) for policy in chosen]
        findings += [finding for _, found in made for finding in found]
        pages[locale.tag] = tuple(page for page, _ in made if page is not None)
    findings += [_needed(*key, wanted) for key, wanted in sorted(missing.items(), key=lambda item: item[0])]
    return pages, tuple(dict.fromkeys(findings))


def read_policies(shelves: list[Path], spoken: frozenset[str] | None = None) -> tuple[dict[str, Policy], list[Finding]]:
    """All policies of the shelves, later shelves over earlier ones; texts in the languages `spoken`, or in all."""
    policies: dict[str, Policy] = {}
    findings: list[Finding] = []
    for shelf in shelves:
        for folder in sorted(path for path in shelf.iterdir() if path.is_dir() and path.name != STRINGS):
            policy, found = _read_policy(folder, policies.get(folder.name), spoken)
            findings += found
            if policy:
                policies[policy.id] = policy
    return policies, findings


def _read_policy(
    folder: Path, below: Policy | None, spoken: frozenset[str] | None
) -> tuple[Policy | None, list[Finding]]:
    shown, findings = f"policies/{folder.name}", list[Finding]()
    plan, texts = below.plan if below else PolicyPlan(), dict(below.texts) if below else {}
    if (folder / PLAN_FILE).is_file():
        read = read_plan(folder / PLAN_FILE, f"{shown}/{PLAN_FILE}")
        if not isinstance(read, PolicyPlan):
            return None, list(read)
        plan = read.over(plan)
    if plan.version is None or plan.effective is None:
        where, keys = Location(f"{shown}/{PLAN_FILE}"), 'version: "2026-11"  and  effective: 2026-11-22'
        return None, [error("POL104", where, "a policy says since when it holds, in which version", f"Write  {keys}")]
    for file in sorted(folder.glob("*.md")):
        if file.stem == "README" or (spoken is not None and file.stem not in spoken):
            continue
        text, found = read_text(file, f"{shown}/{file.name}")
        findings += found
        if text:
            findings += _strange_sections(text, plan)
            texts[file.stem] = text.over(texts[file.stem]) if file.stem in texts else text
    return Policy(folder.name, plan, texts), findings


def _strange_sections(text: PolicySource, plan: PolicyPlan) -> Iterator[Finding]:
    known = [section.id for section in plan.sections]
    for name, section in text.sections.items():
        if name not in known:
            help = f"{did_you_mean(name, known)} A new section also goes into policy.yaml."
            yield error("POL106", section.location, f"policy.yaml has no section “{name}”", help)


def _chosen(site: Site, policies: Mapping[str, Policy]) -> tuple[list[Policy], list[Finding]]:
    """The policies that the site publishes: those it names, else those made for its business model."""
    if site.policies is None:
        usual = [p for p in policies.values() if not (models := _published(p).models) or site.business_model in models]
        return sorted(usual, key=lambda policy: (policy.plan.order or 0, policy.id)), []
    unknown = [
        error("POL108", SITE_FILE, f"policies names “{name}”, which is no policy", did_you_mean(name, policies))
        for name in site.policies
        if name not in policies
    ]
    return [policies[name] for name in site.policies if name in policies], unknown


def _published(policy: Policy) -> Condition:
    return policy.plan.published or Condition()


def _unknown_facts(policies: Mapping[str, Policy], own: Iterable[str]) -> Iterator[Finding]:
    """Names of facts in plans and texts that nobody knows. A site's own begin with `facts.`: a plan must name them."""
    in_plans = {(p.id, name) for p in policies.values() for section in p.plan.sections for name in _named_in(section)}
    own_names = {name for _, name in in_plans if name.startswith("facts.")} | {f"facts.{name}" for name in own}
    known = FACT_NAMES | own_names | {f"page.{name}" for name in policies}
    for policy, name in sorted(in_plans):
        if name not in known:
            where = Location(f"policies/{policy}/{PLAN_FILE}")
            yield error("POL102", where, f"{name} is not a fact that is known", did_you_mean(name, known))
    for policy_of in policies.values():
        for source in policy_of.texts.values():
            for section in source.sections.values():
                yield from _unknown_names(section, known)


def _unknown_names(section: SectionText, known: frozenset[str]) -> Iterator[Finding]:
    for name, line in section.names:
        if name not in known:
            where = replace(section.location, line=line)
            yield error("POL102", where, f"{{{name}}} names a fact that is not known", did_you_mean(name, known))


def _named_in(section: SectionPlan) -> Iterator[str]:
    yield from all_of(section.needs)
    for condition in (section.when, section.unless):
        yield from condition.facts if condition else ()


def _to_decide(site: Site, chosen: list[Policy]) -> Iterator[Finding]:
    """What is left for a person, and markets for which nobody wrote sections: never passed in silence."""
    laws = frozenset(law for locale in site.locales for law in site.laws_of(locale))
    for policy in chosen:
        where = Location(f"policies/{policy.id}/{PLAN_FILE}")
        everything = FACT_NAMES | {name for section in policy.plan.sections for name in _named_in(section)}
        open_ids = [
            section.id
            for section in policy.plan.sections
            if section.decide and applies(replace(section, unless=None), laws, site.business_model, everything)
        ]
        if open_ids:
            message = f"a person must decide whether these sections of “{policy.id}” fit: {', '.join(open_ids)}"
            help = f"Read them; then write in the site's {where}:  sections: [{{ id: {open_ids[0]}, decide: false }}]"
            yield Finding("POL113", Severity.INFO, message, where, help)
        strange = sorted(laws - set(policy.plan.covers)) if policy.plan.covers else []
        if strange:
            message = f"“{policy.id}” has no sections written for {', '.join(strange)}; only its general ones appear"
            help = "Have a lawyer of that market add sections in the site's policies folder, then name it in `covers`."
            yield warning("POL112", where, message, help)


def _words(tag: str, shelves: list[Path]) -> tuple[Words | None, list[Finding]]:
    """The strings for tables and short sentences; English is their source. None if the language lacks some."""
    words = {word: word for word in WORDS} if lookup_chain(tag)[-1] == "en" else {}
    findings: list[Finding] = []
    for shelf in shelves:
        files = {file.name: file.read_bytes() for file in sorted((shelf / STRINGS).glob("*.po"))}
        catalogue, found = catalogue_for(tag, files, f"policies/{STRINGS}")
        findings += found
        words |= catalogue.strings
    lacking = [word for word in WORDS if word not in words]
    if lacking:
        where = Location(f"policies/{STRINGS}/{lookup_chain(tag)[-1]}.po")
        message = f"{tag} has no words for {len(lacking)} strings of the policies, such as “{lacking[0]}”"
        findings.append(error("POL110", where, message, f'Add  msgid "{lacking[0]}"  with its translation.'))
        return None, findings
    return words, findings


def _page(
    policy: Policy,
    site: Site,
    locale: Locale,
    known: Mapping[str, Fact],
    missing: dict[tuple[str, str, str], _Missing],
) -> tuple[PolicyText | None, list[Finding]]:
    laws = frozenset(site.laws_of(locale))
    plan, where = policy.plan, f"policies/{policy.id}"
    effective, version = plan.effective, plan.version or ""
    if effective is None or not fits(replace(_published(policy), models=()), laws, site.business_model):
        return None, []
    text = policy.text(locale.tag)
    tag = lookup_chain(locale.tag)[-1]
    if text is None:
        help = f"Write {where}/{tag}.md, or take “{policy.id}” out of `policies` in scaffold.toml."
        return None, [error("POL107", Location(where), f"“{policy.id}” has no text for {locale.tag}", help)]
    if not text.matter.title or not text.matter.slug:
        return None, [error("POL105", text.location, "title and slug must stand in the front matter", "Add them.")]
    width = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text.matter.summary)
    findings = []
    if not SUMMARY_WIDTH[0] <= width <= SUMMARY_WIDTH[1]:
        message = f"the summary is {width} characters wide, outside {SUMMARY_WIDTH[0]} to {SUMMARY_WIDTH[1]}"
        help = "Results show the summary; say in it what the page answers. Wide characters count twice."
        findings.append(warning("POL105", text.location, message, help))
    known = {**known, "policy.effective": date_text(effective, locale.tag), "policy.version": version}
    given = frozenset(name for name, value in known.items() if value is not None)
    sections = []
    for section in plan.sections:
        if not applies(section, laws, site.business_model, given):
            continue
        written = text.sections.get(section.id)
        sources = for_laws(section.sources, laws)
        needs = (*for_laws(section.needs, laws), *(name for name, _ in written.names)) if written else ()
        lacking = [name for name in dict.fromkeys(needs) if name not in given and _can_be_given(name, known)]
        for name in lacking:
            wanted = missing[policy.id, locale.market.id, name]
            wanted.locales |= {locale.tag: None}
            wanted.sources |= dict.fromkeys(sources)
        if written is None:
            help = f"Write  ## … {{#{section.id}}}  in {where}/{tag}.md; other languages are never shown instead."
            message = f"the section “{section.id}” is missing for {locale.tag}"
            findings.append(error("POL103", text.location, message, help))
        elif not lacking and all(name in known for name, _ in written.names):
            html, found = fill(written, known)
            findings += found
            sections.append(PolicySection(id=section.id, heading=written.heading, html=html, sources=sources))
    if not sections:
        return None, findings
    matter = text.matter
    page = PolicyText(
        id=policy.id,
        title=matter.title,
        summary=matter.summary,
        slug=matter.slug,
        sections=tuple(sections),
        effective=effective,
        version=version,
        location=text.location,
    )
    return page, findings


def _can_be_given(name: str, known: Mapping[str, Fact]) -> bool:
    return name in known or name in FACT_NAMES or name.startswith("facts.")


def _needed(policy: str, market: str, name: str, wanted: _Missing) -> Finding:
    law = f"\nIt is asked for by {'; '.join(wanted.sources)}." if wanted.sources else ""
    message = f"the page “{policy}” of market {market} ({', '.join(wanted.locales)}) needs {name}"
    help = f"{how_to_give(name).rstrip()}{law}"
    return error("POL101", SITE_FILE, f"{message}, which scaffold.toml does not give", help)


def how_to_give(name: str) -> str:
    """The lines of scaffold.toml that give a fact."""
    own = name.removeprefix("facts.")
    lines = HOW_TO_GIVE.get(name) or f'[facts]\n{own} = "…"'
    return f"Write in scaffold.toml:\n{lines}\n"
