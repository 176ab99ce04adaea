"""Names of the elements of WordprocessingML (ISO/IEC 29500)."""

from __future__ import annotations

__all__ = ["ALTERNATE", "CHOICE", "FALLBACK", "MATH", "w"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

ALTERNATE = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
FALLBACK = f"{_MC}Fallback"
MATH = frozenset({f"{_M}oMath", f"{_M}oMathPara"})


def w(name: str) -> str:
    """Give the full name of an element or attribute of the main namespace.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return _W + name
