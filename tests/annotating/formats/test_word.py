"""Copies of Word files with comments and tracked changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotating.marked import address_of, anchored, appearance, comments, note, parts, reading, root
from tests.made.word import NAMESPACES, TYPES, cell, docx, paragraph, run, table, zipped
from validator.annotating.copies import Wishes
from validator.annotating.formats.word import annotate
from validator.annotating.notes import Change
from validator.model.address import Address
from validator.reading.problems import ReadingError
from validator.reading.word.tags import w

BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
BOLD = "<w:b/>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
PLACES = {
    "a plain paragraph": paragraph("全年支出47%的部分"),
    "runs of different looks": paragraph(runs=run("全年支出4", BOLD) + run("7", "<w:i/>") + run("%的部分")),
    "a cell": table(["支出", "比率"], ["总额", "47%"]),
    "a table in a cell": table(["支出", "比率"], ["总额", cell(table(["甲", "47%"], ["乙", "1"]) + paragraph())]),
    "a merged cell": table([cell("支出", 2), "比率"], ["总额", "1", cell("47%", 1, "restart")], ["乙", "2", cell("", 1, "continue")]),
    "a text box": paragraph(runs=run("图") + BOX.format(paragraph("比率47%"))),
    "a text box kept twice": paragraph(
        runs="<w:r><mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r>".format(
            "<w:pict><w:txbxContent>" + paragraph("比率47%") + "</w:txbxContent></w:pict>"
        )
    ),
    "an insertion": paragraph(runs=run("支出") + f'<w:ins w:id="7" w:author="李明">{run("占47%的")}</w:ins>' + run("部分")),
    "half in an insertion": paragraph(runs=run("支出4") + f'<w:ins w:id="7" w:author="李明">{run("7%的")}</w:ins>' + run("部分")),
    "around a deletion": paragraph(
        runs=run("支出4") + '<w:del w:id="7" w:author="李明"><w:r><w:delText>5</w:delText></w:r></w:del>' + run("7%的")
    ),
    "a link": paragraph(runs=run("支出") + f'<w:hyperlink w:anchor="x">{run("占47%的")}</w:hyperlink>'),
    "a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('占47%的')}</w:sdtContent></w:sdt>",
    "a result of a field": paragraph(
        runs=FIELD.format("begin")
        + "<w:r><w:instrText>REF a</w:instrText></w:r>"
        + FIELD.format("separate")
        + run("占47%的")
        + FIELD.format("end")
    ),
    "signs between": paragraph(runs="<w:r><w:t>支出</w:t><w:tab/><w:t>占47%</w:t><w:br/><w:t>其余</w:t></w:r>"),
    "hidden and invisible characters": paragraph(runs=run("不读47%", "<w:vanish/>") + run("占\u200b4\u200b7%的")),
    "an automatic number": paragraph("占47%的", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
    "commented already": paragraph(
        runs='<w:commentRangeStart w:id="0"/>' + run("占47%的") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    ),
}
NUMBERS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def made(body: str) -> bytes:
    """Pack a Word file with lists that number themselves."""
    return docx(body, numbering=NUMBERS)


@pytest.mark.parametrize("place", PLACES)
def test_a_comment_stands_at_its_figure(place: str) -> None:
    """Wherever the figure is printed, the comment holds its characters and no other, and nothing of the text changes."""
    data = made(PLACES[place])

    copy = annotate(data, "a.docx", Wishes((note(address_of(data, "47%"), "应为4.7%", "算式"),)))

    number = max(anchored(copy.data))
    assert anchored(copy.data)[number].replace("\u200b", "").replace("5", "") == "47%"
    assert comments(copy.data)[number] == ("应为4.7%", "算式")
    assert appearance(copy.data) == appearance(data)
    assert reading(copy.data) == reading(data)


@pytest.mark.parametrize("place", PLACES)
def test_a_suggested_change_can_be_refused_or_accepted(place: str) -> None:
    """Refused, the text is as it was, with all its looks; accepted, the figure is the suggested one and all else as it was."""
    data = made(PLACES[place])
    address = address_of(data, "47%")

    copy = annotate(data, "a.docx", Wishes((note(address),), (Change(address, "47%", "4.7%"),)))

    assert copy.changes == 1
    assert appearance(copy.data) == appearance(data)
    assert reading(copy.data) == [line.replace("47%", "4.7%") for line in reading(data)]
    revisions = [mark.get(w("id")) for mark in root(copy.data).iter(w("ins"), w("del"))]
    assert len(revisions) == len(set(revisions))


def test_all_that_is_written() -> None:
    """The whole of the parts that change, for a small file; a style of comments is used where the document has one."""
    styles = '<w:style w:type="character" w:styleId="a7"><w:name w:val="annotation reference"/></w:style>'
    data = docx(paragraph("占47%的"), styles=styles)
    packed = parts(data)
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
    data = zipped({**packed, "word/_rels/document.xml.rels": relation})
    address = address_of(data, "47%")

    copy = parts(annotate(data, "a.docx", Wishes((note(address, "应为4.7%"),), (Change(address, "47%", "4.7%"),))).data)

    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    space = ' xml:space="preserve"'
    mark = '<w:r><w:rPr><w:rStyle w:val="a7"/></w:rPr>{}</w:r>'
    assert copy["word/document.xml"].decode() == (
        f"{head}<w:document {NAMESPACES}><w:body><w:p><w:pPr/><w:r><w:rPr/><w:t{space}>占</w:t></w:r>"
        '<w:commentRangeStart w:id="0"/><w:del w:id="0" w:author="report-validator">'
        f"<w:r><w:rPr/><w:delText{space}>47%</w:delText></w:r></w:del>"
        '<w:ins w:id="1" w:author="report-validator"><w:r><w:rPr/><w:t>4.7%</w:t></w:r></w:ins><w:commentRangeEnd w:id="0"/>'
        + mark.format('<w:commentReference w:id="0"/>')
        + f"<w:r><w:rPr/><w:t{space}>的</w:t></w:r></w:p></w:body></w:document>"
    )
    assert copy["word/comments.xml"].decode() == (
        f'{head}<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="report-validator" w:initials="RV"><w:p>'
        + mark.format("<w:annotationRef/>")
        + f"<w:r><w:t{space}>应为4.7%</w:t></w:r></w:p></w:comment></w:comments>"
    )
    assert copy["word/_rels/document.xml.rels"].decode() == head + relation.replace(
        "</Relationships>",
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    )
    assert copy["[Content_Types].xml"].decode() == head + TYPES.replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    )


def _with_comments(body: str) -> bytes:
    """Pack a Word file that has a comment, macros and what newer programs keep of comments."""
    packed = parts(docx(body, comments='<w:comment w:id="0" w:author="李明"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>'))
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId9" Type="{kinds}/comments" Target="comments.xml"/>'
    others = {"word/vbaProject.bin": b"\x00macro", "word/commentsExtended.xml": b"<x/>", "customXml/item1.xml": b"<a>  </a>"}
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    return zipped({**others, **packed, "word/_rels/document.xml.rels": relations})


def test_what_is_there_survives() -> None:
    """The parts stand in their order; those that need not change are the same byte for byte, comments and changes of others among them."""
    data = _with_comments(PLACES["commented already"])

    copy = annotate(data, "a.docx", Wishes((note(address_of(data, "47%"), "应为4.7%"),), date="2026-11-22T00:00:00Z"))

    before, after = parts(data), parts(copy.data)
    assert list(after) == list(before)
    assert {name for name in before if after[name] != before[name]} == {"word/document.xml", "word/comments.xml"}
    assert comments(copy.data) == {"0": ("请核实",), "1": ("应为4.7%",)}
    assert [comment.get(w("date")) for comment in root(copy.data, "word/comments.xml")] == [None, "2026-11-22T00:00:00Z"]
    assert anchored(copy.data) == {"0": "占47%的", "1": "47%"}


def test_notes_of_a_footnote_stand_where_it_is_referred_to() -> None:
    """A footnote cannot hold comments: the comment is at its reference and says what it is about; that of a header is at the first paragraph."""
    reference = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    body = paragraph("第一段。") + paragraph(runs=run("第二段") + reference)
    notes = f'<w:footnote w:id="0" w:type="separator">{paragraph()}</w:footnote><w:footnote w:id="5">{paragraph("占47%")}</w:footnote>'
    data = zipped(
        {
            **parts(docx(body, footnotes=notes, header1=paragraph("占52%"))),
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
        }
    )

    wishes = Wishes((note(address_of(data, "47%"), "一", spot="脚注1"), note(address_of(data, "52%"), "二", spot="页眉1")))
    copy = annotate(data, "a.docx", wishes)

    marked = next(mark for mark in root(copy.data).iter(w("commentRangeStart")) if mark.get(w("id")) == "0")
    assert marked.getnext().find(w("footnoteReference")) is not None
    assert comments(copy.data) == {"0": ("脚注1", "一"), "1": ("页眉1", "二")}
    assert anchored(copy.data) == {"0": "", "1": "第一段。"}
    assert parts(copy.data)["word/footnotes.xml"] == parts(data)["word/footnotes.xml"]


def test_nothing_to_write_changes_nothing() -> None:
    """Without notes the copy is the report, byte for byte."""
    data = made(PLACES["a cell"])

    assert annotate(data, "a.docx", Wishes(())).data == data


def test_a_change_is_suggested_for_exactly_the_printed_figure() -> None:
    """Where something else stands at the place, or a part of it is no text, nothing is replaced."""
    data = made(paragraph("占47%的") + paragraph(runs="<w:r><w:t>计4</w:t><w:drawing/><w:t>8%</w:t></w:r>"))
    first, second = address_of(data, "47%"), address_of(data, "48%")

    copy = annotate(
        data, "a.docx", Wishes((), (Change(first, "46%", "4.6%"), Change(second, "48%", "4.8%"), Change(Address(paragraph=9), "1", "2")))
    )

    assert (copy.changes, reading(copy.data)) == (0, reading(data))


def test_the_strict_variety_is_refused() -> None:
    """Names of the strict variety of the format would be mixed with others: the file is refused with the reason."""
    packed = parts(made(PLACES["a cell"]))
    strict = packed["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    )

    with pytest.raises(ReadingError, match="format-unsupported"):
        annotate(zipped({**packed, "word/document.xml": strict}), "a.docx", Wishes((note(Address(paragraph=1)),)))


@given(st.data())
def test_any_characters_of_any_runs_can_be_marked(data: st.DataObject) -> None:
    """However a text is cut into runs, and whatever ranges of it are marked and replaced, it stays the same text with the same looks."""
    letters = st.text("甲乙0.%\u200b <&", min_size=1, max_size=6)
    runs = data.draw(st.lists(st.tuples(letters, st.sampled_from(["", BOLD, "<w:i/>"])), min_size=1, max_size=5))
    report = docx(paragraph("起") + paragraph(runs=run("文") + "".join(run(text, look) for text, look in runs) + run("止")))
    length = len("".join(text for text, _ in runs).replace("\u200b", "")) + 2
    ends = data.draw(st.lists(st.tuples(st.integers(1, length), st.integers(1, length)), min_size=1, max_size=4))
    places = [Address(paragraph=2, character=min(pair), end_character=max(pair) + 1) for pair in ends]

    copy = annotate(report, "a.docx", Wishes(tuple(note(place) for place in places)))

    string = ("文" + "".join(text for text, _ in runs) + "止").replace("\u200b", "")
    shown = [anchored(copy.data)[str(number)].replace("\u200b", "") for number in range(len(places))]
    assert shown == [string[place.character - 1 : place.end_character - 1] for place in places]
    assert appearance(copy.data) == appearance(report)
