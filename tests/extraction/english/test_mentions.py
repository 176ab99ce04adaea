"""Figures of English sentences: what each does, what it measures and when."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.extraction.cases import read_report
from validator.extraction.structure import Mention

FILE = Path(__file__).parents[2] / "cases" / "extraction" / "english_figures.yaml"
CASES = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
DIRECTIONS = {1: " up", -1: " down", 0: ""}


def told(mention: Mention) -> str:
    """Give a figure in the words of the case file."""
    rest = [mention.figure.label, mention.figure.period, f"of {mention.base}" if mention.base else ""]
    role = f"{mention.role.value}{DIRECTIONS[mention.sign]}"
    return f"{mention.figure.text}: {role}, {rest[0]}" + "".join(f", {each}" for each in rest[1:] if each)


@pytest.mark.parametrize("name", CASES)
def test_the_words_around_a_figure_tell_what_it_is(name: str) -> None:
    """Each figure of the case has its role, the name of what it measures, its period and the whole of a share."""
    assert [told(mention) for mention in read_report(CASES[name]["text"]).mentions] == CASES[name]["figures"]


def test_the_words_before_and_behind_a_figure_are_as_printed() -> None:
    """Dates and asides are blanked to find the clause, and kept in it."""
    (mention,) = read_report("In May 2019, sales (net) of Acme, Inc. were $5.2 million on May 31, 2019, and rose.").mentions

    assert (mention.lead, mention.tail) == (" sales (net) of Acme, Inc. were ", " on May 31, 2019")


def test_who_has_what_is_counted_is_the_subject() -> None:
    """Achieved revenue of: the revenue is measured, and whose it is stands before the verb."""
    (mention,) = read_report("The Iberian unit achieved revenue of $5.2 million.").mentions

    assert (mention.figure.label, mention.figure.subject) == ("revenue", "Iberian unit")
