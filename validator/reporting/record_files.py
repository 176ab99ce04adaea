"""The records that were read, in the form of record files: checking what is written gives the same findings.

A value is written as it is printed. What else was understood of it stands under ``_read``, which no field can be called: where in the reading
order it stands (equal positions are one printed figure), its section, label, subject and period; of the record, which claim it is a reading
of and how strong its structure is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from validator.language.printed import PrintedError, number_text, read_figure
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.record import Printed, Record, figures_of
from validator.reading.memory import MEMORY
from validator.reporting.display import UNSEEN

__all__ = ["record_flow", "record_sections", "sections_json", "sections_yaml"]

_SIGNS = {"about": "约", "at_least": "≥", "at_most": "≤", "above": ">", "below": "<"}
_REMEMBERED = ("label", "subject", "period", "scope")

# What YAML takes for text, or for a figure as written, without quotes; the words it takes for something else are quoted.
_PLAIN = re.compile(r"(?!(?:null|true|false|yes|no|on|off|y|n)\Z)[\w.%％‰/、（）：][\w.%％‰/、（）：-]*\Z", re.IGNORECASE)


def record_sections(records: Iterable[Record], *, explain: bool = False) -> list[dict[str, Any]]:
    """Give the records as plain data: a list of ``{shape, records}``, the shapes in the order in which they first occur.

    ``explain``: say also which wording of the grammar read each record, and from which line.
    """
    listed = list(records)
    first = {shape: index for index, shape in reversed([(index, record.shape) for index, record in enumerate(listed)])}
    listed.sort(key=lambda record: first[record.shape])
    return [
        {"shape": shape, "records": [_record(record, explain=explain) for record in group]}
        for shape, group in groupby(listed, key=lambda record: record.shape)
    ]


def _record(record: Record, *, explain: bool) -> dict[str, Any]:
    section = record.place.section
    memory: dict[str, Any] = {"at": record.place.offset} | ({"section": section} if section else {})
    memory |= {"line": record.place.line, "wording": record.wording} if explain else {}
    memory |= {"claim": record.claim} if record.claim else {}
    memory |= {"structure": f"{record.structure:g}"} if record.structure != Record.structure else {}
    memory |= {} if record.complete else {"complete": False}
    memory["figures"] = {role: _memory(figure, section) for role, figure in figures_of(record)}
    memory["figures"] |= {role: {"at": text.place.offset} for role, text in record.values.items() if isinstance(text, Printed)}
    return {**_values(record), MEMORY: memory}


def _values(record: Record) -> dict[str, Any]:
    return {name: _value(value) for name, value in record.values.items()}


def _value(value: Figure | Printed | Record | tuple[Any, ...]) -> Any:  # noqa: ANN401 (plain data of any depth)
    if isinstance(value, Figure):
        return _written(value)
    if isinstance(value, Printed):
        return value.text
    return _values(value) if isinstance(value, Record) else [_value(item) for item in value]


def _memory(figure: Figure, section: str) -> dict[str, Any]:
    memory: dict[str, Any] = {"at": figure.place.offset}
    memory |= {"section": figure.place.section} if figure.place.section != section else {}
    memory |= {"text": figure.text} if figure.text != _written(figure) else {}
    memory |= {name: getattr(figure, name) for name in _REMEMBERED if getattr(figure, name)}
    return memory | ({"set": True} if figure.set else {})


def _written(figure: Figure) -> str:
    """Give the printed text, if by itself it says all: else number, unit and qualifier, which the report gives elsewhere (``单位：万元``)."""
    if _reads_as(figure.text, figure):
        return figure.text
    return f"{_SIGNS.get(figure.qualifier, '')}{number_text(figure)}{units().spelling(figure.unit)}"


def _reads_as(text: str, figure: Figure) -> bool:
    try:
        read = read_figure(text)
    except PrintedError:
        return False
    return all(getattr(read, name) == getattr(figure, name) for name in ("value", "unit", "resolution", "qualifier"))


def record_flow(record: Record) -> str:
    """Write the values of a record on one line of YAML, as examples of rules are written: ``{part: 30元, whole: 40元}``."""
    return _flow(_values(record))


def sections_json(sections: Sequence[Mapping[str, Any]]) -> str:
    """Write the sections as JSON."""
    return json.dumps(sections, ensure_ascii=False, indent=2) + "\n"


def sections_yaml(sections: Sequence[Mapping[str, Any]]) -> str:
    """Write the sections as YAML: a line for each field, one for what is remembered of each figure."""
    rows: list[str] = []
    for section in sections:
        rows += [f"- shape: {_scalar(section['shape'])}", "  records:"]
        for record in section["records"]:
            memory = record[MEMORY]
            fields = [f"{_scalar(name)}: {_flow(value)}" for name, value in record.items() if name != MEMORY]
            fields += [f"{MEMORY}:", *(f"  {name}: {_flow(value)}" for name, value in memory.items() if name != "figures")]
            fields += ["  figures:", *(f"    {_scalar(role)}: {_flow(known)}" for role, known in memory["figures"].items())]
            rows += [f"{'    - ' if index == 0 else '      '}{row}" for index, row in enumerate(fields)]
    return "\n".join(rows) + "\n" if rows else "[]\n"


def _flow(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(name)}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value) if isinstance(value, bool | int) else _scalar(str(value))


def _scalar(text: str) -> str:
    """Write a text so that YAML reads it back as it is: plain where nothing in it means anything, else in double quotes."""
    if _PLAIN.match(text):
        return text
    return UNSEEN.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\U{ord(match.group()):08X}"
