"""The packs that an author works on: loaded without running their examples, with their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import click

from validator.cli.packs import tell
from validator.language.files import PackSource, builtin_names, read_packs
from validator.language.loading import load_packs
from validator.language.sources import SourceError
from validator.model.rule import Pack
from validator.packs import CORE
from validator.reporting.words import Words

__all__ = ["Authored", "authored"]

BROKEN = 2


@dataclass(frozen=True, slots=True)
class Authored:
    """Packs with their sources.

    Attributes:
        packs: all that are loaded, the core pack first.
        own: those that were named, or all built-in ones.
        texts: the files of the packs that were named, by path.
    """

    packs: tuple[Pack, ...]
    own: tuple[Pack, ...]
    texts: dict[str, str]


def authored(names: Sequence[str], words: Words) -> Authored:
    """Load the named packs, or all built-in ones; mistakes in them are all told, and end the run."""
    try:
        named = read_packs(names or builtin_names())
        packs = load_packs(_with_core(named))
    except SourceError as error:
        tell(error.problems, words, "command.broken-rules")
        raise click.exceptions.Exit(BROKEN) from error
    texts = {source.path: source.text for source in named}
    own = tuple(replace(pack, detect=()) for pack in packs if pack.file in texts or any(rule.file in texts for rule in pack.rules.values()))
    return Authored(packs, own, texts)


def _with_core(named: Sequence[PackSource]) -> list[PackSource]:
    core = read_packs([CORE])
    return [*core, *(source for source in named if source not in core)]
