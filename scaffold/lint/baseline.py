"""Baseline: findings that are known and forgiven. Writing it anew forgets what was mended."""

import json
from pathlib import Path

from scaffold.errors import UsageError
from scaffold.model.rules import LintReport

_VERSION = 1


def write_baseline(report: LintReport, file: Path) -> None:
    """Notes the findings of a run: by fingerprint, with words for people."""
    known = {finding.fingerprint: f"{finding.rule} {finding.path}: {finding.message}" for finding in report.findings}
    text = json.dumps({"version": _VERSION, "findings": known}, ensure_ascii=False, indent=1, sort_keys=True)
    try:
        file.write_text(text + "\n", "utf-8")
    except OSError as wrong:
        raise UsageError(f"the baseline cannot be written to {file}: {wrong.strerror}") from wrong


def read_baseline(file: Path) -> dict[str, str]:
    """The fingerprints that are forgiven, each with its finding in words."""
    try:
        read = json.loads(file.read_bytes())
        if read["version"] != _VERSION:
            raise UsageError(f"{file} is a baseline of another version; write it anew with --write-baseline")
        return {str(mark): str(words) for mark, words in read["findings"].items()}
    except OSError as wrong:
        raise UsageError(f"the baseline {file} cannot be read: {wrong.strerror}") from wrong
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise UsageError(f"{file} is no baseline; write one with --write-baseline") from wrong
