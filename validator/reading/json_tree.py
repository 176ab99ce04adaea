"""JSON as a tree of nodes with places: numbers as they are written, nothing read twice, nesting limited."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.sources import Source
from validator.reading.problems import ReadingError, told

__all__ = ["parse_json"]

MAX_DEPTH = 64

_STRINGS = JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])", re.ASCII)
_WORD = re.compile(r"(?:true|false|null)(?!\w)", re.ASCII)


def parse_json(source: Source, start: int = 0, stop: int | None = None) -> Node:
    """Parse one JSON value, which may be all of a source or a part of it.

    Numbers and ``true`` are scalars as written and not quoted; ``null`` is an empty scalar.

    Raises:
        ReadingError: ``json-expected``, ``json-value``, ``json-string``, ``json-duplicate-key`` or ``json-too-deep``, with its place.

    >>> parse_json(Source.of('{"rate": 0.10}', "a.json")).get("rate")
    Scalar(line=1, column=10, end_line=1, end_column=14, text='0.10', quoted=False)
    """
    parser = _Parser(source, len(source.text) if stop is None else stop)
    node, end = parser.value(parser.blank(start), 0)
    end = parser.blank(end)
    if end < parser.stop:
        raise parser.error("json-expected", end, expected="", found=source.text[end])
    return node


class _Parser:
    """Reads values of one source; each method takes an index and gives a node and the index after it."""

    def __init__(self, source: Source, stop: int) -> None:
        self.source = source
        self.text = source.text
        self.stop = stop

    def blank(self, index: int) -> int:
        """Give the index of the next character that is not blank."""
        match = _BLANK.match(self.text, index, self.stop)
        return match.end() if match else index

    def value(self, index: int, depth: int) -> tuple[Node, int]:
        """Read a value of any kind."""
        if depth > MAX_DEPTH:
            raise self.error("json-too-deep", index, limit=MAX_DEPTH)
        character = self.text[index : index + 1] if index < self.stop else ""
        if character == "{":
            return self.mapping(index, depth)
        if character == "[":
            return self.sequence(index, depth)
        if character == '"':
            return self.string(index)
        match = _NUMBER.match(self.text, index, self.stop) or _WORD.match(self.text, index, self.stop)
        if match is None:
            raise self.error("json-value", index, found=character)
        return Scalar(*self.span(index, match.end()), "" if match[0] == "null" else match[0]), match.end()

    def string(self, index: int) -> tuple[Scalar, int]:
        """Read a text."""
        try:
            text, end = _STRINGS.raw_decode(self.text, index)
        except JSONDecodeError as error:
            raise self.error("json-string", min(error.pos, len(self.text))) from error
        if end > self.stop:
            raise self.error("json-string", index)
        return Scalar(*self.span(index, end), text, quoted=True), end

    def sequence(self, start: int, depth: int) -> tuple[Sequence, int]:
        """Read a list."""
        items: list[Node] = []
        index = self.blank(start + 1)
        while self.peek(index) != "]":
            if items:
                index = self.blank(self.expect(",", index, "]"))
            node, index = self.value(index, depth + 1)
            items.append(node)
            index = self.blank(index)
        return Sequence(*self.span(start, index + 1), tuple(items)), index + 1

    def mapping(self, start: int, depth: int) -> tuple[Mapping, int]:
        """Read a mapping; no key may occur twice."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        index = self.blank(start + 1)
        while self.peek(index) != "}":
            if entries:
                index = self.blank(self.expect(",", index, "}"))
            if self.peek(index) != '"':
                raise self.error("json-expected", index, expected='"', found=self.peek(index))
            key, index = self.string(index)
            if key.text in entries:
                raise self.error("json-duplicate-key", self.index(key), name=key.text, first=entries[key.text][0].line)
            node, index = self.value(self.blank(self.expect(":", self.blank(index))), depth + 1)
            entries[key.text] = (key, node)
            index = self.blank(index)
        return Mapping(*self.span(start, index + 1), tuple(entries.values())), index + 1

    def peek(self, index: int) -> str:
        """Give the character at an index; nothing at the end."""
        return self.text[index : index + 1] if index < self.stop else ""

    def expect(self, sign: str, index: int, other: str = "") -> int:
        """Pass over a sign that must stand here."""
        if self.peek(index) != sign:
            raise self.error("json-expected", index, expected=f"{sign} {other}".strip(), found=self.peek(index))
        return index + 1

    def index(self, node: Node) -> int:
        """Give the index at which a node begins."""
        return self.source.index(node.line, node.column)

    def span(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Give line and column of the first character and of one past the last."""
        return (*self.source.position(start), *self.source.position(end))

    def error(self, key: str, index: int, **detail: object) -> ReadingError:
        """Give a problem at an index."""
        return ReadingError(told(self.source, key, self.source.position(index), **detail))
