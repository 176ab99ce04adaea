"""PDF files written mark by mark, every character and line where a test wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = ["HEIGHT", "WIDTH", "Sheet", "pdf"]

WIDTH, HEIGHT = 595, 842
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 "
    "/BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 907 500] "
    "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 "
    "/Descent -120 /CapHeight 880 /StemV 80 >> >>] >>"
)
_PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)


@dataclass
class Sheet:
    """A page: what is drawn on it, in order. Chinese characters are as wide as the size, others half of it.

    Attributes:
        rotate: quarter turns that a program shows it by, in degrees.
    """

    width: float = WIDTH
    height: float = HEIGHT
    rotate: int = 0
    marks: list[str] = field(default_factory=list)

    def write(self, x: float, y: float, text: str, size: float = 10, matrix: str = "1 0 0 1") -> Sheet:
        """Write characters from a point on the base line."""
        codes = text.encode("utf-16-be").hex().upper()
        self.marks.append(f"BT /F1 {size} Tf {matrix} {x} {y} Tm <{codes}> Tj ET")
        return self

    def lines(self, x: float, y: float, *texts: str, size: float = 10, step: float = 16) -> Sheet:
        """Write lines one below the other."""
        for number, text in enumerate(texts):
            self.write(x, y - number * step, text, size)
        return self

    def stroke(self, *points: tuple[float, float]) -> Sheet:
        """Draw a line from point to point."""
        first, *others = (f"{x} {y}" for x, y in points)
        self.marks.append(f"0.5 w {first} m {' '.join(f'{point} l' for point in others)} S")
        return self

    def area(self, x: float, y: float, width: float, height: float) -> Sheet:
        """Fill an area."""
        self.marks.append(f"{x} {y} {width} {height} re f")
        return self

    def picture(self, x: float, y: float, width: float, height: float) -> Sheet:
        """Place a grey picture."""
        self.marks.append(f"q {width} 0 0 {height} {x} {y} cm /P1 Do Q")
        return self

    def table(self, x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]], height: float = 20) -> Sheet:
        """Draw a table from its upper left corner down, a line around each cell; a text may hold line ends."""
        right, bottom = x + sum(widths), y - height * len(rows)
        for number in range(len(rows) + 1):
            self.stroke((x, y - number * height), (right, y - number * height))
        edges = [x + sum(widths[:number]) for number in range(len(widths) + 1)]
        for edge in edges:
            self.stroke((edge, y), (edge, bottom))
        for number, row in enumerate(rows):
            for edge, text in zip(edges, row, strict=False):
                if text:
                    self.lines(edge + 2, y - number * height - 13, *text.split("\n"), step=11)
        return self


def pdf(*sheets: Sheet, encrypt: str = "") -> bytes:
    """Write a file of pages.

    Args:
        sheets: the pages.
        encrypt: an encryption dictionary, for files that ask for a password.
    """
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(sheets)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>", _FONT, _PICTURE]
    for number, sheet in enumerate(sheets):
        content = "\n".join(sheet.marks)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {sheet.height}] /Rotate {sheet.rotate} /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /P1 4 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    written, places = "%PDF-1.5\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    lock = f"/Encrypt {encrypt} /ID [<00> <00>]" if encrypt else ""
    return f"{written}{head}trailer << /Size {len(objects) + 1} /Root 1 0 R {lock} >>\nstartxref\n{len(written)}\n%%EOF\n".encode("latin-1")
