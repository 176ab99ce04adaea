"""Reading the files of decisions and laying them over results: loaded only where somebody has decided something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from validator.deciding.applying import decided, decided_anywhere
from validator.deciding.baseline import about, read_baseline
from validator.deciding.comments import ignored, read_comments
from validator.deciding.names import WAIVER_SUFFIX
from validator.deciding.waivers import read_waivers
from validator.language.sources import SourceError
from validator.model.decision import Decision
from validator.model.result import FileResult, Problem, Result
from validator.reading.encoding import decode
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError

__all__ = ["Known", "known_findings", "settled", "waived_findings", "with_comments"]

Known = tuple[tuple[str, Decision], ...]


def known_findings(path: str, problems: list[Problem]) -> Known:
    """Read a baseline; what is wrong with it is added to ``problems``."""
    try:
        return read_baseline(_text(path), path)
    except ReadingError as error:
        problems.append(error.problem)
    return ()


def waived_findings(paths: Iterable[str], problems: list[Problem]) -> tuple[Decision, ...]:
    """Read waiver files; what is wrong with them is added to ``problems``."""
    return tuple(decision for path in paths for decision in _waivers(path, problems))


def settled(result: Result, known: Known, waivers: tuple[Decision, ...], now: str, *, beside: bool) -> Result:
    """Mark the findings about which something was decided; ``beside``: also by waiver files beside the reports."""
    accepted = decided_anywhere((_beside(file, now) if beside else file for file in result.files), waivers, now)
    return replace(result, files=tuple(decided(file, about(known, file.file), now) for file in accepted))


def with_comments(file: FileResult, data: bytes) -> FileResult:
    """Mark the findings of a YAML record file that a comment in it lets be."""
    return ignored(file, read_comments(decode(data, file.file, None), file.file))


def _beside(file: FileResult, now: str) -> FileResult:
    path = file.file + WAIVER_SUFFIX
    if not Path(path).is_file():
        return file
    problems: list[Problem] = []
    waivers = _waivers(path, problems)
    return replace(decided(file, waivers, now), problems=(*file.problems, *problems))


def _waivers(path: str, problems: list[Problem]) -> tuple[Decision, ...]:
    try:
        return read_waivers(_text(path), path)
    except SourceError as error:
        problems.extend(error.problems)
    except ReadingError as error:
        problems.append(error.problem)
    return ()


def _text(path: str) -> str:
    return decode(read_bytes(path), path, "utf-8")
