"""Documents as sentences with their figures."""

from __future__ import annotations

from tests.extraction.cases import read_report

FORM = """# 绩效目标自评表
| 项目名称 | 参保代缴项目 | | |
| 年度目标 | 全年完成参保人数7.32万人，争取在9月底前办结。 | | |
| 一级指标 | 三级指标 | 预期指标值 | 实际完成值 |
| 产出指标 | 参保人数 | 7.32万人 | 7.32万人 |
| 成本指标 | 按照当年标准据实结算，不超预算安排资金 | 280元 | 280元 |
本年完成参保人数7.32万人。
"""


def test_running_text_in_a_table_is_read_like_any_other() -> None:
    """A cell that holds sentences with figures is a paragraph of its own, under what the table is about; other cells belong to the table alone."""
    told = [(sentence.section, mention.figure.text) for sentence in read_report(FORM).sentences for mention in sentence.mentions]

    assert told == [(("绩效目标自评表", "参保代缴项目"), "7.32万人"), (("绩效目标自评表",), "7.32万人")]


def test_paragraphs_are_told_apart_across_tables() -> None:
    """No two runs of text, in tables or out of them, have the same number."""
    sentences = read_report(FORM).sentences

    assert [sentence.paragraph for sentence in sentences] == list(range(len(sentences)))


def test_sentences_in_the_cells_of_an_english_table_are_read() -> None:
    """A comment beside a row is running text; a short cell and one without figures are not."""
    report = (
        "| Measure | Comment |\n"
        "| Revenue | Revenue increased $2.0 million, or 5%, to $42.0 million from $40.0 million in the prior year. |\n"
        "| Costs | Costs were flat, and no figures are given here, as agreed. |\n"
    )

    assert [mention.figure.text for mention in read_report(report).mentions] == ["$2.0million", "5%", "$42.0million", "$40.0million"]
