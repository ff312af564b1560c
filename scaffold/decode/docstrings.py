"""What the program's records say about their own fields: the text right below each of them."""

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise
from typing import Any


@cache
def field_words(shape: Any) -> dict[str, str]:
    """Docstrings of the fields of a dataclass or the members of an enumeration; its bases are left out."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(shape))).body[0]
    found: dict[str, str] = {}
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    for field, below in pairwise(body):
        name = _name(field)
        text = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
        if name and isinstance(text, str):
            found[name] = " ".join(text.split())
    return found


def _name(field: ast.stmt) -> str:
    targets = [field.target] if isinstance(field, ast.AnnAssign) else getattr(field, "targets", [])
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else ""
