"""What the command line promises: help everywhere, and a quick start."""

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from scaffold.cli.main import COMMANDS, group

HEAVY = ("pydantic", "jinja2", "PIL", "lxml", "babel", "markdown_it", "yaml", "fontTools", "rich")


def commands(command: click.Command, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None, name
            yield from commands(found, *path, name)


ALL = dict(commands(group, "scaffold"))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_explains_itself(path: tuple[str, ...]) -> None:
    assert ALL[path].help, f"{' '.join(path)} has no help"


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_option_explains_itself(path: tuple[str, ...]) -> None:
    mute = [p.name for p in ALL[path].params if isinstance(p, click.Option) and not p.help and not p.hidden]
    assert mute == []


def test_the_list_of_commands_is_that_of_the_files() -> None:
    assert {path[1] for path in ALL if len(path) == 2} == set(COMMANDS)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys, contextlib, io\n"
        f"sys.argv = ['scaffold', *{arguments!r}]\n"
        "from scaffold.cli.main import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        "    with contextlib.suppress(SystemExit):\n"
        "        main()\n"
        f"print(*sorted(set({HEAVY!r}) & set(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def cpu_of(code: str) -> float:
    """Seconds of processor time that Python spends on some code, start included; the least of five runs."""
    timed = (
        f"import resource\n{code}\nuse = resource.getrusage(resource.RUSAGE_SELF)\nprint(use.ru_utime + use.ru_stime)"
    )
    runs = [subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True) for _ in range(5)]
    return min(float(ran.stdout.split()[-1]) for ran in runs)


@pytest.mark.skipif(sys.platform == "win32", reason="processor time is read the POSIX way")
def test_help_costs_little_more_than_python_and_click() -> None:
    shown = (
        "import sys\nsys.argv = ['scaffold', '--help']\nfrom scaffold.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )
    assert cpu_of(shown) - cpu_of("import click") < 0.15
