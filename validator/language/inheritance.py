"""Packs that extend others: whose shapes, rules and parameters they have besides their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from validator.language.complaints import nearest
from validator.language.files import builtin_names, read_packs
from validator.language.marked_yaml import Scalar
from validator.language.marked_yaml import Sequence as NodeList
from validator.language.pack_files import PackFile, read_pack_files
from validator.language.sources import SourceError
from validator.model.result import Problem

__all__ = ["Family", "ancestors", "with_bases"]

_SUFFIXES = (".yaml", ".yml")

Family = dict[str, tuple[str, ...]]
"""Pack → the packs that it extends, as declared."""


def with_bases(files: Sequence[PackFile]) -> tuple[list[PackFile], Family, list[Problem]]:
    """Read the packs that these extend, and those that they extend.

    A pack is named by its name (one of these files, or built in), or by its file as seen from the file that extends it.

    Returns:
        The files of bases that are not among ``files``; who extends whom; and the problems of reading them.
    """
    known: dict[str, list[PackFile]] = {}
    for file in files:
        known.setdefault(file.name, []).append(file)
    bases: list[PackFile] = []
    problems: list[Problem] = []
    parents: dict[str, dict[str, None]] = {}
    waiting = list(files)
    while waiting:
        file = waiting.pop(0)
        for said in _said(file):
            name, read = _base(file, said, known, problems)
            for each in read:
                known.setdefault(each.name, []).append(each)
            bases += read
            waiting += read
            if name:
                parents.setdefault(file.name, {})[name] = None
    family = {name: tuple(named) for name, named in parents.items()}
    return bases, _without_cycles(family, files), problems


def ancestors(name: str, family: Family) -> tuple[str, ...]:
    """Give every pack that a pack inherits from, the nearest first; of several that are as near, in the order declared.

    >>> ancestors("a", {"a": ("b", "c"), "b": ("d",)})
    ('b', 'c', 'd')
    """
    found: dict[str, None] = {}
    level = list(family.get(name, ()))
    while level:
        found |= dict.fromkeys(level)
        level = [parent for each in level for parent in family.get(each, ()) if parent not in found]
    return tuple(found)


def _said(file: PackFile) -> Iterator[Scalar]:
    node = file.root.get("extends")
    nodes = node.items if isinstance(node, NodeList) else (node,)
    return (each for each in nodes if isinstance(each, Scalar) and each.text in file.entry.extends)


def _base(file: PackFile, said: Scalar, known: dict[str, list[PackFile]], problems: list[Problem]) -> tuple[str, list[PackFile]]:
    """Give the name of a base, and its files if they were not known."""
    name = said.text
    if name in known:
        return name, []
    path = (PurePosixPath(file.complaints.source.path).parent / name).as_posix() if name.endswith(_SUFFIXES) else name
    already = [pack for pack, each in known.items() if any(one.complaints.source.path == path for one in each)]
    if already:
        return already[0], []
    if path == name and name not in builtin_names():
        file.complaints.add("extends-unknown", said, name=name, near=nearest(name, [*known, *builtin_names()]))
        return "", []
    try:
        read, mistakes = read_pack_files(read_packs([path]))
    except SourceError:
        file.complaints.add("extends-unknown", said, name=name, near="")
        return "", []
    problems += mistakes
    return (read[0].name, read) if read else ("", [])


def _without_cycles(family: Family, files: Sequence[PackFile]) -> Family:
    """Complain of packs that extend each other in a circle, and let them extend nothing."""
    try:
        TopologicalSorter(family).prepare()
    except CycleError as error:
        names = error.args[1]
        file = next(file for file in files if file.name in names)
        said = next(_said(file))
        file.complaints.add("extends-cycle", said, names=" → ".join(reversed(names)))
        return _without_cycles({name: parents for name, parents in family.items() if name not in names}, files)
    return family
