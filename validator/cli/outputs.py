"""``--format`` and ``--output [FORMAT=]FILE``: what is printed and what is written where."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import product
from pathlib import PurePath

import click

from validator.cli.writing import same_file, write_file
from validator.model.result import Result
from validator.reporting.formats import format_names, is_binary, load_format
from validator.reporting.options import Options
from validator.reporting.words import Words

__all__ = ["Plan", "content_of", "plan", "refuse_inputs", "write_files"]

ENDINGS = {"md": "markdown", "xml": "junit", "htm": "html"}
"""Endings of file names that are not themselves names of formats."""

PEOPLE = "text"
"""The format for people, printed unless another is asked for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes where.

    Attributes:
        screen: the format to print.
        files: format and path of each file to write.
    """

    screen: str
    files: tuple[tuple[str, str], ...]

    @property
    def for_people(self) -> bool:
        """Whether people read what is printed, no program."""
        return self.screen == PEOPLE


def plan(wanted: str | None, outputs: Iterable[str], words: Words) -> Plan:
    """Settle the formats.

    A file's format is what stands before ``=``; else ``--format``, and then people are shown the text meanwhile; else the one its
    ending names; else text. What is no text is not printed on a terminal.
    """
    files = tuple(_file(output, wanted, words) for output in outputs)
    taken = wanted is not None and any("=" not in output for output in outputs)
    screen = PEOPLE if wanted is None or taken else wanted
    if sys.stdout.isatty() and is_binary(screen):
        raise click.UsageError(words.text("command.binary-screen", format=screen))
    return Plan(screen, files)


def _file(output: str, wanted: str | None, words: Words) -> tuple[str, str]:
    name, equals, path = output.partition("=")
    if equals:
        if name not in format_names():
            raise click.UsageError(_unknown(name, words))
        return name, path
    suffix = PurePath(output).suffix.removeprefix(".").lower()
    ending = ENDINGS.get(suffix, suffix)
    return wanted or (ending if ending in format_names() else PEOPLE), output


def _unknown(name: str, words: Words) -> str:
    near = get_close_matches(name, format_names(), n=1)
    return words.text("command.unknown-format", name=name, known=", ".join(format_names()), near=near[0] if near else "")


def refuse_inputs(plan: Plan, paths: Iterable[str], words: Words) -> None:
    """Refuse to write over what is to be checked: the ending of a report is also that of an opinion about one (.docx)."""
    for name, path in product((path for _, path in plan.files), paths):
        if same_file(name, path):
            raise click.UsageError(words.text("command.annotate-same", path=name))


def write_files(result: Result, plan: Plan, options: Options, words: Words) -> bool:
    """Write the files. Gives whether every file could be written; one that could not does not keep the others back."""
    written = [_write(path, load_format(name)(result, _plain(options)), words) for name, path in plan.files]
    return all(written)


def content_of(result: Result, plan: Plan, options: Options) -> str | bytes:
    """Give what is to be printed."""
    return load_format(plan.screen)(result, options if plan.for_people else _plain(options))


def _plain(options: Options) -> Options:
    """Give the options without what is for a terminal."""
    return replace(options, color=False, width=None)


def _write(path: str, content: str | bytes, words: Words) -> bool:
    try:
        write_file(path, content)
    except OSError as error:
        click.echo(words.text("command.write-failed", path=path, detail=error.strerror or error), err=True)
        return False
    return True
