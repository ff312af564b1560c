"""Each finding on our own output names the file and the line that a person would edit."""

from datetime import date
from pathlib import Path

import pytest
from sites.small_site import CONFIG, PRODUCT, lay, made, picture, text

from scaffold.cli.lint_needs import needs_of_site, origins_of
from scaffold.config.site import load_site
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import DiskFolder
from scaffold.lint.rule import find_rules
from scaffold.model.rules import LintReport, RuleFinding
from scaffold.resources import themes_dir

CYRILLIC_A = "\u0430"
FOOTER = (themes_dir() / "harbour" / "templates" / "parts" / "footer.html").read_text("utf-8")

FAULTS: dict[str, str] = {
    "scaffold.toml": CONFIG.replace('responsible = "Ann Quay"', f'responsible = "{CYRILLIC_A}nn Quay"'),
    "content/products/cup/product.yaml": PRODUCT + 'attributes: { finish: "{{ finish }}" }\n',
    "content/products/cup/en.md": """\
---
title: Blue cup
summary: A short text about it.
seo:
  title: A blue cup for tea, for coffee, for milk and for all that one drinks on long and lazy Sundays in winter
alt:
  front.png: front.png
---

A cup of stoneware,
of which you read more if you [click here](category:cups).

## Care

#### Deep down

By hand, dear {{ customer }}.
""",
    "content/products/cup/de.md": """\
---
title: Blaue Tasse
summary: Kurz.
alt: { front.png: Bild von einer blauen Tasse }
---

Worte.
""",
    "content/pages/about/en.md": """\
---
title: About the quay
summary: Who we are and how we came to make cups beside the water, with a word on the clay and on the kiln.
---

We make cups.

![picture](pier.png)

- One kiln
- **Two** wheels, see [here](https://wheels.example/)
""",
    "content/categories/cups/de.md": text(f"T{CYRILLIC_A}ssen"),
    "locales/de/LC_MESSAGES/site.po": f"""\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Skip to content"
msgstr "Zum Inh{CYRILLIC_A}lt"
""",
    "policies/imprint/en.md": """\
---
title: Imprint
---

## Provider {#provider}

{brand.legal_name} makes cups. For the register
[click here](https://register.example/).
""",
    "themes/harbour/templates/parts/footer.html": FOOTER + '\n<button class="chat"></button>\n',
}

EXPECTED = [
    ("SEO002", "products/blue-cup/index.html", "content/products/cup/en.md", "  title: A blue cup for tea"),
    ("IMG003", "products/blue-cup/index.html", "content/products/cup/en.md", "  front.png: front.png"),
    ("IMG003", "categories/cups/index.html", "content/products/cup/en.md", "  front.png: front.png"),
    ("SEO030", "products/blue-cup/index.html", "content/products/cup/en.md", "of which you read more"),
    ("A11Y004", "products/blue-cup/index.html", "content/products/cup/en.md", "#### Deep down"),
    ("HTML008", "products/blue-cup/index.html", "content/products/cup/en.md", "By hand, dear"),
    ("HTML008", "products/blue-cup/index.html", "content/products/cup/product.yaml", "attributes:"),
    ("SEO005", "de-de/produkte/blaue-tasse/index.html", "content/products/cup/de.md", "summary: Kurz."),
    ("IMG005", "de-de/produkte/blaue-tasse/index.html", "content/products/cup/de.md", "alt: {"),
    ("IMG004", "about-the-quay/index.html", "content/pages/about/en.md", "![picture](pier.png)"),
    ("SEO030", "about-the-quay/index.html", "content/pages/about/en.md", "- **Two** wheels"),
    ("I18N008", "de-de/index.html", "content/categories/cups/de.md", "title: T"),
    ("I18N008", "de-de/index.html", "locales/de/LC_MESSAGES/site.po", 'msgstr "Zum Inh'),
    ("I18N008", "de-de/rechtliches/impressum/index.html", "scaffold.toml", "responsible ="),
    ("SEO030", "policies/imprint/index.html", "policies/imprint/en.md", "[click here]"),
    ("A11Y002", "index.html", "themes/harbour/templates/parts/footer.html", '<button class="chat"'),
]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small shop with a fault in each kind of source, built."""
    changes = {**FAULTS, "content/pages/about/pier.png": picture("navy")}
    folder = lay(tmp_path_factory.mktemp("faulty"), changes)
    made(folder)
    return folder


@pytest.fixture(scope="module")
def findings(shop: Path) -> LintReport:
    site, _ = load_site(shop)
    assert site
    given = needs_of_site(site, shop, date(2026, 11, 22), ())
    return lint(DiskFolder(str(shop / "dist")), find_rules(), LintOptions(), origins_of(site, shop), given)


def line_of(shop: Path, finding: RuleFinding) -> str:
    assert finding.source
    lines = (shop / finding.source.path).read_text("utf-8").split("\n")
    return lines[finding.source.line - 1] if finding.source.line else ""


@pytest.mark.parametrize(("rule", "page", "source", "line"), EXPECTED, ids=[f"{at[0]}-{at[2]}" for at in EXPECTED])
def test_a_finding_names_the_line_to_edit(
    shop: Path, findings: LintReport, rule: str, page: str, source: str, line: str
) -> None:
    found = [at for at in findings.findings if at.rule == rule and at.path == page]
    places = [(at.source.path, line_of(shop, at)) for at in found if at.source]
    assert any(path == source and told.startswith(line) for path, told in places), places or findings.findings


def test_every_line_that_is_named_is_there(shop: Path, findings: LintReport) -> None:
    for finding in findings.findings:
        if finding.source and finding.source.line:
            assert line_of(shop, finding).strip()
