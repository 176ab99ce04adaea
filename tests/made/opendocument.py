"""OpenDocument files written part by part."""

from __future__ import annotations

from tests.made.word import zipped

__all__ = ["ods", "odt"]

_NAMES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "draw": "drawing",
    "style": "style",
    "fo": "xsl-fo-compatible",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in _NAMES.items())


def _packed(kind: str, content: str, styles: str) -> bytes:
    written = f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>{content}</office:body></office:document-content>"
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": written})


def odt(body: str, styles: str = "") -> bytes:
    """Pack a text: what stands in its body, and automatic styles."""
    return _packed("text", f"<office:text>{body}</office:text>", styles)


def ods(sheets: str, styles: str = "") -> bytes:
    """Pack a spreadsheet: its sheets, and automatic styles."""
    return _packed("spreadsheet", f"<office:spreadsheet>{sheets}</office:spreadsheet>", styles)
