"""Which lines belong to one paragraph; the cases are with the text reader."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.reading.lines import read_lines
from validator.reading.prose.joining import paragraphs
from validator.reading.prose.wrapping import wrap_of

LINES = st.lists(
    st.sampled_from(["一、概况", "全年收入12万元，", "其中税收", "10万", "元。", "7", "—5—", "）", "第", "3.5", "", "    缩进", "的"]),
    max_size=20,
)


@given(LINES)
def test_no_line_is_lost_or_doubled(lines: list[str]) -> None:
    """Whatever is joined, every line is in exactly one paragraph, and within a paragraph lines keep their order."""
    source = read_lines("\n".join(lines), "a.txt")
    groups = list(paragraphs(source.lines, wrap_of(source.lines)))

    assert sorted(line.number for group in groups for line in group) == [line.number for line in source.lines]
    assert all([line.number for line in group] == sorted(line.number for line in group) for group in groups)
