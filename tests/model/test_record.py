"""Records and the figures in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record, figures_of, printed_of, with_figure

ONE, TWO, THREE, OTHER = (Figure(text, Decimal(text)) for text in ("1", "2", "3", "9"))
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


@pytest.mark.parametrize("role", [role for role, _ in figures_of(RECORD)])
def test_one_figure_is_replaced_and_nothing_else(role: str) -> None:
    """Replacing the figure of a role changes that figure alone."""
    changed = dict(figures_of(with_figure(RECORD, role, OTHER)))

    assert changed == {**dict(figures_of(RECORD)), role: OTHER}


@pytest.mark.parametrize("role", ["nobody", "parts[7]", "total[0]", "items[0].nobody[1]"])
def test_a_role_that_is_not_there(role: str) -> None:
    """A figure cannot be put where the record has none."""
    with pytest.raises(KeyError):
        with_figure(RECORD, role, OTHER)
