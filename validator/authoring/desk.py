"""A pack on the desk: everything that a lint may look at, and the places of it in the author's files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from validator.language.marked_yaml import Mapping as MappingNode
from validator.language.marked_yaml import Node, Scalar, parse_yaml
from validator.language.sources import Source
from validator.model.result import Problem
from validator.model.rule import Pack, Rule
from validator.model.shape import Shape

__all__ = ["Desk", "Found", "desks"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a lint has found.

    Attributes:
        file: the pack file.
        path: the keys that lead to it: ``("rules", "execution-rate", "when")``; the last one that is there is pointed at.
        detail: values for the placeholders of its message.
        rule: the rule it is about; empty: the pack, a shape or a parameter.
    """

    file: str
    path: tuple[str, ...]
    detail: tuple[tuple[str, str], ...] = ()
    rule: str = ""


@dataclass(frozen=True)
class Desk:
    """A pack that is looked over.

    Attributes:
        pack: as loaded.
        texts: the files that its author may change, by path.
        others: all packs that apply beside it, the core pack first.
    """

    pack: Pack
    texts: Mapping[str, str]
    others: tuple[Pack, ...] = ()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that stand in these files; what a pack inherits is its parent's."""
        return tuple(rule for rule in self.pack.rules.values() if rule.file in self.texts)

    @cached_property
    def shapes(self) -> Mapping[str, tuple[str, Shape]]:
        """The shapes that are declared in these files, by their name there, each with its file."""
        declared = {name: file for file in self.texts for name in self.names(file, "shapes")}
        own = {name: (file, self.pack.shapes.get(f"{self.pack.name}/{name}")) for name, file in declared.items()}
        return {name: (file, shape) for name, (file, shape) in own.items() if shape is not None}

    @cached_property
    def trees(self) -> Mapping[str, Node]:
        """The files as trees."""
        return {path: parse_yaml(text, path) for path, text in self.texts.items()}

    def names(self, file: str, section: str) -> Iterator[str]:
        """Give what a section of a file declares: ``shapes``, ``rules`` or ``params``."""
        tree = self.trees[file]
        node = tree.get(section) if isinstance(tree, MappingNode) else None
        return (key.text for key, _ in node.entries) if isinstance(node, MappingNode) else iter(())

    def problem(self, key: str, found: Found) -> Problem:
        """Point at what was found."""
        source = Source.of(self.texts[found.file].removeprefix("\ufeff"), found.file)
        return source.problem(key, self._place(found), **dict(found.detail))

    def at(self, rule: Rule, *keys: str, **detail: str) -> Found:
        """Point at a rule, or at what stands under keys of it."""
        return Found(rule.file, ("rules", rule.name.partition("/")[2], *keys), tuple(detail.items()), rule.name)

    def _place(self, found: Found) -> tuple[int, int]:
        node, place = self.trees[found.file], (1, 1)
        for index, step in enumerate(found.path):
            entries = node.entries if isinstance(node, MappingNode) else ()
            key, value = next(((key, value) for key, value in entries if key.text == step), (None, None))
            if key is None or value is None:
                break
            named = index < 2 or isinstance(value, MappingNode)  # noqa: PLR2004 (a rule or a shape is pointed at by its name)
            place, node = ((key.line, key.column) if named else (value.line, value.column)), value
        return place


def desks(packs: Iterable[Pack], texts: Mapping[str, str], others: tuple[Pack, ...]) -> list[Desk]:
    """Put each pack on a desk of its own, with those of the files that are its."""
    names = {path: _pack_of(text, path) for path, text in texts.items()}
    return [Desk(pack, {path: text for path, text in texts.items() if names[path] == pack.name}, others) for pack in packs]


def _pack_of(text: str, path: str) -> str:
    tree = parse_yaml(text, path)
    name = tree.get("pack") if isinstance(tree, MappingNode) else None
    return name.text if isinstance(name, Scalar) else ""
