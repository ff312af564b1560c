"""Sizes of memory as people write them: 500MB, 2GB, 1.5 GiB."""

import re

import click

_SHAPE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


class Size(click.ParamType[int]):
    """A number of bytes; k, M, G and T count in thousands, Ki, Mi, Gi and Ti in 1024."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The bytes; a usage error where it is no size."""
        if isinstance(value, int):
            return value
        found = _SHAPE.fullmatch(str(value).strip())
        if not found:
            self.fail(f"“{value}” is not a size; write it as 500MB or 2GB", param, ctx)
        number, prefix, binary = found.groups()
        return int(float(number) * (1024 if binary else 1000) ** _POWERS[prefix.lower()])


SIZE = Size()
