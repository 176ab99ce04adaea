"""What a Python program may ask: check texts, files and records."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from os import PathLike, fspath

from validator.bundles import check_together
from validator.model.result import FileResult, Result
from validator.model.rule import Pack
from validator.packs import load_rules
from validator.reading.archives import members
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reading.sniff import SUFFIXES
from validator.reading.text import read_document
from validator.running import ReadFile, check_bytes, check_document, checked, opened, read_file
from validator.settings import Settings

__all__ = ["check_file", "check_files", "check_records", "check_text"]

TEXT, RECORDS = "<text>", "<records>"
ZIP = ".zip"


def check_text(text: str, *, rules: Iterable[Pack] | None = None, file: str = TEXT) -> Result:
    """Check a report given as text. ``rules``: as :func:`load_rules` gives them; by default all built-in ones."""
    settings = _settings(rules)
    try:
        document = read_document(text.encode(), file, "utf-8")
    except ReadingError as error:
        return Result((FileResult(file, problems=(error.problem,)),))
    return Result((check_document(document, settings),))


def check_file(path: str | PathLike[str], *, rules: Iterable[Pack] | None = None) -> Result:
    """Check a report or record file; a zip file stands for the files in it. A file that cannot be read is told in the result, not raised."""
    return check_files([path], rules=rules)


def check_files(
    paths: Iterable[str | PathLike[str]],
    *,
    rules: Iterable[Pack] | None = None,
    together: bool = False,
    prior: Iterable[str | PathLike[str]] = (),
) -> Result:
    """Check several files, each for itself, or ``together`` as parts of one whole; ``prior`` are last year's files, for rules that join them.

    A zip file stands for the files in it that can be read: those of a report with its attachments are one whole if they are checked ``together``. A prior file that cannot be read, or only in part, stands behind the others in the result.
    """
    settings = _settings(rules)
    before = list(_read(prior, settings))
    if before:
        settings = replace(settings, prior=tuple(record for file in before for record in file.records))
    if together:
        files = check_together(list(_read(paths, settings, opened)), settings)
    else:
        files = tuple(checked(file, settings) for file in _read(paths, settings))
    return Result((*files, *(file.result for file in before if file.result.problems)))


def check_records(records: Iterable[Mapping[str, object]], shape: str, *, rules: Iterable[Pack] | None = None) -> Result:
    """Check records of one shape (``core/share``): field → the figure as printed (``"70.35%"``), or a list of them, or of records.

    Numbers may be ``int`` or ``Decimal`` where the field declares a unit.

    Raises:
        TypeError: a binary fraction (``float``) has no printed digits; give the text or a ``Decimal``.
    """
    lines = "".join(f"{json.dumps(_printed(record), ensure_ascii=False)}\n" for record in records)
    return Result((check_bytes(lines.encode(), f"{RECORDS}.jsonl", replace(_settings(rules), shape=shape)),))


def _printed(value: object) -> object:
    """Give a value as JSON can hold it without losing a digit: numbers as the text they print as."""
    if isinstance(value, float):
        raise TypeError(f"{value!r} has no printed digits: give the text or a Decimal")
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        return {str(name): _printed(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printed(inner) for inner in value]
    return value


def _settings(rules: Iterable[Pack] | None) -> Settings:
    return Settings(tuple(load_rules() if rules is None else rules))


def _read(
    paths: Iterable[str | PathLike[str]], settings: Settings, how: Callable[[bytes, str, Settings], ReadFile] = read_file
) -> Iterator[ReadFile]:
    """Read files, and those packed in zip files."""
    for path in (fspath(each) for each in paths):
        try:
            data = read_bytes(path)
            packed = members(data, path, SUFFIXES) if path.lower().endswith(ZIP) else [(path, data)]
        except ReadingError as error:
            yield ReadFile(FileResult(path, problems=(error.problem,)))
        else:
            yield from (how(each, name, settings) for name, each in packed)
