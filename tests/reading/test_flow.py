"""Paragraphs and tables that a file declares as documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.model.address import Address
from validator.model.document import Heading, Paragraph, Table
from validator.model.text import Piece, Text
from validator.reading.flow import Grid, GridCell, Prose, flow_document


def line(string: str, paragraph: int, character: int = 1) -> Text:
    """Give a line of a file that counts paragraphs."""
    return Text(string, (Piece(0, 0, 0, 0, Address(paragraph=paragraph, character=character)),), "a.docx")


def test_a_sentence_broken_over_paragraphs_is_one() -> None:
    """Hard line ends inside a sentence are mended as in plain text, and every part keeps its place."""
    (block,) = flow_document([Prose((line("全年支出（含结转", 1),)), Prose((line("资金）12万元。", 2),))], "a.docx").blocks

    assert isinstance(block, Paragraph)
    assert block.text.string == "全年支出（含结转资金）12万元。"
    assert block.text.place(11, 15).address == Address(paragraph=2, character=4, end_character=8)


def test_a_paragraph_without_an_end_is_still_one() -> None:
    """A writer who forgets the full stop has ended the paragraph all the same."""
    strings = ("全年收入12万元，支出7万元，结余5万元，均已上报财政部门", "其中医疗救助支出3万元，完成预算的90%。")

    blocks = flow_document([Prose((line(string, number),)) for number, string in enumerate(strings, 1)], "a.docx").blocks

    assert tuple(block.text.string for block in blocks if isinstance(block, Paragraph)) == strings


def test_tables_drawn_with_tabs_are_found() -> None:
    """What a writer drew with tabs in paragraphs is a table too."""
    rows = [Prose((line(string, number),)) for number, string in enumerate(("项目\t预算数\t决算数", "甲\t5\t6", "合计\t7\t8"), 1)]

    (block,) = flow_document(rows, "a.docx").blocks

    assert isinstance(block, Table)
    assert [cell.text.place(0, 1).address.path for cell in block.cells][-1] == "p3"


def test_what_stands_over_a_table_pasted_from_a_workbook_is_its_caption() -> None:
    """Title, number of the form, body and unit in rows of their own are told over the table, the unit last; header and figures are its cells."""
    strings = {
        (0, 0): "收入决算表",
        (1, 2): "公开02表",
        (2, 0): "部门：某局",
        (2, 2): "单位：万元",
        (3, 0): "项目",
        (3, 1): "合计",
        (3, 2): "拨款",
        (4, 0): "教育",
        (4, 1): "7",
        (4, 2): "7",
    }
    cells = (GridCell((line(string, number),), *at, 1, 3 if at == (0, 0) else 1) for number, (at, string) in enumerate(strings.items(), 1))

    (block,) = flow_document([Grid(tuple(cells), 5, 3)], "a.docx").blocks

    assert isinstance(block, Table)
    assert block.caption.string == "收入决算表公开02表部门：某局单位：万元"
    assert [(cell.row, cell.column, cell.text.string) for cell in block.cells] == [
        (row - 3, column, string) for (row, column), string in strings.items() if row > 2
    ]


def test_entries_over_no_unit_stay_in_their_table() -> None:
    """The keys of a form are cells, even where each stands before its own words."""
    strings = {(0, 0): "项目：道路", (1, 0): "总投资", (1, 1): "7万元", (1, 2): "已完成"}
    cells = (GridCell((line(string, number),), *at) for number, (at, string) in enumerate(strings.items(), 1))

    (block,) = flow_document([Grid(tuple(cells), 2, 3)], "a.docx").blocks

    assert isinstance(block, Table)
    assert [cell.text.string for cell in block.cells] == list(strings.values())


def test_offsets_follow_the_reading_order() -> None:
    """Body first, what stands beside it last; no two characters have one offset."""
    body = [
        Prose((line("一、概况", 1),)),
        Grid((GridCell((line("甲", 2),), 0, 0), GridCell((line("5", 3),), 0, 1)), 1, 2),
        Prose((line("支出7元。", 4),)),
    ]

    document = flow_document(body, "a.docx", [Prose((line("注1。", 5),), apart=True)])

    texts = [
        text for block in document.blocks for text in ([cell.text for cell in block.cells] if isinstance(block, Table) else [block.text])
    ]
    starts = [text.place(0, 1).offset for text in texts]
    assert starts == sorted(set(starts))
    assert [text.string for text in texts] == ["一、概况", "甲", "5", "支出7元。", "注1。"]


def test_declared_levels_order_titles_without_marks() -> None:
    """A title goes below the last of a higher level; one of the same level ends it."""
    titles = [
        Prose((line(name, number),), level)
        for number, (name, level) in enumerate((("总则，概要", 1), ("收入，概要", 2), ("支出，概要", 2), ("附则，概要", 1)), 1)
    ]

    blocks = flow_document(titles, "a.docx").blocks

    assert [(block.text.section, block.level) for block in blocks if isinstance(block, Heading)] == [
        ("", 1),
        ("总则，概要", 2),
        ("总则，概要", 2),
        ("", 1),
    ]


@given(st.lists(st.text("甲乙1.，。 \t", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=6))
def test_every_character_keeps_its_place(strings: list[str]) -> None:
    """Whatever becomes of the lines of a file, each character that is left knows the paragraph and place it came from."""
    lines = [(string.strip(), len(string) - len(string.lstrip()) + 1) for string in strings]

    document = flow_document([Prose((line(words, number, begin),)) for number, (words, begin) in enumerate(lines, 1)], "a.docx")

    for block in document.blocks:
        for text in [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]:
            for index, character in enumerate(text.string):
                address = text.place(index, index + 1).address
                words, begin = lines[address.paragraph - 1]
                joined = character == " " and address.character - begin >= len(words)
                assert joined or words[address.character - begin] == character
