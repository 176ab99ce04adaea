"""Files of cases: whole texts and records, with the findings that some packs must have on them.

A file holds ``tests``, a list; each has a ``name``, a ``text`` (or a ``file``, or a ``shape`` and ``records``), and in ``expect`` the findings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from validator.language.complaints import Complaints, nearest
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence, YamlError, parse_yaml
from validator.language.sources import Source, SourceError

__all__ = ["CASE_KEYS", "WISH_KEYS", "Case", "CaseFile", "Wish", "read_case_file"]

_FILE_KEYS = ("packs", "tests")
CASE_KEYS = ("name", "text", "file", "shape", "records", "expect", "passes")
"""What a case may say."""
_INPUTS = ("text", "file", "records")
WISH_KEYS = ("rule", "severity", "cause", "repair", "message")
"""What may be said of a finding that must be there."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One finding that must be there.

    Attributes:
        rule: its name, with or without its pack.
        said: what else must be so of it, as (``severity``, ``cause``, ``repair`` or ``message``, text) pairs; a repair is ``role: text``.
    """

    rule: str
    said: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One case.

    Attributes:
        name: what it shows.
        text: the report, or records as JSON Lines; empty: it is in ``file``.
        file: the report or record file, as named in the case; ``<text>.txt`` or ``<records>.jsonl`` if it is in the case itself.
        shape: of the records.
        expect: every finding that must be there; any other is too much.
        passes: names of rules that must hold at least once.
        line: of the file of cases.
    """

    name: str
    text: str
    file: str
    shape: str
    expect: tuple[Wish, ...]
    passes: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases of one file. ``packs``: those it names itself, relative to it; none: the pack beside it."""

    path: str
    packs: tuple[str, ...]
    cases: tuple[Case, ...]


def read_case_file(text: str, path: str) -> CaseFile:
    """Read a file of cases.

    Raises:
        SourceError: with every mistake in it, each with line and column.
    """
    root = parse_yaml(text, path)
    complaints = Complaints(Source.of(text.removeprefix("\ufeff"), path))
    reader = _Reader(complaints)
    if not isinstance(root, Mapping):
        complaints.add("mapping-expected", root, name="tests")
        raise YamlError(complaints.problems)
    reader.known(root, _FILE_KEYS)
    if root.get("tests") is None:
        complaints.add("key-missing", root, name="tests", where="")
    found = CaseFile(path, reader.texts(root, "packs"), tuple(reader.cases(root.get("tests"))))
    if complaints.problems:
        raise SourceError(complaints.problems)
    return found


class _Reader:
    """Reads the parts of one file, complaining of what is wrong with them."""

    def __init__(self, complaints: Complaints) -> None:
        self.complaints = complaints

    def known(self, node: Mapping, keys: tuple[str, ...]) -> None:
        """Complain of keys that mean nothing."""
        for key, _ in node.entries:
            if key.text not in keys:
                self.complaints.add("key-unknown", key, name=key.text, where="", near=nearest(key.text, keys))

    def cases(self, node: Node | None) -> Iterator[Case]:
        """Read all cases."""
        for entry in self.entries(node, "tests"):
            self.known(entry, CASE_KEYS)
            given = [key for key in _INPUTS if entry.get(key) is not None]
            if len(given) != 1:
                self.complaints.add("case-input", entry, given=", ".join(given), known=", ".join(_INPUTS))
            if entry.get("name") is None:
                self.complaints.add("key-missing", entry, name="name", where="tests")
            yield self.case(entry)

    def case(self, entry: Mapping) -> Case:
        """Read one case."""
        text, file = self.text(entry, "text"), self.text(entry, "file")
        if entry.get("records") is not None:
            text, file = self.lines(entry.get("records")), "<records>.jsonl"
        wishes = tuple(self.wish(wish) for wish in self.entries(entry.get("expect"), "expect"))
        passes = self.texts(entry, "passes")
        return Case(self.text(entry, "name"), text, file or "<text>.txt", self.text(entry, "shape"), wishes, passes, entry.line)

    def wish(self, entry: Mapping) -> Wish:
        """Read one finding that must be there."""
        self.known(entry, WISH_KEYS)
        if entry.get("rule") is None:
            self.complaints.add("key-missing", entry, name="rule", where="expect")
        said = [(key, self.text(entry, key)) for key in WISH_KEYS[1:] if key != "repair" and entry.get(key) is not None]
        repair = entry.get("repair")
        if isinstance(repair, Mapping):
            said += [("repair", f"{role.text}: {value.text}") for role, value in repair.entries if isinstance(value, Scalar)]
        elif repair is not None:
            self.complaints.add("mapping-expected", repair, name="repair")
        return Wish(self.text(entry, "rule"), tuple(said))

    def lines(self, node: Node | None) -> str:
        """Give records as JSON Lines: every value the text that was written."""
        return "".join(f"{json.dumps(_plain(entry), ensure_ascii=False)}\n" for entry in self.entries(node, "records"))

    def entries(self, node: Node | None, name: str) -> list[Mapping]:
        """Give the mappings of a list."""
        if node is not None and not isinstance(node, Sequence) and not (isinstance(node, Scalar) and node.null):
            self.complaints.add("list-expected", node, name=name)
        items = node.items if isinstance(node, Sequence) else ()
        for item in items:
            if not isinstance(item, Mapping):
                self.complaints.add("mapping-expected", item, name=name)
        return [item for item in items if isinstance(item, Mapping)]

    def text(self, entry: Mapping, key: str) -> str:
        """Give the text under a key; empty without one."""
        node = entry.get(key)
        if node is not None and (not isinstance(node, Scalar) or not node.text.strip()):
            self.complaints.add("text-expected", node, name=key)
        return node.text if isinstance(node, Scalar) else ""

    def texts(self, entry: Mapping, key: str) -> tuple[str, ...]:
        """Give the texts of a list."""
        node = entry.get(key)
        if node is not None and not isinstance(node, Sequence):
            self.complaints.add("list-expected", node, name=key)
        return tuple(item.text for item in node.items if isinstance(item, Scalar)) if isinstance(node, Sequence) else ()


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.null else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}
