"""The group of commands. Each command is a module of ``commands/``, imported only when it is used."""

from __future__ import annotations

import click

import validator
from validator.cli.folder_group import FolderGroup

__all__ = ["program"]


@click.group(cls=FolderGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(validator.__version__, prog_name="report-validator", message="%(prog)s %(version)s")
def program() -> None:
    """Check that the figures of reports and record files agree with each other.

    Says which figure is wrong, why, and what it should be; and what was verified and what could not be checked.
    """
