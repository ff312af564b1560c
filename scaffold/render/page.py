"""Renders one page: a pure function of job, Frame and Theme to bytes."""

import contextlib
from types import TracebackType

from jinja2 import TemplateAssertionError, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from scaffold.errors import RenderError
from scaffold.model.theme import Theme
from scaffold.model.views import Frame, PageJob
from scaffold.render.budget import Budget
from scaffold.render.environment import BUDGET, FILTERS, PARTS, environment
from scaffold.render.shared import Rendered
from scaffold.render.strings import MissingString, functions

_COMPILED: dict[str, ImmutableSandboxedEnvironment] = {}
"""Compiled templates by the theme's digest: a cache that no result depends on."""
_MOST_THEMES = 4
_PARTS: dict[tuple[str, int], tuple[Frame, Rendered]] = {}
"""What all pages of a Frame share, by the theme's digest and the Frame (kept, so that no other takes its place)."""
_MOST_FRAMES = 64


def render(job: PageJob, frame: Frame, theme: Theme) -> bytes:
    """The page's HTML as UTF-8; RenderError names template and line when the theme fails on it."""
    context = {"view": job.view, "frame": frame, BUDGET: Budget(), PARTS: _parts(frame, theme), **functions(frame)}
    try:
        html = _compiled(theme).get_template(job.template).render(context)
    except (TemplateError, MissingString, ArithmeticError, TypeError, ValueError, LookupError, RecursionError) as wrong:
        raise _explained(wrong, job, theme) from wrong
    return _tidied(html).encode("utf-8")


def prepare(theme: Theme) -> None:
    """Compiles the templates now, before the work is shared out; what is wrong in one shows when it is used."""
    compiled = _compiled(theme)
    for name in theme.templates:
        with contextlib.suppress(TemplateError):
            compiled.get_template(name)


def _parts(frame: Frame, theme: Theme) -> Rendered:
    if not theme.digest:
        return {}
    key = theme.digest, id(frame)
    if key not in _PARTS:
        while len(_PARTS) >= _MOST_FRAMES:
            _PARTS.pop(next(iter(_PARTS)))
        _PARTS[key] = frame, {}
    return _PARTS[key][1]


def _compiled(theme: Theme) -> ImmutableSandboxedEnvironment:
    found = _COMPILED.get(theme.digest) if theme.digest else None
    if found is None:
        found = environment(theme.templates)
        if theme.digest:
            while len(_COMPILED) >= _MOST_THEMES:
                _COMPILED.pop(next(iter(_COMPILED)))
            _COMPILED[theme.digest] = found
    return found


def _tidied(html: str) -> str:
    """Without the indentation that only serves the template's reader; `pre` and `textarea` keep theirs."""
    if "<pre" in html or "<textarea" in html:
        return html.strip() + "\n"
    return "\n".join(line for line in map(str.strip, html.split("\n")) if line) + "\n"


def _explained(wrong: Exception, job: PageJob, theme: Theme) -> RenderError:
    template, line = _place(wrong, job, theme)
    message = str(wrong.message if isinstance(wrong, TemplateError) else wrong) or type(wrong).__name__
    return RenderError(template, line, message, _help(wrong), page=job.path, source=job.source)


def _place(wrong: Exception, job: PageJob, theme: Theme) -> tuple[str, int]:
    """The innermost line of a template in the traceback, which Jinja has rewritten to the template's own lines."""
    if isinstance(wrong, TemplateSyntaxError):
        return wrong.filename or wrong.name or job.template, wrong.lineno
    origins = {file.origin for file in theme.templates.values()}
    place = theme.templates[job.template].origin if job.template in theme.templates else job.template, 0
    step: TracebackType | None = wrong.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename in origins:
            place = step.tb_frame.f_code.co_filename, step.tb_lineno
        step = step.tb_next
    return place


_HELP: tuple[tuple[type[Exception], str], ...] = (
    (MissingString, "Add the text to strings/<language>.po of the theme, or to the site's own locales/."),
    (TemplateAssertionError, f"Templates have the filters {', '.join(sorted(FILTERS))}."),
    (TemplateSyntaxError, "Mend the template's syntax; an opened block ends with its {% end… %}."),
    (TemplateNotFound, "Add the file to the theme's templates/, or name one that is there."),
    (UndefinedError, "Templates get `view`, `frame`, `_`, `ngettext` and `pgettext`; the manual lists their fields."),
    (SecurityError, "Templates may only read the data they are given; take this out."),
    (RecursionError, "The template includes or calls itself without end."),
)


def _help(wrong: Exception) -> str:
    return next((text for kind, text in _HELP if isinstance(wrong, kind)), "")
