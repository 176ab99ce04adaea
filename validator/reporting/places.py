"""Places in the words of a reader: ``report.docx:第12段``, ``工作表 支出 单元格 B5``, ``page 3``."""

from __future__ import annotations

from validator.model.address import Address
from validator.model.place import Place
from validator.reporting.words import Words

__all__ = ["address_words", "place_words", "spot_words"]


def place_words(place: Place, spoken: Words) -> str:
    """Write a place with its file: ``file:line:column``, or the file and where in it."""
    spot = spot_words(place, spoken)
    return f"{place.file}:{spot}" if spot else place.file


def spot_words(place: Place, spoken: Words) -> str:
    """Write a place without its file; empty if nothing more is known."""
    return f"{place.line}:{place.column}" if place.line else address_words(place.address, spoken)


def address_words(address: Address, spoken: Words) -> str:
    """Write where something stands in a file without lines; of a cell of a table the paragraph is not told."""
    if address.sheet:
        return spoken.text("place.sheet", sheet=address.sheet, cell=address.cell)
    steps = [spoken.text("place.page", n=address.page)] if address.page else []
    steps += [spoken.text(f"place.{address.part}", n=address.number or "")] if address.part else []
    steps += [spoken.text("place.cell", table=table, row=row, column=column) for table, row, column in address.cells]
    steps += [spoken.text("place.paragraph", n=address.paragraph)] if address.paragraph and not address.cells else []
    return spoken.text("place.within").join(steps)
