"""The group of commands."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import validator
from validator.cli.program import program

ROOT = Path(__file__).parents[2]
NAMES = program.list_commands(click.Context(program))


def test_the_commands_are_the_modules_of_the_folder() -> None:
    """A command is added by adding a module."""
    assert {"check", "explain", "extract", "rules", "schema"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(name: str) -> None:
    """Each command has a help text, and so has each of its options and inner commands."""
    command = program.get_command(click.Context(program), name)

    assert command is not None
    parts = [command, *(command.commands.values() if isinstance(command, click.Group) else ())]
    assert [part.name for part in parts if not part.help] == []
    options = [option for part in parts for option in part.params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_an_unknown_command_is_wrong_usage() -> None:
    """Nothing outside the folder is a command."""
    run = CliRunner().invoke(program, ["chekc"])

    assert run.exit_code == 2
    assert "No such command 'chekc'" in run.output


def test_the_version_is_that_of_the_project() -> None:
    """Printed, imported and declared versions are one."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    assert (CliRunner().invoke(program, ["--version"]).output, validator.__version__) == (f"report-validator {declared}\n", declared)
    for arguments in (["--version"], ["--version", "check"]):  # the first is answered before click is loaded, the second by click
        run = subprocess.run([sys.executable, "-m", "validator", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
        assert run.stdout == f"report-validator {declared}\n"


@pytest.mark.parametrize(
    ("code", "forbidden"),
    [
        ("import validator", ("validator.model", "click", "yaml", "rich", "pydantic")),
        (
            "import validator.cli.program, validator.cli.guard",
            ("validator.language", "validator.reporting", "yaml", "rich", "pydantic", "simpleeval"),
        ),
        ("import sys; from validator.cli import main; sys.argv = ['', '--version']; main()", ("click", "typing", "validator.cli.program")),
        (
            "import validator.cli.commands.check",
            (
                "validator.model.figure",
                "validator.model.rule",
                "validator.running",
                "validator.reporting.words",
                "yaml",
                "pickle",
                "tempfile",
                "json",
            ),
        ),
        ("import validator.reporting.formats.text", ("rich", "pydantic", "simpleeval", "click")),
        ("import validator.running", ("rich", "validator.extraction", "click")),
    ],
)
def test_nothing_is_imported_before_it_is_needed(code: str, forbidden: tuple[str, ...]) -> None:
    """``import validator``, ``--version`` and plain output start in an instant because heavy modules are left alone."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert [name for name in shown if name in forbidden] == []
