"""Relations that headers state hold for true values, however they are printed."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.extraction.drawn import analysis
from validator.extraction.families import table_change, table_completion
from validator.extraction.line_relations import amounts_to, divides_to, widened
from validator.extraction.line_roles import LineRole, is_adjusted, role_of_line
from validator.extraction.matrix import Line, LineKind
from validator.extraction.table_periods import pairs_of
from validator.language.printed import read_figure
from validator.model.figure import Figure
from validator.model.interval import Interval

amounts = st.decimals(min_value=1, max_value=10**7, places=4)
places = st.integers(min_value=0, max_value=3)
ways = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
ROLES = {
    "预算数": LineRole.PLAN,
    "年初预算": LineRole.PLAN,
    "决算数": LineRole.DONE,
    "全年执行数": LineRole.DONE,
    "执行率": LineRole.COMPLETION,
    "完成年初预算（%）": LineRole.COMPLETION,
    "% of budget": LineRole.COMPLETION,
    "比上年增减%": LineRole.CHANGE,
    "Favorable (Unfavorable)": LineRole.CHANGE,
    "占比（%）": LineRole.SHARE,
    "% of Total": LineRole.SHARE,
    "2021年": LineRole.LEVEL,
    "Net sales": LineRole.LEVEL,
}


def printed(value: Decimal, digits: int, way: str = ROUND_HALF_UP, unit: str = "") -> Figure:
    """Print a value with so many decimals."""
    return read_figure(f"{value.quantize(Decimal(1).scaleb(-digits), rounding=way)}{unit}")


@given(part=amounts, whole=amounts, amount_places=places, percent_places=places, way=ways)
def test_a_share_of_true_values_always_holds(part: Decimal, whole: Decimal, amount_places: int, percent_places: int, way: str) -> None:
    """Whatever the true amounts, a percentage calculated from them and rounded or cut divides them."""
    small, large = sorted((part, whole))
    percent = printed(small / large * 100, percent_places, way, "%")

    tested = divides_to(printed(small, amount_places), printed(large, amount_places), percent)

    assert tested is None or tested[0]


@given(current=amounts, previous=amounts, amount_places=places)
def test_a_difference_of_true_values_always_holds(current: Decimal, previous: Decimal, amount_places: int) -> None:
    """Whatever the true amounts, their rounded difference is what the rounded amounts leave."""
    both = [printed(value, amount_places).interval for value in (current, previous)]

    assert amounts_to(both[0] - both[1], printed(current - previous, amount_places))[0]


@given(value=amounts, digits=places)
def test_a_digit_beyond_rounding_never_holds(value: Decimal, digits: int) -> None:
    """A figure that is two units of its last place away from the result misses it."""
    figure = printed(value, digits)
    assume(figure.value)

    assert not amounts_to(Interval.point(figure.base + 4 * figure.resolution), figure)[0]
    assert widened(figure).high - widened(figure).low == 4 * figure.resolution


def test_headers_have_roles() -> None:
    """The words of a header say whether its column is planned, done, a rate, a change, a share or an amount."""
    assert {name: role_of_line(Line(1, (name,))) for name in ROLES} == ROLES


def test_adjusted_figures_are_known() -> None:
    """Growth at constant prices or on a comparable basis is not what the columns give."""
    names = ["可比增长%", "Constant", "CHANGE NORMALISED", "增长%"]

    assert [is_adjusted(Line(1, (name,))) for name in names] == [True, True, True, False]


def test_rows_are_changes_only_by_their_whole_name() -> None:
    """增减额 is a row of changes; 存货的减少 is an item of its own."""
    assert [role_of_line(Line(1, (name,)), row=True) for name in ("增减额", "存货的减少")] == [LineRole.CHANGE, LineRole.LEVEL]


def test_plan_and_deed_are_paired_where_no_period_is_named() -> None:
    """What was done is compared with what was planned, unless the other way round is meant; two unnamed columns are tried both ways."""
    lines = [Line(0, ("预算数",)), Line(1, ("决算数",)), Line(2, ("增减额",), LineKind.CHANGE)]
    pairs = pairs_of(lines, [role_of_line(line) for line in lines], 2)
    unnamed = pairs_of([Line(0, ("甲",)), Line(1, ("乙",)), lines[2]], [LineRole.LEVEL, LineRole.LEVEL, LineRole.CHANGE], 2)

    assert [(pair.current.label, pair.previous.label) for pair in pairs] == [("决算数", "预算数"), ("预算数", "决算数")]
    assert [(pair.current.label, pair.previous.label) for pair in unnamed] == [("甲", "乙"), ("乙", "甲")]


def test_one_sign_alone_is_a_slip_and_two_are_a_convention() -> None:
    """A change with the wrong sign is read otherwise only where another row counts the same way round."""
    slip = analysis("项目 | 2021年 | 2020年 | 增减额\n甲 | 120 | 100 | 20\n乙 | 70 | 90 | 20\n丙 | 60 | 50 | 10")
    habit = analysis("项目 | 2021年 | 2020年 | 增减额\n甲 | 120 | 100 | 20\n乙 | 70 | 90 | 20\n丙 | 50 | 60 | 10")

    assert [[record.values["delta"].value for record in table_change.read(report)] for report in (slip, habit)] == [  # type: ignore[union-attr]
        [Decimal(20), Decimal(20), Decimal(10)],
        [Decimal(20), Decimal(20), Decimal(-20), Decimal(10), Decimal(-10)],
    ]


def test_a_rate_weighs_more_the_more_rows_it_holds_in() -> None:
    """The same headers are believed more where they hold in every row."""
    one = analysis("项目 | 预算数 | 执行数 | 执行率\n甲 | 28.20 | 4.80 | 17.02%")
    three = analysis("项目 | 预算数 | 执行数 | 执行率\n甲 | 28.20 | 4.80 | 17.02%\n乙 | 40.00 | 39.01 | 97.53%\n丙 | 20.00 | 9.11 | 45.55%")
    alone, together = ([record.structure for record in table_completion.read(report)] for report in (one, three))

    assert min(together) > alone[0]
