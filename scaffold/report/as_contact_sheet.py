"""Pictures as one HTML page: thumbnails, facts, and a filter. It needs nothing else; its policy forbids requests."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One picture; `thumb` is a data URI or empty, `facts` are short lines, `problems` pairs of kind and sentence."""

    name: str
    place: str
    thumb: str
    facts: tuple[str, ...]
    alt: tuple[tuple[str, str], ...]
    """Language and text; a language without one has an empty text."""
    problems: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows: title, the sum in one line, names of the kinds of problems, the cards."""

    title: str
    summary: str
    kinds: dict[str, str]
    cards: tuple[Card, ...]


def contact_sheet(sheet: Sheet) -> str:
    """The page; every text is escaped, the same sheet gives the same page."""
    title = f"Pictures of {sheet.title}" if sheet.title else "Pictures"
    return _PAGE.format(
        policy=_policy(),
        title=escape(title),
        style=STYLE,
        script=SCRIPT,
        summary=escape(sheet.summary),
        filters="".join(_filters(sheet)),
        total=len(sheet.cards),
        cards="\n".join(_card(card, sheet.kinds) for card in sheet.cards),
    )


def _policy() -> str:
    """Nothing may be loaded; only this style and this script count."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (STYLE, SCRIPT))
    return f"default-src 'none'; img-src data:; style-src 'sha256-{style}'; script-src 'sha256-{script}'"


def _filters(sheet: Sheet) -> Iterator[str]:
    for kind, words in sheet.kinds.items():
        count = sum(any(found == kind for found, _ in card.problems) for card in sheet.cards)
        if count:
            yield (
                f'<label class="kind"><input type="checkbox" name="kind" value="{escape(kind)}">'
                f"{escape(words)} <b>{count}</b></label>"
            )


def _card(card: Card, kinds: dict[str, str]) -> str:
    found = " ".join(dict.fromkeys(kind for kind, _ in card.problems))
    return (
        f'<li class="card" data-kinds="{escape(found)}"><div class="frame">{_thumb(card)}</div>'
        f'<div><h2 dir="auto">{_breakable(card.name)}</h2><p class="place" dir="auto">{_breakable(card.place)}</p>'
        f'{_facts(card.facts)}</div><div class="below">{_problems(card, kinds)}{_alt(card.alt)}</div></li>'
    )


def _thumb(card: Card) -> str:
    if not card.thumb:
        return '<span class="none">no picture</span>'
    alt = next((text for _, text in card.alt if text), "")
    return f'<img src="{escape(card.thumb)}" alt="{escape(alt)}" decoding="async">'


def _breakable(text: str) -> str:
    """Long names may break after a hyphen or a slash."""
    return escape(text).replace("/", "/<wbr>").replace("_", "_<wbr>")


def _problems(card: Card, kinds: dict[str, str]) -> str:
    items = "".join(
        f"<li><b>{escape(kinds.get(kind, kind))}</b> {_breakable(words)}</li>" for kind, words in card.problems
    )
    return f'<ul class="problems">{items}</ul>' if items else ""


def _facts(facts: Iterable[str]) -> str:
    return '<ul class="facts">' + "".join(f'<li dir="auto">{_breakable(fact)}</li>' for fact in facts) + "</ul>"


def _alt(texts: tuple[tuple[str, str], ...]) -> str:
    """The first language and those that lack a text at once, the others folded."""
    at_once = [pair for number, pair in enumerate(texts) if number == 0 or not pair[1]]
    folded = [pair for pair in texts if pair not in at_once]
    shown = _described(at_once) if at_once else ""
    if not folded:
        return shown
    words = f"{len(folded)} more language{'s' if len(folded) > 1 else ''}"
    return f"{shown}<details><summary>{words}</summary>{_described(folded)}</details>"


