"""Records as a file of records."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import FILE, figure, share
from validator.language.loading import load_pack
from validator.language.printed import read_figure
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record, figures_of
from validator.model.unit import Unit
from validator.reading.contents import Wanted
from validator.reading.sniff import read
from validator.reporting.record_files import record_sections, sections_json, sections_yaml

PACK = """\
pack: core
shapes:
  share: {about: A share., fields: {part: {type: any}, whole: {type: any}, percent: {type: any}}}
  note: {about: A text., fields: {printed: {type: text}}}
"""
SHAPES = load_pack(PACK, "x.yaml").shapes


def _back(text: str, name: str) -> tuple[Record, ...]:
    contents = read(text.encode(), name, Wanted(SHAPES))
    assert contents.problems == ()
    return contents.records


def _told(record: Record) -> tuple[object, ...]:
    """Give what matters to a check of a record."""
    figures = [
        (
            role,
            f.text,
            f.value,
            f.unit.dimension,
            f.unit.scale,
            f.resolution,
            f.qualifier,
            f.set,
            f.label,
            f.subject,
            f.period,
            f.scope,
            f.place.offset,
            f.place.section,
        )
        for role, f in figures_of(record)
    ]
    place = (record.place.offset, record.place.section)
    return record.shape, record.claim, record.structure, record.complete, place, figures


def _with(**changes: object) -> Record:
    """Give the sample record with its first figure changed."""
    record = share()
    part = record.values["part"]
    assert isinstance(part, Figure)
    return replace(record, values={**record.values, "part": replace(part, **changes)})  # type: ignore[arg-type]


def test_the_file_that_is_written() -> None:
    """A value on each line as printed, then what is remembered; the wording only on demand."""
    record = replace(share(), claim="m1", structure=12.5, complete=False, wording="share-of-list")

    assert sections_yaml(record_sections([record], explain=True)) == (
        "- shape: core/share\n"
        "  records:\n"
        "    - part: 821.22万元\n"
        "      whole: 1146.33万元\n"
        "      percent: 74.91%\n"
        "      _read:\n"
        "        at: 0\n"
        "        line: 4\n"
        "        wording: share-of-list\n"
        "        claim: m1\n"
        "        structure: 12.5\n"
        "        complete: false\n"
        "        figures:\n"
        "          part: {at: 407, section: 二、支出情况, label: 基本支出}\n"
        "          whole: {at: 420, section: 二、支出情况, label: 总支出}\n"
        "          percent: {at: 431, section: 二、支出情况}\n"
    )


def test_json_holds_the_same() -> None:
    """The same sections, readable by any program."""
    sections = record_sections([share()])

    assert json.loads(sections_json(sections)) == sections


def test_nothing_read_is_an_empty_list() -> None:
    """A report without records gives a file without records, not an empty file."""
    assert (sections_yaml([]), sections_json([])) == ("[]\n", "[]\n")


def test_records_are_grouped_by_shape() -> None:
    """One section for each shape, in the order in which the shapes first occur."""
    note = Record("core/note", {"printed": Printed("34,74万人", Place(FILE, 1))}, Place(FILE, 1))

    sections = record_sections([note, share(), note])

    assert [(section["shape"], len(section["records"])) for section in sections] == [("core/note", 2), ("core/share", 1)]


@pytest.mark.parametrize("write", [sections_yaml, sections_json])
@pytest.mark.parametrize(
    "record",
    [
        share(),
        replace(share(), claim="m1-m2", structure=3.25, complete=False),
        replace(share(), place=Place(FILE, 4, offset=77, section="一 › （二）")),
        _with(text="821.22"),  # the unit stands in the header of the column
        _with(text="821.22", unit=Unit("Amounts in thousands of dollars", "money.USD", Decimal(1000))),
        _with(value=Decimal("-821.22")),  # 减少821.22万元: the words carry the sign
        _with(text="八百二十一万二千二百元"),  # not a form that data are written in
        _with(qualifier="at_least"),
        _with(text="不低于821.22万元", qualifier="at_least", set=True),
        _with(label="甲: 乙, {丙} #丁", subject="yes", period="2021", scope='"'),
        _with(text="821.22万元", label="", subject="\x1b[31m\u202e", scope="null"),
    ],
)
def test_what_is_written_is_read_back(record: Record, write: object) -> None:
    """Values, units, signs, qualifiers, labels, claims and places come back as they were."""
    name = "x.yaml" if write is sections_yaml else "x.json"

    (back,) = _back(write(record_sections([record])), name)  # type: ignore[operator]

    assert _told(back) == _told(record)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_any_text_is_read_back(text: str) -> None:
    """Whatever a report calls a figure, YAML gives it back: indicators, quotes, line ends, control characters."""
    (back,) = _back(sections_yaml(record_sections([_with(label=text)])), "x.yaml")

    assert figures_of(back)[0][1].label == text


@pytest.mark.parametrize("text", ["1,234.50万元", "-5.78%", "(10,500)元", "≥85%", "约300万元", "$1.2 million", "12", "７.５％"])
def test_every_form_of_figure_is_read_back(text: str) -> None:
    """Figures as people print them survive as they are printed."""
    printed = replace(read_figure(text), place=figure("1.00万元", 1, 1).place)

    (back,) = _back(sections_yaml(record_sections([replace(share(), values={**share().values, "part": printed})])), "x.yaml")

    part = back.values["part"]
    assert isinstance(part, Figure)
    assert (part.text, part.value, part.unit, part.qualifier) == (printed.text, printed.value, printed.unit, printed.qualifier)
