"""The rule packs of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from validator.language.files import PackSource, builtin_names, read_packs

if TYPE_CHECKING:  # the text of packs is read before there are rules
    from validator.model.rule import Pack

__all__ = ["CORE", "load_rules", "load_sources", "rule_sources"]

CORE = "core"
"""The pack that applies to every report."""


def load_rules(*names: str, params: Mapping[str, str] | None = None) -> tuple[Pack, ...]:
    """Load rule packs: each name is a built-in pack, a YAML file or a folder of them.

    The core pack always comes first. Packs that are named apply to every report; without names all built-in packs are loaded, and each
    applies to the reports it declares itself for. The examples of the user's own packs are run, with parameters as declared.

    Args:
        names: of packs.
        params: parameters that are to be other than declared: ``pack.name`` → the value as people write it.

    Raises:
        SourceError: with every mistake in all of the packs, each with file, line, column and the author's line.
    """
    return load_sources(rule_sources(names), params or {}, everywhere=bool(names))


def rule_sources(names: Sequence[str]) -> tuple[PackSource, ...]:
    """Read the files of rule packs, the core pack first; without names all built-in ones.

    Raises:
        SourceError: one of them is not there, or cannot be read.
    """
    return read_packs([CORE, *(name for name in names or builtin_names() if name != CORE)])


def load_sources(sources: Sequence[PackSource], params: Mapping[str, str], *, everywhere: bool) -> tuple[Pack, ...]:
    """Load packs from their files, as :func:`load_rules` does; ``everywhere``: they apply to every report, whatever they are declared for.

    Raises:
        SourceError: with every mistake in all of them.
    """
    from validator.language.loading import PackError, load_packs  # noqa: PLC0415 (packs that are kept in a cache need no loading)

    packs = load_packs(sources)
    own = {source.path: source.text for source in sources if source.path not in {f"rules/{name}.yaml" for name in builtin_names()}}
    if own:
        from validator.proving import unproven  # noqa: PLC0415 (the engine is not needed for the packs that the project's tests have proven)

        if mistakes := unproven(packs, own):
            raise PackError(mistakes)
    if params:
        packs = load_packs(sources, params)
    return tuple(replace(pack, detect=()) for pack in packs) if everywhere else packs
