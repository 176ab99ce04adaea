"""The rule packs of a run: loaded, or every mistake in them told."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import click

from validator.cli.caching import key_of, open_cache, program_key
from validator.cli.selection import UnknownRuleError, chosen
from validator.cli.stored import load_value, store_value
from validator.language.source_error import SourceError
from validator.model.result import Problem
from validator.model.rule import Pack
from validator.packs import load_sources, rule_sources
from validator.reporting.words import Words

__all__ = ["Loaded", "loaded", "selected", "tell", "unknown_rule"]

BROKEN = 2


@dataclass(frozen=True, slots=True)
class Loaded:
    """The packs of a run, and the key of their entry in the cache."""

    packs: tuple[Pack, ...]
    key: str


def loaded(names: Sequence[str], words: Words, params: Sequence[str] = ()) -> Loaded:
    """Load packs; if there is a mistake in any of them, tell all mistakes and end the run: nothing is checked with half the rules."""
    try:
        return _loaded(names, dict(_param(each, words) for each in params))
    except SourceError as error:
        tell(error.problems, words, "command.broken-rules")
        raise click.exceptions.Exit(BROKEN) from error


def _loaded(names: Sequence[str], params: Mapping[str, str]) -> Loaded:
    """Load packs, or take them from the cache as they were loaded from the same files before."""
    sources, cache = rule_sources(names), open_cache()
    asked = json.dumps([list(names), sorted(params.items()), [(source.path, source.text) for source in sources]])
    key = key_of([b"packs", program_key().encode(), asked.encode()])
    packs: tuple[Pack, ...] | None = load_value(cache.get(key))
    if packs is None:
        packs = load_sources(sources, params, everywhere=bool(names))
        cache.put(key, store_value(packs))
        cache.sweep()
    return Loaded(packs, key)


def _param(text: str, words: Words) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise click.UsageError(words.text("command.bad-param", text=text))
    return name.strip(), value


def tell(problems: Iterable[Problem], words: Words, closing: str) -> None:
    """Show problems on standard error: each with its line and a pointer, then the words of the key ``closing`` with their number."""
    from validator.cli.writing import colored, screen_width  # noqa: PLC0415 (only where there is something to tell)
    from validator.reporting.lines import line, render_lines  # noqa: PLC0415 (as above)
    from validator.reporting.options import Options  # noqa: PLC0415 (as above)
    from validator.reporting.problem_lines import problem_lines  # noqa: PLC0415 (as above)

    problems = list(problems)
    lines = [each for problem in problems for each in problem_lines(problem, words)]
    lines.append(line(words.text(closing, n=len(problems))))
    options = Options(words.language, color=colored(sys.stderr, os.environ), width=screen_width(sys.stderr, os.environ))
    click.echo(render_lines(lines, options), err=True, nl=False, color=options.color)


def selected(packs: Iterable[Pack], select: Sequence[str], ignore: Sequence[str], words: Words) -> frozenset[str]:
    """Give the names of the rules to apply; a pattern that fits none is wrong usage, never an empty choice."""
    try:
        return chosen(packs, select, ignore)
    except UnknownRuleError as error:
        raise unknown_rule(error, words) from error


def unknown_rule(error: UnknownRuleError, words: Words) -> click.UsageError:
    """Say that there is no such rule, and which was probably meant."""
    return click.UsageError(words.text("command.unknown-rule", name=error.name, near=error.near))
