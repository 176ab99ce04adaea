"""Reports in PDF as a reader sees them, every character placed by hand."""

from __future__ import annotations

import pytest

from tests.made.pdf import Sheet, pdf
from tests.reading.shown import texts
from validator.model.address import Address
from validator.model.document import Document, Table
from validator.reading.pdf.document import read_pdf

FULL = "全年收入比上年增加收到的款项都按预算用于本单位的工作和项目并且按时报告了执行的情况以及后续打算"
LINE = FULL[:47]
ROWS = [["项目", "预算数", "决算数"], ["基本支出", "12.00", "11.50"], ["合计", "12.00", "11.50"]]
WIDTHS = [100, 80, 80]


def read(*sheets: Sheet) -> Document:
    """Read pages."""
    return read_pdf(pdf(*sheets), "a.pdf")[0]


def words(*sheets: Sheet) -> list[str]:
    """Read pages, and give their words."""
    return texts(read(*sheets))


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        # full lines go on; an indent begins a paragraph
        (
            [(80, LINE[:45]), (60, LINE), (60, "等。"), (80, "支出七万元。")],
            [LINE[:45] + LINE + "等。", "支出七万元。"],
        ),
        # a figure that had no room is whole, also before its unit
        ([(60, LINE[:46] + "1,1"), (60, "46.33万元。")], [LINE[:46] + "1,146.33万元。"]),
        # words of Latin script get a blank, a word parted by a hyphen none
        ([(60, f"So {'many ' * 17}words"), (60, "and more.")], [f"So {'many ' * 17}words and more."]),
        ([(60, f"So {'many ' * 17}re-"), (60, "peated words.")], [f"So {'many ' * 17}repeated words."]),
        # short lines stand alone
        ([(60, "一、收入情况"), (60, "二、支出情况")], ["一、收入情况", "二、支出情况"]),
    ],
    ids=["indent", "figure", "blank", "hyphen", "short"],
)
def test_lines_are_joined_to_paragraphs(lines: list[tuple[float, str]], paragraphs: list[str]) -> None:
    """As far as the print tells: by full lines, indents and what a line breaks off in."""
    page = Sheet()
    for number, (x, line) in enumerate(lines):
        page.write(x, 780 - 16 * number, line)

    assert words(page) == paragraphs


def test_every_character_knows_its_page_and_box() -> None:
    """A figure has the box that is printed around it: the left edge of its first character, the right edge of its last."""
    document = read(Sheet(), Sheet().write(70, 700, "全年收入12.5万元。"))

    place = document.blocks[0].text.place(4, 8)  # type: ignore[union-attr]

    (box,) = place.address.boxes
    assert (place.address.page, place.quote) == (2, "全年收入12.5万元。")
    assert [round(side) for side in box] == [110, 699, 130, 709]


def test_a_ruled_table_is_a_table() -> None:
    """Each cell stands in its row and column, and knows its page; what stands above names it and its unit."""
    page = Sheet().write(130, 730, "收入决算表").write(240, 710, "单位：万元").table(60, 700, WIDTHS, ROWS)

    (table,) = [block for block in read(page).blocks if isinstance(block, Table)]

    assert (table.rows, table.columns, table.caption.string) == (3, 3, "收入决算表单位：万元")
    assert [[cell.text.string for cell in table.cells if cell.row == row] for row in range(3)] == ROWS
    place = table.cells[4].text.place(0, 5)
    assert (place.quote, place.address.page, place.address.cells) == ("12.00", 1, ((1, 2, 2),))


