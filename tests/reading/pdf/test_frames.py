"""Tables drawn with lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.reading.pdf.frames import Frame, FrameCell, frames_of
from validator.reading.pdf.glyphs import Ruling


def grid(across: list[float], down: list[float]) -> list[Ruling]:
    """Draw all lines of a grid."""
    level = [Ruling(across[0], y, across[-1], y) for y in down]
    return level + [Ruling(x, down[-1], x, down[0]) for x in across]


@given(st.lists(st.integers(10, 90), min_size=2, max_size=5), st.lists(st.integers(10, 40), min_size=1, max_size=5), st.randoms())
def test_every_grid_is_found_in_any_order_of_its_lines(widths: list[int], heights: list[int], random: object) -> None:
    """Whatever order its lines are drawn in, a full grid has one cell for each row and column."""
    across = [float(sum(widths[:at])) for at in range(len(widths) + 1)]
    down = [500.0 - sum(heights[:at]) for at in range(len(heights) + 1)]
    rulings = grid(across, down)
    random.shuffle(rulings)  # type: ignore[attr-defined]

    cells = tuple(FrameCell(row, column, 1, 1) for row in range(len(heights)) for column in range(len(widths)))
    assert frames_of(rulings) == [Frame(tuple(across), tuple(down), cells)]


def test_lines_drawn_piece_by_piece_are_whole() -> None:
    """Borders of cells that touch make one line, also drawn twice a little apart."""
    pieces = [Ruling(x, y, x + 50, y + 0.5) for x in (0, 50) for y in (100, 80, 60)]
    pieces += [Ruling(x + shift, y, x + shift + 0.5, y + 20) for x in (0, 50, 100) for y in (60, 80) for shift in (0, 1)]

    (frame,) = frames_of(pieces)

    assert frame.cells == tuple(FrameCell(row, column, 1, 1) for row in range(2) for column in range(2))


def test_a_missing_line_merges_cells() -> None:
    """To the side and downwards."""
    rulings = [each for each in grid([0, 50, 100], [100, 80, 60]) if each != Ruling(50, 60, 50, 100)]
    rulings.append(Ruling(50, 60, 50, 80))

    assert frames_of(rulings)[0].cells == (FrameCell(0, 0, 1, 2), FrameCell(1, 0, 1, 1), FrameCell(1, 1, 1, 1))


def test_a_table_may_be_open_at_its_sides() -> None:
    """Where lines across go further than the outermost line down, another column begins."""
    rulings = [Ruling(0, y, 150, y) for y in (100, 80, 60)] + [Ruling(x, 60, x, 100) for x in (50, 100)]

    assert frames_of(rulings)[0].across == (0, 50, 100, 150)


def test_a_frame_around_a_page_is_no_table() -> None:
    """Nor are lines that enclose nothing."""
    assert frames_of(grid([0, 500], [800, 0])) == []
    assert frames_of([Ruling(0, y, 150, y) for y in (100, 80, 60)]) == []