def _described(texts: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<div><dt>{escape(tag)}</dt>{_words(tag, text)}</div>" for tag, text in texts)
    return f'<dl class="alt">{rows}</dl>'


def _words(tag: str, text: str) -> str:
    return f'<dd lang="{escape(tag)}" dir="auto">{escape(text)}</dd>' if text else '<dd class="lacking">no text</dd>'


STYLE = """
:root { color-scheme: light dark; --page: #f6f5f3; --card: #fff; --ink: #1d1d1b; --soft: #5d5b57; --line: #dad7d1;
  --accent: #1f4a45; --warn: #8a3b12; --warn-ground: #fbeee4; --frame: #efedea; }
@media (prefers-color-scheme: dark) { :root { --page: #171716; --card: #222120; --ink: #eceae6; --soft: #aba79f;
  --line: #3a3835; --accent: #8fc7bd; --warn: #f0a67c; --warn-ground: #38261b; --frame: #2c2a28; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.45;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main { max-width: 100rem; margin: 0 auto; padding: 1rem clamp(1rem, 3vw, 2.5rem); }
header { padding-top: clamp(1.25rem, 3vw, 2.25rem); padding-bottom: .25rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); font-weight: 600; line-height: 1.15; margin: 0 0 .3rem;
  letter-spacing: -.015em; text-wrap: balance; }
header p { margin: 0; color: var(--soft); }
form { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--line); }
.bar { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: start; max-width: 100rem; margin: 0 auto;
  padding: .65rem clamp(1rem, 3vw, 2.5rem); }
[type=search] { flex: 1 1 14rem; max-width: 26rem; min-height: 2.75rem; padding: .4rem .75rem; font: inherit;
  color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .4rem; }
.kinds { display: flex; flex: 1 1 36rem; flex-wrap: wrap; gap: .5rem; min-width: 0; }
.kinds:empty { display: none; }
.kind { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.75rem; padding: 0 .8rem;
  border: 1px solid var(--line); border-radius: 9rem; background: var(--card); font-size: .9rem; cursor: pointer; }
.kind:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.kind input { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--accent); }
.kind b { font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
output { color: var(--soft); font-size: .9rem; line-height: 2.75rem; font-variant-numeric: tabular-nums; }
.cards { list-style: none; margin: 0; padding: .5rem 0 2rem; display: grid; gap: 1rem; align-items: start;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); }
.card { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .7rem 1rem; padding: .8rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid;
  font-size: .875rem; overflow-wrap: break-word; }
.card[hidden] { display: none; }
.frame { width: 10rem; height: 10rem; display: grid; place-items: center; background: var(--frame);
  border-radius: .3rem; overflow: hidden; }
.frame img { display: block; width: 100%; height: 100%; object-fit: contain; }
.none { color: var(--soft); }
.below { grid-column: 1 / -1; min-width: 0; }
.below:empty { display: none; }
h2 { font-size: 1rem; font-weight: 600; line-height: 1.25; margin: 0; }
.place { margin: .1rem 0 .45rem; color: var(--soft); }
.facts, .problems, dl { list-style: none; margin: 0; padding: 0; }
.facts { font-variant-numeric: tabular-nums; }
.facts li + li { margin-top: .15rem; }
.problems { margin: 0 0 .6rem; padding: .45rem .65rem; border-radius: .35rem; background: var(--warn-ground); }
.problems li + li { margin-top: .35rem; }
.problems b { color: var(--warn); font-weight: 600; }
.problems b::after { content: ":"; }
.alt div { display: grid; grid-template-columns: minmax(1.8rem, auto) 1fr; gap: .5rem; }
.alt div + div, details .alt { margin-top: .3rem; }
dt { color: var(--soft); font-size: .857em; line-height: 1.69; font-weight: 600; }
dd { margin: 0; }
.lacking { color: var(--warn); }
summary { color: var(--accent); cursor: pointer; padding: .45rem 0 .15rem; margin-inline-start: 2.3rem;
  width: fit-content; }
@media (max-width: 30rem) {
  .bar { padding-block: .5rem; }
  [type=search] { flex-basis: 9rem; }
  .kinds { flex: 1 0 100%; flex-wrap: nowrap; overflow-x: auto; padding-bottom: .15rem; }
  .kind { flex: none; }
  .card { grid-template-columns: 7rem minmax(0, 1fr); column-gap: .8rem; }
  .frame { width: 7rem; height: 7rem; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --warn: #6d2c0a;
    --warn-ground: #fff; --frame: #fff; }
  form, summary { display: none; }
  body { font-size: 9pt; }
  .cards { grid-template-columns: 1fr 1fr; gap: 4mm; }
  .card { grid-template-columns: 28mm 1fr; gap: 2mm 3mm; padding: 2mm; font-size: 8pt; }
  .frame { width: 28mm; height: 28mm; }
  h2 { font-size: 9.5pt; }
  .problems { border: 1px solid #bbb; }
}
"""

SCRIPT = """
const form = document.querySelector("form");
const cards = [...document.querySelectorAll(".card")].map(node => ({
  node, kinds: node.dataset.kinds.split(" "), text: node.textContent.normalize("NFKD").toLowerCase(),
}));
const shown = document.querySelector("output");
function filter() {
  const words = form.elements.search.value.normalize("NFKD").toLowerCase().split(/\\s+/).filter(Boolean);
  const kinds = [...form.querySelectorAll("[name=kind]:checked")].map(box => box.value);
  let count = 0;
  for (const card of cards) {
    const fits = words.every(word => card.text.includes(word))
      && (!kinds.length || kinds.some(kind => card.kinds.includes(kind)));
    card.node.hidden = !fits;
    count += fits;
  }
  shown.textContent = count === cards.length ? `${count} shown` : `${count} of ${cards.length} shown`;
}
form.addEventListener("input", filter);
form.addEventListener("submit", event => event.preventDefault());
const folds = [...document.querySelectorAll("details")];
let open = [];
addEventListener("beforeprint", () => {
  open = folds.filter(fold => fold.open);
  folds.forEach(fold => fold.open = true);
});
addEventListener("afterprint", () => folds.forEach(fold => fold.open = open.includes(fold)));
form.hidden = false;
filter();
"""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{summary}</p>
</header>
<form hidden role="search">
<div class="bar">
<input type="search" name="search" placeholder="Search names, places, texts" aria-label="Search" autocomplete="off">
<output aria-live="polite">{total} shown</output>
<div class="kinds">{filters}</div>
</div>
</form>
<main>
<ul class="cards">
{cards}
</ul>
</main>
<script>{script}</script>
</body>
</html>
"""
