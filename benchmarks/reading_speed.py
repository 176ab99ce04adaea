"""How long the readers take beside the libraries beneath them: ``python benchmarks/reading_speed.py [RUNS]``.

Word beside a bare walk through the elements with lxml, Excel beside calamine, PDF beside the text of PDFium, a page beside lxml's parser; the median of some rounds of
processor time counts. ``read``: to headings, paragraphs and tables with the place of every character. ``items``: up to the paragraphs and
tables that the file declares, before they are read as text.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import python_calamine
from lxml import etree

from tests.made.pdf import Sheet, pdf
from tests.made.word import docx, paragraph, run, table
from tests.made.workbooks import formatted, xlsx
from validator.model.address import Address
from validator.reading.html.page import read_page
from validator.reading.packages import Package
from validator.reading.pdf.document import read_pdf
from validator.reading.pdf.layout import page_blocks
from validator.reading.pdf.library import pages
from validator.reading.sheets.workbook import read_workbook
from validator.reading.sheets.xlsx import read_xlsx
from validator.reading.word.body import Book, items
from validator.reading.word.document import read_word
from validator.reading.word.tags import w

PARAGRAPHS, TABLES, ROWS = 1500, 20, 3000
WORDS = ("全年收入", "1,146.33", "万元，比上年增长", "5.20%", "。")


def seconds(work: Callable[[], object], runs: int) -> float:
    """Time one piece of work: the median of some rounds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def a_word_file() -> bytes:
    """Write a report of some 60 pages: paragraphs of several runs, tables of 20 rows."""
    text = [paragraph(runs="".join(map(run, WORDS))) for _ in range(PARAGRAPHS)]
    rows = [["项目", "预算数", "决算数"], *([f"项目{number}", "12.00", "11.50"] for number in range(20))]
    return docx("".join(text) + (table(*rows) + paragraph()) * TABLES)


def a_workbook() -> bytes:
    """Write a sheet of ten columns, nine of them figures with a format."""
    rows = [["项目", *(f"列{number}" for number in range(9))]]
    rows += [[f"项目{number}", *(formatted(f"{number}.{column}5", "#,##0.00") for column in range(9))] for number in range(ROWS)]
    return xlsx({"决算": rows})


def a_page() -> str:
    """Write a page of paragraphs and one table."""
    text = "".join(f"<p>{''.join(f'<span>{word}</span>' for word in WORDS)}</p>\n" for _ in range(PARAGRAPHS))
    cells = "".join(f"<tr><td>项目{number}</td><td>12.00</td><td>11.50</td></tr>\n" for number in range(ROWS))
    return f"<html><body>{text}<table>{cells}</table></body></html>"


def a_pdf_file() -> bytes:
    """Write 60 pages: 35 lines of text, and a table of ten rows."""
    line = "".join(WORDS)
    rows = [["项目", "预算数", "决算数"], *([f"项目{number}", "12.00", "11.50"] for number in range(10, 20))]
    return pdf(*(Sheet().lines(60, 790, *[line * 2] * 35, size=9, step=14).table(60, 270, [200, 100, 100], rows) for _ in range(60)))


def bare_text(data: bytes) -> int:
    """Read all text of a PDF file with PDFium, and nothing else."""
    document = pypdfium2.PdfDocument(data)
    return sum(len(document[number].get_textpage().get_text_range()) for number in range(len(document)))


def bare_walk(data: bytes) -> str:
    """Read all text of a Word file by walking through its elements, and nothing else."""
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    said = []
    for element in root.iter():
        if element.tag == w("t"):
            said.append(element.text or "")
        elif element.tag == w("p"):
            said.append("\n")
    return "".join(said)


def declared(data: bytes) -> int:
    """Count the paragraphs and tables that a Word file declares."""
    root = Package(data, "a.docx").xml("word/document.xml")
    return sum(1 for _ in items(root[0], Book("a.docx"), Address())) if root is not None else 0


def main() -> None:
    """Print times in milliseconds and ratios."""
    gc.set_threshold(100_000)  # as the command line does: what is read is kept
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    word, book, page, printed = a_word_file(), a_workbook(), a_page(), a_pdf_file()
    peers = {
        "Word, bare lxml walk": seconds(lambda: bare_walk(word), runs),
        "Excel, calamine": seconds(
            lambda: python_calamine.CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python(), runs
        ),
        "PDF, PDFium text": seconds(lambda: bare_text(printed), runs),
        "HTML, lxml parser": seconds(lambda: "".join(etree.fromstring(page, etree.HTMLParser()).itertext()), runs),
    }
    works: list[tuple[str, str, Callable[[], object]]] = [
        ("Word, items", "Word, bare lxml walk", lambda: declared(word)),
        ("Word, read", "Word, bare lxml walk", lambda: read_word(word, "a.docx")),
        ("Excel, sheets", "Excel, calamine", lambda: list(read_xlsx(book, "a.xlsx"))),
        ("Excel, read", "Excel, calamine", lambda: read_workbook(read_xlsx(book, "a.xlsx"), "a.xlsx")),
        ("PDF, lines and tables", "PDF, PDFium text", lambda: [page_blocks(each) for each in pages(printed, "a.pdf")]),
        ("PDF, read", "PDF, PDFium text", lambda: read_pdf(printed, "a.pdf")),
        ("HTML, read", "HTML, lxml parser", lambda: read_page(page, "a.html")),
    ]
    for name, peer in peers.items():
        print(f"{name:24} {1000 * peer:8.1f} ms")
    for name, beside, work in works:
        took = seconds(work, runs)
        print(f"{name:24} {1000 * took:8.1f} ms  {took / peers[beside]:5.1f} x {beside}")


if __name__ == "__main__":
    main()
