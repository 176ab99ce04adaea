"""Which settings hold for a file."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import lru_cache

from pathspec import GitIgnoreSpec

from validator.configuration.values import Configuration, FileSettings

__all__ = ["excluded", "settings_for"]


def excluded(configuration: Configuration, path: str) -> bool:
    """Whether a file met in a folder is not to be checked. ``path``: as seen from the folder of the configuration, with ``/``."""
    return bool(configuration.exclude) and _spec(configuration.exclude).match_file(path)


def settings_for(configuration: Configuration, path: str) -> FileSettings:
    """Give what holds for a file: of all patterns that fit, what the last one says of each setting; select and ignore add up."""
    found = FileSettings(path)
    for each in configuration.files:
        if _spec((each.path,)).match_file(path):
            found = _over(found, each)
    return found


def _over(found: FileSettings, each: FileSettings) -> FileSettings:
    said = {
        field.name: getattr(each, field.name)
        for field in fields(FileSettings)
        if field.name not in {"path", "select", "ignore"} and getattr(each, field.name) is not None
    }
    return replace(found, **said, select=(*found.select, *each.select), ignore=(*found.ignore, *each.ignore))


@lru_cache(maxsize=256)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(patterns)
