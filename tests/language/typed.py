"""Random rules over one shape that has every type of field, and random records of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from validator.language.scopes import over
from validator.language.units import units
from validator.language.values import read_value
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.shape import Field, Messages, Shape

__all__ = ["ROW", "SHAPE", "SHAPES", "conditions", "expressions", "records", "truths"]

PLACE = Place("")
_CELLS = (Field("amount", "money"), Field("rate", "percent"), Field("name", "text", optional=True), Field("day", "date", optional=True))
ROW = Shape("pack/row", Messages(), _CELLS)
SHAPE = Shape(
    "pack/shape",
    Messages(),
    (
        Field("money", "money", unit=units().find("元")),
        Field("other", "money", optional=True),
        Field("percent", "percent"),
        Field("people", "count"),
        Field("plain", "number", set=True),
        Field("name", "text"),
        Field("code", "text", optional=True),
        Field("signed", "date"),
        Field("paid", "date", optional=True),
        Field("period", "period"),
        Field("when", "year"),
        Field("parts", "money", many=True),
        Field("weights", "percent", many=True),
        Field("items", "rows", shape="pack/row"),
    ),
)
SHAPES = {"pack/row": ROW, "pack/shape": SHAPE}

_LEAVES = {
    "money": ["money", "other", "3万元", "0.5元"],
    "percent": ["percent", "50%", "(percent - 1%)"],
    "number": ["plain", "people", "2", "0", "count(items)", "digits(name)", "length(name)", "distinct(items.name)", "month(signed)"],
    "divisor": ["plain", "2", "count(items)", "digits(name)"],
    "text": ["name", "code", '"甲"', "'A1'"],
    "date": ["signed", "paid", "2021-03-05", "first_day(period)"],
    "period": ["period", "2021年", "2021年1-7月"],
    "moneys": ["parts", "items.amount"],
    "percents": ["weights", "items.rate"],
    "texts": ["items.name", '["甲", "乙"]'],
    "dates": ["items.day", "[signed, paid]"],
}
_CELL_LEAVES = {"money": ["row.amount"], "percent": ["row.rate"], "text": ["row.name"], "date": ["row.day"]}


@cache
def _pick(kind: str, inside: bool) -> st.SearchStrategy[str]:
    return st.sampled_from([*_LEAVES[kind], *(_CELL_LEAVES.get(kind, []) * 3 if inside else [])])


@cache
def expressions(kind: str, depth: int = 2, *, inside: bool = False) -> st.SearchStrategy[str]:
    """Draw an expression of a kind: money, percent, number, text, date, period, or a list of one (moneys …); ``inside`` of a row of items."""
    leaves = _pick(kind, inside)
    if depth == 0 or kind in {"text", "period"}:
        return leaves

    def inner(other: str) -> st.SearchStrategy[str]:
        return expressions(other, depth - 1, inside=inside)

    def of(form: str, *kinds: str) -> st.SearchStrategy[str]:
        return st.builds(form.format, *map(inner, kinds))

    choice = st.builds("({} if {} else {})".format, inner(kind), conditions(depth - 1, inside=inside), inner(kind))
    made = {
        "money": [of(form, "money", "money") for form in ("({} + {})", "({} - {})", "sum({}, {})", "max({}, {})", "mean({}, {})")]
        + [of("({} * {})", "money", "percent"), of("({} / {})", "money", "divisor"), of("abs({})", "money"), of("(-{})", "money")]
        + [of(f"{name}({{}})", "moneys") for name in ("sum", "min", "max", "mean")]
        + [st.builds(f"{name}({{}})".format, _loops("money", depth - 1)) for name in ("sum", "min", "mean")]
        + [of("sum(part * weight for part, weight in zip({}, {}))", "moneys", "percents")],
        "percent": [
            of("share({}, {})", "money", "money"),
            of("growth({}, {})", "money", "money"),
            of("({} / {})", "money", "money"),
            of("growth_from({}, {})", "money", "money"),
            of("round({}, 2)", "percent"),
            of("max({}, {})", "percent", "percent"),
        ],
        "number": [
            of("({} + {})", "number", "number"),
            of("({} * {})", "number", "number"),
            of("({} / {})", "number", "divisor"),
            of("(last_day({}) - {})", "period", "date"),
            of("days_between({}, {})", "date", "date"),
            of("year({})", "date"),
            st.builds("count({})".format, _loops("money", depth - 1)),
            of("year({})", "period"),
        ],
        "date": [of("({} + 30天)", "date"), of("max({}, {})", "date", "date"), of("last_day({})", "period"), of("max({})", "dates")],
    }.get(kind, [])
    loops = {"moneys": "money", "percents": "percent", "texts": "text", "dates": "date"}
    if kind in loops:
        return st.one_of(leaves, leaves)
    return st.one_of(leaves, *made, choice)


@cache
def _loops(kind: str, depth: int) -> st.SearchStrategy[str]:
    """Draw a comprehension over the rows."""
    element = expressions(kind, depth, inside=True)
    condition = st.builds(" if {}".format, conditions(depth, inside=True))
    return st.builds("({} for row in items{})".format, element, st.one_of(st.just(""), condition))


@cache
def conditions(depth: int = 2, *, inside: bool = False) -> st.SearchStrategy[str]:
    """Draw a condition."""

    def of(form: str, *kinds: str) -> st.SearchStrategy[str]:
        return st.builds(form.format, *(expressions(kind, max(depth - 1, 0), inside=inside) for kind in kinds))

    relations = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    compared = [
        st.builds(
            "{} {} {}".format, expressions(kind, depth, inside=inside), relations, expressions(kind, max(depth - 1, 0), inside=inside)
        )
        for kind in ("money", "percent", "date")
    ]
    single = [
        *(
            of("{} == {}", "text", "text"),
            of("{} in {}", "text", "texts"),
            of("{} not in {}", "text", "texts"),
            of("{} == {}", "period", "period"),
        ),
        *(of("during({}, {})", "date", "period"), of("precedes({}, {})", "period", "date"), of('matches({}, "[A-Z]#|*甲")', "text")),
        *(of("starts_with({}, {})", "text", "text"), of("within({}, {}, {})", "money", "money", "money"), of("unique({})", "texts")),
        *(
            of("between({}, {}, {})", "date", "date", "date"),
            of("sorted({})", "dates"),
            of("increasing({})", "moneys"),
            of("same({})", "moneys"),
        ),
        *(of("unit_slip({}, {})", "money", "moneys"), of("{} in {}", "date", "dates"), of("one_of({}, {})", "text", "texts")),
        st.sampled_from(["missing(code)", "other is not missing", "present(paid)", "missing(items.name)", "year(signed) == when"]),
        *([st.sampled_from(["missing(row.name)", "row.day is missing"])] if inside else []),
    ]
    if depth == 0:
        return st.one_of(*compared, *single)
    inner = conditions(depth - 1, inside=inside)
    joined = [st.builds(form.format, inner, inner) for form in ("({}) and ({})", "({}) or ({})", "({}) == ({})")]
    over_rows = st.builds(
        "{}({} for row in items{})".format,
        st.sampled_from(["all", "any"]),
        conditions(depth - 1, inside=True),
        st.one_of(st.just(""), st.builds(" if {}".format, conditions(0, inside=True))),
    )
    return st.one_of(*compared, *single, *joined, st.builds("not ({})".format, inner), over_rows)


_AMOUNTS = st.builds("{}{}".format, st.decimals(-50, 50, places=1).map(lambda value: f"{value:f}"), st.sampled_from(["元", "万元"]))
_TEXTS = {
    "money": _AMOUNTS,
    "percent": st.integers(-20, 120).map("{}%".format),
    "count": st.integers(0, 30).map("{}人".format),
    "number": st.integers(-3, 30).map(str),
    "text": st.sampled_from(["甲", "乙", "A1", "财政局", ""]),
    "date": st.sampled_from(["2021-03-05", "2021年3月", "2020-12-31", "2021", "2022/1/1"]),
    "period": st.sampled_from(["2021年", "2021年1-7月", "2020-12", "上年"]),
    "year": st.sampled_from(["2021", "2020年"]),
}


@st.composite
def records(draw: st.DrawFn, shape: Shape = SHAPE) -> Record:
    """Draw a record that is well typed: optional fields may be missing, lists may be empty."""
    values = {}
    for field in shape.fields:
        if field.optional and draw(st.booleans()):
            continue
        if field.type == "rows":
            values[field.name] = tuple(draw(st.lists(records(SHAPES[field.shape]), max_size=3)))
        elif field.many:
            values[field.name] = tuple(read_value(field, text, PLACE) for text in draw(st.lists(_TEXTS[field.type], max_size=3)))
        else:
            values[field.name] = read_value(field, draw(_TEXTS[field.type]), PLACE)
    return Record(shape.name, values, PLACE)


@st.composite
def truths(draw: st.DrawFn, record: Record) -> Record:
    """Draw what a record may truly be: for each figure and date one of the values that its printing allows."""

    def true(value: object) -> object:
        if isinstance(value, Figure):
            return over(point(value.interval), value)
        if isinstance(value, Printed) and isinstance(value.meaning, Interval):
            return replace(value, meaning=point(value.meaning, whole=True))
        if isinstance(value, tuple):
            return tuple(map(true, value))
        return draw(truths(value)) if isinstance(value, Record) else value

    def point(interval: Interval, *, whole: bool = False) -> Interval:
        part = draw(st.sampled_from([Decimal(0), Decimal("0.25"), Decimal(1)]))
        value = interval.low + part * (interval.high - interval.low)
        return Interval.point(value.to_integral_value() if whole else value)

    return replace(record, values={name: true(value) for name, value in record.values.items()})
