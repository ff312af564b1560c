"""The report as one HTML page that needs nothing else: for a screen, a printer, a partner or an auditor."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from scaffold.conformity.html_view import MOST_TO_DO, VERDICTS, class_of, stages, to_do
from scaffold.conformity.model import Report
from scaffold.conformity.words import say_in
from scaffold.model.standard import Grade, Standard

_HERE = Path(__file__).resolve().parent
_TAGS = {"en": "en", "zh": "zh-CN"}


def text_of(report: Report, standard: Standard, language: str) -> str:
    """The page; every text is escaped, and its policy forbids requests and scripts."""
    tasks = to_do(report, language)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((_HERE / "report.html").read_text("utf-8")).render(
        language=_TAGS[language],
        say=say_in(language),
        report=report,
        stages=stages(report, standard, language),
        shall=report.shares[Grade.SHALL],
        should=report.shares[Grade.SHOULD],
        verdicts=[class_of(verdict) for verdict in VERDICTS],
        tasks=tasks[:MOST_TO_DO],
        more=len(tasks[MOST_TO_DO:]),
        style=(_HERE / "report.css").read_text("utf-8"),
        policy="default-src 'none'; style-src 'unsafe-inline'",
    )
