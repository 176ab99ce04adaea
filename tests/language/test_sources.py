"""Sources: lines, places and problems that point into them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.language.sources import Source, SourceError
from validator.model.result import Problem


@given(st.text("ab\n\r\u2028", max_size=20), st.data())
def test_every_character_has_one_place(text: str, data: st.DataObject) -> None:
    """Line and column lead back to the index they came from."""
    source = Source.of(text, "a.yaml")
    index = data.draw(st.integers(0, len(text)))

    assert source.index(*source.position(index)) == index


@given(st.lists(st.text("ab\u2028\x85", max_size=4), min_size=1, max_size=5), st.sampled_from(["\n", "\r\n", "\r"]))
def test_lines_are_those_of_an_editor(lines: list[str], end: str) -> None:
    """A text has as many lines as line ends say, whichever of the three is used, and no others."""
    source = Source.of(end.join(lines), "a.yaml")

    assert [source.line(number + 1) for number in range(len(source.starts))] == lines


def test_lines_that_do_not_exist_are_empty() -> None:
    """A place outside the text shows no line rather than another one."""
    source = Source.of("a\nb", "a.yaml")

    assert (source.line(0), source.line(3)) == ("", "")


def test_problems_come_in_the_order_of_the_source() -> None:
    """An error lists its problems by place, whatever the order they were found in, and sums them up in one line."""
    source = Source.of("a: 1\nb: 2", "a.yaml")
    late, early = source.problem("yaml-key", (2, 1)), source.problem("yaml-duplicate-key", (1, 2), name="a", first=1)

    error = SourceError([late, early])

    assert error.problems == (
        Problem("a.yaml", "yaml-duplicate-key", (("name", "a"), ("first", "1")), 1, 2, "a: 1"),
        Problem("a.yaml", "yaml-key", (), 2, 1, "b: 2"),
    )
    assert str(error) == "a.yaml:1:2: yaml-duplicate-key; a.yaml:2:1: yaml-key"
