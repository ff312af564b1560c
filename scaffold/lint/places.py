"""Places: at which line of a source file a key stands."""

from collections.abc import Callable

from scaffold.decode import front_matter, toml, yaml
from scaffold.decode.yaml import Positions, Problem
from scaffold.lint.folder import Folder
from scaffold.model.findings import Location


class Places:
    """Reads source files again for their lines, each once and only when asked."""

    def __init__(self, files: Folder) -> None:
        self._files = files
        self._positions: dict[str, Positions] = {}

    def key(self, path: str, *key: str | int) -> Location:
        """Where a key of a YAML or TOML file or a front matter stands: its line, or that of the nearest key above."""
        positions = self.positions(path)
        while key and key not in positions:
            key = key[:-1]
        line, column = positions.get(key, (0, 0)) if key else (0, 0)
        return Location(path, line, column)

    def positions(self, path: str) -> Positions:
        """Every key of such a file with its line and column; none where it cannot be read."""
        if path not in self._positions:
            self._positions[path] = _positions(path, self._files.read(path).decode("utf-8", "replace"))
        return self._positions[path]


def _positions(path: str, text: str) -> Positions:
    reader: Callable[[str], front_matter.Split | yaml.Document | Problem] = {
        "md": front_matter.split,
        "toml": toml.read,
    }.get(path.rpartition(".")[2], yaml.read)
    read = reader(text)
    if isinstance(read, Problem):
        return {}
    return read.matter.positions if isinstance(read, front_matter.Split) else read.positions
