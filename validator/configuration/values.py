"""A configuration as loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from validator.model.override import Override

__all__ = ["EMPTY", "Configuration", "FileSettings"]


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What holds for the files of a pattern; empty or None: nothing is said.

    Attributes:
        path: the pattern, as in ``.gitignore``, from the folder of the configuration.
        shape: of their records.
        unit: of amounts of money that are printed without one.
        encoding: of their text.
        select, ignore: rules to apply only, and not to apply.
    """

    path: str
    shape: str | None = None
    unit: str | None = None
    encoding: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a repository has settled; paths are as seen from where the program runs.

    Attributes:
        file: it stands in; empty: there is none.
        folder: of that file; patterns are seen from here.
        packs, params, select, ignore, overrides: rules.
        files: settings for some files, in the order of the file.
        exclude: patterns of files not to check.
        baseline, waivers: decisions.
        language, fail_on: of the run; None: not said.
    """

    file: str = ""
    folder: str = "."
    packs: tuple[str, ...] = ()
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    files: tuple[FileSettings, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    waivers: tuple[str, ...] = ()
    language: str | None = None
    fail_on: str | None = None


EMPTY = Configuration()
"""What holds where nothing is configured."""
