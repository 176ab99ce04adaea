"""Names of the elements of OpenDocument (ISO/IEC 26300)."""

from __future__ import annotations

__all__ = ["MOST_REPEATED", "count", "draw", "fo", "office", "style", "table", "text"]

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
MOST_REPEATED = 1000
"""A cell or row that shows something is repeated no more often; blank ones cost nothing."""


def office(name: str) -> str:
    """Give the full name of what frames a document."""
    return _NS % "office" + name


def text(name: str) -> str:
    """Give the full name of what makes text."""
    return _NS % "text" + name


def table(name: str) -> str:
    """Give the full name of what makes tables."""
    return _NS % "table" + name


def draw(name: str) -> str:
    """Give the full name of what is drawn."""
    return _NS % "drawing" + name


def style(name: str) -> str:
    """Give the full name of what makes styles."""
    return _NS % "style" + name


def fo(name: str) -> str:
    """Give the full name of a property of a style."""
    return _NS % "xsl-fo-compatible" + name


def count(value: str | None, default: int = 1) -> int:
    """Give a number of an attribute; the default if there is none.

    >>> count("3"), count(None), count("x", 0)
    (3, 1, 0)
    """
    return int(value) if value and value.isdecimal() and len(value) < 10 else default  # noqa: PLR2004 - no sheet has a thousand million cells
