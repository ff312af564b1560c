"""Which source made a page: from the manifest that a build leaves beside its output."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.model.rules import Edit, Fix, SourcePlace

MANIFEST = ".scaffold/manifest.json"


class SourceMap(Protocol):
    """Tells the origin of pages and of what stands on them."""

    def source_of(self, path: str) -> SourcePlace | None:
        """The source that made the file at this path, without a line; None where it has no single one."""

    def place(self, page: HtmlPage, element: Element, rule_id: str) -> SourcePlace | None:
        """The line that a person would edit to mend what a rule found in an element."""

    def edit(self, element: Element, fix: Fix) -> Edit | None:
        """The edit of the template that wrote an element; None where no one start tag of the owner's can have."""


def read_outputs(site: Path) -> Mapping[str, str] | None:
    """Each output with its source, by the manifest in a site's folder; None where there is none that we understand."""
    try:
        outputs = json.loads((site / MANIFEST).read_bytes())["outputs"]
        return {str(path): str(entry[1]) for path, entry in outputs.items()}
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
