"""Edits as an owner makes them, by chance: words, facts, pictures, templates, settings; mistakes, and their mending."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from sites.small_site import lay, picture, text

RICH = {
    "content/products/pot/product.yaml": """\
sku: POT
category: cups
price: { USD: 60.00, EUR: 55.00 }
published: 2026-02-03
variants:
  - { sku: POT-R, options: { colour: red }, images: [front.jpg] }
  - { sku: POT-G, options: { colour: green }, images: [side.png] }
images: [{ file: front.jpg, view: front, focus: [0.2, 0.8] }, { file: side.png, view: side }]
related: [cup]
""",
    "content/products/pot/en.md": text(
        "Pot", alt="{ front.jpg: A pot, side.png: Its side }", body="To [cup](product:cup)."
    ),
    "content/products/pot/de.md": text("Kanne", alt="{ front.jpg: Eine Kanne, side.png: Die Seite }"),
    "content/products/pot/front.jpg": picture("maroon", 200, 120, "JPEG"),
    "content/products/pot/side.png": picture("green", 120, 200),
    "content/posts/news/post.yaml": "date: 2026-03-04\n",
    "content/posts/news/en.md": text("News"),
    "content/posts/news/de.md": text("Neues"),
    "content/shared/size.txt": "10 cm\n",
}
"""The small shop with a second product, a post and a file to copy."""

COLOURS = ("teal", "maroon", "navy", "olive", "orange")


class Editor:
    """Edits a site; each edit gives the paths that it changed."""

    def __init__(self, site: Path, seed: int) -> None:
        self.site, self.random = lay(site, RICH), Random(seed)
        self._mended: dict[str, bytes | None] = {}

    def edit(self) -> list[str]:
        """One edit; what was broken is mended by the next one."""
        if self._mended:
            return self._mend()
        return self.random.choice(_EDITS)(self)

    @property
    def is_broken(self) -> bool:
        """Whether the last edit was a mistake."""
        return bool(self._mended)

    def words(self) -> list[str]:
        return self._change(self._some("content/**/*.md"), lambda old: f"{old}\nMore words {self._number()}.\n")

    def title(self) -> list[str]:
        return self._line(self._some("content/**/*.md"), "title: ", f"title: Another name {self._number()}")

    def summary(self) -> list[str]:
        return self._line(self._some("content/**/*.md"), "summary: ", f"summary: Shorter said {self._number()}.")

    def slug(self) -> list[str]:
        return (
            self._change(
                self._some("content/products/*/*.md"),
                lambda old: old.replace("---\n", f"---\nslug: s{self._number()}\n", 1),
            )
            if self.random.random() < 0.3
            else self.words()
        )

    def price(self) -> list[str]:
        file = self._some("content/products/*/product.yaml")
        return self._line(file, "price: ", f"price: {{ USD: {self._number()}.00, EUR: {self._number()}.00 }}")

    def position(self) -> list[str]:
        return self._change(
            self._some("content/products/*/product.yaml"), lambda old: _set(old, "position", self._number())
        )

    def retire(self) -> list[str]:
        status = self.random.choice(("active", "retired", "draft"))
        return self._change("content/products/pot/product.yaml", lambda old: _set(old, "status", status))

    def new_product(self) -> list[str]:
        source, name = self.site / "content/products/cup", f"cup-{self._number()}"
        target = source.with_name(name)
        if target.exists():
            return self.gone()
        shutil.copytree(source, target)
        file = f"content/products/{name}/product.yaml"
        self._change(file, lambda old: _without(_set(old, "sku", name.upper()), "gtin"))
        for tag in ("en", "de"):
            self._line(f"content/products/{name}/{tag}.md", "title: ", f"title: Cup {name}")
        return [f"content/products/{name}", file]

    def gone(self) -> list[str]:
        spare = sorted((self.site / "content/products").glob("cup-*"))
        if not spare:
            return self.new_product()
        shutil.rmtree(spare[0])
        return [spare[0].relative_to(self.site).as_posix()]

    def language(self) -> list[str]:
        """A translation comes or goes."""
        file = self.site / "content/posts/news/de.md"
        if file.exists():
            file.unlink()
        else:
            file.write_text(text("Neues"))
        return ["content/posts/news/de.md"]

    def another_picture(self) -> list[str]:
        (self.site / "content/products/cup/front.png").write_bytes(
            picture(self.random.choice(COLOURS), 90, 60 + self._number() % 40)
        )
        return ["content/products/cup/front.png"]

    def style(self) -> list[str]:
        return self._write("themes/harbour/styles/99-own.css", f"body {{ margin: {self._number()}px }}\n")

    def template(self) -> list[str]:
        return self._write(
            "themes/harbour/templates/404.html",
            '{% extends "harbour:404.html" %}{% block main %}'
            f"<p>{self._number()}</p>"
            "{{ super() }}{% endblock %}",
        )

    def setting(self) -> list[str]:
        return self._line("scaffold.toml", "title = ", f'title = "Quay {self._number()}"')

    def strings(self) -> list[str]:
        head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        return self._write("locales/de/LC_MESSAGES/site.po", f'{head}msgid "Search"\nmsgstr "Suche {self._number()}"\n')

    def shared(self) -> list[str]:
        return self._write("content/shared/size.txt", f"{self._number()} cm\n")

    def mistake(self) -> list[str]:
        """Something that stops a build."""
        path, content = self.random.choice(
            [
                ("content/products/cup/product.yaml", "sku: [\n"),
                ("content/products/cup/en.md", text("Cup", body="To [nothing](product:nothing).")),
                ("content/products/cup/de.md", text("Tasse", body="![weg](weg.png)")),
                ("scaffold.toml", "[site\n"),
                ("themes/harbour/theme.toml", "widths = [\n"),
                ("content/products/pot/front.jpg", None),
                ("content/categories/cups/category.yaml", "parent: nothing\n"),
            ]
        )
        file = self.site / path
        self._mended = {path: file.read_bytes() if file.exists() else None}
        if content is None:
            file.unlink()
        else:
            self._write(path, content)
        return [path]

    def _mend(self) -> list[str]:
        for path, content in self._mended.items():
            if content is None:
                (self.site / path).unlink()
            else:
                (self.site / path).write_bytes(content)
        changed, self._mended = list(self._mended), {}
        return changed

    def _number(self) -> int:
        return self.random.randrange(10, 99)

    def _some(self, pattern: str) -> str:
        return self.random.choice(sorted(self.site.glob(pattern))).relative_to(self.site).as_posix()

    def _change(self, path: str, how: Callable[[str], str]) -> list[str]:
        return self._write(path, how((self.site / path).read_text()))

    def _line(self, path: str, start: str, new: str) -> list[str]:
        return self._change(
            path,
            lambda old: "".join(
                f"{new}\n" if line.startswith(start) else line for line in old.splitlines(keepends=True)
            ),
        )

    def _write(self, path: str, content: str) -> list[str]:
        lay(self.site, files={path: content})
        return [path]


def _without(text: str, key: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}:"))


def _set(text: str, key: str, value: object) -> str:
    return f"{_without(text, key)}{key}: {value}\n"


_EDITS: tuple[Callable[[Editor], list[str]], ...] = (
    *[Editor.words] * 4,
    *[Editor.summary] * 2,
    Editor.title,
    Editor.slug,
    Editor.price,
    Editor.position,
    Editor.retire,
    Editor.new_product,
    Editor.gone,
    Editor.language,
    Editor.another_picture,
    Editor.style,
    Editor.template,
    Editor.setting,
    Editor.strings,
    Editor.shared,
    *[Editor.mistake] * 3,
)
