"""How the lines of a file are wrapped."""

from __future__ import annotations

import pytest

from validator.reading.lines import Line, read_lines
from validator.reading.prose.wrapping import Wrap, columns_taken, ended, wrap_of, wrapped_width

WRAPPED = """全年收入完成情况较好，主要是税收收入增长较快，非税收入也
有增长，为全年工作打下了良好的基础，各项重点支出得到了
保障，民生支出占总支出的百分之八十以上，较上年增加。
全年支出完成情况较好，主要是严格执行预算，压减一般性支
出，三公经费逐年下降，各项支出均在预算范围以内，没有超
支。
"""


def wrap(text: str) -> Wrap:
    """Measure a text."""
    return wrap_of(read_lines(text, "a.txt").lines)


def test_the_width_of_wrapped_text_is_found() -> None:
    """Many lines that break off at one width, and none beyond: the text was wrapped there."""
    assert wrap(WRAPPED) == Wrap(54, indents=False)


@pytest.mark.parametrize(
    "text",
    ["一、概况\n全年收入12万元。\n", WRAPPED + "这一行比其他所有的行都要长得多。" * 9 + "\n" + "那一行也比其他所有的行都要长得多。" * 8],
    ids=["short", "long lines"],
)
def test_text_that_is_not_wrapped_has_no_width(text: str) -> None:
    """A few lines, or lines of any length, say nothing about a width."""
    assert wrap(text).width == 0


def test_indents_are_meant_where_they_begin_paragraphs() -> None:
    """Lines after a finished sentence that begin further in, and none within a sentence, make indents count."""
    text = "".join(f"　　第{n}段的开头，没有写完，\n接着写完了这一段。\n" for n in "一二三四五六")

    assert (wrap(text).indents, wrap(text.replace("　　", "")).indents) == (True, False)


@pytest.mark.parametrize(
    ("line", "following", "full"),
    [
        ("一" * 26, "元", True),
        ("一" * 23, "元", True),
        ("一" * 22, "元", False),
        ("一" * 20, "217336568.13 元", True),
        ("一" * 20, "其中", False),
    ],
)
def test_a_line_is_full_if_the_next_word_would_not_have_fitted(line: str, following: str, full: bool) -> None:
    """A long number goes to the next line as a whole and leaves a gap behind."""
    wrapped = Wrap(52, indents=False)

    assert wrapped.full(Line(1, 1, 0, line, 0), Line(2, 1, 60, following, 0)) is full
    assert not Wrap(0, indents=False).full(Line(1, 1, 0, line, 0), Line(2, 1, 60, following, 0))


def test_columns_count_chinese_twice() -> None:
    """Width is what a line takes on a page; an indent of more than a Chinese character adds no more."""
    assert (columns_taken("执行率 5%"), columns_taken("“a”")) == (9, 5)
    assert wrapped_width(Line(1, 9, 8, "执行率", 0)) == 8


@pytest.mark.parametrize("line", ["完成了。", "完成了！”", "（不含转移支付。）", "增长6.3%.", "Sales grew.", "为什么？"])
def test_sentences_end(line: str) -> None:
    """A full stop ends a sentence, also within closing signs."""
    assert ended(line)


@pytest.mark.parametrize("line", ["其中：", "收入，", "基本支出（类）", "（一）", "一二三", "A、B；", "1."[:1]])
def test_clauses_do_not_end_a_sentence(line: str) -> None:
    """Colons, commas, semicolons and brackets are no ends."""
    assert not ended(line)


def test_only_a_line_right_to_the_edge_is_pressed() -> None:
    """A colon at the end of a line that had room left was put there; at the edge it says nothing."""
    wrapped = Wrap(52, indents=False)

    assert [wrapped.pressed(Line(1, 1, 0, "一" * count, 0)) for count in (25, 26, 27)] == [False, True, True]
    assert not Wrap(0, indents=False).pressed(Line(1, 1, 0, "一" * 99, 0))
