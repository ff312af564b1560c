"""`scaffold`: the commands, each in a file of its own that is read only when it is called."""

import sys
from importlib import import_module

import click

from scaffold.cli.version import version

COMMANDS = {
    "new": "Make a new shop that builds at once.",
    "build": "Build the deployable site.",
    "serve": "Show the site while it is written.",
    "lint": "Check built pages, ours or anybody's, against the rules.",
    "register": "List registers, and write in them.",
    "conformity": "Report how the shop stands to each entry of the standard.",
    "rules": "Print the rules, each with its reason and examples.",
    "import": "Bring a catalogue from Shopify or WooCommerce.",
    "images": "List the pictures, where they are used, and what is wrong with them.",
    "cache": "See, tidy and carry over what builds keep.",
    "i18n": "See what is translated and what is not.",
    "schema": "Print JSON Schemas of the site's files, for editors.",
}


class LazyGroup(click.Group):
    """Knows its commands by name and first line; imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's own file: `scaffold/cli/<name>_command.py`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"scaffold.cli.{cmd_name}_command").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="scaffold")
def group() -> None:
    """Static sites and storefronts for shops that sell abroad from their own site."""


def main() -> None:
    """Runs the command line; what stops a command shows itself, without a traceback."""
    from scaffold.errors import BuildStopped, ScaffoldError

    try:
        group(standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; the site in the output folder is as it was.", err=True)
        sys.exit(130)
    except BuildStopped as stopped:
        from scaffold.report.as_text import lines

        for line in lines(stopped.findings):
            click.echo(line, err=True)
        sys.exit(2)
    except ScaffoldError as wrong:
        click.echo(f"scaffold: {wrong}", err=True)
        sys.exit(2)
