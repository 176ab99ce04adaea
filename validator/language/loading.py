"""Packs from their sources: valid as a whole, or refused with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import replace
from types import MappingProxyType

from validator.language.complaints import nearest
from validator.language.files import PackSource, builtin_names, read_packs
from validator.language.inheritance import Family, ancestors, with_bases
from validator.language.pack_files import PackFile, read_pack_files
from validator.language.params import ParamError, reset
from validator.language.shapes import messages, qualified
from validator.language.sources import SourceError
from validator.model.result import Problem
from validator.model.rule import Pack, Param, Rule
from validator.model.shape import Shape

__all__ = ["PackError", "load_pack", "load_packs"]

_AS_DECLARED: Map[str, str] = MappingProxyType({})


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


def load_packs(sources: Iterable[PackSource], params: Map[str, str] = _AS_DECLARED) -> tuple[Pack, ...]:
    """Load packs that may speak of each other's shapes, and of those of built-in packs, and that may extend each other or built-in ones.

    Files that name the same pack are one pack. A pack holds, besides its own shapes, those of other packs that its rules look at. What it
    inherits bears its own name: a rule of a pack that is extended is ``pack/rule`` here.

    Args:
        sources: the files.
        params: values of parameters that are to be other than declared: ``pack.name`` → the value as a user writes it.

    Raises:
        PackError: with every mistake in all of them.
    """
    files, problems = read_pack_files(sources)
    own = list(dict.fromkeys(file.name for file in files))
    bases, family, unread = with_bases(files)
    problems += unread
    others, _ = read_pack_files(read_packs(_missing([*files, *bases])))
    every = [*files, *bases, *_inherited(own, [*files, *bases], family)]
    shapes = {name: shape for file in (*others, *every) for name, shape in file.shapes.items()}
    values = {name: _params(name, [*files, *bases], family) for name in (*own, *(file.name for file in bases))}
    problems += _reset(values, params)
    rules = [(file, rule) for file in every for rule in file.rules(shapes, values[file.name])]
    for file in every:
        file.check(shapes)
    _complain_of_repetitions([*files, *bases])
    found = _told_once(every)
    # of what a file that is not YAML would have declared nothing is known
    problems += [problem for problem in found if not problems or problem.key != "shape-unknown"]
    if problems:
        raise PackError(problems)
    built = (_pack([file for file in every if file.name == name], rules, shapes) for name in own)
    return tuple(replace(pack, params=tuple(values[pack.name].values()), extends=ancestors(pack.name, family)) for pack in built)


def _told_once(files: list[PackFile]) -> list[Problem]:
    """Give what is wrong with the files; a mistake of a base is not told again of those that inherit it."""
    found = [problem for file in files if not file.inherited for problem in file.complaints.problems]
    places = {(problem.file, problem.line, problem.column, problem.key) for problem in found}
    for file in files:
        for problem in file.complaints.problems if file.inherited else ():
            place = (problem.file, problem.line, problem.column, problem.key)
            if place not in places:
                places.add(place)
                found.append(problem)
    return found


def _missing(files: list[PackFile]) -> list[str]:
    """Give the built-in packs that are spoken of and not among the files."""
    rules = [rule for file in files for rule in file.entry.rules.values()]
    spoken_of = [rule.on for rule in rules] + [join.shape for rule in rules for join in rule.join]
    spoken_of += [field.shape for file in files for shape in file.entry.shapes.values() for field in shape.fields.values()]
    named = {name.partition("/")[0] for name in spoken_of if "/" in name}
    return sorted((named - {file.name for file in files}) & set(builtin_names()))


def _inherited(own: list[str], files: list[PackFile], family: Family) -> list[PackFile]:
    """Give the files of bases as each pack inherits them; the nearest of one name hides the others."""
    found: list[PackFile] = []
    for name in own:
        taken = {each for file in files if file.name == name for each in file.names()}
        for base in ancestors(name, family):
            inherited = [file.inherited_by(name, taken) for file in files if file.name == base]
            taken |= {each for file in inherited for each in file.names()}
            found += inherited
    return found


def _params(name: str, files: list[PackFile], family: Family) -> dict[str, Param]:
    """Give the parameters of a pack: its own, and those of its bases that it does not declare anew."""
    found: dict[str, Param] = {}
    for pack in (name, *ancestors(name, family)):
        found = {**{key: param for file in files if file.name == pack for key, param in file.params.items()}, **found}
    return found


def _reset(values: dict[str, dict[str, Param]], params: Map[str, str]) -> list[Problem]:
    """Set parameters to what a user says; tell those that do not exist and values that they cannot have."""
    problems: list[Problem] = []
    known = [f"{pack}.{name}" for pack, found in values.items() for name in found]
    for full, text in params.items():
        pack, _, name = full.rpartition(".")
        if full not in known:
            problems.append(Problem(full, "param-unknown", (("name", full), ("near", nearest(full, known)))))
            continue
        try:
            values[pack][name] = reset(values[pack][name], text)
        except ParamError as error:
            problems.append(Problem(full, "param-unfit", (("name", full), ("value", text), ("expected", error.expected))))
    return problems


def _complain_of_repetitions(files: list[PackFile]) -> None:
    """Complain of every shape and rule whose name another file of the same pack has taken."""
    taken: dict[tuple[str, str], str] = {}
    for file in files:
        for section in ("shapes", "rules"):
            for key, _ in file.entries(section):
                here = f"{file.complaints.source.path}:{key.line}"
                first = taken.setdefault((section, qualified(key.text, file.name)), here)
                if first != here:
                    file.complaints.add("name-duplicate", key, name=key.text, first=first)


def _pack(own: list[PackFile], rules: list[tuple[PackFile, Rule]], shapes: Map[str, Shape]) -> Pack:
    """Join the files of one pack; title, version and detection are those of the first that has them, its own before inherited ones."""
    name = own[0].name
    own_rules = {rule.name: rule for file, rule in rules if file.name == name}
    own_shapes = {shape: built for file in own for shape, built in file.shapes.items()}
    pack = Pack(name, messages(own[0].entry.title), own_shapes, own_rules, file=own[0].complaints.source.path)
    for file in reversed(own):
        entry = file.entry
        title = messages(entry.title) if entry.title.zh or entry.title.en else pack.title
        version = pack.version if file.inherited else entry.version or pack.version
        pack = replace(pack, title=title, version=version, detect=tuple(entry.detect) or pack.detect)
    return replace(pack, shapes=own_shapes | _used(own_shapes, own_rules, shapes))


def _used(own: Map[str, Shape], rules: Map[str, Rule], shapes: Map[str, Shape]) -> dict[str, Shape]:
    """Give the shapes of other packs that these rules look at, with the shapes of their rows."""
    wanted = [rule.shape for rule in rules.values()] + [join.shape for rule in rules.values() for join in rule.reach.joins]
    wanted += [field.shape for shape in own.values() for field in shape.fields if field.shape]
    used: dict[str, Shape] = {}
    while wanted:
        name = wanted.pop(0)
        if name not in own and name not in used:
            used[name] = shapes[name]
            wanted += [field.shape for field in shapes[name].fields if field.shape]
    return used
