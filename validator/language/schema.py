"""What a pack file may hold, as pydantic models; the JSON Schema for editors is made from them.

Every key has a default here, so that one missing key does not hide the mistakes in the rest of an entry: what is required stands in
``required`` and is asked for by :mod:`validator.language.structure`. Scalars arrive as the text that the author wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError
from pydantic_core.core_schema import literal_schema

from validator.language.families import FAMILIES
from validator.language.values import FIELD_TYPES

__all__ = [
    "ExamplesEntry",
    "FieldEntry",
    "FindEntry",
    "JoinEntry",
    "PackEntry",
    "ParamEntry",
    "RuleEntry",
    "SeverityEntry",
    "ShapeEntry",
    "WordsEntry",
    "pack_schema",
    "required",
]


SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class _OneOf:
    """Annotates a text that must be one of some words known only at run time."""

    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return literal_schema(list(self.words))


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("flag-expected", "true or false")
    return value == "true"


def _words(value: object) -> object:
    """Take a bare text as words of the language it is written in."""
    if not isinstance(value, str):
        return value
    return {"zh" if any("\u4e00" <= character <= "\u9fff" for character in value) else "en": value}


def _listed(value: object) -> object:
    """Take one thing as a list of one."""
    return value if value is None or isinstance(value, list) else [value]


def _graded(value: object) -> object:
    """Take a bare severity as that of any gap."""
    if not isinstance(value, str):
        return value
    if value not in SEVERITIES:
        raise PydanticKnownError("literal_error", {"expected": ", ".join(f"'{word}'" for word in SEVERITIES)})
    return {value: "any"}


def _paired(value: object) -> object:
    """Take a list of keys as keys that have the same name on both sides."""
    names = [value] if isinstance(value, str) else value
    return {name: name for name in names} if isinstance(names, list) and all(isinstance(name, str) for name in names) else value


def _valued(value: object) -> object:
    """Take a bare value as that of a parameter about which nothing more is said."""
    return value if value is None or isinstance(value, dict) else {"value": value}


def _entry(*required: str) -> ConfigDict:
    return ConfigDict(extra="forbid", frozen=True, json_schema_extra={"required": list(required)} if required else None)


FieldType = Annotated[str, _OneOf(tuple(FIELD_TYPES))]
Family = Annotated[str, _OneOf(("", *FAMILIES))]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Version = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
Texts = Annotated[list[str], BeforeValidator(_listed, json_schema_input_type=str | list[str])]
Values = Annotated[list[str], BeforeValidator(_listed, json_schema_input_type=str | float | list[str | float])]
Keys = Annotated[dict[str, str], BeforeValidator(_paired, json_schema_input_type=str | list[str] | dict[str, str])]


class WordsEntry(BaseModel):
    """The same words in Chinese and in English; one language is enough."""

    model_config = _entry()
    zh: str = ""
    en: str = ""


Words = Annotated[WordsEntry, BeforeValidator(_words, json_schema_input_type=str | WordsEntry)]


class FieldEntry(BaseModel):
    """One field of a shape."""

    model_config = _entry("type")
    type: FieldType = Field("any", description="What the field holds; rows: records of another shape.")
    labels: list[str] = Field([], description="What reports and the columns of record files call it.")
    unit: str = Field("", description="The unit of a number that is printed without one.")
    many: Flag = Field(default=False, description="A list of figures or texts.")
    optional: Flag = Field(default=False, description="A record may lack it.")
    set: Flag = Field(default=False, description="Set, not measured (a target, a standard, full marks): exact whatever its digits.")
    of: str = Field("", description="For a percentage: the field it is a percentage of.")
    shape: str = Field("", description="For rows: the shape of each.")
    decimals: int | None = Field(None, ge=0, le=20, description="How many are printed: files with binary fractions (Parquet) do not say.")


class FindEntry(BaseModel):
    """Where in a report the fields stand together."""

    model_config = _entry()
    within: list[Literal["sentence", "paragraph", "row", "key-values"]] = []
    same: list[Literal["subject", "period"]] = []


class ShapeEntry(BaseModel):
    """The declared type of a record."""

    model_config = _entry("about", "fields")
    about: Words = WordsEntry()
    fields: dict[str, FieldEntry] = {}
    family: Family = Field("", alias="from", description="The family of statements that fills it; without one it is found by its labels.")
    find: FindEntry = FindEntry()
    phrase: str = Field("", description="A literal sentence with the fields in braces, for the exception.")
    phrases: list[str] = []


class ExamplesEntry(BaseModel):
    """Records and what the rule says of them; all are run."""

    model_config = _entry("pass", "fail")
    passing: list[dict[str, Any]] = Field([], alias="pass")
    fail: list[dict[str, Any]] = Field([], description="With the cause and the repair that the diagnosis must name.")
    skip: list[dict[str, Any]] = []


class JoinEntry(BaseModel):
    """Records that share keys with those the rule looks at."""

    model_config = _entry()
    shape: str = Field("", description="Whose records; without it, the shape that the rule looks at.")
    name: str = Field("", alias="as", description="What the rule calls them: table.total; without it, the name of the shape, or prior.")
    on: Keys = Field({}, description="Keys that must be equal: fields of both, subject or period; {own: theirs} where the names differ.")
    source: Literal["file", "prior"] = Field("file", alias="from", description="prior: they stand in last year's file (check --prior).")
    many: Flag = Field(default=False, description="There may be several: rows.")


Joins = Annotated[list[JoinEntry], BeforeValidator(_listed, json_schema_input_type=JoinEntry | list[JoinEntry])]


class SeverityEntry(BaseModel):
    """How grave a failure is by the size of its gap: any, or more than a share of what is expected, an amount, or units of the last place."""

    model_config = _entry()
    error: str = ""
    warning: str = ""
    note: str = ""


Graded = Annotated[SeverityEntry, BeforeValidator(_graded, json_schema_input_type=Literal["error", "warning", "note"] | SeverityEntry)]


class ParamEntry(BaseModel):
    """A value that rules call by name and that users may set otherwise."""

    model_config = _entry("value")
    value: Values = Field([], description="A figure with its unit, a text in quotes, or a list of either.")
    about: Words = WordsEntry()


Param = Annotated[ParamEntry, BeforeValidator(_valued, json_schema_input_type=str | float | list[str] | ParamEntry)]


class RuleEntry(BaseModel):
    """One consistency rule: what must hold on every record of a shape."""

    model_config = _entry("on", "assert", "message", "examples")
    on: str = Field("", description="The shape that it looks at.")
    condition: str = Field("", alias="assert", description="What must hold.")
    when: str = Field("", description="Checked only where this holds.")
    unless: str = Field("", description="Not checked where this holds.")
    by: Texts = Field([], description="Group the records by these keys: fields, subject or period; the rule sees a group as records.")
    join: Joins = Field([], description="Records of other shapes, or of last year's file, that share keys.")
    severity: Graded = SeverityEntry(error="any")
    message: Words = Field(WordsEntry(), description="What to say, with the fields in braces: {rate}, {expected.rate}.")
    why: Words = WordsEntry()
    fix: Words = WordsEntry()
    examples: ExamplesEntry = ExamplesEntry()
    tolerance: str = Field(
        "",
        description="How wide a gap passes: 0.5万元, 0.1% of what is expected, 2 last places. The printed decimals allow for rounding without it.",
    )
    rounding: Literal["allowed", "strict"] = "allowed"
    mode: Literal["rounded", "truncated", "restated"] = Field(
        "rounded", description="How figures are printed: rounded, cut, or to the digit."
    )
    missing: Literal["skip", "zero", "report"] = Field("skip", description="What a missing field or partner means.")
    enabled: Flag = True
    references: list[str] = []


class PackEntry(BaseModel):
    """A pack: shapes and rules for a kind of report."""

    model_config = _entry("pack")
    pack: str = Field("", description="The name of the pack: words in small letters, joined by hyphens.")
    title: Words = WordsEntry()
    version: Version = ""
    extends: Texts = Field(
        [], description="Packs whose shapes, rules and parameters it has too; its own of the same name take their place."
    )
    params: dict[str, Param] = Field({}, description="Values that rules call by name.")
    detect: list[str] = Field([], description="A report that holds one of these words is of this kind; without any, every report is.")
    shapes: dict[str, ShapeEntry] = {}
    rules: dict[str, RuleEntry] = {}


def required(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the keys that an entry of this kind must have.

    >>> required(ShapeEntry)
    ('about', 'fields')
    """
    extra = model.model_config.get("json_schema_extra")
    names = extra.get("required") if isinstance(extra, dict) else None
    return tuple(map(str, names)) if isinstance(names, list) else ()


def pack_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a pack file, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **PackEntry.model_json_schema()}
