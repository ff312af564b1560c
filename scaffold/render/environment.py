"""The one Jinja environment for all themes, ours included: sandboxed, escaping, and closed.

Templates get data and a few pure filters. What they may read is listed, not what they may not: fields of the model's
records, a handful of methods of texts and tables, loops and macros. Escaping cannot be switched off, no text can be
declared safe, and what a page may do is counted (`budget.py`).
"""

import dataclasses
import operator
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from jinja2 import BaseLoader, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, nodes, pass_context
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from markupsafe import Markup, escape

from scaffold.model.theme import ThemeFile
from scaffold.render.budget import Budget, bounded_range, calculated, joined, kind_of, printable
from scaffold.render.shared import FRAME_NAMES, Rendered, shared_parts
from scaffold.text import did_you_mean, nearest

BUDGET = "budget of the page"
"""Name of the Budget in a template's context; no template can write a name with spaces."""

PARTS = "shared parts of the locale"
"""Name of what was rendered of them in a template's context."""

_KEPT_FILTERS = ("default", "first", "last", "length", "list", "lower", "rejectattr", "selectattr", "upper")
FILTERS = (*_KEPT_FILTERS, "join", "trim")
"""What templates may use."""
_METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset({"startswith", "endswith", "lower", "upper", "strip", "split"}),
    dict: frozenset({"get", "items", "keys", "values"}),
}
_OWN_NAMES = (LoopContext, Namespace, TemplateModule, TemplateReference)
"""Jinja's own objects, whose public names are made for templates."""


class Missing(StrictUndefined):
    """A name that is not there: every use of it stops, and says what there is."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return str(self._undefined_hint)
        subject, name = self._undefined_obj, self._undefined_name
        if not dataclasses.is_dataclass(subject):
            return f"there is no {name!r}" + ("" if subject is missing else f" in {kind_of(subject)}")
        known = [field.name for field in dataclasses.fields(subject)]
        return f"{type(subject).__name__} has no field {name!r}. {did_you_mean(str(name), known)}".strip()


class _Sources(BaseLoader):
    """Templates from a table; nothing is read from disk."""

    def __init__(self, templates: Mapping[str, ThemeFile]) -> None:
        self.templates = templates

    def get_source(self, environment: Any, template: str) -> tuple[str, str, None]:  # noqa: ARG002 (Jinja's signature)
        file = self.templates.get(template)
        if file is None:
            raise TemplateNotFound(template, f"the theme has no template {template!r}{self._hint(template)}")
        return file.content.decode("utf-8"), file.origin, None

    def _hint(self, template: str) -> str:
        match = nearest(template, self.templates)
        return f"; did you mean {match!r}?" if match else ""


class _PaidTemplate(Template):
    """Each run of a template, as an include is one, costs a step."""

    def new_context(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,  # noqa: FBT001, FBT002 (Jinja's signature)
        locals: Mapping[str, Any] | None = None,
    ) -> Context:
        if vars and BUDGET in vars:
            vars[BUDGET].spend()
        return super().new_context(vars, shared, locals)


class _Environment(ImmutableSandboxedEnvironment):
    template_class = _PaidTemplate
    concat = staticmethod(joined)
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, templates: Mapping[str, ThemeFile]) -> None:
        super().__init__(
            autoescape=True,
            undefined=Missing,
            finalize=printable,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
            cache_size=-1,
            loader=_Sources(templates),
        )
        self.globals = {"range": bounded_range, "namespace": Namespace}
        self.filters = {name: JINJA_FILTERS[name] for name in _KEPT_FILTERS}
        self.filters |= {"join": _join, "trim": _trim, _COUNTED: _counted, _SHARED: _shared}
        self._verdicts: dict[tuple[type, str], bool] = {}
        self._shared: frozenset[str] = frozenset()
        self._shared = _shared_parts(self, templates)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute; by a short way where it was allowed before, since pages read some thousands."""
        if self._verdicts.get((type(obj), attribute)):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this; remembered, since it depends on type and name alone."""
        key = (type(obj), attr)
        verdict = self._verdicts.get(key)
        if verdict is None:
            verdict = super().is_safe_attribute(obj, attr, value) and _is_listed(obj, attr)
            self._verdicts[key] = verdict
        return verdict

    def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002 (Jinja's signature)
        """No `format` for templates: a width in the text fills any memory. `_` fills placeholders."""
        return

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Sums and products of numbers only: texts and lists that grow by doubling fill any memory."""
        function = _OPERATIONS.get(operator)
        if function is None or not isinstance(left, int | float) or not isinstance(right, int | float):
            raise SecurityError(f"{kind_of(left)} {operator} {kind_of(right)} is not for templates; join texts with ~")
        return calculated(operator, left, right, function(left, right))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 (Jinja's)
        __context[BUDGET].spend()
        return super().call(__context, __obj, *args, **kwargs)

    def tree(self, file: ThemeFile) -> nodes.Template:
        """A template's tree as it is written."""
        return super()._parse(self.preprocess(file.content.decode("utf-8")), file.name, file.origin)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _with_shared(tree, self._shared)
        _closed(tree, name, filename)
        return tree


_OPERATIONS = {"+": operator.add, "*": operator.mul, "%": operator.mod}
_COUNTED = "counted steps"
_SHARED = "shared part"


def environment(templates: Mapping[str, ThemeFile]) -> ImmutableSandboxedEnvironment:
    """The environment for the templates of one theme."""
    return _Environment(templates)


def _is_listed(obj: Any, attr: str) -> bool:
    if dataclasses.is_dataclass(obj) and type(obj).__module__.startswith("scaffold.model."):
        return any(field.name == attr for field in dataclasses.fields(obj))
    if isinstance(obj, _OWN_NAMES):
        return True
    if isinstance(obj, BlockReference):
        return attr == "super"
    return any(isinstance(obj, kind) and attr in names for kind, names in _METHODS.items())


def _shared_parts(environment: _Environment, templates: Mapping[str, ThemeFile]) -> frozenset[str]:
    """None where a template cannot be read: who uses it is told."""
    try:
        return shared_parts(templates, lambda name: environment.tree(templates[name]))
    except TemplateSyntaxError:
        return frozenset()


def _with_shared(tree: nodes.Template, shared: frozenset[str]) -> None:
    """`{% include %}` of a shared part becomes a text that is made once."""
    for parent in [tree, *tree.find_all(nodes.Node)]:
        for _, value in parent.iter_fields():
            if isinstance(value, list):
                value[:] = [_as_text(item) if _includes(item, shared) else item for item in value]


def _includes(node: Any, shared: frozenset[str]) -> bool:
    return isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const) and node.template.value in shared


