"""Plain text and Markdown → document."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.cases import Case, blocks_of, cases, read, texts_of
from validator.model.document import Document, Paragraph, Table
from validator.reading.problems import ReadingError
from validator.reading.text import read_document

REPORTS = Path(__file__).parents[2].parent / "shared" / "ground-truth"
MARKUP = set("|｜│┃║-—–─━=═_:：+*#<>br/ ┼╋├┤┌┐└┘┬┴╠╣╔╗╚╝╬")
LINE_END = re.compile(r"\r\n|\r|\n")

LINES = st.lists(
    st.one_of(
        st.sampled_from(["", "", " ", "\t", "\f", "7", "—5—", "。", "，", "**", "|---|---|", "单位：万元", "收入支出决算表", "附件1"]),
        st.builds(
            "{}{}".format,
            st.sampled_from(["一、", "（二）", "1.", "（3）", "# ", "第一部分 ", "\t", "    ", "- "]),
            st.sampled_from(["概况", "收入12万元。"]),
        ),
        st.builds("{}万元，其中：基本支出{}万元".format, st.integers(0, 9999), st.integers(0, 99)),
        st.builds("合计 {} {}%".format, st.integers(0, 9999), st.integers(0, 100)),
        st.builds("项目    {}     {}.50".format, st.integers(0, 9999), st.integers(0, 100)),
        st.builds("| 收入 | {} | $ | {} |".format, st.integers(0, 9999), st.integers(0, 100)),
        st.builds("支出\t{}\t{}".format, st.integers(0, 9999), st.integers(0, 100)),
        st.builds("\t{}".format, st.sampled_from(["预算数:", "4000", "执行数:", "3900.98", "项目名称"])),
        st.text("一万元数1.5 ，。：（）|\t*-$%a", max_size=12),
    ),
    max_size=30,
)


def characters(document: Document) -> Counter[int]:
    """Count how often each character of the file stands in the document; check that each is mapped to itself."""
    seen: Counter[int] = Counter()
    for text in texts_of(document):
        for index, character in enumerate(text.string):
            place = text.place(index, index + 1)
            seen[place.offset] += not character.isspace()
            assert (place.end_line, place.end_column) == (place.line, place.column + 1)
    return seen


@pytest.mark.parametrize("case", [*cases("joining"), *cases("headings")], ids=str)
def test_lines_become_headings_and_paragraphs(case: Case) -> None:
    """The blocks of a text are those that a reader would see."""
    assert blocks_of(read(case.text)) == case.blocks


@settings(max_examples=150)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_is_in_exactly_one_block_and_knows_its_place(lines: list[str], end: str) -> None:
    """Whatever the text, no character but markup is lost, none is doubled, and each is found again at its line, column and offset."""
    text = end.join([*lines, "完"])
    document = read(text)

    seen = characters(document)
    rows = LINE_END.split(text)
    for each in texts_of(document):
        for index, character in enumerate(each.string):
            place = each.place(index, index + 1)
            if not character.isspace():
                assert (text[place.offset], rows[place.line - 1][place.column - 1]) == (character, character)
    lost = {character for offset, character in enumerate(text) if not character.isspace() and not seen[offset]}
    assert (lost - MARKUP, [offset for offset, count in seen.items() if count > 1]) == (set(), [])


def wrapped(paragraph: str, width: int) -> list[str]:
    """Break a paragraph at a width as a word processor does: anywhere but within a number and before a closing sign."""
    lines, line, columns = [], "", 0
    for word in re.findall(r"[\d.%]+|.", paragraph):
        size = len(word) if word.isascii() else 2
        if columns + size > width and word not in "，。、；：":
            lines.append(line)
            line, columns = "", 0
        line, columns = line + word, columns + size
    return [*lines, line]


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["基本支出", "占总支出的", "70.35%", "，", "其中项目经费", "1083.14", "万元", "比上年增加", "主要原因是工作任务增加"]
            ),
            min_size=25,
            max_size=60,
        ),
        min_size=3,
        max_size=6,
    ),
    st.integers(40, 60),
    st.booleans(),
)
def test_wrapped_paragraphs_come_back_whole(words: list[list[str]], width: int, spaced: bool) -> None:
    """However a report of some length is wrapped, with or without blank lines between its lines, its paragraphs are read as they were written."""
    paragraphs = [f"本部门{re.sub('，+', '，', ''.join(parts)).strip('，')}。" for parts in words]
    lines = [line for paragraph in paragraphs for line in wrapped(paragraph, width)]

    document = read(("\n\n" if spaced else "\n").join(lines))

    assert [block.text.string for block in document.blocks if isinstance(block, Paragraph)] == paragraphs


def test_sections_are_the_headings_above() -> None:
    """A paragraph and its text know the headings above it; an item knows those above the item, what follows it knows the item too."""
    document = read("第一部分 概况\n一、收入\n全年收入12万元。\n1.税收收入情况。税收收入10万元。\n比上年增长1%。\n")

    last = document.blocks[-1]
    assert [block.section for block in document.blocks if isinstance(block, Paragraph)] == [
        ("第一部分 概况", "一、收入"),
        ("第一部分 概况", "一、收入"),
        ("第一部分 概况", "一、收入", "1.税收收入情况"),
    ]
    assert isinstance(last, Paragraph)
    assert last.text.section == "第一部分 概况 › 一、收入 › 1.税收收入情况"


def test_tables_and_their_cells_know_the_headings_above() -> None:
    """A table belongs to the section it stands in."""
    document = read("一、收入\n表1 收入表\n单位：万元\n| 项目 | 金额 |\n|---|---|\n| 税收 | 10 |\n")

    table = document.blocks[-1]
    assert isinstance(table, Table)
    assert (table.section, table.caption.string, table.cells[0].text.section) == (("一、收入",), "表1 收入表单位：万元", "一、收入")


@pytest.mark.parametrize("data", [b"", b"\n \n", "\ufeff\u3000\n".encode()], ids=["no bytes", "blank lines", "a mark and a blank"])
def test_a_file_without_a_word_is_told(data: bytes) -> None:
    """An empty file is a problem, not a document without findings."""
    with pytest.raises(ReadingError) as told:
        read_document(data, "empty.txt")

    assert (told.value.problem.file, told.value.problem.key) == ("empty.txt", "file-empty")


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the real reports are not here")
@pytest.mark.parametrize("path", sorted(REPORTS.glob("**/reports/*.txt")), ids=lambda path: path.stem)
def test_the_whole_of_a_real_report_is_read_exactly_once(path: Path) -> None:
    """Of a published report every character but markup, and how characters are read, is in exactly one block."""
    data = path.read_bytes()
    text = data.decode()
    seen = characters(read_document(data, path.name))
    glosses = {offset for found in re.finditer(r"(?<=[一-鿿])\([a-zà-ǜ]+\)", text) for offset in range(*found.span())}

    lost = {character for offset, character in enumerate(text) if not character.isspace() and not seen[offset] and offset not in glosses}
    assert (lost - set("|-*"), [offset for offset, count in seen.items() if count > 1]) == (set(), [])


@pytest.mark.parametrize(
    "lines",
    [
        "1.0\n",
        "甲  乙\n",
        "\t全年收入12万元，其中税收3万元。\n",
        "1.\t全年收入\n",
        "甲 |\n",
        "合计 1.0 2.0\n收入\n",
        "（全年\n",
        "**全年\n",
        "合计    1.0\n  收入\n",
    ],
)
def test_work_grows_with_the_length_of_a_text_and_no_faster(lines: str) -> None:
    """No text makes the reader read it again for each of its lines: eight times the lines take about eight times the calls, not sixty-four."""
    short, long = (_calls("甲\n" + lines * count) for count in (100, 800))

    assert long < 16 * short


def _calls(text: str) -> int:
    """Count the calls that reading a text takes: unlike time, the same on every machine."""
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count
