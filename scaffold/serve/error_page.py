"""The page in the shop's place where there is nothing to show yet; it needs no script to be read."""

from collections.abc import Iterable
from html import escape

from scaffold.serve.marks import HOME
from scaffold.serve.problems import Problem

TITLE = "This page cannot be shown yet"


def error_page(problems: Iterable[Problem]) -> bytes:
    """HTML that tells each problem with its place, the lines around, and how to mend it."""
    told = "\n".join(map(_told, problems))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<title>{TITLE}</title>\n<link rel="stylesheet" href="{HOME}serve.css">\n</head>\n<body class="page">\n'
        f'<main class="box">\n<h1>{TITLE}</h1>\n<p>It comes by itself as soon as this is mended and saved.</p>\n'
        f"<ol>\n{told}\n</ol>\n</main>\n</body>\n</html>\n"
    ).encode()


def _told(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    where = f'<p class="place"><code>{escape(place)}</code></p>' if place else ""
    parts = [where, f"<p><strong>{escape(problem.message)}</strong></p>"]
    if problem.excerpt:
        lines = "\n".join(
            f"{'<mark>' if line.wrong else ''}{line.number:>5}  {escape(line.text)}{'</mark>' if line.wrong else ''}"
            for line in problem.excerpt
        )
        parts.append(f'<pre dir="auto" tabindex="0">{lines}</pre>')
    if problem.help:
        parts.append(f'<p class="help">{escape(problem.help)}</p>')
    return f"<li>{''.join(parts)}</li>"
