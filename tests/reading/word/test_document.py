"""Word documents as a reader sees them."""

from __future__ import annotations

import pytest

from tests.made.word import cell, docx, docx_of, paragraph, run, table, zipped
from tests.reading.shown import texts
from validator.model.address import Address
from validator.model.document import Heading, Paragraph, Table
from validator.reading.problems import ReadingError
from validator.reading.text import read_document
from validator.reading.word.document import read_word

BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
NUMBERS = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
"""


def body(content: str, **parts: str) -> list[str]:
    """Read what stands in the body of a Word file."""
    return texts(read_word(docx(content, **parts), "a.docx"))


def numbered(text: str, level: int = 0) -> str:
    """Write a paragraph with an automatic number."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')


def test_runs_are_joined() -> None:
    """However Word splits a figure into runs, it is one; tabs and hyphens are signs, line ends divide lines of one paragraph."""
    split = "".join(map(run, ("本年收入1,1", "46.", "33万元", "。")))

    assert body(paragraph(runs=split)) == ["本年收入1,146.33万元。"]
    assert body(paragraph(runs=f"{run('COVID')}<w:r><w:noBreakHyphen/></w:r>{run('19 cost 5 yuan.')}")) == ["COVID-19 cost 5 yuan."]
    assert body(paragraph(runs=f"{run('收入12万元。')}<w:r><w:br/></w:r>{run('支出7万元。')}")) == ["收入12万元。", "支出7万元。"]


def test_insertions_are_accepted_and_deletions_are_not_there() -> None:
    """Of tracked changes the new text is read and the old is not, wherever it was moved from."""
    changed = f"{run('里程')}<w:del><w:r><w:delText>350</w:delText></w:r></w:del><w:ins>{run('365')}</w:ins>{run('公里')}"
    moved = f"<w:moveFrom>{run('旧5元')}</w:moveFrom><w:moveTo>{run('新6元')}</w:moveTo>"

    assert body(paragraph(runs=changed + moved)) == ["里程365公里新6元"]


def test_a_deleted_row_is_not_there() -> None:
    """A row that was deleted with its changes tracked is left out."""
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('旧')}{cell('5')}</w:tr>"

    assert body(f"<w:tbl>{gone}<w:tr>{cell('新')}{cell('6')}</w:tr><w:tr>{cell('合计')}{cell('6')}</w:tr></w:tbl>") == ["新|6", "合计|6"]


def test_what_is_around_words_is_looked_into() -> None:
    """Links, content controls around words or paragraphs, smart tags."""
    inside = f"<w:hyperlink>{run('得分')}</w:hyperlink><w:sdt><w:sdtContent>{run('91.35')}</w:sdtContent></w:sdt><w:smartTag>{run('分')}</w:smartTag>"
    around = f"<w:sdt><w:sdtContent>{paragraph('封面。')}</w:sdtContent></w:sdt>"

    assert body(around + paragraph(runs=inside)) == ["封面。", "得分91.35分"]


def test_hidden_text_and_equations_are_left_out() -> None:
    """What is not printed is not read; an equation leaves a gap, so that the figures around it do not meet."""
    hidden = run("隐藏7元", "<w:vanish/>") + run("可见8元", '<w:vanish w:val="0"/>')
    equation = f"{run('约12')}<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>{run('34元')}"

    assert body(paragraph(runs=hidden)) == ["可见8元"]
    assert body(paragraph(runs=equation)) == ["约12 34元"]


def test_of_fields_the_results_are_read() -> None:
    """Instructions are not text, and the numbers of pages are not the report's."""

    def field(instruction: str, result: str) -> str:
        marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
        return f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{run(result)}{marks[2]}"

    assert body(paragraph(runs=f"{run('合计')}{field('=SUM(ABOVE)', '12.5')}{run('万元')}{field(' PAGE ', '3')}")) == ["合计12.5万元"]
    assert body(
        paragraph(runs=f'<w:fldSimple w:instr="NUMPAGES">{run("9")}</w:fldSimple><w:fldSimple w:instr="REF x">{run("8元")}</w:fldSimple>')
    ) == ["8元"]


