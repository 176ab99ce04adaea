"""What a figure does in its clause."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.extraction.cases import read_report

CASES = yaml.load((Path(__file__).parents[1] / "cases" / "extraction" / "roles.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)


@pytest.mark.parametrize("name", CASES)
def test_the_words_around_a_figure_tell_its_role(name: str) -> None:
    """Each figure of the case has the role that a reader gives it."""
    mentions = read_report(CASES[name]["text"]).mentions

    assert [mention.role.value for mention in mentions] == CASES[name]["roles"]
