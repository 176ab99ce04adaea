"""Random expressions for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["conditions", "numbers"]

NAMES = ("a", "b", "c", "d")


def numbers(depth: int = 2) -> st.SearchStrategy[str]:
    """Draw an arithmetic expression over a, b, c and d."""
    leaves = st.sampled_from([*NAMES, "2", "10%", "0.5"])
    if depth == 0:
        return leaves
    inner = numbers(depth - 1)
    binary = st.builds("({} {} {})".format, inner, st.sampled_from(["+", "-", "*", "/"]), inner)
    calls = st.one_of(
        st.builds("{}({}, {})".format, st.sampled_from(["sum", "min", "max", "mean", "share", "growth", "growth_from"]), inner, inner),
        st.builds("abs({})".format, inner),
        st.builds("round({}, 2)".format, inner),
        st.builds("(-{})".format, inner),
    )
    choice = st.builds("({} if {} < {} else {})".format, inner, inner, inner, inner)
    return st.one_of(leaves, binary, binary, calls, choice)


def conditions(depth: int = 2) -> st.SearchStrategy[str]:
    """Draw a condition over a, b, c and d."""
    relation = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    comparison = st.builds("{} {} {}".format, numbers(2), relation, numbers(1))
    chain = st.builds("{} {} {} {} {}".format, numbers(1), relation, numbers(1), relation, numbers(1))
    if depth == 0:
        return comparison
    inner = conditions(depth - 1)
    return st.one_of(
        comparison,
        chain,
        st.builds("({}) and ({})".format, inner, inner),
        st.builds("({}) or ({})".format, inner, inner),
        st.builds("not ({})".format, inner),
        st.builds("({}) if ({}) else ({})".format, inner, inner, inner),
        st.builds("({}) == ({})".format, inner, inner),
        st.builds("within({}, {}, 1)".format, numbers(1), numbers(1)),
        st.builds("between({}, {}, {})".format, numbers(1), numbers(1), numbers(1)),
    )
