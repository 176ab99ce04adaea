"""The configuration of a run: found from the current folder upwards, or named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import Any

import click

from validator.cli.caching import key_of, load_value, open_cache, program_key, store_value
from validator.cli.packs import tell
from validator.configuration.values import EMPTY, Configuration
from validator.language.sources import SourceError
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reporting.words import words

__all__ = ["configuration_options", "configured", "seen_from"]

NAMES = ("report-validator.toml", "pyproject.toml")
BROKEN = 2


def configuration_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--config`` and ``--no-config`` to a command."""
    function = click.option("--no-config", is_flag=True, help="Read no configuration.")(function)
    return click.option(
        "--config", metavar="FILE", help=f"The configuration.  [default: {NAMES[0]}, or {NAMES[1]} with the table, from here upwards]"
    )(function)


def configured(named: str | None, language: str) -> Configuration:
    """Give the configuration: the named one, else the nearest from the current folder upwards, else none.

    A mistake in it is told, and ends the run: nothing is checked with half the settings.
    """
    try:
        if named is not None:
            return _loaded(named) or EMPTY
        return next((found for file in _candidates(Path.cwd()) if (found := _loaded(file)) is not None), EMPTY)
    except SourceError as error:
        problems = error.problems
    except ReadingError as error:
        problems = (error.problem,)
    tell(problems, words(language), "command.broken-configuration")
    raise click.exceptions.Exit(BROKEN)


def _candidates(start: Path) -> Iterator[str]:
    """Give the files that may be the configuration, nearest first, as seen from ``start``."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                yield os.path.relpath(folder / name, start)


def _loaded(file: str) -> Configuration | None:
    """Load a file, or take what was loaded from the same content before."""
    data = read_bytes(file)
    if PurePath(file).name == NAMES[1] and b"report-validator" not in data:
        return None
    cache = open_cache()
    key = key_of([b"configuration", program_key().encode(), file.encode("utf-8", "surrogateescape"), data])
    kept: tuple[Configuration | None] | None = load_value(cache.get(key))  # in a tuple: None is worth keeping too
    if kept is None:
        from validator.configuration.loading import load_configuration  # noqa: PLC0415 (its schema takes longer to load than a file to check)

        kept = (load_configuration(data.decode("utf-8", "replace"), file),)
        cache.put(key, store_value(kept))
    return kept[0]


def seen_from(configuration: Configuration, file: str) -> str:
    """Give a file as its patterns see it: from the folder of the configuration, with ``/``."""
    return PurePath(os.path.relpath(file, configuration.folder)).as_posix()
