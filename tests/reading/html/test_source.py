"""Where the words of a page stand in its source."""

from __future__ import annotations

from validator.reading.html.source import PageSource, Spot


def _places(page: str, *words: str) -> list[list[tuple[int, int]]]:
    """Give, for each of some words in turn, the indices of its runs and their places in the source."""
    source = PageSource(page, "a.html")
    return [[(index, spot.offset) for index, spot in source.find(each)] for each in words]


def test_words_are_found_one_after_the_other_behind_markup() -> None:
    """The same words later on are other words."""
    assert _places("<p>12</p>\n<p title='12'>12</p>", "12", "12") == [[(0, 3)], [(0, 24)]]
    assert PageSource("<p>\r\n  12", "a.html").find("12") == ((0, Spot(2, 3, 7)),)


def test_characters_after_an_entity_or_a_comment_have_places_of_their_own() -> None:
    """The parser joins what the source parts."""
    assert _places("A&amp;B<!-- x -->C 5", "A&BC", "5") == [[(0, 0), (2, 6), (3, 17)], [(0, 19)]]


def test_words_that_are_not_there_take_no_others_along() -> None:
    """They have the place where the search stands, and the next are found."""
    assert _places("<p>收入</p><p>支出</p>", "收入", "甲乙", "支出") == [[(0, 3)], [(0, 12)], [(0, 12)]]
