"""``--fix`` and ``--diff``: certain repairs written into files of records, or shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import click

from validator.cli.runs import Begun, run
from validator.cli.writing import write_file
from validator.fixing import Fix, fixes, with_fixes
from validator.model.check import Status
from validator.model.result import FileResult, Result
from validator.reading.encoding import decode
from validator.reading.problems import ReadingError
from validator.reporting.display import visible
from validator.running import checked, read_file
from validator.settings import Settings

__all__ = ["fixed"]


def fixed(result: Result, begun: Begun, *, diff: bool) -> Result:
    """Write what is certain into the files of records of a run, tell it, and give the result of the files as they are then.

    ``diff``: only show it.
    """
    files = list(_files(result, begun))
    if not diff:
        _write(files)
    _tell(files, begun, diff=diff)
    return result if diff or not any(each.made for each in files) else run(begun)


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What becomes of one file.

    Attributes:
        file: its name.
        before, after: its bytes.
        made: the changes; none if there is nothing certain to change, or it must not be changed.
        kept: the key of the message that says why nothing is changed though there was something to change; else empty.
    """

    file: str
    before: bytes = b""
    after: bytes = b""
    made: tuple[Fix, ...] = ()
    kept: str = ""


def _files(result: Result, begun: Begun) -> Iterator[_Fixed]:
    """Give what certain repairs make of each file that has any."""
    for file in result.files:
        wanted = fixes(file)
        if wanted and file.document is not None:
            yield _Fixed(file.file, kept="fix.report")
        elif wanted and not Path(file.file).is_file():
            yield _Fixed(file.file, kept="fix.no-file")
        elif wanted:
            yield _fixed(file, wanted, begun.settings(file.file))


def _fixed(file: FileResult, wanted: tuple[Fix, ...], settings: Settings) -> _Fixed:
    """Make the changes in memory and check the outcome: unless it is better, and nothing is worse, nothing is changed."""
    before = Path(file.file).read_bytes()
    try:
        after, made = with_fixes(before, file.file, wanted, settings.encoding)
    except ReadingError:
        return _Fixed(file.file, kept="fix.unwritable")
    if not made:
        return _Fixed(file.file, kept="fix.unwritable")
    better = _is_better(file, checked(read_file(after, file.file, settings), settings))
    return _Fixed(file.file, before, after, made) if better else _Fixed(file.file, kept="fix.worse")


def _is_better(before: FileResult, after: FileResult) -> bool:
    failed = [sum(check.status in {Status.FAILED, Status.ERRORED} for check in each.checks) for each in (before, after)]
    return failed[1] < failed[0] and len(after.problems) <= len(before.problems) and len(after.checks) == len(before.checks)


def _write(fixed: list[_Fixed]) -> None:
    """Write the changed files.

    Raises:
        OSError: one cannot be written; it is as it was before.
    """
    for each in fixed:
        if each.made:
            write_file(each.file, each.after)


def _tell(fixed: list[_Fixed], begun: Begun, *, diff: bool) -> None:
    """Say what was changed, and what was not and why; ``diff``: show what would be changed, line by line, on standard output."""
    for each in fixed:
        if each.kept:
            click.echo(visible(begun.words.text(each.kept, file=each.file)), err=True)
        elif diff:
            click.echo(_diff(each, begun.settings(each.file).encoding), nl=False)
        else:
            for fix in each.made:
                place = f"{each.file}:{fix.figure.place.line}:{fix.figure.place.column}"
                click.echo(visible(begun.words.text("fix.made", place=place, **{"from": fix.figure.text, "to": fix.text})), err=True)


def _diff(fixed: _Fixed, encoding: str | None) -> str:
    old, new = (decode(data, fixed.file, encoding).splitlines(keepends=True) for data in (fixed.before, fixed.after))
    lines = unified_diff(old, new, fixed.file, fixed.file)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
