"""Literal sentences of packs, for the exception."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.extraction.cases import Case, read_report, shown, wanted
from validator.extraction.extract import extract
from validator.extraction.phrased import phrased
from validator.language.loading import load_pack
from validator.reading.text import read_document

CASES = yaml.load((Path(__file__).parents[1] / "cases" / "extraction" / "phrased.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
PACK = load_pack(
    """
pack: office
shapes:
  fee:
    about: Fees that people pay.
    fields:
      people: {type: count}
      each: {type: money, set: true, optional: true}
      total: {type: money}
      name: {type: text, optional: true}
    phrases: ["全县{people}参保，人均缴费{each}，合计{total}", "{name}有{people}缴费，合计{total}"]
""",
    "office.yaml",
)
SHAPE = PACK.shapes["office/fee"]


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_of_a_pack_is_found(name: str) -> None:
    """The words of the pack around figures of the right types give a record, and no other words do."""
    case = Case(name, CASES[name]["report"], tuple(CASES[name]["records"]))

    assert shown(phrased(read_report(case.report), SHAPE), case) == wanted(case)


def test_a_phrase_is_read_with_everything_else() -> None:
    """A shape that is found by a phrase needs neither labels nor a family."""
    document = read_document("一、参保\n全县1200人参保，人均缴费300元，合计36万元。\n".encode(), "a.txt", "utf-8")

    (record,) = extract(document, (PACK,)).records

    assert (record.shape, record.wording, record.place.line, record.place.column) == ("office/fee", "phrase", 2, 1)
