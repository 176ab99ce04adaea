"""Print again everything that the program itself prints for the project: ``python docs/regenerate.py``.

The outputs of the examples, the console blocks of the READMEs, the reference of rules and commands, and the picture.
The tests compare the committed files with what this gives, so that no page can go stale.
"""

from __future__ import annotations

import html
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh.md", "docs/writing-rules.md", "docs/writing-rules.zh.md")
LISTED = re.compile(r"^    report-validator (?P<arguments>.+) > (?P<output>output/\S+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ report-validator "
PICTURED = "check examples/reports/performance-2022.txt"
PICTURES = {"docs/images/check.svg": PICTURED, "docs/images/check.zh.svg": f"{PICTURED} --lang zh"}
REFERENCE = {
    "docs/rules.md": "rules list --format markdown --lang en",
    "docs/rules.zh.md": "rules list --format markdown --lang zh",
    "docs/findings.schema.json": "schema findings",
}
WIDTH = 110
CHARACTER = 12.2  # the width that rich gives one column of its picture


def printed(arguments: str, folder: Path, **settings: str) -> str:
    """Run the real command in a folder and give what it prints; findings (status 1) are no failure here."""
    plain = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "FORCE_COLOR", "NO_COLOR"}}
    environment = {**plain, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", **settings}
    command = [sys.executable, "-m", "validator", *shlex.split(arguments)]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode not in {0, 1}:
        raise SystemExit(f"report-validator {arguments}: {run.stderr}")
    return run.stdout


def commands() -> Iterator[tuple[str, str]]:
    """Give output file and arguments of each command that ``examples/README.md`` lists."""
    for line in LISTED.finditer((ROOT / "examples" / "README.md").read_text(encoding="utf-8")):
        yield line["output"], line["arguments"]


def console(readme: Path) -> str:
    """Give a README with its console blocks run again, in a folder that holds the files its YAML blocks name."""
    text = readme.read_text(encoding="utf-8")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for block in BLOCK.finditer(text):
            named = re.match(r"# (\S+\.yaml)\n", block["body"])
            if named:
                (folder / named[1]).write_text(block["body"], encoding="utf-8")
        return BLOCK.sub(lambda block: _again(block, folder), text)


def _again(block: re.Match[str], folder: Path) -> str:
    """Give a console block with its commands and what each prints now; any other block as it is."""
    if block["kind"] != "console":
        return block[0]
    commands = [line for line in block["body"].splitlines() if line.startswith(PROMPT)]
    body = "\n".join(f"{command}\n{printed(command.removeprefix(PROMPT), folder)}" for command in commands)
    return f"```console\n{body}```"


def manual() -> str:
    """Give the help of the program and of each command as a page."""
    names = ["", *(f"{name} " for name in _named_commands("--help"))]
    names += [f"{name}{inner} " for name in names[1:] for inner in _named_commands(f"{name}--help")]
    sections = (f"## report-validator {name}".rstrip() + f"\n\n```text\n{printed(f'{name}--help', ROOT)}```\n" for name in sorted(names))
    return "# Commands\n\nPrinted by the program (`python docs/regenerate.py`).\n\n" + "\n".join(sections)


def _named_commands(arguments: str) -> list[str]:
    """Give the names under the heading Commands of a help text."""
    return re.findall(r"^  (\w+)", printed(arguments, ROOT).partition("\nCommands:\n")[2], re.MULTILINE)


def picture(arguments: str) -> str:
    """Give a real terminal run as an SVG picture.

    Two things of rich's picture are mended: it gives a wide (Chinese) character the room of a narrow one, and it
    fetches a font from the network.
    """
    coloured = printed(arguments, ROOT, FORCE_COLOR="1", COLUMNS=str(WIDTH))
    screen = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
    screen.print(Text.from_ansi(coloured.rstrip()))
    drawn = screen.export_svg(title=f"report-validator {arguments}", unique_id="run")
    drawn = re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL).replace(
        "Fira Code, monospace", "Menlo, Consolas, Noto Sans Mono CJK SC, monospace"
    )
    return re.sub(r'textLength="[\d.]+"([^>]*)>([^<]*)<', _widened, drawn)


def _widened(drawn: re.Match[str]) -> str:
    return f'textLength="{cell_len(html.unescape(drawn[2])) * CHARACTER:g}"{drawn[1]}>{drawn[2]}<'


def pages() -> dict[str, Callable[[], str]]:
    """Give every file that the program prints, by its path in the project, with what gives its text."""
    outputs = {f"examples/{output}": partial(printed, arguments, ROOT / "examples") for output, arguments in commands()}
    readmes = {name: partial(console, ROOT / name) for name in READMES}
    pictures = {name: partial(picture, arguments) for name, arguments in PICTURES.items()}
    reference: dict[str, Callable[[], str]] = {name: partial(printed, arguments, ROOT) for name, arguments in REFERENCE.items()}
    return outputs | readmes | pictures | reference | {"docs/commands.md": manual}


def main() -> None:
    """Write every page that has changed, and name it."""
    for name, text in ((name, give()) for name, give in pages().items()):
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