def test_raised_digits_belong_to_no_figure() -> None:
    """A number of a note, raised by hand, must not lengthen the figure before it."""
    assert body(paragraph(runs=run("收入12.5") + run("1", '<w:vertAlign w:val="superscript"/>') + run("万元"))) == ["收入12.5¹万元"]


def test_symbols_of_fonts() -> None:
    """Signs that only a font makes what they are."""
    assert body(paragraph(runs=f'{run("完成率")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>{run("95%")}')) == ["完成率≥95%"]
    assert body(paragraph(runs=f'<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>{run("达成")}')) == ["☑达成"]


def test_a_text_box_is_read_once() -> None:
    """A text box is stored once for new and once for old programs, and stands beside the paragraph that it is anchored in."""
    box = BOX.format(paragraph("总投资12万元"))
    both = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"

    read = read_word(docx(paragraph(runs=run("见下图。") + both)), "a.docx")

    assert texts(read) == ["见下图。", "总投资12万元"]
    assert isinstance(read.blocks[1], Paragraph)
    assert read.blocks[1].text.place(3, 7).address == Address("text-box", 1, paragraph=1, character=4, end_character=8)


def test_automatic_numbers_are_structure() -> None:
    """Numbers that Word counts make headings and items as if they were written; their characters are not counted in the paragraph."""
    content = (
        numbered("概况") + numbered("收入", 1) + paragraph("收入12万元。") + numbered("支出", 1) + numbered("说明") + numbered("其他", 1)
    )

    read = read_word(docx(content, numbering=NUMBERS), "a.docx")

    assert texts(read) == ["一、概况", "（一）收入", "收入12万元。", "（二）支出", "二、说明", "（一）其他"]
    assert read.blocks[2] == Paragraph(read.blocks[2].text, ("一、概况", "（一）收入"))  # type: ignore[union-attr]
    assert isinstance(read.blocks[3], Heading)
    assert read.blocks[3].text.place(3, 5).address == Address(paragraph=4, character=1, end_character=3)


def test_styles_make_headings() -> None:
    """A paragraph in the style of a heading is one, also in a style based on it; a whole paragraph that was styled so by mistake is not."""
    styles = """<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="my"><w:name w:val="章标题"/><w:basedOn w:val="a1"/></w:style>
    <w:style w:type="paragraph" w:styleId="x"><w:name w:val="toc 1"/></w:style>"""

    def styled(text: str, style: str) -> str:
        return paragraph(text, f'<w:pStyle w:val="{style}"/>')

    long = "全年收入12万元。其中财政拨款7万元，其他收入5万元。"
    read = read_word(docx(styled("概况\t3", "x") + styled("2021年度，概况", "my") + styled(long, "a1"), styles=styles), "a.docx")

    assert [(type(block), block.text.string) for block in read.blocks if not isinstance(block, Table)] == [
        (Heading, "2021年度，概况"),
        (Paragraph, long),
    ]


def test_merged_cells_stand_once() -> None:
    """A cell over several columns or rows has its spans, and every cell knows its table, row and column."""
    content = table(
        [cell("项目", merge="restart"), cell("预算数", 2)],
        [cell("", merge="continue"), "年初", "调整后"],
        ["合计", "12.00", "13.00"],
    )

    (block,) = read_word(docx(content), "a.docx").blocks

    assert isinstance(block, Table)
    assert [(each.text.string, each.row, each.column, each.row_span, each.column_span) for each in block.cells] == [
        ("项目", 0, 0, 2, 1),
        ("预算数", 0, 1, 1, 2),
        ("年初", 1, 1, 1, 1),
        ("调整后", 1, 2, 1, 1),
        ("合计", 2, 0, 1, 1),
        ("12.00", 2, 1, 1, 1),
        ("13.00", 2, 2, 1, 1),
    ]
    assert block.cells[-1].text.place(0, 5).address == Address(cells=((1, 3, 3),), paragraph=1, character=1, end_character=6)


def test_a_table_in_a_cell_follows_the_one_around_it() -> None:
    """Tables in tables are tables of their own, however deep; a frame of one cell is no table."""
    inner = table(["指标", "目标值"], ["里程", "350公里"])
    outer = table(["一级指标", "明细"], ["产出", cell(inner + paragraph("见上"))])
    deep = inner
    for _ in range(12):
        deep = table([cell(deep + paragraph())])

    assert body(outer) == ["一级指标|明细", "产出|见上", "指标|目标值", "里程|350公里"]
    assert body(deep) == ["指标|目标值", "里程|350公里"]


