"""Groups of commands that are the modules of a folder."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

__all__ = ["FolderGroup"]


class FolderGroup(click.Group):
    """A group whose commands are the modules of a package, imported only when they are used: each declares ``command``.

    Attributes:
        folder: the dotted name of the package.
    """

    folder = "validator.cli.commands"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click passes it)
        """Give the names of all commands, sorted."""
        return sorted(module.name for module in iter_modules(import_module(self.folder).__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None if there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{self.folder}.{cmd_name}").command
        return command
