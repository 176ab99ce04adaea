"""The colours of cells in an Excel file (ISO/IEC 29500-1, 18.8): styles like those that are there, with another fill."""

from __future__ import annotations

from copy import deepcopy

from validator.model.rule import Severity
from validator.reading.packages import Xml

__all__ = ["NS", "Fills"]

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLOURS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C"}
_OTHER = "FFDDEBF7"
_RESERVED = ("none", "gray125")
"""The first two fills, whatever the file says of them."""
_AFTER_FILLS = ("borders", "cellStyleXfs", "cellXfs")


class Fills:
    """Adds filled styles to the styles of a workbook, each once.

    Args:
        styles: the root of the part, to be changed.
    """

    def __init__(self, styles: Xml) -> None:
        self._styles = styles
        self._known: dict[tuple[int, Severity], int] = {}
        self._fills: dict[Severity, int] = {}

    def filled(self, style: str | None, severity: Severity) -> str | None:
        """Give the number of a style that is like another but filled; None if there is no such other."""
        formats = self._styles.find(f"{NS}cellXfs")
        number = int(style) if style and style.isdecimal() else 0
        if formats is None or number >= len(formats):
            return None
        key = (number, severity)
        if key not in self._known:
            new = deepcopy(formats[number])
            new.set("fillId", str(self._fill(severity)))
            new.set("applyFill", "1")
            self._known[key] = _append(formats, new)
        return str(self._known[key])

    def _fill(self, severity: Severity) -> int:
        """Give the number of the fill of a severity."""
        if severity not in self._fills:
            self._fills[severity] = _append(self._all_fills(), self._pattern("solid", _COLOURS.get(severity, _OTHER)))
        return self._fills[severity]

    def _all_fills(self) -> Xml:
        fills = self._styles.find(f"{NS}fills")
        if fills is None:
            fills = self._styles.makeelement(f"{NS}fills", {})
            following = next((each for name in _AFTER_FILLS if (each := self._styles.find(f"{NS}{name}")) is not None), None)
            if following is None:
                self._styles.append(fills)
            else:
                following.addprevious(fills)
        for pattern in _RESERVED[len(fills) :]:
            _append(fills, self._pattern(pattern))
        return fills

    def _pattern(self, kind: str, colour: str = "") -> Xml:
        fill = self._styles.makeelement(f"{NS}fill", {})
        pattern = fill.makeelement(f"{NS}patternFill", {"patternType": kind})
        fill.append(pattern)
        if colour:
            pattern.append(pattern.makeelement(f"{NS}fgColor", {"rgb": colour}))
            pattern.append(pattern.makeelement(f"{NS}bgColor", {"indexed": "64"}))
        return fill


def _append(parent: Xml, child: Xml) -> int:
    """Append an element to a list that tells its length, and give its number."""
    parent.append(child)
    parent.set("count", str(len(parent)))
    return len(parent) - 1
