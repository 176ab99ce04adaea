"""Growth of a whole and of its parts: that of the whole lies between them, weighed by what each part was before.

What is measured at constant prices, or was compiled anew, grew by other percentages than its amounts: such words take the amounts out.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.comparable import is_of_other_amounts
from validator.extraction.composed import change_of, composed
from validator.extraction.recording import Values, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "growth"
EXPLICIT, WEAK = 7.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the growth of every total all of whose parts tell theirs, measured alike."""
    seen: set[tuple[int, ...]] = set()
    for each in composed(analysis):
        whole = change_of(analysis, each.head, Role.GROWTH)
        found = [change_of(analysis, part, Role.GROWTH, whole) for part in each.parts] if whole else []
        parts: tuple[Mention, ...] = tuple(growth for growth in found if growth)
        if (
            whole is None
            or len(parts) < len(each.parts)
            or whole in parts
            or (key := (whole.index, *(part.index for part in parts))) in seen
        ):
            continue
        seen.add(key)
        values: Values = {"whole": signed(whole), "parts": tuple(signed(part) for part in parts)}
        if not any(is_of_other_amounts(change) for change in (whole, *parts)) and not words().any_in("real_terms", each.head.figure.label):
            values = {**values, "amount": each.head.figure, "amounts": tuple(part.figure for part in each.parts)}
        place = place_of(analysis.sentences[parts[0].sentence])
        bits = EXPLICIT if each.explicit else WEAK
        yield from readings(f"core/{FAMILY}", f"m{whole.index}-{parts[0].index}", place, "growth of parts", [(values, bits)])
