"""How many names a text lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.enumerations import bare_names, inside, names_in, quoted_before

NAMES = st.lists(st.text("甲乙丙丁科室项目中心", min_size=1, max_size=6), min_size=2, max_size=12)


@given(NAMES, st.sampled_from("、，；,;"))
def test_names_parted_by_one_mark_are_as_many_as_they_are(names: list[str], mark: str) -> None:
    """However long the names are and whatever mark parts them, there is one way to count them."""
    assert names_in(mark.join(names)).ways == (len(names),)


@given(NAMES)
def test_an_and_may_part_two_names_or_stand_inside_one(names: list[str]) -> None:
    """The last two of some names may be joined by 和: then they are as many as there are, or one less."""
    text = "、".join(names[:-1]) + "和" + names[-1]

    assert names_in(text).ways == (len(names) - 1, len(names))


@given(NAMES, NAMES)
def test_what_stands_in_brackets_is_not_parted(names: list[str], others: list[str]) -> None:
    """Marks inside a bracket or quotes behind a name count for nothing."""
    text = "、".join([f"{names[0]}（{'、'.join(others)}）", f"《{'，'.join(others)}》", *names[1:]])

    assert names_in(text).ways == (len(names) + 1,)
    assert len(bare_names(text)) == len(names) + 1


@given(NAMES)
def test_the_nearest_way_is_the_number_itself_if_any_way_gives_it(names: list[str]) -> None:
    """A number that some way to part the names gives is found; of any other the nearest."""
    text = "、".join(names[:-1]) + "及" + names[-1]

    assert [names_in(text).nearest(number) for number in (len(names), len(names) - 1, len(names) + 5)] == [
        len(names),
        len(names) - 1,
        len(names),
    ]


@pytest.mark.parametrize(
    ("text", "opening", "held"),
    [("4个科室（办公室、财务（审计）科），另有", 4, "办公室、财务（审计）科"), ("(a(b)c)d", 0, "a(b)c"), ("科室（办公室、", 2, None)],
)
def test_what_a_bracket_holds(text: str, opening: int, held: str | None) -> None:
    """A bracket is read to where it closes; one that never closes holds nothing."""
    assert inside(text, opening) == held


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("制定《甲办法》、《乙办法》（试行）《丙》", (3, "《甲办法》、《乙办法》（试行）《丙》")),
        ("反映“甲”“乙”和“丙”", (3, "“甲”“乙”和“丙”")),
        ("落实《甲规定》，制定《乙办法》", (1, "《乙办法》")),
        ("落实《甲规定》要求", (0, "")),
    ],
)
def test_titles_in_quotes_at_the_end(text: str, found: tuple[int, str]) -> None:
    """Titles that stand one after the other up to the end of a text are counted; other words between them end the row."""
    assert quoted_before(text) == found
