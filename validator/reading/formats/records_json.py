"""Records in JSON and in JSON Lines."""

from __future__ import annotations

import re

from validator.language.sources import Source
from validator.model.record import Record
from validator.model.result import Problem
from validator.reading.contents import Contents, Format, Wanted
from validator.reading.encoding import decode
from validator.reading.json_tree import parse_json
from validator.reading.problems import ReadingError, problem
from validator.reading.records import RecordReader, read_tree

__all__ = ["READS"]

_LINES = (".jsonl", ".ndjson")
_BEGINS = re.compile(r"\s*[\[{]\s*[\[{\"\]}]")
_LINE = re.compile(r"[^\r\n]+")


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read records: one JSON value, or one on each line."""
    text = decode(data, file, wanted.encoding)
    source = Source.of(text, file)
    if not text.strip():
        raise ReadingError(problem(file, "file-empty"))
    if file.lower().endswith(_LINES):
        return _read_lines(source, wanted)
    return read_tree(parse_json(source), source, wanted)


def _read_lines(source: Source, wanted: Wanted) -> Contents:
    """Read a record from each line; a line that is no JSON does not take the others along."""
    reader = RecordReader(source, wanted)
    broken: list[Problem] = []
    records: list[Record] = []
    for line in _LINE.finditer(source.text):
        if not line[0].strip():
            continue
        try:
            node = parse_json(source, line.start(), line.end())
        except ReadingError as error:
            broken.append(error.problem)
        else:
            records += reader.item(node, None)
    problems = sorted((*broken, *reader.problems), key=lambda each: (each.line, each.column))
    return Contents(records=tuple(records), problems=tuple(problems))


READS = Format("JSON", (".json", *_LINES), lambda text: bool(_BEGINS.match(text)), _read)