def test_merged_cells_stand_once() -> None:
    """Where no line parts them, cells are one, and say how far they reach."""
    page = Sheet().table(60, 700, [60, 60], [["", ""], ["甲", "5.0"], ["", "6.0"]])
    page.marks = [mark for mark in page.marks if mark not in {"0.5 w 120 700 m 120 640 l S", "0.5 w 60 660 m 180 660 l S"}]
    page.stroke((120, 680), (120, 640)).stroke((120, 660), (180, 660)).write(62, 686, "收入及支出").write(122, 686, "合计")

    (table,) = [block for block in read(page).blocks if isinstance(block, Table)]

    assert table.caption.string == "收入及支出  合计"
    assert [(cell.text.string, cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells] == [
        ("甲", 0, 0, 2, 1),
        ("5.0", 0, 1, 1, 1),
        ("6.0", 1, 1, 1, 1),
    ]


@pytest.mark.parametrize("again", [True, False], ids=["header printed again", "header printed once"])
def test_a_table_over_two_pages_is_one(again: bool) -> None:
    """The header printed again is left out, and so is the title."""
    title = Sheet().write(130, 720, "收入决算表").table(60, 700, WIDTHS, [*ROWS[:2], ["项目支出", "1", "1"]])
    rest = [["上缴支出", "2", "2"], ROWS[2]]
    second = (
        Sheet().write(130, 720, "收入决算表（续）").table(60, 700, WIDTHS, [ROWS[0], *rest])
        if again
        else Sheet().table(60, 780, WIDTHS, rest)
    )

    (table,) = [block for block in read(title, second).blocks if isinstance(block, Table)]

    assert [cell.text.string for cell in table.cells if cell.column == 0] == ["项目", "基本支出", "项目支出", "上缴支出", "合计"]


def test_tables_with_other_columns_stay_apart() -> None:
    """A table on the next page with other columns is another table."""
    second = Sheet().table(60, 780, [50, 130, 80], ROWS)

    assert [block.rows for block in read(Sheet().table(60, 700, WIDTHS, ROWS), second).blocks if isinstance(block, Table)] == [3, 3]


def test_figures_that_stand_under_one_another_are_a_table() -> None:
    """Without any line: by alignment; a heading over two columns reaches over both."""
    page = Sheet()
    page.write(228, 716, "本年").write(60, 700, "项目").write(200, 700, "预算数").write(260, 700, "决算数")
    for number, (label, budget, spent) in enumerate(
        [("基本支出", "12.00", "11.50"), ("项目支出", "3.00", "2.00"), ("合计", "15.00", "13.50")]
    ):
        y = 684 - 16 * number
        page.write(60, y, label).write(230 - 5 * len(budget), y, budget).write(290 - 5 * len(spent), y, spent)

    assert words(page) == ["本年", "项目|预算数|决算数", "基本支出|12.00|11.50", "项目支出|3.00|2.00", "合计|15.00|13.50"]


def test_running_lines_and_page_numbers_are_no_text() -> None:
    """What stands over or under every page is left out; what stands so once is not."""
    pages = [
        Sheet().write(200, 810, "某局二〇二一年度决算").write(70, 700, f"第{name}项收入十二万元。").write(290, 30, f"— {number} —")
        for number, name in enumerate("甲乙丙", 1)
    ]

    assert words(*pages) == ["第甲项收入十二万元。", "第乙项收入十二万元。", "第丙项收入十二万元。"]


def test_two_columns_are_read_one_after_the_other() -> None:
    """With the title over both first."""
    title = "关于上一年度各项收入和支出的情况说明以及后续打算。"
    left = [*("左" + FULL[number : number + 20] for number in range(6)), "左边到此为止。"]
    right = [*("右" + FULL[number : number + 20] for number in range(6)), "右边到此为止。"]
    page = Sheet().write(180, 800, title).lines(60, 760, *left).lines(310, 760, *right)

    assert words(page) == [title, "".join(left), "".join(right)]


@pytest.mark.parametrize(("matrix", "start"), [("0 1 -1 0", (300, 100)), ("0 -1 1 0", (300, 700)), ("-1 0 0 -1", (500, 400))])
def test_pages_printed_sideways_are_turned(matrix: str, start: tuple[float, float]) -> None:
    """The words are read as they are printed, and their boxes are those of the page as it is stored."""
    page = Sheet().write(*start, "全年收入12万元，支出7万元。", matrix=matrix)

    (block,) = read(page).blocks

    assert block.text.string == "全年收入12万元，支出7万元。"  # type: ignore[union-attr]
    box = block.text.place(4, 6).address.box  # type: ignore[union-attr]
    assert box is not None
    across, up = (box[0] + box[2]) / 2 - start[0], (box[1] + box[3]) / 2 - start[1]
    assert round(max(abs(across), abs(up))) == 45  # four characters of ten points, and half of two digits


def test_characters_are_those_that_are_meant() -> None:
    """Radicals stand for the characters that look like them."""
    assert words(Sheet().write(70, 700, "⽬标收⼊12万元。")) == ["目标收入12万元。"]


def test_gaps_inside_a_figure_are_no_blanks() -> None:
    """Digits that are set apart a little are one figure; figures that are wide apart are two."""
    page = Sheet().write(70, 700, "收入").write(90, 700, "1,1").write(106.2, 700, "46.33").write(131.2, 700, "万元，支出7万元。")

    assert words(page) == ["收入1,146.33万元，支出7万元。"]


def test_an_address_is_complete() -> None:
    """Of a word in running text: its page and box alone."""
    place = read(Sheet().write(70, 700, "收入12万元。")).blocks[0].text.place(0, 2)  # type: ignore[union-attr]

    assert place.address == Address(page=1, boxes=place.address.boxes)


def test_words_printed_aslant_are_a_watermark() -> None:
    """They stand in no line and in no cell."""
    page = (
        Sheet().write(60, 720, "全年收入12万元。").table(60, 700, WIDTHS, ROWS).write(80, 600, "内部资料", 40, "0.707 0.707 -0.707 0.707")
    )

    assert words(page) == ["全年收入12万元。", *("|".join(row) for row in ROWS)]


def test_pages_that_are_all_alike_are_read() -> None:
    """What runs over all pages is left out only where something else is left."""
    page = Sheet().write(70, 700, "全年收入12万元。")

    assert words(page, page, page) == ["全年收入12万元。"] * 3


def test_a_figure_broken_over_two_lines_has_a_box_on_each() -> None:
    """Also in a table without lines; and its cell."""
    page = Sheet().write(60, 700, "项目").write(200, 700, "预算数").write(270, 700, "决算数")
    for y, label, parts in ((684, "基本支出", ("1,234,567.", "89")), (650, "合计", ("1,234,567.", "89"))):
        page.write(60, y, label)
        for x in (200, 270):
            page.write(x, y, parts[0]).write(x, y - 12, parts[1])

    (table,) = [block for block in read(page).blocks if isinstance(block, Table)]
    (cell,) = [cell for cell in table.cells if (cell.row, cell.column) == (1, 2)]

    address = cell.text.place(0, 12).address
    assert (cell.text.string, address.cells) == ("1,234,567.89", ((1, 2, 3),))
    assert [tuple(round(side) for side in box) for box in address.boxes] == [(270, 683, 320, 693), (270, 671, 280, 681)]


@pytest.mark.parametrize("turned", [False, True], ids=["upright", "sideways"])
def test_doubtful_parts_have_the_boxes_of_the_page_as_it_is_stored(turned: bool) -> None:
    """However it is shown, they hold the figures that are doubted."""
    page = Sheet()
    for y, budget, spent in ((700, 200, 300), (684, 190, 300), (668, 205, 300), (652, 218, 300)):
        for x, text in ((60, "基本支出"), (budget, "12.00万"), (spent, "11.50万")):
            page.write(*((900 - y, x) if turned else (x, y)), text, matrix="0 1 -1 0" if turned else "1 0 0 1")

    document = read(page)
    (part,) = document.doubtful
    (table,) = [block for block in document.blocks if isinstance(block, Table)]

    boxes = [cell.text.place(0, 1).address.box for cell in table.cells]
    assert part.box is not None
    left, bottom, right, top = part.box
    assert all(box is not None and left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top for box in boxes)
