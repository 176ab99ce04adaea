"""Word files written part by part, as other programs write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from validator.model.document import Document, Heading, Table

__all__ = ["cell", "docx", "docx_of", "paragraph", "row", "run", "table", "zipped"]

_PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _PREFIXES.items())
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in _SIDES)
RULED = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
"""A line around every cell of a table as wide as the page."""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into a zip file."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content, ZIP_STORED if name == "mimetype" else None)
    return data.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Pack a Word file: what stands in its body, and the roots of further parts (``numbering``, ``styles``, ``footnotes``, ``header1``)."""
    packed = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    roots = {"header1": "hdr", "header2": "hdr", "footer1": "ftr"}
    for name, content in parts.items():
        root = roots.get(name, name)
        packed[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
    return zipped(packed)


def run(text: str, properties: str = "") -> str:
    """Write a run of characters."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", runs: str = "") -> str:
    """Write a paragraph: of a text, or of runs as they are."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs or (run(text) if text else '')}</w:p>"


def cell(content: str, span: int = 1, merge: str = "") -> str:
    """Write a cell; ``content``: text, or paragraphs as they are; ``merge``: ``restart`` or ``continue``, downwards."""
    inside = content if content.startswith("<w:") else paragraph(content)
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{down}</w:tcPr>{inside}</w:tc>'


def row(*cells: str) -> str:
    """Write a row of cells, or of texts."""
    return f"<w:tr>{''.join(each if each.startswith('<w:') else cell(each) for each in cells)}</w:tr>"


def table(*rows: Sequence[str]) -> str:
    """Write a table: each row a list of texts and cells."""
    return f"<w:tbl>{_grid(max(map(len, rows)))}{''.join(row(*each) for each in rows)}</w:tbl>"


def _grid(columns: int) -> str:
    """Write the columns that a table declares."""
    return "<w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="1200"/>' * columns + "</w:tblGrid>"


def docx_of(document: Document) -> bytes:
    """Write a document as a Word file: headings in the styles of headings, every table as a table."""
    written = []
    for block in document.blocks:
        if isinstance(block, Table):
            written += [paragraph(block.caption.string)] if block.caption.string else []
            written += [_table(block), paragraph()]
        else:
            style = f'<w:pStyle w:val="{min(block.level, 9)}"/>' if isinstance(block, Heading) else ""
            written.append(paragraph(block.text.string, style))
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="{level}"><w:name w:val="heading {level}"/></w:style>' for level in range(1, 10)
    )
    return docx("".join(written), styles=headings)


def _table(block: Table) -> str:
    """Write a table with its merged cells."""
    rows = []
    for number in range(block.rows):
        cells, column = [], 0
        while column < block.columns:
            known = block.at(number, column)
            if known is None:
                cells.append(cell(""))
                column += 1
                continue
            merge = "" if known.row_span == 1 else "restart" if known.row == number else "continue"
            cells.append(cell(known.text.string if known.row == number else "", known.column_span, merge))
            column = known.column + known.column_span
        rows.append(row(*cells))
    return f"<w:tbl>{RULED}{_grid(block.columns)}{''.join(rows)}</w:tbl>"
