"""The headings above."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.reading.prose.markers import marker
from validator.reading.prose.sections import TITLE, Entry, Path, enter, names, trail

KINDS = ["part", "annex", TITLE, "chinese", "chinese-bracket", "number", "number-bracket", "circle", "hash1", "hash2"]
ENTRIES = st.lists(st.builds(Entry, st.sampled_from(KINDS), st.integers(0, 5), st.text("甲乙丙", min_size=1, max_size=3)), max_size=25)


def walked(*lines: str) -> list[str]:
    """Give the headings above what follows the last of some headings; ``+`` before one says that nothing stood between it and the last."""
    path: Path = ()
    for line in lines:
        name = line.removeprefix("+")
        mark = marker(name)
        entry = Entry(mark.kind, mark.ordinal, name) if mark else Entry(TITLE, 0, name)
        path = enter(path, entry, adjacent=line.startswith("+"))
    return list(names(path))


@pytest.mark.parametrize(
    ("headings", "above"),
    [
        (["一、甲", "（一）乙", "1.丙", "（1）丁"], ["一、甲", "（一）乙", "1.丙", "（1）丁"]),
        (["一、甲", "（一）乙", "1.丙", "二、丁"], ["二、丁"]),
        (["一、甲", "（一）乙", "1.丙", "2.丁"], ["一、甲", "（一）乙", "2.丁"]),
        (["一、甲", "1.乙", "（一）丙"], ["一、甲", "1.乙", "（一）丙"]),
        (["第一部分 甲", "一、乙", "第二部分 丙", "一、丁"], ["第二部分 丙", "一、丁"]),
        (["报告", "一、甲", "二、乙"], ["报告", "二、乙"]),
        (["某局", "+报告", "一、甲"], ["某局", "报告", "一、甲"]),
        (["一、甲", "小标题", "另一个小标题"], ["一、甲", "另一个小标题"]),
        (["一、甲", "二、乙", "附件2", "+评价报告", "一、丙"], ["附件2", "评价报告", "一、丙"]),
        (["一、甲", "二、乙", "项目绩效报告", "一、丙"], ["项目绩效报告", "一、丙"]),
        (["第二部分 甲", "总体情况", "收入情况", "四、支出"], ["第二部分 甲", "四、支出"]),
        (["附件2", "+评价报告", "+项目概况", "（三）步骤"], ["附件2", "评价报告", "（三）步骤"]),
        (["# 甲", "## 乙", "一、丙", "## 丁"], ["# 甲", "## 丁"]),
        (["甲", "+乙", "+丙", "+丁"], ["甲", "乙", "丁"]),
    ],
)
def test_headings_nest_as_a_reader_nests_them(headings: list[str], above: list[str]) -> None:
    """Kinds nest as they come, numbers tell a new series from the next item, titles without a number take the place of the last."""
    assert walked(*headings) == above


@given(ENTRIES)
def test_the_newest_heading_is_the_innermost_and_no_kind_but_titles_is_open_twice(entries: list[Entry]) -> None:
    """However headings follow one another, the way down ends in the last, and holds each numbered kind at most once."""
    path: Path = ()
    for entry in entries:
        path = enter(path, entry)
        assert path[-1] == entry
        kinds = [above.kind for above in path if above.kind != TITLE]
        assert len(kinds) == len(set(kinds))


def test_names_are_short_and_on_one_line() -> None:
    """A heading of any length takes little room in a place, and an item without a title none."""
    path = enter((), Entry("chinese", 1, "一、" + "甲 \t 乙" * 40))

    assert [len(name) for name in names(path)] == [40]
    assert trail(enter(path, Entry("number", 1, ""))) == trail(path)
