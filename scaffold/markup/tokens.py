"""What single tokens of a parsed text mean: their plain words, and the picture that one shows."""

from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it.token import Token

from scaffold.model.entries import PictureSlot


def plain_texts(tokens: list[Token]) -> Iterator[str]:
    """The words, without marks; pictures say nothing here."""
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "inline":
            yield "".join(plain_texts(token.children or []))
        elif token.type == "image":
            continue
        elif token.type in ("fence", "code_block"):
            yield token.content


def picture_of(token: Token, line: int) -> PictureSlot:
    """The picture of an image token. The parser encodes addresses; files have plain names."""
    file = unquote(str(token.attrs.get("src", "")))
    alt = "".join(plain_texts(token.children or []))
    return PictureSlot(file, alt, str(token.attrs.get("title", "")), line)
