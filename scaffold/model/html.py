"""SafeHtml: text that templates may print as it stands. Made in `markup/safe.py` only."""


class SafeHtml(str):
    """HTML that is known to be safe; Jinja and MarkupSafe honour `__html__`."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


NO_HTML = SafeHtml()
