"""Which of the files to check belong together, and the checking of each alone or with its bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Any

import click

from validator.bundles import check_together
from validator.cli.decisions import commented
from validator.cli.inputs import Input
from validator.model.result import FileResult
from validator.reading.archives import ZIP
from validator.reading.problems import ReadingError
from validator.running import ReadFile, Settings, checked, read_file

__all__ = ["bundle_of", "bundle_options", "checked_files", "read_input"]

BUNDLE = ".bundle"
"""What the name of a folder or zip file (``.bundle.zip``) ends in whose files are one report."""


def bundle_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--together`` and ``--prior`` to a command."""
    function = click.option(
        "--prior", metavar="FILE", multiple=True, help="Last year's file, for rules that compare with it (repeatable)."
    )(function)
    return click.option(
        "--together", is_flag=True, help=f"The files are parts of one report. A folder whose name ends in {BUNDLE} always is one."
    )(function)


def bundle_of(name: str, *, together: bool) -> str | None:
    """Give the bundle that a file belongs to; None: it stands alone.

    >>> bundle_of("in/2023.bundle/tables/a.csv", together=False), bundle_of("in/a.csv", together=False)
    ('in/2023.bundle', None)
    """
    if together:
        return ""
    return next((parent.as_posix() for parent in PurePath(name).parents if parent.name.lower().removesuffix(ZIP).endswith(BUNDLE)), None)


def checked_files(files: Iterable[Input], settings: Settings, *, together: bool) -> Iterator[tuple[Input, FileResult]]:
    """Check every file, with the others of its bundle; a bundle is told where its first file stands."""
    bundles: dict[str, list[tuple[Input, ReadFile, bytes]]] = {}
    order: list[str | tuple[Input, FileResult]] = []
    for each in files:
        bundle = bundle_of(each.name, together=together)
        read, data = read_input(each, settings)
        if bundle is None:
            order.append((each, commented(checked(read, settings), data)))
        else:
            order += [] if bundle in bundles else [bundle]
            bundles.setdefault(bundle, []).append((each, read, data))
    for place in order:
        if isinstance(place, str):
            yield from _bundle(bundles[place], settings)
        else:
            yield place


def _bundle(members: list[tuple[Input, ReadFile, bytes]], settings: Settings) -> Iterator[tuple[Input, FileResult]]:
    results = check_together([read for _, read, _ in members], settings)
    for (each, _, data), result in zip(members, results, strict=True):
        yield each, commented(result, data)


def read_input(each: Input, settings: Settings) -> tuple[ReadFile, bytes]:
    """Read one file, and give its bytes; that it cannot be read is told in its result."""
    try:
        data = each.read()
    except ReadingError as error:
        return ReadFile(FileResult(each.name, problems=(error.problem,))), b""
    return read_file(data, each.name, settings), data
