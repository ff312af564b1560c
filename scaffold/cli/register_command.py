"""`scaffold register`."""

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from scaffold.cli.options import site_option
from scaffold.cli.register_questions import KnownIds, ask
from scaffold.errors import BuildStopped, UsageError
from scaffold.load.check_registers import CODE
from scaffold.load.registers import load_registers
from scaffold.model.findings import Finding
from scaffold.model.price_ledger import changes
from scaffold.model.registers.walk import FOLDER, Kind, kinds, rows, sections
from scaffold.model.reviewed import reviewed_digest
from scaffold.record.files import read_text, replace_text
from scaffold.record.table_file import with_rows
from scaffold.record.yaml_file import with_pairs, with_row
from scaffold.text import did_you_mean

_SITE = site_option(exists=True)


@click.group("register")
def command() -> None:
    """List registers, and write in them: facts that rules and the conformity report read."""


@command.command("list")
@_SITE
def list_command(site_dir: Path) -> None:
    """Print all registers with what they are for, and how many rows the site has in each."""
    registers, _ = load_registers(site_dir)
    counted: dict[str, int] = {}
    for row in rows(registers):
        name = row.register.partition("/")[0]
        counted[name] = counted.get(name, 0) + 1
    for kind in kinds():
        about = (sys.modules[kind.shape.__module__].__doc__ or "").strip().splitlines()[0]
        click.echo(f"{kind.name:<18} {counted.get(kind.name, 0):>5}  {about}")


@command.command("add")
@click.argument("register")
@click.option("--section", default="", help="The section of the register; `entries`, if not given.")
@click.option("--set", "given", multiple=True, metavar="KEY=VALUE", help="An answer; with any, nothing is asked.")
@_SITE
def add_command(register: str, section: str, given: tuple[str, ...], site_dir: Path) -> None:
    """Add a row to a register: asks for what is needed, checks each answer, keeps the file as it is.

    REGISTER is a name such as media, certifications, attestations, lexicon/de or metrics/site.
    """
    kind, file = _register(register, site_dir)
    shapes = sections(kind.shape)
    section = section or next(iter(shapes))
    if section not in shapes:
        raise UsageError(f"{register} has no section “{section}”. {did_you_mean(section, shapes)}")
    row = ask(shapes[section], given, KnownIds(site_dir))
    text = read_text(file)
    if kind.is_table:
        columns = [name for name in shapes[section].__dataclass_fields__ if name != "place"]
        changed = with_rows(text, columns, [row])
    else:
        changed = with_row(text, section, row)
    _write(file, changed, site_dir)
    click.echo(f"Added to {file.relative_to(site_dir.resolve()).as_posix()}.")


@command.command("media")
@click.argument("right")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@_SITE
def media_command(right: str, files: tuple[Path, ...], site_dir: Path) -> None:
    """Note which files a right covers, by their content.

    RIGHT is the id of an entry in registers/media.yaml. FILES are the files; without any, all that product.yaml gives
    to this right, and all that it covers already.
    """
    root = site_dir.resolve()
    found = [file.resolve() for file in files] or _files_of(right, site_dir)
    outside = [file for file in found if not file.is_relative_to(root)]
    if outside or not found:
        raise UsageError(f"{outside[0]} is not in the site's folder" if outside else f"no file refers to “{right}”")
    digests = {file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in found}
    register = root / FOLDER / "media.yaml"
    _write(register, with_pairs(read_text(register), "entries", right, "files", digests), site_dir)
    click.echo(f"{len(digests)} files noted for “{right}”.")


@command.command("prices")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day of the prices; today, if not given.")
@_SITE
def prices_command(as_of: datetime | None, site_dir: Path) -> None:
    """Append to registers/prices.csv every price that is new or has changed; nothing there is ever altered."""
    registers, problems = load_registers(site_dir)
    site, content = KnownIds(site_dir).loaded
    if wrong := [problem for problem in problems if problem.location.path.endswith("prices.csv")]:
        raise BuildStopped(tuple(wrong))
    day = (as_of or datetime.now(UTC)).date()
    points = registers.prices.entries
    if points and max(point.since for point in points) > day:
        raise UsageError(f"the ledger already has prices after {day}; it is only added to at its end")
    fresh = list(changes(points, [product.facts for product in content.products], day))
    if fresh:
        file = site_dir.resolve() / FOLDER / "prices.csv"
        columns = ("since", "sku", "currency", "price")
        lines = [{name: getattr(point, name) for name in columns} for point in fresh]
        replace_text(file, with_rows(read_text(file), columns, lines), site_dir)
    click.echo(f"{len(fresh)} prices of {site.title} appended." if fresh else "No price has changed.")


@command.command("digest")
@click.argument("reference")
@_SITE
def digest_command(reference: str, site_dir: Path) -> None:
    """Print the digest of what a review of a product reads: `content_sha256` in registers/listing-reviews.yaml.

    REFERENCE is the product, such as product:teapot. The digest changes with its facts, words and pictures.
    """
    _, content = KnownIds(site_dir).loaded
    known = {product.id: product for product in content.products}
    product = known.get(reference.removeprefix("product:"))
    if product is None:
        raise UsageError(
            f"there is no product “{reference}”. {did_you_mean(reference.removeprefix('product:'), known)}"
        )
    click.echo(reviewed_digest(product))


def _register(name: str, site_dir: Path) -> tuple[Kind, Path]:
    """The kind of a register and its file."""
    first, _, rest = name.partition("/")
    known = {kind.name: kind for kind in kinds()}
    kind = known.get(first)
    if kind is None:
        raise UsageError(f"there is no register “{first}”. {did_you_mean(first, known)}")
    if kind.is_folder and not rest.replace("-", "").isalnum():
        raise UsageError(f"write {first}/ and a name, such as lexicon/de or metrics/site")
    if rest and not kind.is_folder:
        raise UsageError(f"{first} is one file: write {first}, and --section for a part of it")
    return kind, site_dir.resolve() / kind.file.replace("*", rest)


def _files_of(right: str, site_dir: Path) -> list[Path]:
    """The pictures that product.yaml gives to a right, and those that it covers already."""
    _, content = KnownIds(site_dir).loaded
    given = [
        product.pictures[image.file].path
        for product in content.products
        for image in product.facts.images
        if image.rights == right and image.file in product.pictures
    ]
    covered = [path for of in load_registers(site_dir)[0].media.entries if of.id == right for path in of.files]
    root = site_dir.resolve()
    return [file for path in dict.fromkeys((*given, *covered)) if (file := root / path).is_file()]


def _write(file: Path, text: str, site_dir: Path) -> None:
    """Writes the file if the registers are then no worse than before; else puts it back."""
    before = file.read_bytes() if file.is_file() else None
    known = {_fault(problem) for problem in load_registers(site_dir)[1]}
    replace_text(file, text, site_dir)
    fresh = tuple(problem for problem in load_registers(site_dir)[1] if _fault(problem) not in known)
    if fresh:
        file.unlink() if before is None else file.write_bytes(before)
        raise BuildStopped(fresh)


def _fault(problem: Finding) -> tuple[str, str]:
    return problem.location.path, problem.message if problem.code == CODE else problem.code
