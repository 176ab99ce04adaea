"""Every figure and every record of a document, in reading order."""

from __future__ import annotations

from validator.extraction.extract import extract, readers_by_family
from validator.language.families import FAMILIES
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.reading.text import read_document

REPORT = "总支出1000.00万元，其中基本支出700.00万元，占70%；项目支出300.00万元，占30%。"


def test_every_family_that_packs_may_name_has_its_reader() -> None:
    """A shape `from:` a family is filled by the module of that family."""
    assert set(readers_by_family()) <= set(FAMILIES)


def test_figures_and_records_come_in_reading_order() -> None:
    """What is printed first is read first; each figure is given once."""
    packs = load_packs(read_packs(builtin_names()))

    extraction = extract(read_document(REPORT.encode(), "report.txt"), packs)

    assert [figure.text for figure in extraction.figures] == ["1000.00万元", "700.00万元", "70%", "300.00万元", "30%"]
    assert {record.shape for record in extraction.records} >= {"core/composition", "core/share", "core/shares"}
    assert [record.place.offset for record in extraction.records] == sorted(record.place.offset for record in extraction.records)


def test_only_the_shapes_of_the_packs_given_are_read() -> None:
    """Without packs there are figures, but nothing is claimed of them."""
    extraction = extract(read_document(REPORT.encode(), "report.txt"), ())

    assert len(extraction.figures) == len(["1000.00万元", "700.00万元", "70%", "300.00万元", "30%"])
    assert extraction.records == ()
