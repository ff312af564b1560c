"""The owner's files as the source map reads them: each once, only when asked, and those of a bundle by language."""

from collections.abc import Mapping, Sequence

from scaffold.i18n.tags import lookup_chain
from scaffold.lint.folder import Folder
from scaffold.lint.origin.interface import Interface
from scaffold.lint.origin.prose import Prose
from scaffold.lint.origin.values import Values
from scaffold.model.rules import SourcePlace
from scaffold.model.theme import ThemeFile

FACTS = {
    "home": "home.yaml",
    "pages": "page.yaml",
    "categories": "category.yaml",
    "products": "product.yaml",
    "posts": "post.yaml",
}
"""The facts' file of a bundle, by the folder that the bundle lies in."""
_MOST_KEPT = 400


class SourceFiles:
    """Values, prose and strings of a site's files."""

    def __init__(self, files: Folder, strings: Mapping[str, Sequence[ThemeFile]]) -> None:
        self._files = files
        self._known = files.sizes()
        self._strings = strings
        self._values: dict[str, Values] = {}
        self._prose: dict[str, Prose] = {}
        self._interfaces: dict[str, Interface] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._known

    def values(self, path: str) -> Values:
        """The texts of a YAML or TOML file or a front matter."""
        if path not in self._values:
            _trim(self._values)
            self._values[path] = Values(path, self._text(path))
        return self._values[path]

    def prose(self, path: str) -> Prose:
        """The body of a Markdown file."""
        if path not in self._prose:
            _trim(self._prose)
            self._prose[path] = Prose(self._text(path))
        return self._prose[path]

    def interface(self, language: str) -> Interface:
        """The interface strings of a language: the theme's, below the site's own."""
        if language not in self._interfaces:
            chain = tuple(reversed(lookup_chain(language))) if language else ()
            theirs = [file for tag in chain for file in self._strings.get(tag, ())]
            own = [path for tag in chain for path in self._known if path.startswith(f"locales/{tag}/LC_MESSAGES/")]
            texts = [ThemeFile(path, path, self._files.read(path)) for path in own if path.endswith(".po")]
            self._interfaces[language] = Interface([*theirs, *texts])
        return self._interfaces[language]

    def of_bundle(self, folder: str, language: str) -> tuple[str, ...]:
        """The files of a bundle that a page in a language is made of: its text, and its facts."""
        text = next((f"{folder}/{tag}.md" for tag in _chain(language) if f"{folder}/{tag}.md" in self._known), "")
        parts = folder.split("/")
        facts = f"{folder}/{FACTS.get(parts[1], '')}" if len(parts) > 1 else ""
        return tuple(path for path in (text, facts) if path in self._known)

    def at(self, path: str, line: int) -> SourcePlace | None:
        """A place, where the line is known."""
        return SourcePlace(path, line) if line else None

    def _text(self, path: str) -> str:
        return self._files.read(path).decode("utf-8", "replace") if path in self._known else ""


def _chain(language: str) -> tuple[str, ...]:
    return lookup_chain(language) if language else ()


def _trim(kept: "dict[str, object] | dict[str, Values] | dict[str, Prose]") -> None:
    if len(kept) > _MOST_KEPT:
        kept.clear()
