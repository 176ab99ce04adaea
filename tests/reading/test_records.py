"""Trees of marked values → records."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.data import contents, plain, told
from validator.language.dates import read_period
from validator.model.address import UNKNOWN
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed


def test_records_share_the_shape_of_their_file() -> None:
    """``shape:`` and ``records:`` are read; names and labels both mean a field; texts, lists and rows too."""
    spending = contents("shape: demo/spending\nrecords:\n- {预算数: 20万元, executed: 19, rate: 95%, note: 按期}\n", "a.yaml")
    sums = contents("shape: demo/sum\nrecords:\n- total: 3万元\n  parts: [1万元, 2万元]\n", "a.yaml")
    sheet = contents("shape: demo/sheet\nrecords:\n- total: 17分\n  rows: [{weight: 10分, score: 9分}, {分值: 10, 得分: 8}]\n", "a.yaml")

    assert [plain(record) for each in (spending, sums, sheet) for record in each.records] == [
        {"budget": "20万元", "executed": "19", "rate": "95%", "note": "按期"},
        {"total": "3万元", "parts": ["1万元", "2万元"]},
        {"total": "17分", "rows": [{"weight": "10分", "score": "9分"}, {"weight": "10", "score": "8"}]},
    ]
    assert [record.shape for each in (spending, sums, sheet) for record in each.records] == ["demo/spending", "demo/sum", "demo/sheet"]
    assert spending.problems + sums.problems + sheet.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "on",
        "yes",
        "off",
        "y",
        "010",
        "12:30:45",
        "1e3",
        "0x1F",
        "0o7",
        "1_000",
        ".5",
        "2021-01-01",
        "true",
        "nan",
        "=",
        "<<x",
        "000651",
    ],
)
def test_an_unquoted_text_is_what_its_author_sees(text: str) -> None:
    """No plain value becomes a truth, another number, a time of day in seconds or a date: it stays the text that is written."""
    read = contents(f"shape: demo/spending\nrecords:\n- {{budget: 1万元, executed: 1, note: {text}}}\n", "a.yaml")

    assert (plain(read.records[0])["note"], read.problems) == (text, ())


@pytest.mark.parametrize("text", ["19", "19.0", "19.10", "0.10", "100.000", "-0.50"])
def test_an_unquoted_figure_keeps_its_printed_decimals(text: str) -> None:
    """0.10 is not 0.1: the decimals that are written say how coarse a figure is, in YAML as in JSON."""
    yaml = contents(f"shape: demo/spending\nrecords:\n- {{budget: 1万元, executed: {text}}}\n", "a.yaml")
    json = contents(f'{{"shape": "demo/spending", "records": [{{"budget": "1万元", "executed": {text}}}]}}', "a.json")

    read = [each.records[0].values["executed"] for each in (yaml, json)]
    decimals = len(text.partition(".")[2])
    assert [figure.text for figure in read if isinstance(figure, Figure)] == [text, text]
    assert [figure.resolution for figure in read if isinstance(figure, Figure)] == [Decimal(5).scaleb(-decimals - 1)] * 2


@pytest.mark.parametrize(
    ("text", "key"), [("010", "value-malformed"), ("12:30:45", "value-malformed"), ("no", "value-malformed"), ("0x1F", "value-malformed")]
)
def test_what_looks_like_a_number_to_yaml_alone_is_no_figure(text: str, key: str) -> None:
    """YAML 1.1 would make 8 of 010, 45045 of 12:30:45 and false of no; where a figure is wanted each is told as a mistake."""
    read = contents(f"shape: demo/spending\nrecords:\n- {{budget: 1万元, executed: {text}}}\n", "a.yaml")

    assert [problem.key for problem in read.problems] == [key]


def test_a_key_that_comes_twice_is_refused() -> None:
    """Of two equal keys none is taken silently; on and "on" are the same."""
    read = contents('shape: demo/spending\nrecords:\n- {budget: 1万元, executed: 1, note: a, "note": b}\n', "a.yaml")

    assert told(read.problems) == [("yaml-duplicate-key", 3, 39, {"name": "note", "first": "3"})]


def test_a_figure_knows_its_place_unit_label_and_record() -> None:
    """A bare number has the unit its field declares; every figure knows where it is printed, what it measures, of what and when."""
    read = contents("shape: demo/spending\nrecords:\n- name: 综合业务\n  budget: 20.0万元\n  executed: 19.05\n  year: 2021\n", "a.yaml")

    executed = read.records[0].values["executed"]
    assert isinstance(executed, Figure)
    assert (executed.base, executed.resolution, executed.label, executed.subject, executed.period) == (
        Decimal(190500),
        Decimal("0.005"),
        "执行数",
        "综合业务",
        "2021",
    )
    assert executed.place == Place("a.yaml", 5, 13, 5, 18, UNKNOWN, 72, "", "executed: 19.05 year: 202")
    assert read.records[0].values["year"] == Printed("2021", meaning=read_period("2021"))
    assert read.records[0].place.line == 3


def test_groups_of_records_and_records_with_shapes_of_their_own() -> None:
    """A list may hold groups, or records that each say what they are; a name that only one pack has needs no pack."""
    groups = contents(
        "- shape: demo/sum\n  records: [{total: 1万元, parts: [1万元]}]\n- {shape: mark, records: [{weight: 5分, score: 5分}]}\n", "a.yaml"
    )
    each = contents(
        '[{"shape": "mark", "weight": "5分", "score": "5分"}, {"shape": "spending", "budget": "2元", "executed": "1元"}]', "a.json"
    )

    assert [record.shape for record in (*groups.records, *each.records)] == ["demo/sum", "demo/mark", "demo/mark", "demo/spending"]
    assert groups.problems + each.problems == ()


def test_the_user_names_the_shape_of_a_file_that_does_not() -> None:
    """A bare list is read with the shape that the user gives."""
    assert [plain(record) for record in contents('[{"分值": "5分", "得分": 4}]', "a.json", "demo/mark").records] == [
        {"weight": "5分", "score": "4"}
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("shape: demo/spend\nrecords: [{}]\n", [("shape-unknown", 1, 8, {"name": "demo/spend", "near": "demo/spending"})]),
        ("shape: sum\nrecords: [{}, {}]\n", [("shape-unknown", 1, 8, {"name": "sum", "near": "demo/sum"})]),
        ("records: [{}, {}]\n", [("shape-missing", 1, 11, {})]),
        ("shape: [x]\nrecords: [{}]\n", [("text-expected", 1, 8, {"name": "shape"}), ("shape-missing", 2, 11, {})]),
        ("shape: demo/sum\nrecord: []\n", [("records-missing", 1, 1, {})]),
        ("shape: demo/sum\nrecords: 5\n", [("list-expected", 2, 10, {"name": "records"})]),
        ("just a text\n", [("records-missing", 1, 1, {})]),
        ("pack: x\nrules: {}\n", [("file-is-pack", 1, 1, {})]),
        ("shape: demo/mark\nrecords: [12]\n", [("mapping-expected", 2, 11, {"name": "records"})]),
        ("shape: demo/mark\nrecords: []\nreocrds: []\n", [("key-unknown", 3, 1, {"name": "reocrds", "where": "", "near": "records"})]),
    ],
)
def test_a_file_that_is_no_record_file_is_told(text: str, problems: list[tuple[str, int, int, dict[str, str]]]) -> None:
    """What is missing or unknown is said once, at its place, with the nearest known word."""
    read = contents(text, "a.yaml")

    assert (told(read.problems), read.records) == (problems, ())


@pytest.mark.parametrize(
    ("record", "values", "problems"),
    [
        ("{budget: 20, executed: 1}", {"executed": "1"}, [("unit-missing", 3, 12, {"text": "20", "type": "money"})]),
        ("{budget: 20%, executed: 1}", {"executed": "1"}, [("unit-unfit", 3, 12, {"text": "20%", "unit": "%", "type": "money"})]),
        ("{budget: abc, executed: 1}", {"executed": "1"}, [("value-malformed", 3, 12, {"text": "abc"})]),
        ("{budget: 1e5元, executed: 1}", {"executed": "1"}, [("value-malformed", 3, 12, {"text": "1e5元"})]),
        ("{budget: [1元], executed: 1}", {"executed": "1"}, [("text-expected", 3, 12, {"name": "budget"})]),
        (
            "{budget: 2元, executed: 1, buget: 3元}",
            None,
            [("field-unknown", 3, 29, {"name": "buget", "shape": "demo/spending", "near": "budget"})],
        ),
        ("{budget: 2元, 预算数: 3元, executed: 1}", None, [("field-repeated", 3, 16, {"name": "budget"})]),
        ("{budget: 2元}", {"budget": "2元"}, [("field-missing", 3, 3, {"name": "executed", "shape": "demo/spending"})]),
        ("{budget: 2元, executed: null}", {"budget": "2元"}, []),
        ("{budget: 2元, executed: }", {"budget": "2元"}, []),
    ],
)
def test_one_bad_value_never_takes_the_others_along(
    record: str, values: dict[str, str] | None, problems: list[tuple[str, int, int, dict[str, str]]]
) -> None:
    """A value that cannot be read is told at its place and left out; the rest of its record and the other records are kept."""
    good = "{budget: 2元, executed: 1}"
    read = contents(f"shape: demo/spending\nrecords:\n- {record}\n- {good}\n", "a.yaml")

    assert told(read.problems) == problems
    assert [plain(each) for each in read.records] == [values or {"budget": "2元", "executed": "1"}, {"budget": "2元", "executed": "1"}]


def test_lists_and_rows_that_are_none_are_told() -> None:
    """A list of figures must be a list, rows must be mappings."""
    sums = contents("shape: demo/sum\nrecords:\n- {total: 1元, parts: 1元}\n- {total: 1元, parts: [1元, x]}\n", "a.yaml")
    sheet = contents("shape: demo/sheet\nrecords:\n- {total: 1分, rows: [{weight: 1分, score: 1分}, 5]}\n", "a.yaml")

    assert told(sums.problems) == [("list-expected", 3, 22, {"name": "parts"}), ("value-malformed", 4, 27, {"text": "x"})]
    assert told(sheet.problems) == [("mapping-expected", 3, 47, {"name": "rows"})]
    assert [plain(record) for record in (*sums.records, *sheet.records)] == [
        {"total": "1元"},
        {"total": "1元", "parts": ["1元"]},
        {"total": "1分", "rows": [{"weight": "1分", "score": "1分"}]},
    ]


def test_a_foreign_file_may_hold_more_than_its_shape() -> None:
    """Where the user names the shape, other keys are the file's own business, unless one was probably meant for a missing field."""
    read = contents('[{"id": 7, "url": "x", "budget": "2元", "excuted": 1}]', "a.json", "demo/spending")

    assert told(read.problems) == [
        ("field-unknown", 1, 40, {"name": "excuted", "shape": "demo/spending", "near": "executed"}),
        ("field-missing", 1, 2, {"name": "executed", "shape": "demo/spending"}),
    ]


@given(st.permutations(["budget: 20万元", "executed: 19万元", "rate: 95%", "note: 好", "year: 2021"]))
def test_the_order_of_keys_does_not_matter(keys: list[str]) -> None:
    """A record holds its fields in the order of the shape, whatever the order in the file."""
    read = contents("shape: demo/spending\nrecords:\n- {" + ", ".join(keys) + "}\n", "a.yaml")

    assert list(read.records[0].values) == ["budget", "executed", "rate", "note", "year"]
    assert [figure.subject for figure in read.records[0].values.values() if isinstance(figure, Figure)] == ["好"] * 3


def test_an_endless_line_is_not_quoted_with_each_of_its_values() -> None:
    """In a file of one line a figure quotes what stands around it, and a problem shows no line."""
    rows = ", ".join('{"weight": "10分", "score": "9分"}' for _ in range(200))
    read = contents(f'{{"shape": "mark", "records": [{rows}, {{"weight": "x"}}]}}', "a.json")

    scores = [record.values["score"] for record in read.records[:200]]
    assert all(isinstance(score, Figure) and len(score.place.quote) < 60 and "9分" in score.place.quote for score in scores)
    assert [problem.source for problem in read.problems] == ["", ""]
