"""A Markdown file cut into front matter and body."""

from dataclasses import dataclass

from scaffold.decode.yaml import Document, Problem, read

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Split:
    """Front matter as a document; the body, and the line of the file at which it begins."""

    matter: Document
    body: str
    body_line: int


def split(text: str) -> Split | Problem:
    """Cuts a file at its `---` lines; a file without them is all body."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Split(Document({}, {(): (1, 1)}), text, 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            matter = read("\n".join(lines[1:number]), first_line=2)
            if isinstance(matter, Problem):
                return matter
            return Split(matter, "\n".join(lines[number + 1 :]), number + 2)
    return Problem("the front matter is opened by --- and never closed", 1, 1, "Put a line with --- below it.")
