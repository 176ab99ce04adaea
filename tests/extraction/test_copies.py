"""Passages told twice."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.copies import Copy, copies

FIRST = "全年检查机构2992家，约谈422家，责令改正693家，追回基金2431.69万元。"


def pairs(copy: Copy) -> list[tuple[str, str]]:
    """Give the printed figures of a copy, side by side."""
    return [(one.figure.text, other.figure.text) for one, other in copy.pairs]


def test_a_copy_starts_where_the_words_begin_to_agree() -> None:
    """A passage copied into a longer sentence is found from its first common figure on, once."""
    report = f"# 甲\n{FIRST}\n# 乙\n一季度召开会议4次；{FIRST}"

    assert [pairs(copy) for copy in copies(read_report(report))] == [
        [("2992家", "2992家"), ("422家", "422家"), ("693家", "693家"), ("2431.69万元", "2431.69万元")]
    ]


def test_a_figure_one_slip_away_in_a_copy_accuses() -> None:
    """Where all but one figure agree, the one that differs is a mistake."""
    (copy,) = copies(read_report(f"# 甲\n{FIRST}\n# 乙\n{FIRST.replace('2431', '2413')}"))

    assert copy.accuses
    assert [(one.figure.text, other.figure.text) for one, other in copy.differing] == [("2431.69万元", "2413.69万元")]


def test_a_passage_with_other_figures_is_another_passage() -> None:
    """Where half of the figures differ, the words are a form, and nothing is said of any of them."""
    other = FIRST.replace("2992", "1210").replace("422", "97").replace("693", "120")

    assert list(copies(read_report(f"# 甲\n{FIRST}\n# 乙\n{other}"))) == []


def test_one_figure_in_a_long_text_told_twice_is_a_copy() -> None:
    """However few digits a figure has, a long paragraph repeated to the letter repeats it too."""
    text = "开展跨地区联盟药品和高值耗材带量采购7批次，开展多批次续签工作，进一步规范各定点机构药品和耗材的采购行为，减轻群众负担，保障供应稳定。"

    assert [pairs(copy) for copy in copies(read_report(f"# 甲\n{text}\n# 乙\n{text}"))] == [[("7批次", "7批次")]]


def test_words_that_stand_everywhere_start_no_copy() -> None:
    """The words of a form that is filled in for many things are never the beginning of a copy."""
    forms = "\n".join(f"# 第{number}号\n核定面积1234.56平方米，核定造价7890.12万元。" for number in range(12))

    assert list(copies(read_report(forms))) == []


def test_columns_that_are_a_guess_accuse_no_copy() -> None:
    """Two tables of the same names of which one figure differs are a bad copy if their cells are certain, and nothing if they are a guess."""
    rows = [("甲类", "4192.81", "1177.36"), ("乙类", "5523.92", "2208.47"), ("丙类", "6341.73", "3319.58"), ("丁类", "7751.64", "4456.69")]
    changed = [*rows[:-1], ("丁类", "7751.64", "4465.69")]

    def report(form: str, end: str) -> str:
        header = ("名称", "预算数", "决算数")
        tables = ("\n".join(form.format(*row) for row in (header, *of)) for of in (rows, changed))
        return "".join(f"# 第{number}部分\n明细表\n单位：万元\n{table}{end}" for number, table in enumerate(tables, 1))

    piped, spaced = (list(copies(read_report(report(form, "\n\n\n")))) for form in ("| {} | {} | {} |", "{}      {}      {}"))

    assert [[one.figure.text for one, _ in copy.differing] for copy in piped] == [["4456.69"]]
    assert spaced == []
