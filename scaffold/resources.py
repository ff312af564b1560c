"""Finds what the program carries with it: themes, policies and the starter, in a wheel or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _carried(name: str) -> Path:
    in_wheel = _PACKAGE / "_carried" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def themes_dir() -> Path:
    """The folder of the themes that come with the program."""
    return _carried("themes")


def policies_dir() -> Path:
    """The folder of the policy templates that come with the program."""
    return _carried("policies")


def starter_dir() -> Path:
    """What `scaffold new` lays down."""
    return _PACKAGE / "starter"


def services_dir() -> Path:
    """What is known of services that many sites use: one file each."""
    return _PACKAGE / "services"


def scripts_dir() -> Path:
    """The scripts that sites get whatever their theme: consent."""
    return _PACKAGE / "scripts"
