"""Parts of a theme that show nothing of the single page, such as a footer: rendered once for all pages of a locale.

A part counts as shared if the names that it takes from outside are the Frame and the functions of its words, if all
that it includes or imports is so, too, and if no template gives these names another meaning. That is read from the
templates; nobody has to say it.
"""

from collections.abc import Callable, Iterable, Iterator

from jinja2 import meta, nodes

FRAME_NAMES = frozenset({"frame", "_", "ngettext", "pgettext"})
_PURE = FRAME_NAMES | {"range", "namespace"}
_REFERENCES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

Tree = Callable[[str], nodes.Template]
"""A template's tree by its name. Raises TemplateError."""
Rendered = dict[str, tuple[str, int]]
"""Shared parts of one Frame by name: HTML, and the steps that each of them took."""


def shared_parts(names: Iterable[str], tree: Tree) -> frozenset[str]:
    """Those that templates include, and that give the same on every page of a locale."""
    trees = {name: tree(name) for name in names}
    if any(_PURE & set(_given(each)) for each in trees.values()):
        return frozenset()
    included = {getattr(each.template, "value", "") for tree in trees.values() for each in tree.find_all(nodes.Include)}
    return frozenset(name for name in included if _is_shared(name, trees, ()))


def _given(tree: nodes.Template) -> Iterator[str]:
    """Names to which a template gives a meaning."""
    for name in tree.find_all(nodes.Name):
        if name.ctx != "load":
            yield name.name
    for macro in tree.find_all(nodes.Macro):
        yield macro.name
    for whole in tree.find_all(nodes.Import):
        yield whole.target
    for some in tree.find_all(nodes.FromImport):
        yield from (name[1] if isinstance(name, tuple) else name for name in some.names)


def _is_shared(name: str, trees: dict[str, nodes.Template], above: tuple[str, ...]) -> bool:
    tree = trees.get(name)
    if tree is None or name in above or next(tree.find_all(nodes.Block), None):
        return False
    if meta.find_undeclared_variables(tree) - _PURE:
        return False
    named = [getattr(reference, "template", None) for reference in tree.find_all(_REFERENCES)]
    return all(isinstance(each, nodes.Const) and _is_shared(each.value, trees, (*above, name)) for each in named)
