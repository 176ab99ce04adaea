"""The arguments and options that commands share. What a run does with them is loaded where it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict

import click

from validator.cli.language import language_option
from validator.deciding.names import WAIVER_SUFFIX

__all__ = ["BUNDLE", "CONFIGURATIONS", "RunGiven", "fix_options", "rules_option", "run_options"]

BUNDLE = ".bundle"
"""What the name of a folder or zip file (``.bundle.zip``) ends in whose files are one report."""
CONFIGURATIONS = ("report-validator.toml", "pyproject.toml")
"""Files that may hold a configuration: all of the first, a table of the second."""

HELP = "Rules to apply besides the core pack: a built-in pack, a YAML file or a folder of them (repeatable).  [default: packs that fit the input]"


class RunGiven(TypedDict):
    """The arguments and options of a run, as click gives them."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    params: tuple[str, ...]
    together: bool
    prior: tuple[str, ...]
    lang: str | None
    stdin_filename: str
    encoding: str | None
    shape: str | None
    baseline: str | None
    waivers: tuple[str, ...]
    config: str | None
    no_config: bool
    jobs: int


def rules_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--rules`` to a command."""
    return click.option("--rules", "rules", metavar="PACK|FILE|DIR", multiple=True, help=HELP)(function)


def _param_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--param`` to a command."""
    text = "Set a parameter of a pack (repeatable)."
    return click.option("--param", "params", metavar="PACK.NAME=VALUE", multiple=True, help=text)(function)


def _bundle_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--together`` and ``--prior`` to a command."""
    function = click.option(
        "--prior", metavar="FILE", multiple=True, help="Last year's file, for rules that compare with it (repeatable)."
    )(function)
    return click.option(
        "--together", is_flag=True, help=f"The files are parts of one report. A folder whose name ends in {BUNDLE} always is one."
    )(function)


def _decision_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--baseline`` and ``--waivers`` to a command."""
    function = click.option("--baseline", metavar="FILE", help="Findings that are known: only new ones count.")(function)
    return click.option(
        "--waivers", metavar="FILE", multiple=True, help=f"Findings that are accepted (repeatable).  [default: PATH{WAIVER_SUFFIX}]"
    )(function)


def _configuration_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--config`` and ``--no-config`` to a command."""
    function = click.option("--no-config", is_flag=True, help="Read no configuration.")(function)
    return click.option(
        "--config",
        metavar="FILE",
        help=f"The configuration.  [default: {CONFIGURATIONS[0]}, or {CONFIGURATIONS[1]} with the table, from here upwards]",
    )(function)


def fix_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--fix`` and ``--diff`` to a command."""
    diff = click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
    fix = click.option("--fix", is_flag=True, help="Write repairs that are unique and certain into files of records; never into a report.")
    return fix(diff(function))


_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    rules_option,
    click.option("--select", metavar="RULE", multiple=True, help="Apply only these rules: a name, its beginning or a glob (repeatable)."),
    click.option("--ignore", "--disable", "ignore", metavar="RULE", multiple=True, help="Do not apply these rules (repeatable)."),
    _param_option,
    _bundle_options,
    language_option,
    click.option(
        "--stdin-filename",
        default="<stdin>",
        metavar="NAME",
        help="Name of what is read from standard input (-); its ending says what it is.",
    ),
    click.option("--encoding", metavar="NAME", help="Encoding of the text.  [default: found out]"),
    click.option("--shape", metavar="SHAPE", help="Shape of records in files that do not name one (core/share)."),
    _decision_options,
    _configuration_options,
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(0, 256),
        default=1,
        metavar="N",
        help="Check N files at once; 0: as many as there are processors.",
    ),
)


def run_options(function: Callable[..., Any], *, required: bool = True) -> Callable[..., Any]:
    """Add the arguments and options of a run to a command; ``required``: at least one path."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return click.argument("paths", nargs=-1, required=required, metavar="PATH..." if required else "[PATH]...")(function)
