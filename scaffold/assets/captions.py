"""Captions of a video (WebVTT, W3C): read line by line, so that a typing error is found before a deaf visitor does."""

import re
from collections.abc import Iterator
from pathlib import Path

from scaffold.model.findings import Finding, Location, error
from scaffold.model.videos import Captions

CODE = "VID003"
MOST_BYTES = 1_000_000
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_CUE = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+.*)?", re.ASCII)
_HELP = "Write  00:00:01.000 --> 00:00:04.500  and the words in the next line, an empty line between cues."


def probe_captions(file: Path, path: str, digest: str) -> Captions | Finding:
    """A WebVTT file that browsers will show, or the first thing that is wrong with it."""
    where = Location(path)
    try:
        content = file.read_bytes() if file.stat().st_size <= MOST_BYTES else None
    except OSError as reason:
        return error(CODE, where, f"the captions cannot be read: {reason.strerror}", "Check that they may be read.")
    if content is None:
        return error(CODE, where, "this file is larger than captions can be", "Is it a video?")
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return error(CODE, where, "the captions are not UTF-8", "Save them with the encoding UTF-8.")
    if not lines or not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        help = (
            "Its first line is WEBVTT, its second one empty. (SubRip files have commas in their times: make them dots.)"
        )
        return error(CODE, Location(path, 1), "the captions do not begin with WEBVTT", help)
    return _checked(lines, path, digest)


def _checked(lines: list[str], path: str, digest: str) -> Captions | Finding:
    ends, before = [0.0], 0.0
    for number, line in _timings(lines):
        match = _CUE.fullmatch(line.strip())
        if match is None:
            return error(CODE, Location(path, number), "these times cannot be read", _HELP)
        start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        if end <= start:
            return error(CODE, Location(path, number), "these words end before they begin", _HELP)
        if start < before:
            return error(CODE, Location(path, number), "these words begin before those above them", "Sort the cues.")
        if not lines[number : number + 1] or not lines[number].strip():
            return error(CODE, Location(path, number), "no words stand below these times", _HELP)
        before = start
        ends.append(end)
    if len(ends) == 1:
        return error(CODE, Location(path), "there are no words in these captions", _HELP)
    return Captions(path, digest, len(ends) - 1, max(ends))


def _timings(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines with an arrow, as browsers find cues."""
    return ((number, line) for number, line in enumerate(lines, start=1) if "-->" in line)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
