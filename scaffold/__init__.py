"""Static sites and storefronts for shops that sell abroad from their own site.

The public surface; everything else may change. Names are read when they are asked for, so that `import scaffold` is
quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scaffold.build.options import BuildOptions, BuildReport
    from scaffold.build.pipeline import build
    from scaffold.errors import BuildStopped, ScaffoldError
    from scaffold.model.findings import Finding, Location, Severity
    from scaffold.model.site import Site

__all__ = [
    "BuildOptions",
    "BuildReport",
    "BuildStopped",
    "Finding",
    "Location",
    "ScaffoldError",
    "Severity",
    "Site",
    "build",
]

_HOMES = {
    "BuildOptions": "scaffold.build.options",
    "BuildReport": "scaffold.build.options",
    "BuildStopped": "scaffold.errors",
    "Finding": "scaffold.model.findings",
    "Location": "scaffold.model.findings",
    "ScaffoldError": "scaffold.errors",
    "Severity": "scaffold.model.findings",
    "Site": "scaffold.model.site",
    "build": "scaffold.build.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'scaffold' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
