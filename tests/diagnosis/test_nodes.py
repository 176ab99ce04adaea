"""Printed figures as nodes."""

from __future__ import annotations

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.diagnosis.nodes import is_placed, node_of
from validator.language.printed import read_figure
from validator.model.place import Place
from validator.model.record import Record


def test_a_printed_figure_is_its_place_and_text() -> None:
    """Whatever role it has in whichever check: where it stands and what is printed there make it this figure."""
    page = Page()
    (check,) = check_records([RULES["inclusion"]], page.records([{"inclusion": {"part": "5元 @a", "whole": "7元 @b"}}]))

    assert node_of(check, "part", page.figure("5元 @a")) == node_of(check, "whole", page.figure("5元 @a"))
    assert node_of(check, "part", page.figure("5元 @a")) != node_of(check, "part", page.figure("5元 @b"))
    assert node_of(check, "part", page.figure("5元 @a")) != node_of(check, "part", page.figure("6元 @a"))


def test_without_a_place_it_is_the_figure_of_a_role() -> None:
    """Figures of records that stand nowhere are told apart by their roles."""
    values = {"part": read_figure("5元"), "whole": read_figure("5元"), "percent": read_figure("50%")}
    (check,) = check_records([RULES["share"]], [Record("share", values, Place(""))])

    assert len({node_of(check, role, figure) for role, figure in check.figures}) == 3
    assert not any(is_placed(figure) for _, figure in check.figures)
