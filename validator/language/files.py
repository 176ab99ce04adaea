"""The files of the language: data inside the package, built-in packs, and packs of the user. The only module of this room that reads files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from validator.language.source_error import SourceError
from validator.model.problem import Problem

__all__ = ["TESTS", "PackSource", "builtin_names", "package_data", "package_yaml", "read_cases", "read_packs"]

TESTS = ".test"
"""What the name of a file of cases has before its ending: ``office.test.yaml`` lies beside ``office.yaml``."""

_SUFFIXES = (".yaml", ".yml")
_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class PackSource:
    """One file of a pack.

    Attributes:
        path: as messages show it: as the user named it, or ``rules/core.yaml`` for a built-in one.
        text: its content.
    """

    path: str
    text: str


@cache
def package_data(path: str) -> str:
    """Give the text of a data file: ``vocabulary/units.yaml`` of this room, or ``reporting/catalogue/en.yaml`` of the package.

    Raises:
        FileNotFoundError: there is no such file.
    """
    own = _PACKAGE / "language" / path
    return (own if own.is_file() else _PACKAGE / path).read_text(encoding="utf-8")


@cache
def package_yaml(path: str) -> Any:  # noqa: ANN401 (what a file holds is told where it is used)
    """Give what a YAML data file says (``path`` as in :func:`package_data`), every scalar as text: 0.01 is no binary fraction, ``no`` no truth.

    Loaded once for all who ask: nobody may change what it gives.
    """
    import yaml  # noqa: PLC0415 (takes longer to load than a file to check; what is kept in a cache needs none)

    return yaml.load(package_data(path), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 (it builds text only)


@cache
def builtin_names() -> tuple[str, ...]:
    """Give the names of the packs that come with the program, in alphabetical order."""
    files = (entry.name for entry in _builtin_folder().iterdir() if entry.name.endswith(".yaml"))
    return tuple(sorted(name.removesuffix(".yaml") for name in files if not name.endswith(f"{TESTS}.yaml")))


def read_packs(names: Iterable[str]) -> tuple[PackSource, ...]:
    """Read packs: each name is a built-in pack, a YAML file, or a folder that is searched for YAML files.

    Raises:
        SourceError: ``pack-unknown`` (neither pack nor file, with the nearest built-in name), ``folder-without-packs``, ``file-unreadable``,
            ``pack-encoding`` (not UTF-8); for all names at once.
    """
    sources: dict[str, PackSource] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            sources.update((source.path, source) for source in _read(name))
        except SourceError as error:
            problems += error.problems
    if problems:
        raise SourceError(problems)
    return tuple(sources.values())


def read_cases(names: Iterable[str]) -> tuple[PackSource, ...]:
    """Read the files of cases that lie beside packs, built-in or not, or in their folders; a name may also be such a file itself.

    Raises:
        SourceError: ``file-unreadable``, ``pack-encoding``.
    """
    found: dict[str, PackSource] = {}
    for name in names:
        path = Path(name)
        if name in builtin_names():
            found.update((f"rules/{file.name}", _decode(f"rules/{file.name}", file)) for file in _cases_beside(name))
            continue
        if path.is_dir():
            files = sorted(entry for entry in path.rglob(f"*{TESTS}.y*ml") if entry.suffix in _SUFFIXES and not _hidden(entry, path))
        else:
            files = [path] if path.stem.endswith(TESTS) else [path.with_name(path.stem + TESTS + suffix) for suffix in _SUFFIXES]
        found.update((file.as_posix(), _decode(file.as_posix(), file)) for file in files if file.is_file())
    return tuple(found.values())


def _read(name: str) -> list[PackSource]:
    """Read the files of one name; a built-in pack comes before a file that has no more to its name."""
    if name in builtin_names():
        return [_decode(f"rules/{name}.yaml", _builtin_folder().joinpath(f"{name}.yaml"))]
    path = Path(name)
    if path.is_dir():
        found = sorted(entry for entry in path.rglob("*") if _is_pack(entry) and not _hidden(entry, path))
        if not found:
            raise SourceError([Problem(name, "folder-without-packs")])
        return [_decode(entry.as_posix(), entry) for entry in found]
    if not path.exists():
        from difflib import get_close_matches  # noqa: PLC0415 (only where a name is misspelled)

        nearest = get_close_matches(name, builtin_names(), n=1)
        raise SourceError([Problem(name, "pack-unknown", (("name", name), ("near", "".join(nearest))))])
    return [_decode(name, path)]


def _cases_beside(name: str) -> list[Path]:
    """Give the file of cases of a built-in pack, if it has one."""
    file = _builtin_folder().joinpath(f"{name}{TESTS}.yaml")
    return [file] if file.is_file() else []


def _decode(path: str, file: Path) -> PackSource:
    """Read one file as UTF-8."""
    try:
        return PackSource(path, file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError([Problem(path, "pack-encoding")]) from error
    except OSError as error:
        raise SourceError([Problem(path, "file-unreadable", (("reason", error.strerror or str(error)),))]) from error


def _is_pack(file: Path) -> bool:
    """Whether a file of a folder holds rules; the cases that test them (``office.test.yaml``) lie beside them."""
    return file.suffix in _SUFFIXES and not file.stem.endswith(TESTS) and file.is_file()


def _hidden(file: Path, folder: Path) -> bool:
    """Whether a file lies in a folder such as ``.git`` below the one that was named."""
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _builtin_folder() -> Path:
    """Give the folder of the built-in packs: inside an installed package, beside it in a work tree."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules"
