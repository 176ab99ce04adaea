"""Answers kept on disk: what a run of ``check`` printed is printed again when nothing has changed that it depends on.

A hook asks the same question at every commit, and most of the time a small run takes is spent on loading the program. So the question is named by
everything that the answer depends on: the program, the command line, the place, the screen, the configuration as loaded, the text of the rule
packs, and name and content of every file to check. All of it is read anew by the very functions that the run itself uses, so that an answer is
never out of date. Where a run depends on more (decisions, which may lapse at the end of a day; last year's files; standard input), or does
more than print (files to write), nothing is kept. Nor is it when something could not be checked: an extra may be installed meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from validator.cli.caching import key_of, open_cache, program_key
from validator.cli.configured import configured, excluded
from validator.cli.inputs import inputs
from validator.cli.language import from_environment
from validator.deciding.names import WAIVER_SUFFIX
from validator.language.source_error import SourceError
from validator.packs import rule_sources
from validator.reading.problems import ReadingError

__all__ = ["Answer", "Screen", "keep_answer", "kept_answer", "question"]

DEPENDS_ON_MORE = ("baseline", "waivers", "prior", "outputs", "fix", "diff", "show_settings")
"""Options with which a run reads what is not part of the question, or writes."""
CHECKED = (0, 1)
LARGEST = 1_000_000
"""Characters of a longer answer are not worth keeping: it took longer to write than to find."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is printed on: a terminal or none, painted or not, so many columns wide (None: any)."""

    terminal: bool
    painted: bool
    width: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run comes to.

    Attributes:
        status: to exit with.
        content: to print.
        data: meant for a program: as :func:`validator.cli.writing.write_screen` has it.
    """

    status: int
    content: str | bytes
    data: bool


def question(given: Mapping[str, Any], screen: Screen) -> str:
    """Name a run by everything that its answer depends on; empty: it depends on more than can be named.

    Args:
        given: the arguments and options of the command.
        screen: what is printed on.
    """
    if open_cache().folder is None or any(given[name] for name in DEPENDS_ON_MORE) or "-" in given["paths"]:
        return ""
    try:
        return key_of(_parts(given, screen))
    except (SourceError, ReadingError, _Open):
        return ""  # the run itself tells what is wrong


class _Open(Exception):  # noqa: N818 (no error: the question stays open)
    """A run that depends on more."""


def _parts(given: Mapping[str, Any], screen: Screen) -> Iterator[bytes]:
    """Give everything that an answer depends on.

    Raises:
        _Open: it depends on more.
        ReadingError, SourceError: something cannot be read.
    """
    place = from_environment(os.environ)
    own = None if given["no_config"] else configured(given["config"], given["lang"] or place)
    if own and (own.baseline or own.waivers):
        raise _Open
    yield from (b"answer", program_key().encode(), os.fsencode(Path.cwd()))
    yield from (repr(part).encode() for part in (sorted(given.items()), place, screen, own))
    for source in rule_sources(given["rules"] or (own.packs if own else ())):
        yield from (os.fsencode(source.path), source.text.encode())
    for each in inputs(given["paths"], given["stdin_filename"]):
        if own and excluded(own, each):
            continue
        if Path(each.name + WAIVER_SUFFIX).is_file():
            raise _Open
        yield from (os.fsencode(each.name), b"met" if each.met else b"named", each.read())


def kept_answer(key: str) -> Answer | None:
    """Give the answer to a question that was asked before; None: there is none that can be read."""
    content = open_cache().get(key) if key else None
    name, _, body = (content or b"").partition(b"\n")
    if content is None or name != key_of([body]).encode():
        return None
    status, kind, text = body.split(b" ", 2)
    return Answer(int(status), text.decode("utf-8", "surrogatepass"), kind == b"data")


def keep_answer(key: str, answer: Answer, again: Callable[[], str]) -> None:
    """Keep an answer, if it is worth it. ``again`` asks the question once more: a file may have changed while it was checked."""
    if not key or answer.status not in CHECKED or not isinstance(answer.content, str) or len(answer.content) > LARGEST:
        return
    if key == again():
        said = f"{answer.status} {'data' if answer.data else 'text'} {answer.content}"
        body = said.encode("utf-8", "surrogatepass")
        open_cache().put(key, key_of([body]).encode() + b"\n" + body)
