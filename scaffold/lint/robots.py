"""robots.txt as RFC 9309 reads it."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for all robots (`*`), the site maps it names, and lines that mean nothing (line number and text)."""

    rules: tuple[tuple[bool, str], ...] = ()
    sitemaps: tuple[tuple[int, str], ...] = ()
    strange: tuple[tuple[int, str], ...] = ()

    def allows(self, path: str) -> bool:
        """Whether a robot may read a path; the longest rule that fits wins, and allowing wins over forbidding."""
        best = max(((len(rule), allow) for allow, rule in self.rules if _fits(rule, path)), default=(0, True))
        return best[1]


_KNOWN = frozenset({"user-agent", "allow", "disallow", "sitemap", "crawl-delay", "host", "clean-param", "noindex"})


@dataclass(slots=True)
class _Reading:
    agents: set[str] = field(default_factory=set)
    has_rules: bool = False


def read_robots(text: str) -> Robots:
    """What a robots.txt says."""
    rules: list[tuple[bool, str]] = []
    sitemaps: list[tuple[int, str]] = []
    strange: list[tuple[int, str]] = []
    group = _Reading()
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        key, colon, value = (part.strip() for part in line.partition(":"))
        key = key.lower()
        if line and (not colon or key not in _KNOWN):
            strange.append((number, line))
        elif key == "sitemap":
            sitemaps.append((number, value))
        elif key == "user-agent":
            group = group if not group.has_rules else _Reading()
            group.agents.add(value.lower())
        elif key in ("allow", "disallow"):
            group.has_rules = True
            if "*" in group.agents and value:
                rules.append((key == "allow", value))
    return Robots(tuple(rules), tuple(sitemaps), tuple(strange))


def _fits(rule: str, path: str) -> bool:
    pattern = re.escape(unquote(rule)).replace(r"\*", ".*")
    pattern = pattern.removesuffix(r"\$") + "$" if rule.endswith("$") else pattern
    return re.match(pattern, unquote(path)) is not None
