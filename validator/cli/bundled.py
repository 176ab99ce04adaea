"""Which of the files to check belong together, and the checking of each alone or with its bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath

from validator.cli.decisions import commented
from validator.cli.inputs import ZIP, Input
from validator.cli.jobs import Job, check_alone
from validator.cli.options import BUNDLE
from validator.cli.runner import Runner
from validator.model.result import FileResult
from validator.reading.problems import ReadingError
from validator.running import ReadFile, opened, read_file
from validator.settings import Settings

__all__ = ["bundle_of", "checked_files", "read_input"]

Reader = Callable[[bytes, str, Settings], ReadFile]


def bundle_of(name: str, *, together: bool) -> str | None:
    """Give the bundle that a file belongs to; None: it stands alone.

    >>> bundle_of("in/2023.bundle/tables/a.csv", together=False), bundle_of("in/a.csv", together=False)
    ('in/2023.bundle', None)
    """
    if together:
        return ""
    return next((parent.as_posix() for parent in PurePath(name).parents if parent.name.lower().removesuffix(ZIP).endswith(BUNDLE)), None)


def checked_files(files: Iterable[Input], run: Runner, *, together: bool) -> Iterator[tuple[Input, FileResult]]:
    """Check every file, with the others of its bundle; a bundle is told where its first file stands.

    Args:
        files: in the order to tell them.
        run: the settings of each file, and how files that stand alone are checked.
        together: all of them are one bundle.
    """
    listed = [(each, bundle_of(each.name, together=together)) for each in files]
    alone = check_alone([Job(each, run.number(each.name)) for each, bundle in listed if bundle is None], run.how())
    bundles: dict[str, list[Input]] = {}
    for each, bundle in listed:
        if bundle is not None:
            bundles.setdefault(bundle, []).append(each)
    for each, bundle in listed:
        if bundle is None:
            yield each, next(alone)
        elif bundle in bundles:
            yield from _bundle(bundles.pop(bundle), run.settings)


def _bundle(members: Sequence[Input], settings: Callable[[str], Settings]) -> Iterator[tuple[Input, FileResult]]:
    """Check files that are one report; their rules are those of the first."""
    from validator.bundles import check_together  # noqa: PLC0415 (the engine is not needed where results are kept)

    read = [read_input(each, settings(each.name), opened) for each in members]
    results = check_together([file for file, _ in read], settings(members[0].name))
    for each, (_, data), result in zip(members, read, results, strict=True):
        yield each, commented(result, data)


def read_input(each: Input, settings: Settings, how: Reader = read_file) -> tuple[ReadFile, bytes]:
    """Read one file, and give its bytes; that it cannot be read is told in its result. ``how`` far it is read: see ``running``."""
    try:
        data = each.read()
    except ReadingError as error:
        return ReadFile(FileResult(each.name, problems=(error.problem,))), b""
    return how(data, each.name, settings), data
