"""What numbered items tell in the same words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.item_columns import Column, columns


def told(column: Column) -> tuple[str, list[str], list[tuple[str, bool]]]:
    """Give a column by its name, its figures and its totals."""
    return column.name, [mention.figure.text for mention in column.mentions], [(t.mention.figure.text, t.announced) for t in column.totals]


@settings(max_examples=30)
@given(st.lists(st.integers(1, 999), min_size=2, max_size=12))
def test_every_announced_column_has_its_total(parts: list[int]) -> None:
    """However many items there are and whatever they tell, the figure that announces them comes first of their totals."""
    items = "\n".join(f"{number}.项目{'甲乙丙丁戊己庚辛壬癸子丑'[number - 1]}。预算数{part}万元。" for number, part in enumerate(parts, 1))

    found = columns(read_report(f"预算数{sum(parts)}万元。其中：\n{items}"))

    assert [told(column) for column in found] == [("预算", [f"{part}万元" for part in parts], [(f"{sum(parts)}万元", True)])]


def test_paragraphs_that_begin_alike_are_a_list_from_three_on() -> None:
    """Three paragraphs that each begin with a name and its figure may add to the figure before them; two of them may be anything."""
    lead, *rest = "本年支出100万元。", "培训支出50万元。", "审计支出30万元。", "印刷支出20万元。"

    three, two = (columns(read_report("\n".join((lead, "按用途说明如下情况。", *lines)))) for lines in (rest, rest[:2]))

    assert [told(column) for column in three] == [("", ["50万元", "30万元", "20万元"], [("100万元", False)])]
    assert [told(column) for column in two] == [("", ["50万元", "30万元"], [])]


def test_the_first_figures_of_items_are_a_column_only_if_they_are_counted_alike() -> None:
    """One item tells an amount first, the other a count: nothing adds."""
    assert columns(read_report("全年支出100万元。\n1.培训支出50万元。\n2.检查机构30家。")) == ()
