"""Texts of OpenDocument as a reader sees them."""

from __future__ import annotations

import pytest

from tests.made.opendocument import odt
from tests.made.word import zipped
from tests.reading.shown import texts
from validator.model.address import Address
from validator.model.document import Heading, Paragraph, Table
from validator.reading.opendocument.document import read_odt
from validator.reading.problems import ReadingError

LISTS = """<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="x"/></text:list-style>"""


def body(content: str, styles: str = "") -> list[str]:
    """Read what stands in the body of a text."""
    return texts(read_odt(odt(content, styles), "a.odt"))


def test_characters_of_a_paragraph() -> None:
    """Spans are joined, blanks counted, deletions, comments and page numbers left out."""
    changes = "<text:tracked-changes><text:changed-region><text:deletion><text:p>350</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    content = '<text:p>收入<text:span>1,1</text:span>46.33<text:change text:change-id="a"/>万元<text:s text:c="2"/>共<text:page-number>7</text:page-number><office:annotation><text:p>8</text:p></office:annotation>项。<text:line-break/>第二行9元。</text:p>'

    assert body(changes + content) == ["收入1,146.33万元  共项。", "第二行9元。"]


def test_headings_and_lists() -> None:
    """Headings have their levels, items the numbers that the program counts; only the first paragraph of an item has one."""
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('收入12万元。', '<text:p>续。</text:p>')}{item.format('支出7万元。', '')}</text:list>"
    lists = f'<text:list text:style-name="L1">{item.format("概况", inner)}{item.format("其他", "")}</text:list>'

    read = read_odt(
        odt(
            f'<text:h text:outline-level="1">决算，2021</text:h>{lists}<text:list text:style-name="L2">{item.format("甲5元。", "")}</text:list>',
            LISTS,
        ),
        "a.odt",
    )

    assert texts(read) == ["决算，2021", "一、概况", "（一）收入12万元。", "续。", "（二）支出7万元。", "二、其他", "• 甲5元。"]
    assert isinstance(read.blocks[0], Heading)
    assert isinstance(read.blocks[2], Paragraph)
    assert read.blocks[2].text.place(5, 7).address == Address(paragraph=3, character=3, end_character=5)


def test_tables_with_merged_repeated_and_nested_cells() -> None:
    """Merged cells stand once, repeated ones as often as they are, tables in cells after the one around them."""
    inner = "<table:table><table:table-row><table:table-cell><text:p>里程</text:p></table:table-cell><table:table-cell><text:p>350公里</text:p></table:table-cell></table:table-row></table:table>"
    rows = (
        '<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>项目</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>'
        '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>5</text:p></table:table-cell></table:table-row>'
        f"<table:table-row><table:table-cell><text:p>明细</text:p></table:table-cell><table:table-cell>{inner}</table:table-cell></table:table-row>"
    )

    outer, nested = read_odt(odt(f"<table:table>{rows}</table:table>"), "a.odt").blocks

    assert isinstance(outer, Table)
    assert isinstance(nested, Table)
    assert [(cell.text.string, cell.row, cell.column, cell.column_span) for cell in outer.cells] == [
        ("5", 0, 0, 1),
        ("5", 0, 1, 1),
        ("明细", 1, 0, 1),
    ]
    assert outer.caption.string == "项目"
    assert nested.cells[1].text.place(0, 5).address.path == "t1r3c2/t1r1c2/p1"


def test_notes_and_boxes() -> None:
    """A text box stands beside its paragraph; notes come last."""
    box = "<draw:frame><draw:text-box><text:p>总投资12万元</text:p></draw:text-box></draw:frame>"
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>样本3人</text:p></text:note-body></text:note>'

    read = read_odt(odt(f"<text:p>见图{note}{box}。</text:p><text:p>支出7万元。</text:p>"), "a.odt")

    assert [(block.text.string, block.text.place(0, 1).address.path) for block in read.blocks if isinstance(block, Paragraph)] == [
        ("见图。", "p1"),
        ("总投资12万元", "text-box1/p1"),
        ("支出7万元。", "p2"),
        ("样本3人", "footnote1/p1"),
    ]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (zipped({"mimetype": "x"}), "file-damaged"),
        (zipped({"META-INF/manifest.xml": "<x><encryption-data/></x>", "content.xml": "?"}), "file-encrypted"),
        (odt("<text:p/>"), "file-without-text"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, key: str) -> None:
    """Without content, encrypted, without text."""
    with pytest.raises(ReadingError) as told:
        read_odt(data, "a.odt")

    assert told.value.problem.key == key
