"""Addresses in files without lines."""

from __future__ import annotations

from validator.model.address import UNKNOWN, Address


def test_an_address_is_written_in_one_word() -> None:
    """The same word in every language: paragraph, cell of a table, cell of a sheet, page."""
    written = {
        "p12": Address(paragraph=12, character=5, end_character=9),
        "t3r2c4/p1": Address(cells=((3, 2, 4),), paragraph=1),
        "t3r2c4/t1r1c2/p1": Address(cells=((3, 2, 4), (1, 1, 2)), paragraph=1),
        "footnote2/p1": Address(part="footnote", number=2, paragraph=1),
        "支出 决算!B5": Address(sheet="支出 决算", cell="B5"),
        "page3": Address(page=3, boxes=((1.0, 2.0, 3.0, 4.0),)),
        "": UNKNOWN,
    }

    assert [address.path for address in written.values()] == list(written)


def test_an_address_says_in_which_table_it_is() -> None:
    """The sheet, or the outermost table with the part it stands in."""
    inner = Address(part="footer", number=1, cells=((3, 2, 4), (1, 1, 2)), paragraph=1)

    assert [each.table for each in (inner, Address(sheet="决算", cell="B5"), Address(paragraph=3))] == ["footer1/t3", "决算", ""]


def test_only_the_unknown_address_is_false() -> None:
    """An address that says anything holds."""
    assert not UNKNOWN
    assert all((Address(page=1), Address(sheet="一"), Address(paragraph=1), Address(part="footnote", number=1)))


def test_one_box_around_several_lines() -> None:
    """The box of what stands on two lines holds both."""
    assert Address(page=1, boxes=((30.0, 700.0, 40.0, 712.0), (10.0, 680.0, 25.0, 692.0))).box == (10.0, 680.0, 40.0, 712.0)
    assert UNKNOWN.box is None
