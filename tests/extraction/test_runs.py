"""Figures in a row, each told of the name in the same position."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.runs import run_of, runs


def test_figures_in_a_row_are_one_run() -> None:
    """、 and 和 join figures of one kind; a comma or another kind of figure ends the run."""
    sentence = read_report("规模分别为300亿元、500亿元和200亿元，占30%、50%和20%。").sentences[0]

    assert [[mention.figure.text for mention in run] for run in runs(sentence.mentions)] == [
        ["300亿元", "500亿元", "200亿元"],
        ["30%", "50%", "20%"],
    ]


def test_each_figure_of_a_run_has_its_own_name() -> None:
    """甲、乙和丙分别为a、b和c names three figures."""
    mentions = read_report("货物、工程和服务分别为300亿元、500亿元和200亿元。").mentions

    assert [mention.figure.label for mention in mentions] == ["货物", "工程", "服务"]


def test_the_run_of_a_lone_figure_is_itself() -> None:
    """A figure that stands alone is a run of one."""
    sentence = read_report("支出300亿元，增长5%。").sentences[0]

    assert run_of(sentence, sentence.mentions[0]) == (sentence.mentions[0],)