def test_the_caption_of_a_table() -> None:
    """Lines above a table, or its first rows all across, name it and its unit."""
    named = paragraph("收入决算表") + paragraph("单位：万元") + table(["项目", "金额"], ["合计", "12.00"])
    inside = table([cell("收入决算表", 2)], [cell("单位：万元", 2)], ["项目", "金额"], ["合计", "12.00"])

    for content in (named, inside):
        (block,) = read_word(docx(content), "a.docx").blocks
        assert isinstance(block, Table)
        assert (block.caption.string, block.rows) == ("收入决算表单位：万元", 2)
        assert block.cells[0].row == 0


def test_notes_and_headers_come_last() -> None:
    """They stand beside the text: in no section, never headings; pages are numbered without becoming figures; equal headers are one."""
    parts = {
        "footnotes": f'<w:footnote w:type="separator" w:id="0">{paragraph("x")}</w:footnote><w:footnote w:id="2">{paragraph("样本量3,480人")}</w:footnote>',
        "header1": paragraph("某局决算"),
        "header2": paragraph("某局决算"),
        "footer1": paragraph("— 3 —"),
    }

    read = read_word(docx(paragraph("一、概况") + paragraph("收入12万元。"), **parts), "a.docx")

    assert texts(read) == ["一、概况", "收入12万元。", "样本量3,480人", "某局决算"]
    assert read.blocks[2] == Paragraph(read.blocks[2].text)  # type: ignore[union-attr]
    assert [block.text.place(0, 1).address.path for block in read.blocks[2:] if isinstance(block, Paragraph)] == [
        "footnote1/p1",
        "header1/p1",
    ]


def test_places_count_paragraphs_and_characters() -> None:
    """Blank paragraphs count, those in tables do not; characters count from the first of the paragraph, blanks included."""
    content = paragraph() + table(["项目", "金额"], ["合计", "12"]) + paragraph("　　收入12万元。")

    found = read_word(docx(content), "a.docx").blocks[-1]

    assert isinstance(found, Paragraph)
    place = found.text.place(2, 6)
    assert place.address == Address(paragraph=2, character=5, end_character=9)
    assert (place.line, place.quote) == (0, "收入12万元。")


def test_the_table_of_contents_is_left_out() -> None:
    """It repeats the headings with the numbers of their pages."""
    contents = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'

    assert body(f"{contents}{paragraph('一、概况 3')}</w:sdtContent></w:sdt>{paragraph('收入12万元。')}") == ["收入12万元。"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (docx(paragraph("收入12万元。"))[:-40], "file-damaged"),
        (zipped({"word/document.xml": "<w:document"}), "file-damaged"),
        (zipped({"word/other.xml": "<x/>"}), "file-damaged"),
        (docx(paragraph()), "file-without-text"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, key: str) -> None:
    """Cut off, broken, without a body, without text."""
    with pytest.raises(ReadingError) as told:
        read_word(data, "a.docx")

    assert told.value.problem.key == key


def test_entities_are_not_expanded() -> None:
    """What a document type declares is not believed: neither files nor repeated entities come in."""
    declared = '<!DOCTYPE w [<!ENTITY a "7777"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    parts = {
        "word/document.xml": declared
        + f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraph("收入12万元")}<w:p><w:r><w:t>&a;&b;5</w:t></w:r></w:p></w:body></w:document>'
    }

    assert not any("7777" in text for text in texts(read_word(zipped(parts), "a.docx")))


def test_a_text_written_to_word_reads_the_same() -> None:
    """The same report in text and in Word gives the same headings, paragraphs and tables."""
    source = "一、概况\n\n全年收入12.00万元。\n\n表1 收入\n\n| 项目 | 金额 |\n|---|---|\n| 合计 | 12.00 |\n\n二、支出\n\n支出7万元。\n"
    plain = read_document(source.encode(), "a.txt")

    assert texts(read_word(docx_of(plain), "a.docx")) == texts(plain)
