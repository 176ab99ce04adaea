"""Checks as a graph over printed figures."""

from __future__ import annotations

from tests.checking.relations import Page, named
from validator.checking.engine import check_records
from validator.diagnosis.graph import build

PAGE = Page()
GRAPH = build(
    check_records(
        named(),
        PAGE.records(
            [
                {"composition": {"total": "30.00万元 @t", "parts": ["10.00万元 @a", "25.00万元 @b"]}},  # fails
                {"inclusion": {"part": "10.00万元 @a", "whole": "99.00万元 @w"}},  # passes
                {"fact": {"values": ["25.00万元 @b", "25.00万元 @c", "26.00万元 @d"]}},  # fails
                {"inclusion": {"part": "25.00万元 @c", "whole": "5.00万元 @s"}},  # fails
                {"inclusion": {"part": "8.00万元 @x", "whole": "7.00万元 @y"}},  # fails, apart from the others
                {"composition": {"total": "约30万元 @r", "parts": ["10.00万元 @a"]}},  # skipped
            ]
        ),
    )
)


def _node(name: str, text: str) -> tuple[str, int, int, int, str, str]:
    place = PAGE.places[name]
    return (place.file, place.offset, place.line, place.column, place.path, text)


def test_figures_know_their_checks() -> None:
    """A figure knows every passed or failed check that speaks of it, and its role there; skipped checks connect nothing."""
    assert GRAPH.members[_node("a", "10.00万元")] == ((0, "parts[0]"), (1, "part"))
    assert _node("r", "约30万元") not in GRAPH.members


def test_checks_know_their_figures() -> None:
    """A check knows its figures in the order of its record."""
    assert GRAPH.nodes(0) == (_node("t", "30.00万元"), _node("a", "10.00万元"), _node("b", "25.00万元"))


def test_copies_are_restated_with_the_same_value() -> None:
    """Figures that one restatement names and that print the same are copies; a figure that prints otherwise is not."""
    b, c, d = _node("b", "25.00万元"), _node("c", "25.00万元"), _node("d", "26.00万元")

    assert (GRAPH.copies[b], GRAPH.copies[c], GRAPH.copies[d]) == ((b, c), (b, c), (d,))


def test_touching_joins_the_roles_of_several_figures() -> None:
    """The checks around some figures are given in order, each with all their roles in it."""
    assert GRAPH.touching([_node("b", "25.00万元"), _node("a", "10.00万元")]) == {
        0: ("parts[1]", "parts[0]"),
        1: ("part",),
        2: ("values[0]",),
    }


def test_failed_checks_hang_together_over_figures_and_copies() -> None:
    """A component holds the failed checks connected by shared figures or copies of them; passed checks connect nothing."""
    assert GRAPH.components() == ((0, 2, 3), (4,))
