"""Packs from their sources: valid as a whole, or refused with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace

from validator.language.complaints import Complaints
from validator.language.files import PackSource, builtin_names, read_packs
from validator.language.marked_yaml import Mapping, Node, Scalar, YamlError, parse_yaml
from validator.language.rules import RuleSource, build_rule
from validator.language.schema import PackEntry
from validator.language.shapes import build_shape, check_kebab, check_shape, messages, qualified
from validator.language.sources import Source, SourceError
from validator.language.structure import pack_entry
from validator.model.result import Problem
from validator.model.rule import Pack, Rule
from validator.model.shape import Shape

__all__ = ["PackError", "load_pack", "load_packs"]


class PackError(SourceError):
    """Packs with mistakes: see ``problems``, each with file, line, column and the author's line."""


def load_pack(source: str, path: str) -> Pack:
    """Load one pack from the text of one file; ``path`` is the file as the user named it.

    Raises:
        PackError: with every mistake in it.

    >>> load_pack("{pack: x, shapes: {a: {about: An amount., fields: {b: {type: money}}}}}", "x.yaml").shapes["x/a"].fields[0].type
    'money'
    """
    return load_packs([PackSource(path, source)])[0]


def load_packs(sources: Iterable[PackSource]) -> tuple[Pack, ...]:
    """Load packs that may speak of each other's shapes, and of those of built-in packs.

    Files that name the same pack are one pack. A pack holds, besides its own shapes, those of other packs that its rules look at.

    Raises:
        PackError: with every mistake in all of them.
    """
    files, problems = _read(sources)
    others, _ = _read(read_packs(_missing(files)))
    shapes = {name: shape for file in (*others, *files) for name, shape in file.shapes.items()}
    rules = [(file, rule) for file in files for rule in file.rules(shapes)]
    for file in files:
        file.check(shapes)
    _complain_of_repetitions(files)
    found = [problem for file in files for problem in file.complaints.problems]
    # of what a file that is not YAML would have declared nothing is known
    problems += [problem for problem in found if not problems or problem.key != "shape-unknown"]
    if problems:
        raise PackError(problems)
    return tuple(_pack(name, files, rules, shapes) for name in dict.fromkeys(file.name for file in files))


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a pack, with its shapes built and its rules not yet."""

    name: str
    root: Mapping
    entry: PackEntry
    complaints: Complaints
    shapes: Map[str, Shape]

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

    def rules(self, shapes: Map[str, Shape]) -> list[Rule]:
        """Build the rules, complaining of what is wrong with them."""
        built = [
            build_rule(RuleSource(self.name, key, node, self.entry.rules[key.text], self.complaints), shapes)
            for key, node in self.entries("rules")
            if key.text in self.entry.rules and isinstance(node, Mapping)
        ]
        return [rule for rule in built if rule is not None]


def _read(sources: Iterable[PackSource]) -> tuple[list[_File], list[Problem]]:
    """Read each source as far as it can be understood by itself."""
    files: list[_File] = []
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
        shapes = {qualified(name, entry.pack): build_shape(name, entry.pack, shape) for name, shape in entry.shapes.items()}
        files.append(_File(entry.pack, root if isinstance(root, Mapping) else _EMPTY, entry, complaints, shapes))
    return files, problems


_EMPTY = Mapping(1, 1, 1, 1, ())


def _missing(files: list[_File]) -> list[str]:
    """Give the built-in packs that are spoken of and not among the files."""
    spoken_of = [rule.on for file in files for rule in file.entry.rules.values()]
    spoken_of += [field.shape for file in files for shape in file.entry.shapes.values() for field in shape.fields.values()]
    named = {name.partition("/")[0] for name in spoken_of if "/" in name}
    return sorted((named - {file.name for file in files}) & set(builtin_names()))


def _complain_of_repetitions(files: list[_File]) -> None:
    """Complain of every shape and rule whose name another file of the same pack has taken."""
    taken: dict[tuple[str, str], str] = {}
    for file in files:
        for section in ("shapes", "rules"):
            for key, _ in file.entries(section):
                here = f"{file.complaints.source.path}:{key.line}"
                first = taken.setdefault((section, qualified(key.text, file.name)), here)
                if first != here:
                    file.complaints.add("name-duplicate", key, name=key.text, first=first)


def _pack(name: str, files: list[_File], rules: list[tuple[_File, Rule]], shapes: Map[str, Shape]) -> Pack:
    """Join the files of one pack; title, version and detection are those of the first that has them."""
    own = [file for file in files if file.name == name]
    own_rules = {rule.name: rule for file, rule in rules if file.name == name}
    own_shapes = {shape: built for file in own for shape, built in file.shapes.items()}
    pack = Pack(name, messages(own[0].entry.title), own_shapes, own_rules, file=own[0].complaints.source.path)
    for file in reversed(own):
        entry = file.entry
        title = messages(entry.title) if entry.title.zh or entry.title.en else pack.title
        pack = replace(pack, title=title, version=entry.version or pack.version, detect=tuple(entry.detect) or pack.detect)
    return replace(pack, shapes=own_shapes | _used(own_shapes, own_rules, shapes))


def _used(own: Map[str, Shape], rules: Map[str, Rule], shapes: Map[str, Shape]) -> dict[str, Shape]:
    """Give the shapes of other packs that these rules look at, with the shapes of their rows."""
    wanted = [rule.shape for rule in rules.values()] + [field.shape for shape in own.values() for field in shape.fields if field.shape]
    used: dict[str, Shape] = {}
    while wanted:
        name = wanted.pop(0)
        if name not in own and name not in used:
            used[name] = shapes[name]
            wanted += [field.shape for field in shapes[name].fields if field.shape]
    return used
