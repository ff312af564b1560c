"""Safe names for folders, keys and files, made from what strangers call their things."""

from collections.abc import Callable, Iterable

from slugify import slugify

MAX_LENGTH = 60
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)
"""Names that Windows keeps for devices, whatever their suffix."""


def identifier(text: str, fallback: str = "item") -> str:
    """An id: `a-z`, `0-9` and single hyphens, never empty, at most `MAX_LENGTH` long; other scripts are transliterated.

    It holds no dot, slash or control character, hence no path leads out of a folder by it.
    """
    name = slugify(text[: 10 * MAX_LENGTH], max_length=MAX_LENGTH, word_boundary=True) or fallback
    return f"{name}-{fallback}" if name in _RESERVED else name


def allocate(
    wishes: Iterable[tuple[str, str]], make: Callable[[str], str], taken: Iterable[str] = ()
) -> dict[str, str]:
    """A name of its own for each key, from (key, wished name).

    Who wishes exactly what `make` makes of it gets it; others that come to the same name (two handles that differ in
    case only) are numbered, in the order of their wishes and then of the file, so that a sorted export changes nothing.
    """
    names: dict[str, str] = {}
    free = Names(taken)
    for key, wish in sorted(wishes, key=lambda pair: (make(pair[1]) != pair[1], pair[1])):
        names[key] = free.take(make(wish))
    return names


class Names:
    """Names that are in use; who asks for one of them gets it with the next free number: name-2, name-3, and so on."""

    def __init__(self, used: Iterable[str] = (), separator: str = "-") -> None:
        self._used = set(used)
        self._separator = separator
        self._last: dict[str, int] = {}

    def take(self, name: str) -> str:
        """A name that nobody else has or will get."""
        candidate = name
        while candidate in self._used:
            self._last[name] = self._last.get(name, 1) + 1
            candidate = f"{name}{self._separator}{self._last[name]}"
        self._used.add(candidate)
        return candidate
