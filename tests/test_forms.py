"""Forms of public bodies, kept as Word files, workbooks and pages: nothing is wrong with them, and each slip is found at its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import validator
from tests.extraction.drawn import draw
from tests.made.pages import html_of
from tests.made.word import docx_of
from tests.made.workbooks import xlsx_of
from validator.model.document import Document, Heading
from validator.model.result import FileResult
from validator.model.text import Piece, Text

FORMS: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "forms.yaml").read_text(encoding="utf-8"))
MAKERS: Mapping[str, Callable[[Document], bytes]] = {
    "form.docx": docx_of,
    "form.xlsx": xlsx_of,
    "form.html": lambda document: html_of(document).encode(),
}
each_form = pytest.mark.parametrize("form", FORMS)
each_file = pytest.mark.parametrize("name", MAKERS)


def checked(form: Mapping[str, Any], name: str, folder: Path, slip: Mapping[str, str] | None = None) -> FileResult:
    """Check a form in a file, with a slip in it if one is given."""
    drawing = form["table"]
    if slip:
        assert len(re.findall(rf"(?<![\d.,]){re.escape(slip['should'])}(?![\d.,%])", drawing)) == 1, slip
        drawing = drawing.replace(slip["should"], slip["printed"])
    title = Heading(Text(form["title"], (Piece(0, 1, 1, 0),)), 1)
    path = folder / name
    path.write_bytes(MAKERS[name](Document(name, (title, draw(drawing, form.get("caption", ""))))))
    return validator.check_file(path).files[0]


def told(result: FileResult) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give what is held against a form: the rule, its severity and the figures."""
    for finding in result.findings:
        if finding.severity != "note":
            yield finding.check.rule.name, finding.severity.value, tuple(figure.text for _, figure in finding.check.figures)


@each_form
@each_file
def test_nothing_is_wrong_with_the_forms(form: str, name: str, tmp_path: Path) -> None:
    """A form whose figures agree is accused of nothing, and most of its figures are verified."""
    result = checked(FORMS[form], name, tmp_path)

    assert (list(told(result)), result.problems) == ([], ())
    assert any(check.status == "passed" for check in result.checks)


@each_form
@each_file
def test_each_slip_is_found_at_its_cell(form: str, name: str, tmp_path: Path) -> None:
    """Every finding speaks of the figure that was printed wrongly, with the place where it stands, and one of them holds it to be wrong."""
    for slip in FORMS[form]["slips"]:
        result = checked(FORMS[form], name, tmp_path, slip)

        accused = [finding for finding in result.findings if finding.severity != "note"]
        suspects = [
            (finding.check.record, role, figure)
            for finding in accused
            for role, figure in finding.check.figures
            if role in finding.suspects
        ]
        assert slip["printed"] in [figure.text for _, _, figure in suspects], (slip, list(told(result)))
        places = {figure.place.address.path or figure.place.line for _, _, figure in suspects if figure.text == slip["printed"]}
        assert len(places) == 1
