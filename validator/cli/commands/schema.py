"""``report-validator schema``: the published JSON Schemas."""

from __future__ import annotations

import json

import click

from validator.cli.writing import write_screen
from validator.reporting.schema import findings_schema

__all__ = ["command"]

SCHEMAS = {"findings": findings_schema}


@click.command()
@click.argument("name", type=click.Choice(tuple(SCHEMAS)))
def command(name: str) -> None:
    """Print a JSON Schema.

    findings: of what check --format json prints.
    """
    write_screen(json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n", data=True)
