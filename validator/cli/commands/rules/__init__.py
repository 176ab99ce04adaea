"""``report-validator rules``: the rules there are, and the tools of those who write them. Each module of this folder is a command."""

from __future__ import annotations

import click

from validator.cli.folder_group import FolderGroup

__all__ = ["command"]


class RulesGroup(FolderGroup):
    """The commands of this folder."""

    folder = __name__


@click.group(cls=RulesGroup)
def command() -> None:
    """List and show the rules; write, test and document rules of your own."""
