"""Documents that are one report."""

from __future__ import annotations

from itertools import permutations

from validator.extraction.bundling import extract_together
from validator.extraction.extract import extract
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.model.document import Document
from validator.model.record import figures_of
from validator.reading.text import read_document

TEXT = "一、支出决算情况\n2023年度本年支出合计7047.37万元，其中：基本支出361.14万元，占5.12%；项目支出6686.23万元，占94.88%。\n"
TABLE = """单位：万元
| 项目 | 本年支出合计 | 基本支出 | 项目支出 |
|---|---|---|---|
| 合计 | 7047.37 | 361.14 | 6686.23 |
| 卫生健康支出 | 6997.37 | 311.14 | 6686.23 |
| 住房保障支出 | 50.00 | 50.00 | 0.00 |
"""
PACKS = load_packs(read_packs(builtin_names()))


def _documents() -> tuple[Document, Document]:
    return read_document(TEXT.encode(), "b-text.txt"), read_document(TABLE.encode(), "a-tables.md")


def test_prose_and_the_attached_table_tell_one_fact() -> None:
    """Figures of one name and value in two files are a fact told twice; each has its place in its own file."""
    text, table = _documents()

    found = extract_together([text, table], PACKS)

    facts = [record for each in found for record in each.records if record.shape == "core/fact"]
    places = [[(figure.text, figure.place.file) for _, figure in figures_of(record)] for record in facts]
    assert sorted(place for place in places if len({file for _, file in place}) > 1) == [
        [("361.14", "a-tables.md"), ("361.14万元", "b-text.txt")],
        [("6686.23", "a-tables.md"), ("6686.23万元", "b-text.txt")],
        [("7047.37", "a-tables.md"), ("7047.37万元", "b-text.txt")],
    ]


def test_every_figure_keeps_its_place() -> None:
    """Each file has the figures that it has alone, to the character."""
    documents = _documents()

    found = extract_together(documents, PACKS)

    alone = [extract(document, PACKS) for document in documents]
    assert [[(figure.text, figure.place) for figure in each.figures] for each in found] == [
        [(figure.text, figure.place) for figure in each.figures] for each in alone
    ]


def test_the_order_in_which_files_are_given_says_nothing() -> None:
    """Each file has the same records whatever order they are given in."""
    results = [
        {document.file: found for document, found in zip(order, extract_together(order, PACKS), strict=True)}
        for order in permutations(_documents())
    ]

    assert all(result == results[0] for result in results)


def test_one_document_is_read_as_it_is_alone() -> None:
    """A bundle of one file is that file."""
    text, _ = _documents()

    assert extract_together([text], PACKS) == (extract(text, PACKS),)


def test_no_documents_are_nothing() -> None:
    """A bundle of record files has nothing to extract."""
    assert extract_together([], PACKS) == ()
