"""The marks inside the numbers of a table: in many languages 1.234,5 or 1 234,5 is what others print as 1,234.5."""

from __future__ import annotations

import re
from dataclasses import replace

from validator.extraction.characters import fold
from validator.model.document import Table
from validator.model.text import Text

__all__ = ["with_points"]

# A whole cell with a comma for the decimals; three digits behind a comma could as well be thousands.
COMMA = re.compile(r"\s*[-+–(]?\s*(?:\d{1,3}(?:[ .]\d{3})+|\d+),(?P<decimals>\d+)\s*[%)]?\s*")
SURE = (1, 2, 4, 5, 6)
POINT = re.compile(r"\d\.(?:\d{1,2}|\d{4,})(?!\d)|\d,\d{3}\.\d")
GROUPED = re.compile(r"\s*[-+–(]?\s*\d{1,3}(?:[ .]\d{3})+\s*[%)]?\s*")
FEWEST, EACH_POINT = 3, 3
EXCHANGED = str.maketrans({",": ".", ".": ",", " ": ","})


def with_points(table: Table) -> Table:
    """Give a table whose numbers have points before the decimals and commas between thousands.

    A table has commas for its decimals if three of its cells can be read in no other way, and hardly one has a point: a single 34,74 among
    other numbers is a slip. Characters are exchanged one for one, so that places stay.
    """
    strings = [cell.text.string for cell in table.cells]
    if sum("," in string for string in strings) < FEWEST:
        return table
    folded = [fold(string) for string in strings]
    commas = sum((found := COMMA.fullmatch(string)) is not None and len(found["decimals"]) in SURE for string in folded)
    points = sum(POINT.search(string) is not None for string in folded)
    if commas < FEWEST or commas < EACH_POINT * points:
        return table
    cells = (cell._replace(text=_exchanged(cell.text, string)) for cell, string in zip(table.cells, folded, strict=True))
    return replace(table, cells=tuple(cells))


def _exchanged(text: Text, folded: str) -> Text:
    """Exchange the marks between the first and the last digit: a blank behind a sign or before a percent sign is none between thousands."""
    if not (COMMA.fullmatch(folded) or GROUPED.fullmatch(folded)):
        return text
    digits = [at for at, character in enumerate(folded) if character.isdigit()]
    start, end = digits[0], digits[-1] + 1
    return text._replace(string=text.string[:start] + folded[start:end].translate(EXCHANGED) + text.string[end:])
