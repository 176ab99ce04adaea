"""Shapes: the declared type of a record."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.unit import Unit

__all__ = ["Field", "Messages", "Shape"]


@dataclass(frozen=True, slots=True)
class Messages:
    """The same words in Chinese and English; one may be empty, then the other serves."""

    zh: str = ""
    en: str = ""

    @classmethod
    def of(cls, text: str) -> Messages:
        """Give a bare text as words of the language it is written in.

        >>> Messages.of("too much")
        Messages(zh='', en='too much')
        """
        return cls(zh=text) if any("\u4e00" <= character <= "\u9fff" for character in text) else cls(en=text)

    def in_language(self, language: str) -> str:
        """Give the words in ``zh`` or ``en``, falling back to the other."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a shape.

    Attributes:
        name: as rules call it.
        type: ``money percent points count number ratio score days text date period amount`` (amount: any of money, count, number) or
            ``rows`` (records of ``shape``).
        labels: what reports call it; in record files also accepted as column headers.
        unit: for data: the unit of a bare number; None if every value prints its own.
        many: a list of figures.
        optional: a record may lack it.
        set: its figures are set, not measured (targets, standards, weights).
        of: for a percent: the field it is a percentage of.
        shape: for ``rows``: the shape of the rows.
        decimals: how many are printed, for files that hold binary fractions (Parquet); None: not declared.
    """

    name: str
    type: str
    labels: tuple[str, ...] = ()
    unit: Unit | None = None
    many: bool = False
    optional: bool = False
    set: bool = False
    of: str = ""
    shape: str = ""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The declared type of a record.

    Attributes:
        name: qualified with its pack: ``core/share``.
        about: what such a record is.
        fields: in the order declared.
        family: the code family that fills it from a document (``share``, ``composition`` …); empty: bound by labels.
        within: where its fields must stand together: ``sentence``, ``paragraph``, ``row``, ``key-values``.
        same: what the fields must share: ``subject``, ``period``.
        phrases: literal sentence templates, for the exception.
    """

    name: str
    about: Messages
    fields: tuple[Field, ...]
    family: str = ""
    within: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def field(self, name: str) -> Field | None:
        """Give the field of that name."""
        return next((field for field in self.fields if field.name == name), None)
