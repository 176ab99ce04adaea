"""Files that are checked each for itself: from the cache where nothing has changed, on several processors if asked to, in the order given."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from validator.cli.caching import Cache, key_of
from validator.cli.decisions import commented
from validator.cli.inputs import Input
from validator.cli.stored import load_value, store_value
from validator.model.result import FileResult
from validator.reading.problems import ReadingError
from validator.running import check_bytes
from validator.settings import Settings

__all__ = ["Job", "Jobs", "check_alone"]

MANY = 8
"""From so many files on a terminal is shown how far the run is."""
ELSEWHERE = {"extra-missing", "program-missing", "program-failed"}
"""Problems that may be gone at the next run although the file is the same: something was not installed, or had no time."""
CHUNK = 8
"""Files handed to a processor at a time."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to check.

    Attributes:
        input: the file.
        settings: number of its settings in those of the run.
    """

    input: Input
    settings: int = 0


@dataclass(frozen=True, slots=True)
class Jobs:
    """How the files of a run are checked.

    Attributes:
        settings: that its files have, each with the key of its entries in the cache; an empty key: nothing is kept.
        cache: of results.
        processes: how many work at once.
    """

    settings: tuple[tuple[Settings, str], ...]
    cache: Cache
    processes: int = 1


def check_alone(jobs: Sequence[Job], how: Jobs) -> Iterator[FileResult]:
    """Check every file for itself; give the results in the order of the files, whoever is done first."""
    if how.processes > 1 and len(jobs) > 1:
        yield from _shown(_at_once(jobs, how), len(jobs))
    else:
        yield from _shown((_checked(job, how) for job in jobs), len(jobs))


def _at_once(jobs: Sequence[Job], how: Jobs) -> Iterator[FileResult]:
    """Check on several processors; standard input is read here, where it is open."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 (only where several processors are asked for)

    named = [job for job in jobs if not job.input.stdin]
    with ProcessPoolExecutor(how.processes, initializer=_begin, initargs=(how,)) as pool:
        results = pool.map(_work, named, chunksize=CHUNK)
        for job in jobs:
            yield _checked(job, how) if job.input.stdin else load_value(next(results), how.settings[job.settings][0].packs)


_HOW: list[Jobs] = []
"""In a process of its own: what was told it when it began."""


def _begin(how: Jobs) -> None:
    _HOW.append(how)


def _work(job: Job) -> bytes:
    """Check one file; its result travels without the rules, which the run has."""
    return store_value(_checked(job, _HOW[0]), _HOW[0].settings[job.settings][0].packs)


def _checked(job: Job, how: Jobs) -> FileResult:
    """Check one file, or take its result from the cache; that it cannot be read is a result too."""
    settings, key = how.settings[job.settings]
    try:
        data = job.input.read()
    except ReadingError as error:
        return FileResult(job.input.name, problems=(error.problem,))
    entry = key_of([b"result", key.encode(), job.input.name.encode("utf-8", "surrogateescape"), data]) if key else ""
    result: FileResult | None = load_value(how.cache.get(entry), settings.packs) if entry else None
    if result is None:
        result = check_bytes(data, job.input.name, settings)
        if entry and not any(problem.key in ELSEWHERE for problem in result.problems):
            how.cache.put(entry, store_value(result, settings.packs))
    return commented(result, data)


def _shown(results: Iterable[FileResult], count: int) -> Iterator[FileResult]:
    """Show on a terminal how far a long run is."""
    if count < MANY or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console  # noqa: PLC0415 (rich takes as long to import as a small file to check)
    from rich.progress import Progress  # noqa: PLC0415 (as above)

    with Progress(transient=True, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=count)
        for result in results:
            progress.advance(task)
            yield result
