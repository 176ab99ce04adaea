"""Records in YAML: ``shape:`` and ``records:``, or a list."""

from __future__ import annotations

import re

from validator.language.marked_yaml import YamlError, parse_yaml
from validator.language.sources import Source
from validator.reading.contents import Contents, Format, Wanted
from validator.reading.encoding import decode
from validator.reading.records import read_tree

__all__ = ["READS"]

_KEYS = re.compile(r"^(?:shape|records)[ ]*:", re.MULTILINE)


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read records; every mistake in the YAML is told."""
    text = decode(data, file, wanted.encoding)
    try:
        return read_tree(parse_yaml(text, file), Source.of(text, file), wanted)
    except YamlError as error:
        return Contents(problems=error.problems)


READS = Format("YAML", (".yaml", ".yml"), lambda text: len(_KEYS.findall(text)) > 1, _read)
