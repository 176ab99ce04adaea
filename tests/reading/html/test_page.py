"""Web pages as a reader sees them."""

from __future__ import annotations

import pytest

from tests.made.pages import html_of
from tests.reading.shown import texts
from validator.model.address import Address
from validator.model.document import Heading, Paragraph, Table
from validator.reading.html.page import read_page
from validator.reading.problems import ReadingError
from validator.reading.text import read_document


def body(content: str) -> list[str]:
    """Read what stands in a page."""
    return texts(read_page(f"<html><body>{content}</body></html>", "a.html"))


def test_white_space_is_collapsed() -> None:
    """Line ends of the source are blanks, within Chinese none; those of the page are line ends; preformatted text keeps its own."""
    assert body("<p>全年收入\n  12万元，\n支出 7万元。<br>In  all\n 5 yuan.</p>") == ["全年收入 12万元，支出 7万元。", "In all 5 yuan."]
    assert body("<pre>收入12万元。\n支出7万元。</pre>") == ["收入12万元。", "支出7万元。"]


def test_inline_markup_does_not_break_figures() -> None:
    """Bold print, links and spans inside a figure leave it whole; entities are characters; raised digits belong to no figure."""
    assert body("<p>收入<b>1,1</b><span>46.33</span>&nbsp;万元<sup>2</sup>&amp;&#20803;</p>") == ["收入1,146.33\u00a0万元²&元"]


def test_what_is_not_shown_is_not_read() -> None:
    """Programs, styles, hidden elements, deletions, comments and menus."""
    hidden = '<script>a=1<b</script><style>p{x:2}</style><p hidden>3</p><p style="color:red; display: none">4</p><!-- 5 --><nav>6</nav>'

    assert body(f"{hidden}<p>收入<del>8</del>9万元。</p>") == ["收入9万元。"]


def test_headings_and_items() -> None:
    """Headings have their levels, items the numbers that a browser prints."""
    page = "<h1>决算，2021年度</h1><h2>收入</h2><ol start=3><li>甲项5元。</li><li>乙项6元。</li></ol><ul><li>丙项7元。</li></ul>"

    read = read_page(page, "a.html")

    assert texts(read) == ["决算，2021年度", "收入", "3. 甲项5元。", "4. 乙项6元。", "• 丙项7元。"]
    assert [isinstance(block, Heading) for block in read.blocks] == [True, True, False, False, False]
    assert isinstance(read.blocks[4], Paragraph)
    assert read.blocks[4].section[:2] == ("决算，2021年度", "收入")


def test_a_table_with_spans() -> None:
    """Cells reach over rows and columns; a foot comes last; ends of cells and rows may be left out."""
    page = "<table><tfoot><tr><td>合计<td>3<td>4</tfoot><thead><tr><th rowspan=2>项目<th colspan=2>金额<tr><td>年初<td>年末</thead></table>"

    (block,) = read_page(page, "a.html").blocks

    assert isinstance(block, Table)
    assert (block.rows, block.columns) == (3, 3)
    assert [(each.text.string, each.row, each.column, each.row_span, each.column_span) for each in block.cells] == [
        ("项目", 0, 0, 2, 1),
        ("金额", 0, 1, 1, 2),
        ("年初", 1, 1, 1, 1),
        ("年末", 1, 2, 1, 1),
        ("合计", 2, 0, 1, 1),
        ("3", 2, 1, 1, 1),
        ("4", 2, 2, 1, 1),
    ]


def test_rows_and_columns_that_are_claimed_and_not_there() -> None:
    """A span beyond the table ends with it; an absurd one counts for one or as browsers cut it."""
    (block,) = read_page("<table><tr><td rowspan=900>甲<td>1<tr><td colspan=99999999999>2</table>", "a.html").blocks

    assert isinstance(block, Table)
    assert [(each.row_span, each.column_span) for each in block.cells] == [(2, 1), (1, 1), (1, 1)]


def test_a_table_for_layout_is_no_table() -> None:
    """What stands in a frame, or beside other tables and headings in a cell, is read as if the outer table were not there."""
    inner = "<table><tr><td>指标</td><td>目标值</td></tr><tr><td>里程</td><td>350公里</td></tr></table>"

    assert body("<table><tr><td><p>正文12万元。</p></td></tr></table>") == ["正文12万元。"]
    assert body(f"<table><tr><td>菜单</td><td><h2>概况</h2>{inner}</td></tr></table>") == ["菜单", "概况", "指标|目标值", "里程|350公里"]


def test_a_caption_names_the_table() -> None:
    """Its caption, or the line above it."""
    for page in ("<table><caption>单位：万元</caption>{}</table>", "<p>单位：万元</p><table>{}</table>"):
        (block,) = read_page(page.format("<tr><td>项目<td>金额<tr><td>合计<td>12"), "a.html").blocks
        assert isinstance(block, Table)
        assert block.caption.string == "单位：万元"


def test_every_figure_knows_its_line_and_column() -> None:
    """Also behind attributes and hidden text that hold the same digits, behind entities and in a later line."""
    page = '<html><body>\n<p title="12">a<i hidden>12</i>&nbsp;12</p>\r\n<td width="7">7</td>\n<p>&lt;5&gt; 5</body></html>'
    read = read_page(page, "a.html")
    lines = page.replace("\r\n", "\n").split("\n")

    places = [
        block.text.place(block.text.string.rindex(digit), len(block.text.string))
        for block, digit in zip(read.blocks, ("12", "7", "5"), strict=True)
        if isinstance(block, Paragraph)
    ]

    assert [(place.line, lines[place.line - 1][place.column - 1 : place.end_column - 1]) for place in places] == [
        (2, "12"),
        (3, "7"),
        (4, "5"),
    ]
    assert [place.column for place in places] == [lines[1].rindex("12") + 1, lines[2].rindex("7") + 1, lines[3].rindex("5") + 1]


def test_a_packed_page_counts_paragraphs() -> None:
    """Lines of a page inside another file are no lines of that file."""
    block = read_page("<p>一。<p>收入12万元。", "a.mht", packed=True).blocks[1]

    assert isinstance(block, Paragraph)
    assert block.text.place(2, 4).address == Address(paragraph=2, character=3, end_character=5)


@pytest.mark.parametrize(
    ("page", "key"),
    [
        ("<div>" * 300 + "12" + "</div>" * 300, "file-too-deep"),
        ("<html><body><script>1</script></body></html>", "file-without-text"),
        ("   ", "file-without-text"),
    ],
)
def test_what_cannot_be_read_is_told(page: str, key: str) -> None:
    """Nested beyond all measure, or without text."""
    with pytest.raises(ReadingError) as told:
        read_page(page, "a.html")

    assert told.value.problem.key == key


def test_a_text_written_as_a_page_reads_the_same() -> None:
    """The same report in text and as a page gives the same headings, paragraphs and tables."""
    source = "一、概况\n\n全年收入12.00万元。\n\n表1 收入\n\n| 项目 | 金额 |\n|---|---|\n| 合计 | 12.00 |\n\n二、支出\n\n支出7万元。\n"
    plain = read_document(source.encode(), "a.txt")

    assert texts(read_page(html_of(plain), "a.html")) == texts(plain)


def test_a_declared_encoding_of_decoded_text_does_no_harm() -> None:
    """A page in XHTML begins with the declaration of an encoding that it no longer has."""
    assert texts(
        read_page(
            '<?xml version="1.0" encoding="GBK"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>12元</p></body></html>', "a.html"
        )
    ) == ["12元"]
