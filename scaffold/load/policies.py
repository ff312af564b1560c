"""Policy pages: `policies/<id>/` of this program, below the site's own, with the site's facts in their texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scaffold.i18n.tags import lookup_chain
from scaffold.load.fact_html import Fact
from scaffold.load.fact_names import FACT_NAMES, HOW_TO_GIVE
from scaffold.load.fact_places import FactPlaces
from scaffold.load.facts import facts, own_facts
from scaffold.load.guarantee import guarantee_notice
from scaffold.load.policy_pages import Missing, MissingFacts, PageMaker
from scaffold.load.policy_plan import PLAN_FILE, SectionPlan, all_of, applies
from scaffold.load.policy_shelf import Policy, read_policies, words_for
from scaffold.load.policy_text import SectionText
from scaffold.model.entries import PolicyText
from scaffold.model.findings import SITE_FILE, Finding, Location, Severity, error, warning
from scaffold.model.policy_log import PolicyLedger
from scaffold.model.registers.vendors import Vendor
from scaffold.model.site import Site
from scaffold.text import did_you_mean


@dataclass(frozen=True, slots=True)
class LoadedPolicies:
    """Each locale's policy pages in the order of the footer, the ledger of their versions, and what is wrong."""

    pages: dict[str, tuple[PolicyText, ...]]
    ledger: PolicyLedger
    findings: tuple[Finding, ...]


def load_policies(
    site: Site,
    site_dir: Path,
    builtin_dir: Path,
    ledger: PolicyLedger | None = None,
    today: date | None = None,
    vendors: tuple[Vendor, ...] = (),
) -> LoadedPolicies:
    """Each locale's policy pages, in the order of `site.policies` or of the policies' own.

    `builtin_dir` holds this program's policies; `site_dir`/policies adds to them or replaces single sections. `ledger`
    holds the versions so far; a page that differs from it gets a new one, which holds since `today`. `vendors` are
    the firms of the register, which the privacy page names.
    """
    own_dir = site_dir / "policies"
    shelves = [shelf for shelf in dict.fromkeys((builtin_dir.resolve(), own_dir.resolve())) if shelf.is_dir()]
    spoken = frozenset(name for locale in site.locales for name in lookup_chain(locale.tag))
    policies, findings = read_policies(shelves, spoken)
    chosen, unknown = _chosen(site, policies)
    findings += [*unknown, *_unknown_facts(policies, own_facts(site))]
    pages: dict[str, tuple[PolicyText, ...]] = {}
    missing: MissingFacts = defaultdict(Missing)
    versions = dict(ledger or {})
    for locale in site.locales:
        words, problems = words_for(locale.tag, shelves)
        findings += problems
        if words is None:
            continue
        texts = {policy.id: text for policy in policies.values() if (text := policy.text(locale.tag))}
        titles = {f"page.{name}": text.matter.title for name, text in texts.items()}
        known: dict[str, Fact] = {
            **facts(site, locale, words, vendors),
            **titles,
            **guarantee_notice(site_dir, locale.tag, words),
        }
        maker = PageMaker(site, locale, known, missing, versions, today)
        here = maker.published(chosen)
        maker = replace(maker, shown=frozenset(policy.id for policy in here))
        made = [maker.page(policy) for policy in here]
        findings += [finding for _, found in made for finding in found]
        pages[locale.tag] = tuple(page for page, _ in made if page is not None)
    shown = {page.id for made in pages.values() for page in made}
    findings += _to_decide(site, [policy for policy in chosen if policy.id in shown])
    findings += _needed(missing, site, FactPlaces(site_dir))
    return LoadedPolicies(pages, versions, tuple(dict.fromkeys(findings)))


def _chosen(site: Site, policies: Mapping[str, Policy]) -> tuple[list[Policy], list[Finding]]:
    """The policies that the site publishes: those it names, else those made for its business model."""
    if site.policies is None:
        usual = [p for p in policies.values() if not p.published.models or site.business_model in p.published.models]
        return sorted(usual, key=lambda policy: (policy.plan.order or 0, policy.id)), []
    unknown = [
        error("POL108", SITE_FILE, f"policies names “{name}”, which is no policy", did_you_mean(name, policies))
        for name in site.policies
        if name not in policies
    ]
    return [policies[name] for name in site.policies if name in policies], unknown


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


def _needed(missing: MissingFacts, site: Site, places: FactPlaces) -> Iterator[Finding]:
    """What pages need and scaffold.toml does not give: each fact with its page, market, law, and where it belongs."""
    numbers = {market.id: number for number, market in enumerate(site.markets)}
    for (policy, market, name), wanted in sorted(missing.items(), key=lambda item: item[0]):
        law = f"\nIt is asked for by {'; '.join(wanted.sources)}." if wanted.sources else ""
        message = f"the page “{policy}” of market {market} ({', '.join(wanted.locales)}) needs {name}"
        help = f"{how_to_give(name).rstrip()}{law}"
        where = places.place(name, numbers.get(market, 0))
        yield error("POL101", where, f"{message}, which scaffold.toml does not give", help)


def how_to_give(name: str) -> str:
    """The lines of scaffold.toml that give a fact."""
    own = name.removeprefix("facts.")
    lines = HOW_TO_GIVE.get(name) or f'[facts]\n{own} = "…"'
    return f"Write in scaffold.toml:\n{lines}\n"
