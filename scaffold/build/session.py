"""A site kept in memory while it is written: what changed is read again, what is asked for is made."""

from collections.abc import Collection
from dataclasses import dataclass, field

from scaffold.build.again import any_at, read_again, says_other_words
from scaffold.build.brand_files import BrandFiles
from scaffold.build.kept import KeptBundles, KeptIcons, KeptTraits
from scaffold.build.loading import Found, Loaded, Parts, read_parts, together
from scaffold.build.options import BuildOptions
from scaffold.build.outputs import Outputs
from scaffold.build.stage import Planned, checked, plan_of, set_up
from scaffold.errors import BuildStopped


@dataclass(slots=True)
class Session:
    """A site that is open; one thread at a time.

    `outputs` is the last state without errors (None before there was one), `findings` is what was found in the newest:
    where they hold errors, `outputs` is older than the files.
    """

    options: BuildOptions
    outputs: Outputs | None = None
    findings: Found = ()
    is_stale: bool = False
    """Whether the newest state of the files has errors."""
    _parts: Parts | None = None
    _kept: KeptBundles = field(default_factory=KeptBundles)
    _icons: KeptIcons = field(default_factory=KeptIcons)
    _waiting: frozenset[str] = frozenset()
    """What changed and could not be looked at yet, for scaffold.toml could not be read."""
    _changed: frozenset[str] = frozenset()
    """What changed since `outputs`."""

    def refresh(self, changed: Collection[str] = ()) -> None:
        """Brings the session up to date after a change of files: posix paths, relative to the site's folder.

        The first call reads everything, whatever changed.
        """
        self._waiting |= frozenset(changed)
        self._changed |= frozenset(changed)
        try:
            self._parts = self._read(self._waiting)
            self._waiting = frozenset()
            self.outputs = self._set_up(together(self._parts))
            self._changed = frozenset()
            self.findings, self.is_stale = self.outputs.stage.findings, False
        except BuildStopped as stopped:
            self.findings, self.is_stale = stopped.findings, True

    def _read(self, changed: frozenset[str]) -> Parts:
        if self._parts is not None:
            return read_again(self._parts, changed, self.options, self._kept)
        return read_parts(self.options, self._kept)

    def _set_up(self, loaded: Loaded) -> Outputs:
        traits = KeptTraits(loaded.assets, self.options.site_dir)
        stage = set_up(loaded, self._plan(loaded), self.options.site_dir, traits, self._icons, self._brand(loaded))
        outputs = Outputs(stage, self.options.site_dir)
        checked(stage.findings, outputs.hidden())
        return outputs

    def _plan(self, loaded: Loaded) -> Planned:
        """The plan so far where nothing changed that addresses are made from."""
        if self.outputs is not None:
            before = self.outputs.stage.loaded
            same = all(
                getattr(loaded, name) is getattr(before, name) for name in ("site", "words", "policies", "ledger")
            )
            if same and says_other_words(before.content, loaded.content):
                return self.outputs.stage.planned
        return plan_of(loaded)

    def _brand(self, loaded: Loaded) -> BrandFiles | None:
        """The files of the brand so far, where theme, site and logo are as they were."""
        if any("/fonts/" in path for path in self._changed):
            self._icons = KeptIcons()
            return None
        if self.outputs is None or any_at(self._changed, loaded.site.brand.identity.logo or "scaffold.toml"):
            return None
        before = self.outputs.stage
        same = loaded.site is before.loaded.site and loaded.theme is before.loaded.theme
        return before.brand if same else None
