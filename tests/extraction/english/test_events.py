"""Changes as English sentences tell them."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.english.events import Event, changes_told
from validator.extraction.structure import Mention


def texts(event: Event) -> tuple[str, ...]:
    """Give the printed figures of a change: amount, percentage, points, what was reached and what was before."""
    parts: tuple[Mention | None, ...] = (event.delta, event.percent, event.points, event.current, event.previous)
    return tuple(each.figure.text if each else "" for each in parts)


@pytest.mark.parametrize(
    ("sentence", "found", "sure"),
    [
        (
            "Sales rose $2.0 million, or 5%, to $42.0 million from $40.0 million.",
            ("$2.0million", "5%", "", "$42.0million", "$40.0million"),
            True,
        ),
        ("Sales were $42.0 million, up 5% from $40.0 million.", ("", "5%", "", "$42.0million", "$40.0million"), True),
        ("Sales were $42.0 million compared to $40.0 million, a 5% increase.", ("", "5%", "", "$42.0million", "$40.0million"), True),
        ("The ratio fell 90 basis points to 40.2%.", ("", "", "90basispoints", "40.2%", ""), True),
        ("Organic sales rose 5% to $42.0 million from $40.0 million.", ("", "5%", "", "$42.0million", "$40.0million"), False),
        ("Sales rose about 5% to $42.0 million from $40.0 million.", ("", "5%", "", "$42.0million", "$40.0million"), False),
        ("Sales were $42.0 million due to a 5% increase in volume.", ("", "5%", "", "", ""), False),
        ("Sales were $42.0 million; margins rose 5%.", ("", "5%", "", "", ""), False),
        ("Sales rose 5% due to $42.0 million of orders.", ("", "5%", "", "", ""), False),
    ],
)
def test_the_figures_of_a_change(sentence: str, found: tuple[str, ...], *, sure: bool) -> None:
    """A change has the figures that its words give it, and says whether they leave no doubt."""
    (event,) = changes_told(read_report(sentence))[0]

    assert (texts(event), event.sure) == (found, sure)


def test_each_change_of_a_sentence_has_its_own_figures() -> None:
    """The level of one change is not that of the next."""
    found = changes_told(read_report("Exports rose 2% to $5.1 million and imports fell 3% to $9.7 million."))[0]

    assert [texts(event) for event in found] == [("", "2%", "", "$5.1million", ""), ("", "3%", "", "$9.7million", "")]
