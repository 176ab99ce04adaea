"""The group of commands. Each command is a module of ``commands/``, imported only when it is used."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

import validator
from validator.cli import commands

__all__ = ["program"]


class FolderGroup(click.Group):
    """A group whose commands are the modules of a folder: each declares ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click passes it)
        """Give the names of all commands, sorted."""
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None if there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command


@click.group(cls=FolderGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(validator.__version__, prog_name="report-validator", message="%(prog)s %(version)s")
def program() -> None:
    """Check that the figures of reports and record files agree with each other.

    Says which figure is wrong, why, and what it should be; and what was verified and what could not be checked.
    """
