"""A false alarm as a case: the least text that still raises it, without the names of anybody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from validator.model.document import Block, Document, Heading, Table

__all__ = ["MOST_TRIALS", "Minimal", "case_text", "minimal"]

MOST_TRIALS = 400
"""Texts that are tried before what is left is taken."""

_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;\n]+|(?<=[A-Za-z)])\.\s+|$)")
_NAMES = (
    re.compile(r"[\u4e00-\u9fff]{2,4}?(?=(?:自治)?(?:省|市|州|县|区|旗|镇|乡|村|街道)(?![\u4e00-\u9fff]?级))"),
    re.compile(
        r"(?<=[省市州县区旗])[\u4e00-\u9fff]{2,12}?(?=(?:局|委员会|委|厅|院|中心|学校|大学|中学|小学|公司|银行|办公室)(?![\u4e00-\u9fff]{0,2}支出))"
    ),
    re.compile(r"(?:[A-Z][a-z]+ ){1,4}(?=(?:City|County|District|Council|Hospital|University|School|Inc|Corp|Ltd|Limited|Company)\b)"),
)
_SOMEBODY = {True: "某", False: "Some "}


@dataclass(frozen=True, slots=True)
class Minimal:
    """A text that raises a finding.

    Attributes:
        text: what is left of the report.
        anonymous: whether it still raises the finding without the names; otherwise they are in it.
        trials: texts tried.
    """

    text: str
    anonymous: bool
    trials: int


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece that is kept or left out whole: a heading, a sentence, a row of a table."""

    block: int
    kind: str
    text: str


def minimal(document: Document, raises: Callable[[str], bool]) -> Minimal | None:
    """Leave out of a report whatever is not needed for a finding, then the names.

    Args:
        document: the report.
        raises: whether a text raises the finding.

    Returns:
        None if the report, written as plain text, does not raise it.
    """
    tried = _Tried(raises)
    units = [unit for index, block in enumerate(document.blocks) for unit in _units(index, block)]
    if not tried(units):
        return None
    kept = _halved(units, tried)
    text = _text(kept)
    unnamed = _without_names(text)
    anonymous = unnamed == text or raises(unnamed)
    return Minimal(unnamed if anonymous else text, anonymous, tried.count)


class _Tried:
    """Asks whether units raise the finding, and counts."""

    def __init__(self, raises: Callable[[str], bool]) -> None:
        self.raises = raises
        self.count = 0

    def __call__(self, units: Sequence[_Unit]) -> bool:
        self.count += 1
        return self.count <= MOST_TRIALS and bool(units) and self.raises(_text(units))


def _halved(units: Sequence[_Unit], tried: _Tried) -> Sequence[_Unit]:
    """Leave out ever smaller runs of units while the finding stays (Zeller's delta debugging, without its complements)."""
    size = len(units) // 2
    while size:
        start = 0
        while start < len(units):
            fewer = [*units[:start], *units[start + size :]]
            if tried(fewer):
                units = fewer
            else:
                start += size
        size //= 2
    return units


def _units(index: int, block: Block) -> Iterable[_Unit]:
    if isinstance(block, Heading):
        return [_Unit(index, "heading", block.text.string)]
    if isinstance(block, Table):
        caption = [_Unit(index, "caption", block.caption.string)] if block.caption.string else []
        return [*caption, *(_Unit(index, "row", row) for row in _rows(block))]
    return [_Unit(index, "sentence", match[0]) for match in _SENTENCE.finditer(block.text.string) if match[0].strip()]


def _rows(table: Table) -> Iterable[str]:
    for row in range(table.rows):
        cells = [table.at(row, column) for column in range(table.columns)]
        shown = [cell.text.string if cell and (cell.row, cell.column) == (row, column) else "" for column, cell in enumerate(cells)]
        yield "| " + " | ".join(" ".join(text.replace("|", "/").split()) for text in shown) + " |"


def _text(units: Sequence[_Unit]) -> str:
    """Write units as a plain report: sentences of a paragraph on one line, a table with pipes."""
    written: list[str] = []
    last: _Unit | None = None
    for unit in units:
        together = last is not None and last.block == unit.block
        if together and unit.kind == "sentence":
            written[-1] += unit.text
        else:
            written += ([] if together and unit.kind == "row" else [""] if written else []) + [unit.text]
            if unit.kind == "row" and not (together and last is not None and last.kind == "row"):
                written.append("|" + " --- |" * (unit.text.count("|") - 1))
        last = unit
    return "\n".join(written) + "\n"


def _without_names(text: str) -> str:
    """Put 某 for the names of places and bodies, ``Some`` for those of English ones."""
    for pattern in _NAMES:
        text = pattern.sub(lambda match: _SOMEBODY["\u4e00" <= match[0][0] <= "\u9fff"], text)
    return text


def case_text(name: str, text: str, rule: str, *, alarm: bool) -> str:
    """Write a file of cases with one case.

    Args:
        name: of the case.
        text: the report.
        rule: the qualified name of the rule that raises the finding.
        alarm: a false alarm: nothing must be found; else the finding must stay.
    """
    expect = " []" if alarm else f"\n      - rule: {rule}"
    body = "".join(f"      {line}".rstrip() + "\n" for line in text.splitlines())
    return f"tests:\n  - name: {name}\n    text: |\n{body}    expect:{expect}\n"
