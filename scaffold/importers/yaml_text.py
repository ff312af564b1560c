"""YAML as people read it: keys in the order given, and quotes wherever another tool might see something else than text.

The site's own reader takes every scalar as text until a field gives it a type; quotes protect `NO`, `0012345670` and
`1e5` from the others (YAML 1.1 and 1.2 differ on them).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import yaml

_PLAIN = re.compile(r"[^\W\d_][\w .,()/+'%&°–-]*|[0-9]+(?:\.[0-9]+)? [A-Za-z]+")
_WORDS_OF_OTHERS = frozenset({"y", "n", "null", "nan", "inf"})


class Inline(dict[str, Any]):
    """A small mapping on one line: { USD: 68.00, EUR: 64.00 }."""


class InlineList(list[Any]):
    """A small list on one line: [front.jpg, back.jpg]."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Everything is written out; the site's reader takes no anchors."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's
        """List items stand inside their key."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None if _may_stand_plain(dumper, text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _may_stand_plain(dumper: yaml.SafeDumper, text: str) -> bool:
    if not _PLAIN.fullmatch(text) or text.endswith(" ") or text.lower() in _WORDS_OF_OTHERS:
        return False
    kind = dumper.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # the stubs lack it
    return bool(kind == "tag:yaml.org,2002:str")


def _number(dumper: yaml.SafeDumper, number: Decimal) -> yaml.ScalarNode:
    text = f"{number:f}"
    kind = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


def _inline(dumper: yaml.SafeDumper, mapping: Inline) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", mapping, flow_style=True)


def _inline_list(dumper: yaml.SafeDumper, items: InlineList) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Decimal, _number)
_Dumper.add_representer(Inline, _inline)
_Dumper.add_representer(InlineList, _inline_list)


def dump(mapping: Mapping[str, Any]) -> str:
    """The mapping as a YAML document; keys with nothing in them are left out."""
    filled = {key: value for key, value in mapping.items() if value not in (None, "", [], {}, ())}
    return yaml.dump(filled, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9, default_flow_style=False)
