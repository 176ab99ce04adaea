"""YAML as a tree of nodes with places, safe for any input.

Built from libyaml's events, not from its documents: nesting is limited, anchors, aliases, merge keys and tags are refused, and
scalars are left as written. ``0.10`` stays ``0.10``, ``010`` stays ``010``, ``no`` stays ``no``: what a value means is for the
reader of the field to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import yaml

from validator.language.sources import Source, SourceError
from validator.language.yaml_syntax import control_character, syntax_problem
from validator.model.result import Problem

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "YamlError", "parse_yaml"]

MAX_DEPTH = 64
MAX_CHARACTERS = 50_000_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# YAML 1.1 breaks lines at NEL, LS and PS, YAML 1.2 and everybody's editor do not: hidden from the parser behind non-characters.
_HIDE = str.maketrans("\x85\u2028\u2029", "\ufdd0\ufdd1\ufdd2")
_SHOW = str.maketrans("\ufdd0\ufdd1\ufdd2", "\x85\u2028\u2029")

# A number up to a thousands separator, and what follows one. Two bare numbers side by side are a list: what follows then shows a unit.
_HEAD = re.compile(r"\D*\d{1,3}")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_THREE_DIGITS_AND_UNIT = re.compile(r"\d{3}(?!\d)(?=.*\D)")


class YamlError(SourceError):
    """A source that is not YAML, or YAML that is refused: see ``problems``."""


@dataclass(frozen=True, slots=True)
class Span:
    """From the first character of a node to one past its last, 1-based."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Scalar(Span):
    """A value without parts, as written.

    Attributes:
        text: of a plain scalar its source text, of a quoted or block scalar what it stands for.
        quoted: whether it was quoted or a block scalar, and so can only be text.
    """

    text: str
    quoted: bool = False

    @property
    def null(self) -> bool:
        """Whether it says that there is no value: nothing, ``null`` or ``~``."""
        return not self.quoted and self.text in {"", "~", "null"}

    @property
    def flag(self) -> bool | None:
        """True of ``true``, False of ``false``, None of anything else."""
        return None if self.quoted else {"true": True, "false": False}.get(self.text)


@dataclass(frozen=True, slots=True)
class Sequence(Span):
    """A list of nodes."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping(Span):
    """Nodes by name, in the order written; no name occurs twice."""

    entries: tuple[tuple[Scalar, Node], ...]

    def get(self, name: str) -> Node | None:
        """Give the node of that name."""
        return next((node for key, node in self.entries if key.text == name), None)

    def key(self, name: str) -> Scalar | None:
        """Give the name as it stands in the source, with its place."""
        return next((key for key, _ in self.entries if key.text == name), None)


Node = Scalar | Sequence | Mapping


def parse_yaml(text: str, path: str, *, max_characters: int = MAX_CHARACTERS) -> Node:
    """Parse one YAML document; ``path`` is the file as the user named it.

    Raises:
        YamlError: with every problem found, each with line, column and the line itself: ``file-empty``, ``yaml-too-large``, ``yaml-too-deep``,
            ``yaml-control-character``, ``yaml-duplicate-key``, ``yaml-key``, ``yaml-alias``, ``yaml-tag``, ``yaml-several-documents`` and
            the mistakes of syntax.

    >>> parse_yaml("rate: 0.10", "a.yaml").get("rate")
    Scalar(line=1, column=7, end_line=1, end_column=11, text='0.10', quoted=False)
    """
    source = Source.of(text.removeprefix("\ufeff"), path)
    if len(text) > max_characters:
        raise YamlError([source.problem("yaml-too-large", (1, 1), limit=max_characters)])
    problem = control_character(source)
    if problem is not None:
        raise YamlError([problem])
    return _Builder(source).document()


class _Builder:
    """Builds the tree of one source, collecting its problems."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = yaml.parse(source.text.translate(_HIDE), Loader=_LOADER)

    def document(self) -> Node:
        """Give the root of the only document."""
        root: Node | None = None
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if root is not None:
                        self.complain("yaml-several-documents", event)
                        break
                    root = self.node(next(self.events), 0)
        except yaml.MarkedYAMLError as error:
            self.problems.append(syntax_problem(error, self.source))
        if root is None and not self.problems:
            self.problems.append(self.source.problem("file-empty", (1, 1)))
        if root is None or self.problems:
            raise YamlError(self.problems)
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        """Build the node that begins with this event."""
        if depth > MAX_DEPTH:
            self.complain("yaml-too-deep", event, limit=MAX_DEPTH)
            raise YamlError(self.problems)
        if isinstance(event, yaml.AliasEvent):
            self.complain("yaml-alias", event, name=event.anchor)
            return Scalar(*self.span(event), "", quoted=True)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor is not None:
            self.complain("yaml-alias", event, name=event.anchor)
        if event.tag is not None:
            self.complain("yaml-tag", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(*self.span(event), event.value.translate(_SHOW), not event.implicit[0])
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def sequence(self, start: yaml.Event, depth: int) -> Sequence:
        """Build the rest of a sequence."""
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, depth + 1))
            self.check_comma(items[-2:], _THREE_DIGITS_AND_UNIT)
        return Sequence(*self.span(start, items[-1] if items else None, event), tuple(items))

    def mapping(self, start: yaml.Event, depth: int) -> Mapping:
        """Build the rest of a mapping; a name that cannot be used is complained of and left out."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        value: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            before, value = value, self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                self.complain("yaml-key", event)
            elif key.text == "<<" and not key.quoted:
                self.complain("yaml-alias", event, name="<<")
            elif before and (key.end_line, key.end_column) == (value.line, value.column):  # a comma before, and not even a colon behind
                if not self.check_comma((before, key), _THREE_DIGITS):
                    self.complain("yaml-comma", event, text=key.text)
            elif key.text in entries:
                self.complain("yaml-duplicate-key", event, name=key.text, first=entries[key.text][0].line)
            else:
                entries[key.text] = (key, value)
        return Mapping(*self.span(start, value, event), tuple(entries.values()))

    def check_comma(self, neighbours: Iterable[Node], tail: re.Pattern[str]) -> bool:
        """Complain of one number torn in two at its thousands separator: ``[1,234.56万元]`` is a list of two."""
        match tuple(neighbours):
            case [Scalar(quoted=False) as first, Scalar(quoted=False) as second]:
                touching = (first.end_line, first.end_column + 1) == (second.line, second.column)
                if touching and _HEAD.fullmatch(first.text) and tail.match(second.text):
                    at = (first.line, first.column)
                    self.problems.append(self.source.problem("yaml-number-split", at, text=f"{first.text},{second.text}"))
                    return True
        return False

    def span(self, start: yaml.Event, last: Node | None = None, end: yaml.Event | None = None) -> tuple[int, int, int, int]:
        """Give line and column of the first character and of one past the last.

        A collection without brackets ends in the parser's eyes where the next thing begins: it ends with its last part.
        """
        first, stop = _index(start.start_mark), _index((end or start).end_mark)
        if last is not None and end is not None and _index(end.start_mark) == stop:
            return (*self.source.position(first), last.end_line, last.end_column)
        return (*self.source.position(first), *self.source.position(stop))

    def complain(self, key: str, event: yaml.Event, **detail: object) -> None:
        """Note a problem at the beginning of an event."""
        self.problems.append(self.source.problem(key, self.source.position(_index(event.start_mark)), **detail))


class _Mark(Protocol):
    """What both parsers, the quick one and PyYAML's own, call a place."""

    index: int


def _index(mark: _Mark | None) -> int:
    """Give the place of a mark; the parser gives one to every event."""
    return mark.index if mark else 0