def _as_text(node: nodes.Include) -> nodes.Output:
    part = nodes.Filter(node.template, _SHARED, [], [], None, None, lineno=node.lineno)
    return nodes.Output([part], lineno=node.lineno)


@pass_context
def _shared(context: Context, name: str) -> Markup:
    """A shared part, rendered at its first use; each use takes the steps that the first one took."""
    budget: Budget = context[BUDGET]
    rendered: Rendered = context[PARTS]
    if name in rendered:
        html, steps = rendered[name]
        budget.spend(steps)
    else:
        before = budget.steps
        given = {key: value for key, value in context.get_all().items() if key in FRAME_NAMES or " " in key}
        html = context.environment.get_template(name).render(given)
        rendered[name] = html, before - budget.steps
    return Markup(html)  # noqa: S704 (what a template gives is escaped)


def _closed(tree: nodes.Template, name: str | None, filename: str | None) -> None:
    """Refuses what switches escaping, and puts a counter on every loop, sum of texts and import."""
    for node in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
        raise TemplateSyntaxError("escaping is always on; remove the autoescape block", node.lineno, name, filename)
    for include in tree.find_all((nodes.Import, nodes.FromImport, nodes.Include)):
        include.with_context = True  # type: ignore[attr-defined]
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno)
    _texts_joined(tree)


def _texts_joined(tree: nodes.Node) -> None:
    """`a ~ b` becomes `[a, b]|join`, whose length is bounded."""
    for parent in [tree, *tree.find_all(nodes.Node)]:
        for field, value in parent.iter_fields():
            if isinstance(value, nodes.Concat):
                setattr(parent, field, _as_join(value))
            elif isinstance(value, list):
                value[:] = [_as_join(item) if isinstance(item, nodes.Concat) else item for item in value]


def _as_join(node: nodes.Concat) -> nodes.Filter:
    pieces = nodes.List(node.nodes, lineno=node.lineno)
    return nodes.Filter(pieces, "join", [], [], None, None, lineno=node.lineno)


@pass_context
def _counted(context: Context, items: Any) -> Iterable[Any]:
    budget: Budget = context[BUDGET]
    if isinstance(items, Iterable):
        return budget.counted(items)
    return _not_a_list(items)


def _not_a_list(items: Any) -> NoReturn:
    raise TypeError(f"a loop goes through a list; this is {kind_of(items)}")


def _join(items: Iterable[Any], between: str = "") -> Markup:
    """Texts and numbers as one text; each is escaped unless it is safe HTML."""
    pieces: list[str] = []
    for item in items:
        pieces += [escape(between), escape(printable(item))] if pieces and between else [escape(printable(item))]
    return Markup(joined(pieces))  # noqa: S704 (every piece was escaped one line above)


def _trim(text: str) -> str:
    return text.strip()
