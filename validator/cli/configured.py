"""The configuration of a run: found from the current folder upwards, or named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from validator.cli.caching import key_of, open_cache, program_key
from validator.cli.inputs import Input
from validator.cli.options import CONFIGURATIONS
from validator.language.source_error import SourceError
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError

if TYPE_CHECKING:  # most runs have no configuration
    from validator.configuration.values import Configuration

__all__ = ["configured", "excluded", "seen_from"]

BROKEN = 2


def configured(named: str | None, language: str) -> Configuration | None:
    """Give the configuration: the named one, else the nearest from the current folder upwards, else none.

    A mistake in it is told, and ends the run: nothing is checked with half the settings.
    """
    try:
        if named is not None:
            return _loaded(named)
        return next((found for file in _candidates(Path.cwd()) if (found := _loaded(file)) is not None), None)
    except SourceError as error:
        problems = error.problems
    except ReadingError as error:
        problems = (error.problem,)
    from validator.cli.packs import tell  # noqa: PLC0415 (only where there is something to tell)
    from validator.reporting.words import words  # noqa: PLC0415 (as above)

    tell(problems, words(language), "command.broken-configuration")
    raise click.exceptions.Exit(BROKEN)


def _candidates(start: Path) -> Iterator[str]:
    """Give the files that may be the configuration, nearest first, as seen from ``start``."""
    for folder in (start, *start.parents):
        for name in CONFIGURATIONS:
            if (folder / name).is_file():
                yield os.path.relpath(folder / name, start)


def _loaded(file: str) -> Configuration | None:
    """Load a file, or take what was loaded from the same content before."""
    data = read_bytes(file)
    if PurePath(file).name == CONFIGURATIONS[1] and b"report-validator" not in data:
        return None
    from validator.cli.stored import load_value, store_value  # noqa: PLC0415 (only where there is a configuration)

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


def excluded(own: Configuration, each: Input) -> bool:
    """Whether a file met in a folder is not to be checked."""
    if not each.met or not own.exclude:
        return False
    from validator.configuration.matching import excluded  # noqa: PLC0415 (only where something is excluded)

    return excluded(own, seen_from(own, each.name))
