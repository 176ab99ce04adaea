"""Print again everything that the program itself prints for the project: ``python docs/regenerate.py``.

The outputs of the examples, the console blocks of the READMEs, the reference of rules and commands, and the picture.
The tests compare the committed files with what this gives, so that no page can go stale.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh.md")
LISTED = re.compile(r"^    report-validator (?P<arguments>.+) > (?P<output>output/\S+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ report-validator "


def printed(arguments: str, folder: Path, **settings: str) -> str:
    """Run the real command in a folder and give what it prints; findings (status 1) are no failure here."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1", **settings}
    command = [sys.executable, "-m", "validator", *shlex.split(arguments)]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode not in {0, 1}:
        raise SystemExit(f"report-validator {arguments}: {run.stderr}")
    return run.stdout


def examples() -> Iterator[tuple[Path, str]]:
    """Give the output of each command that ``examples/README.md`` lists."""
    folder = ROOT / "examples"
    for line in LISTED.finditer((folder / "README.md").read_text(encoding="utf-8")):
        yield folder / line["output"], printed(line["arguments"], folder)


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


def pages() -> Iterator[tuple[Path, str]]:
    """Give every file that the program prints, with its text."""
    yield from examples()
    for name in READMES:
        yield ROOT / name, console(ROOT / name)


def main() -> None:
    """Write every page that has changed."""
    for path, text in pages():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
