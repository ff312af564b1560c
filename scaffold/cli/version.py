"""The version, in one place for wheel and checkout."""


def version() -> str:
    """As the installed package says."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("scaffold-shop")
    except PackageNotFoundError:
        return "0 (not installed)"
