"""Where English sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.english.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sales rose. Costs fell.", ["Sales rose.", "Costs fell."]),
        ("Acme Inc. sold 5 units vs. Beta Corp. in May.", ["Acme Inc. sold 5 units vs. Beta Corp. in May."]),
        ("It is held in the U.S. Property is held abroad.", ["It is held in the U.S. Property is held abroad."]),
        ("It is held in the U.S. The rest is abroad.", ["It is held in the U.S.", "The rest is abroad."]),
        ("See Form 10-K. In addition, sales rose.", ["See Form 10-K.", "In addition, sales rose."]),
        ("It rose 5.2%. “Good,” he said.", ["It rose 5.2%.", "“Good,” he said."]),
        ("Key changes: • Sales rose. • Costs fell by 2.5%.", ["Key changes:", "• Sales rose.", "• Costs fell by 2.5%."]),
        ("In 2018 it was $5 million. $3 million was paid.", ["In 2018 it was $5 million.", "$3 million was paid."]),
        ("No. 5 was sold by Mr. J. Smith.", ["No. 5 was sold by Mr. J. Smith."]),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_abbreviates(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials and decimals end none; a bullet begins one."""
    assert [text[start:end].strip() for start, end in sentence_spans(text)] == sentences


@given(st.text(alphabet="Aa bU.S5!?•“” \n", max_size=60))
def test_sentences_cover_the_text(text: str) -> None:
    """Each sentence begins where the one before ends, and nothing but blanks is left out."""
    spans = list(sentence_spans(text))

    assert all(one[1] == other[0] for one, other in pairwise(spans))
    assert not (text[: spans[0][0]] + text[spans[-1][1] :]).strip() if spans else not text.strip()
