"""One file of a pack: understood by itself, and as another pack inherits it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace

from validator.language.complaints import Complaints
from validator.language.files import PackSource
from validator.language.marked_yaml import Mapping, Node, Scalar, YamlError, parse_yaml
from validator.language.params import read_params
from validator.language.rules import RuleSource, build_rule
from validator.language.schema import PackEntry
from validator.language.shapes import build_shape, check_kebab, check_shape, qualified
from validator.language.sources import Source
from validator.language.structure import pack_entry
from validator.model.result import Problem
from validator.model.rule import Param, Rule
from validator.model.shape import Shape

__all__ = ["PackFile", "read_pack_files"]

_EMPTY = Mapping(1, 1, 1, 1, ())


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack, with its shapes built and its rules not yet.

    Attributes:
        name: of the pack that it belongs to; of an inherited one, of the pack that inherits it.
        root, entry: as it stands in the source, and what of it fits the schema.
        complaints: where its mistakes go.
        shapes: its own, by qualified name.
        params: its own, by name.
        inherited: whether it is read for another pack than it declares.
    """

    name: str
    root: Mapping
    entry: PackEntry
    complaints: Complaints
    shapes: Map[str, Shape]
    params: Map[str, Param] = field(default_factory=dict)
    inherited: bool = False

    def entries(self, section: str) -> Iterator[tuple[Scalar, Node]]:
        """Give name and node of everything under ``shapes`` or ``rules``."""
        node = self.root.get(section)
        return iter(node.entries if isinstance(node, Mapping) else ())

    def check(self, shapes: Map[str, Shape]) -> None:
        """Complain of what is wrong with the pack's name and its shapes."""
        name = self.root.get("pack")
        if isinstance(name, Scalar) and name.text:
            check_kebab(name, self.complaints)
        for key, node in self.entries("shapes"):
            if key.text in self.entry.shapes and isinstance(node, Mapping):
                check_shape(key, node, self.shapes[qualified(key.text, self.name)], shapes, self.complaints)

    def rules(self, shapes: Map[str, Shape], params: Map[str, Param]) -> list[Rule]:
        """Build the rules, which may call the parameters of their pack by name, complaining of what is wrong with them."""
        built = [
            build_rule(RuleSource(self.name, key, node, self.entry.rules[key.text], self.complaints, params), shapes)
            for key, node in self.entries("rules")
            if key.text in self.entry.rules and isinstance(node, Mapping)
        ]
        return [rule for rule in built if rule is not None]

    def inherited_by(self, pack: str, taken: Iterable[str]) -> PackFile:
        """Give the file as if its shapes and rules stood in another pack, without those whose names (``rules.name``) are taken there."""
        taken = set(taken)
        shapes = {name: shape for name, shape in self.entry.shapes.items() if f"shapes.{name}" not in taken}
        rules = {name: rule for name, rule in self.entry.rules.items() if f"rules.{name}" not in taken}
        entry = self.entry.model_copy(update={"shapes": shapes, "rules": rules})
        complaints = Complaints(self.complaints.source)
        return replace(self, name=pack, entry=entry, complaints=complaints, shapes=_built(entry, pack), inherited=True)

    def names(self) -> set[str]:
        """Give what it declares: ``shapes.name`` and ``rules.name``."""
        return {f"shapes.{name}" for name in self.entry.shapes} | {f"rules.{name}" for name in self.entry.rules}


def read_pack_files(sources: Iterable[PackSource]) -> tuple[list[PackFile], list[Problem]]:
    """Read each source as far as it can be understood by itself, and tell which are no YAML."""
    files: list[PackFile] = []
    problems: list[Problem] = []
    for source in sources:
        text = source.text.removeprefix("\ufeff")
        try:
            root = parse_yaml(text, source.path)
        except YamlError as error:
            problems += error.problems
            continue
        complaints = Complaints(Source.of(text, source.path))
        entry = pack_entry(root, complaints)
        tree = root if isinstance(root, Mapping) else _EMPTY
        files.append(PackFile(entry.pack, tree, entry, complaints, _built(entry, entry.pack), read_params(tree, entry, complaints)))
    return files, problems


def _built(entry: PackEntry, pack: str) -> dict[str, Shape]:
    return {qualified(name, pack): build_shape(name, pack, shape) for name, shape in entry.shapes.items()}
