"""Interface strings: the line of the .po file that says a text of the interface."""

import re
from collections.abc import Iterable
from io import BytesIO

from babel.messages.pofile import PoFileError, read_po

from scaffold.lint.origin.prose import normal
from scaffold.model.rules import SourcePlace
from scaffold.model.theme import ThemeFile

_PLACEHOLDER = re.compile(r"\{[A-Za-z_]\w*\}")
_LEAST_LETTERS = 4


class Interface:
    """The strings of one language, in the order of its files: later ones win."""

    def __init__(self, files: Iterable[ThemeFile]) -> None:
        self._plain: dict[str, SourcePlace] = {}
        self._patterns: list[tuple[re.Pattern[str], SourcePlace]] = []
        for file in files:
            self._read(file)

    def place_of(self, text: str) -> SourcePlace | None:
        """The line of the one string that reads so; None for none, several, or one that the program carries."""
        if not text:
            return None
        fits = {place for pattern, place in self._patterns if pattern.fullmatch(text)}
        place = self._plain.get(text) or (fits.pop() if len(fits) == 1 else None)
        return place if place and not place.path.startswith("(") else None

    def _read(self, file: ThemeFile) -> None:
        try:
            catalogue = read_po(BytesIO(file.content), abort_invalid=True)
        except (PoFileError, UnicodeDecodeError, ValueError):
            return
        lines = file.content.decode("utf-8", "replace").split("\n")
        for message in catalogue:
            strings = message.string if isinstance(message.string, (tuple, list)) else [message.string]
            for index, string in enumerate(strings):
                if message.id and isinstance(string, str) and string:
                    start = max(message.lineno or 1, 1)
                    self._add(normal(string), SourcePlace(file.origin, _said_at(lines, start, index)))

    def _add(self, text: str, place: SourcePlace) -> None:
        parts = _PLACEHOLDER.split(text)
        if len(parts) == 1:
            self._plain[text] = place
        elif sum(letter.isalpha() for part in parts for letter in part) >= _LEAST_LETTERS:
            self._patterns.append((re.compile(".+?".join(re.escape(part) for part in parts)), place))


def _said_at(lines: list[str], start: int, index: int) -> int:
    """The line of `msgstr`, or of `msgstr[index]`, at or below a line."""
    said = (at for at in range(start, len(lines) + 1) if lines[at - 1].startswith("msgstr"))
    first = next(said, start)
    return (
        next((at for at in (first, *said) if lines[at - 1].startswith(f"msgstr[{index}]")), first) if index else first
    )
