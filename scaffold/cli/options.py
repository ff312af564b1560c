"""Options that several commands have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


def site_option(*, exists: bool = False) -> Callable[[Any], Any]:
    """--site DIR, the site's folder; with `exists`, a folder that is not there is wrong usage."""
    return click.option(
        "--site",
        "site_dir",
        default=".",
        type=click.Path(path_type=Path, file_okay=False, exists=exists),
        help="The site's folder (here, if not given).",
    )
