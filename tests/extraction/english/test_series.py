"""Figures of tables as English sentences speak of them."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.english.known import known, series_of
from validator.extraction.english.series import shelf
from validator.extraction.english.words import word_set

ROWS = """
| ($ in millions) | Fiscal 2019 Net Sales | Fiscal 2018 Net Sales | % Change |
| International | 793.4 | 843.5 | (6)% |
| Foodservice | 934.2 | 1,054.8 | (11)% |
| Total | 1,727.6 | 1,898.3 | (9)% |
"""


def values(report: str, label: str, context: str = "") -> list[dict[str, str]]:
    """Give the printed figures by period of the series that a label names."""
    found = shelf(read_report(report)).find("money.USD", word_set(label), word_set(context))
    return [{period: figure.text for period, figure in series.values.items()} for series, _ in found]


def test_a_series_is_called_by_its_row_and_column() -> None:
    """The words of row and column together are a name, periods and columns of change aside."""
    assert values(ROWS, "International net sales") == [{"2019": "793.4", "2018": "843.5"}]


def test_the_row_of_a_total_is_called_by_its_column() -> None:
    """Total says nothing of its own."""
    assert values(ROWS, "net sales") == [{"2019": "1,727.6", "2018": "1,898.3"}]


def test_a_heading_tells_the_rest_of_a_name() -> None:
    """Under a heading its row may be meant as well as the total."""
    assert values(ROWS, "net sales", "Foodservice") == [{"2019": "934.2", "2018": "1,054.8"}, {"2019": "1,727.6", "2018": "1,898.3"}]


def test_a_row_of_another_name_is_not_meant() -> None:
    """Sharing a word is not enough."""
    assert values(ROWS, "International operating profit") == []


def test_periods_may_name_the_rows() -> None:
    """A table may stand on its side."""
    report = "| Year | Net sales ($) | Net income ($) |\n| 2019 | 793,400 | 12,300 |\n| 2018 | 843,500 | 11,100 |\n"

    assert values(report, "net income") == [{"2019": "12,300", "2018": "11,100"}]


def test_a_scale_without_a_currency_is_money_where_money_is_meant() -> None:
    """In thousands, a figure is what the sentence counts it in."""
    report = "| (In thousands) | 2019 | 2018 |\n| Wages | 6,929 | 7,459 |\n| Freight | 3,681 | 2,265 |\n"

    assert values(report, "wages") == [{"2019": "6,929", "2018": "7,459"}]


def test_the_latest_period_comes_first() -> None:
    """Whatever the order of the columns."""
    analysis = read_report(
        "| (In thousands) | 2017 | 2018 |\n| Wages | $6,929 | $7,459 |\n| Freight | $3,681 | $2,265 |\n\nWages rose 8% in 2018."
    )
    ((series, likeness),) = series_of(analysis.mentions[0], analysis, "money.USD")

    assert (series.periods, likeness) == (("2018", "2017"), 1)


def test_a_figure_is_known_from_sentences_of_its_section() -> None:
    """The nearest figure of the name and period is meant; one of another period is not."""
    analysis = read_report("In 2012, net sales were $131.5 million. Net sales were $120.0 million in 2011. Costs were 36.1% of net sales.")
    found = known(analysis, [word_set("net sales")], analysis.mentions[-1], "", "money.USD")

    assert [each.figure.text for each in found] == ["$131.5million"]
