"""`scaffold new`."""

import sys
from pathlib import Path

import click

from scaffold.build.new import Answers, lay_down

MODES = ("dtc", "b2c", "b2b")
DEFAULT_LOCALES = "en-US"


@click.command("new")
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--mode", type=click.Choice(MODES), help="Who buys: consumers from the maker, consumers, or firms.")
@click.option("--locales", help="Languages and countries, the first is the default: en-US,de-DE,ja-JP.")
@click.option("--title", help="The shop's name.")
@click.option("--email", help="Where orders and questions arrive.")
@click.option("--base-url", help="The shop's address, such as https://www.tidewater.example.")
def command(
    target: Path, mode: str | None, locales: str | None, title: str | None, email: str | None, base_url: str | None
) -> None:
    """Make a new shop in DIR that builds at once.

    Asks on a terminal for what is not given; elsewhere takes examples, which the files mark for you to replace.
    """
    answers = _answers(target, mode, locales, title, email, base_url)
    paths = lay_down(answers, target)
    click.echo(f"{len(paths)} files in {target}/. Next:\n  cd {target}\n  scaffold build")


def _answers(
    target: Path, mode: str | None, locales: str | None, title: str | None, email: str | None, base_url: str | None
) -> Answers:
    asks = sys.stdin.isatty()

    def asked(question: str, given: str | None, default: str) -> str:
        if given is not None or not asks:
            return given or default
        return str(click.prompt(question, default=default))

    name = asked("Name of the shop", title, target.name.replace("-", " ").title())
    return Answers(
        title=name,
        email=asked("E-mail address for orders", email, "care@shop.example"),
        mode=asked("Who buys (dtc, b2c, b2b)", mode, MODES[0]),
        locales=tuple(tag.strip() for tag in asked("Languages and countries", locales, DEFAULT_LOCALES).split(",")),
        base_url=asked("Address of the shop", base_url, "https://www.shop.example"),
    )
