"""``report-validator init``: a repository begins to check its data."""

from __future__ import annotations

from pathlib import Path

import click

from validator.cli.language import language_option, spoken
from validator.cli.writing import write_file
from validator.language.files import package_data

__all__ = ["command"]

SAMPLES = {
    "report-validator.toml": "configuration/samples/report-validator.{language}.toml",
    "data/sample.yaml": "configuration/samples/sample.{language}.yaml",
    ".pre-commit-config.yaml": "configuration/samples/pre-commit.{language}.yaml",
}
"""The files that are written, and what they say."""


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@language_option
def command(folder: str, lang: str | None) -> None:
    """Write a commented configuration, a sample of records and the hook of pre-commit into FOLDER.

    Files that are there already are left as they are.
    """
    words = spoken(lang)
    for name, sample in SAMPLES.items():
        path = Path(folder, name)
        if path.exists():
            click.echo(words.text("command.init-kept", path=path))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(str(path), package_data(sample.format(language=words.language)))
        click.echo(words.text("command.init-written", path=path))
    click.echo(words.text("command.init-next", path=Path(folder, "data")))
