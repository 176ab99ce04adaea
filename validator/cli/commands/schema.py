"""``report-validator schema``: the published JSON Schemas."""

from __future__ import annotations

import json
from typing import Any

import click

from validator.cli.writing import write_screen
from validator.reporting.schema import findings_schema

__all__ = ["command"]


def _pack_schema() -> dict[str, Any]:
    from validator.language.editor_schema import editor_schema  # noqa: PLC0415 (the schema of findings is had without pydantic)

    return editor_schema()


def _cases_schema() -> dict[str, Any]:
    from validator.language.editor_schema import cases_schema  # noqa: PLC0415 (as above)

    return cases_schema()


def _configuration_schema() -> dict[str, Any]:
    from validator.configuration.schema import configuration_schema  # noqa: PLC0415 (as above)

    return configuration_schema()


SCHEMAS = {"findings": findings_schema, "pack": _pack_schema, "cases": _cases_schema, "configuration": _configuration_schema}


@click.command()
@click.argument("name", type=click.Choice(tuple(SCHEMAS)))
def command(name: str) -> None:
    """Print a JSON Schema.

    findings: of what check --format json prints.  pack: of rule packs, for editors.  cases: of the files of cases beside them.
    configuration: of report-validator.toml.
    """
    write_screen(json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n", data=True)
