"""Records and the figures in them."""

from __future__ import annotations

from decimal import Decimal

from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record, figures_of, printed_of

ONE, TWO, THREE = (Figure(text, Decimal(text)) for text in ("1", "2", "3"))
ROW = Record("core/row", {"amount": ONE, "name": Printed("甲")}, Place("a"))
RECORD = Record("core/any", {"total": THREE, "parts": (ONE, TWO), "items": (ROW, ROW)}, Place("a"))


def test_every_figure_has_a_role() -> None:
    """Figures stand under their field, the figures of a list under their index, those of rows under row and field."""
    assert list(figures_of(RECORD)) == [
        ("total", THREE),
        ("parts[0]", ONE),
        ("parts[1]", TWO),
        ("items[0].amount", ONE),
        ("items[1].amount", ONE),
    ]


def test_texts_are_printed_too() -> None:
    """What is printed in a record are its figures and its texts."""
    assert [(role, text) for role, text, _ in printed_of(ROW)] == [("amount", "1"), ("name", "甲")]


def test_other_figures_stand_in_the_same_roles() -> None:
    """A record with other figures has the roles and fields of the first, and everything else that it says."""
    assert RECORD.fields[1] == "parts"

    changed = RECORD.with_values({**RECORD.values, "total": ONE})

    assert (changed.fields, changed.figures[0], changed.place) == (RECORD.fields, ("total", ONE), RECORD.place)
