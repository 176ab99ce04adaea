"""Forms of texts and codes: ``[A-Z]{2}####``, ``〔####〕*号``, ``(项目|课题)*``. Answered in time that grows with the text, whatever the form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from validator.language.numerals import fold_signs

__all__ = ["Form", "FormError", "form"]

_TOKEN = re.compile(
    r"(?P<set>\[\^?[^\[\]^][^\[\]]*\])|\{(?P<least>\d{1,3})(?P<comma>,(?P<most>\d{1,3})?)?\}|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<stray>[\[\]{}])|(?P<sign>.)",
    re.DOTALL,
)
_RANGE = re.compile(r"(.)-(.)|(.)", re.DOTALL)
_MOST_STATES = 2000

Accepts = Callable[[str], bool]


class FormError(ValueError):
    """A form that is none: a bracket without its other half, a repetition of nothing, or one too large.

    Attributes:
        index: where, within the form.
    """

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


@dataclass(frozen=True, slots=True)
class Form:
    """The states of a form, numbered from 0; the last one is the end.

    Attributes:
        takes: of each state the sign it takes to the next one; None where it takes none.
        leads: of each state where it leads without taking a sign.
    """

    takes: tuple[Accepts | None, ...]
    leads: tuple[tuple[int, ...], ...]

    def fits(self, text: str) -> bool:
        """Whether a whole text has the form.

        >>> form("[A-Z]{2}#*").fits("AB1号"), form("[A-Z]{2}#*").fits("A1")
        (True, False)
        """
        states = self._reached({0})
        for sign in fold_signs(text):
            states = self._reached({state + 1 for state in states if (takes := self.takes[state]) is not None and takes(sign)})
            if not states:
                return False
        return len(self.takes) - 1 in states

    def _reached(self, states: set[int]) -> set[int]:
        """Add what the states lead to."""
        reached, left = set(states), list(states)
        while left:
            for state in self.leads[left.pop()]:
                if state not in reached:
                    reached.add(state)
                    left.append(state)
        return reached


@lru_cache(256)
def form(text: str) -> Form:
    """Read a form.

    ``#`` is a digit, ``?`` any sign, ``*`` any run of signs, ``[A-Z甲乙]`` one of some signs, ``[^0-9]`` any other; ``{2}``, ``{2,4}``, ``{2,}`` repeat what
    stands before; ``(a|b)`` is either. Every other sign is itself; one with a meaning stands for itself in brackets: ``[*]``. Full-width
    signs count as ASCII ones.

    Raises:
        FormError: it is malformed.
    """
    reader = _Reader(text)
    pieces = reader.choice()
    if reader.token is not None:
        raise FormError(reader.token.start())
    return _built(pieces)


@dataclass(frozen=True, slots=True)
class _Node:
    """A piece of a form: ``accept`` takes a sign, ``run`` any signs, ``choice`` is one of several sequences, repeated ``least`` to ``most`` times (None: without end)."""

    accept: Accepts | None = None
    choices: tuple[tuple[_Node, ...], ...] = ()
    least: int = 1
    most: int | None = 1


class _Reader:
    """Reads the pieces of a form."""

    def __init__(self, text: str) -> None:
        self._tokens: Iterator[re.Match[str]] = _TOKEN.finditer(text)
        self.token = next(self._tokens, None)
        self._end = len(text)

    def choice(self) -> _Node:
        """Read sequences up to the end or a closing bracket."""
        choices: list[tuple[_Node, ...]] = [()]
        while self.token is not None and not self.token["close"]:
            if self.token["bar"]:
                choices.append(())
                self.token = next(self._tokens, None)
            else:
                choices[-1] += (self._repeated(self._piece()),)
        return _Node(choices=tuple(choices))

    def _piece(self) -> _Node:
        token = self.token
        assert token is not None, "asked for only where something stands"
        self.token = next(self._tokens, None)
        if token["open"]:
            inner = self.choice()
            if self.token is None:
                raise FormError(token.start())
            self.token = next(self._tokens, None)
            return inner
        if token["set"]:
            return _Node(_one_of(token["set"][1:-1]))
        if not token["sign"]:
            raise FormError(token.start())
        return _Node(_any, least=0, most=None) if token[0] == "*" else _Node({"#": _digit, "?": _any}.get(token[0]) or _is(token[0]))

    def _repeated(self, piece: _Node) -> _Node:
        token = self.token
        if token is None or not token["least"]:
            return piece
        self.token = next(self._tokens, None)
        least = int(token["least"])
        most = None if token["comma"] and not token["most"] else int(token["most"] or least)
        if most is not None and (most < least or most == 0):
            raise FormError(token.start())
        return _Node(choices=((piece,),), least=least, most=most)


class _Builder:
    """Lays the states of a form out one after the other."""

    def __init__(self) -> None:
        self.takes: list[Accepts | None] = []
        self.leads: list[set[int]] = []

    def state(self, accept: Accepts | None = None) -> int:
        if len(self.takes) >= _MOST_STATES:
            raise FormError(0)
        self.takes.append(accept)
        self.leads.append(set())
        return len(self.takes) - 1

    def add(self, node: _Node) -> None:
        """Lay out a piece as often as it may stand; what follows comes next."""
        ends: list[int] = []
        for _ in range(node.least):
            self._once(node)
        for _ in range((node.most or node.least) - node.least):
            ends.append(self.state())
            self.leads[ends[-1]].add(ends[-1] + 1)
            self._once(node)
        if node.most is None:
            fork = self.state()
            self.leads[fork].add(fork + 1)
            self._once(node)
            self.leads[self.state()].add(fork)
            ends.append(fork)
        for end in ends:
            self.leads[end].add(len(self.takes))

    def _once(self, node: _Node) -> None:
        if node.accept is not None:
            self.state(node.accept)
            return
        fork, ends = self.state(), []
        for sequence in node.choices:
            self.leads[fork].add(len(self.takes))
            for piece in sequence:
                self.add(piece)
            ends.append(self.state())
        for end in ends:
            self.leads[end].add(len(self.takes))


def _built(node: _Node) -> Form:
    builder = _Builder()
    builder.add(node)
    builder.state()
    return Form(tuple(builder.takes), tuple(tuple(sorted(leads)) for leads in builder.leads))


def _any(_: str) -> bool:
    return True


def _digit(sign: str) -> bool:
    return "0" <= sign <= "9"


def _is(meant: str) -> Accepts:
    folded = fold_signs(meant)
    return lambda sign: sign == folded


def _one_of(signs: str) -> Accepts:
    """Give what takes one of some signs and ranges of signs; with ``^`` in front, any other."""
    others = signs.startswith("^")
    ranges = [(fold_signs(first or single), fold_signs(last or single)) for first, last, single in _RANGE.findall(signs[others:])]
    return lambda sign: any(first <= sign <= last for first, last in ranges) is not others
