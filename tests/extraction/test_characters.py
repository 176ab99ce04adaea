"""Characters are folded one for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.characters import fold

TEXTS = st.text(st.sampled_from("预算預算万萬元５．％−－，；（） \u3000\t①²a1\ud7ff\U0001f600[]^-\\"))


@given(TEXTS)
def test_every_character_is_folded_for_itself(text: str) -> None:
    """A text folds to the folds of its characters, so that positions stay."""
    assert fold(text) == "".join(map(fold, text))
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


def test_signs_and_traditional_characters_are_folded_and_circled_numbers_are_not() -> None:
    """Full-width digits and signs, blanks, minus signs and traditional characters are folded; commas, brackets, circled and raised numbers stay."""
    assert fold("預算５．２％−３\u3000萬元，（①）²") == "预算5.2%-3 万元，（①）²"
