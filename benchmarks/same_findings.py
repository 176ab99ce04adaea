"""The same report in every format: which of its findings are the same.

    python benchmarks/same_findings.py examples/reports/*.txt
    python benchmarks/same_findings.py --with-programs ../shared/ground-truth/*/reports/*.txt

Each text is read, written as Word, HTML, Excel and Markdown with the same headings, paragraphs and tables, read again and checked;
``--with-programs`` also lets LibreOffice make .doc, .odt, .rtf and .pdf of the Word file, and Chromium a .pdf of the page. Two findings are
the same if rule, severity, cause and the texts of their figures are. Prints a line for each format, and every difference.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.made.markdown import markdown_of
from tests.made.pages import html_of
from tests.made.word import docx_of
from tests.made.workbooks import xlsx_of
from validator.model.document import Document
from validator.model.result import FileResult
from validator.packs import load_rules
from validator.reading.text import read_document
from validator.running import check_bytes, check_document
from validator.settings import Settings

__all__ = ["MAKERS", "Key", "finding_keys"]

Key = tuple[str, str, str, tuple[tuple[str, str], ...]]

MAKERS: dict[str, Callable[[Document], bytes]] = {
    ".docx": docx_of,
    ".html": lambda document: html_of(document).encode(),
    ".xlsx": xlsx_of,
    ".md": lambda document: markdown_of(document).encode(),
}
OFFICE = (".doc", ".odt", ".rtf", ".pdf")
SECONDS = 120


def finding_keys(result: FileResult) -> Counter[Key]:
    """Give what makes each finding of a report the one it is, wherever it stands."""
    return Counter(
        (
            finding.check.rule.name,
            finding.severity.value,
            finding.cause,
            tuple(sorted((role, "".join(figure.text.split())) for role, figure in finding.check.figures)),
        )
        for finding in result.findings
    )


def made(document: Document, room: Path, *, programs: bool) -> Iterator[tuple[str, str, bytes]]:
    """Give the report in every format: how it was made, the name of the file, and the file."""
    for suffix, make in MAKERS.items():
        data = make(document)
        (room / f"report{suffix}").write_bytes(data)
        yield suffix, f"report{suffix}", data
    if programs and shutil.which("soffice"):
        for suffix in OFFICE:
            target = room / "made" / f"report{suffix}"
            profile = f"-env:UserInstallation=file://{room}/profile"
            command = [
                "soffice",
                profile,
                "--headless",
                "--convert-to",
                suffix[1:],
                "--outdir",
                str(target.parent),
                str(room / "report.docx"),
            ]
            subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
            if target.exists():
                yield f"LibreOffice {suffix}", target.name, target.read_bytes()
    if programs and shutil.which("chromium"):
        target = room / "page.pdf"
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}", str(room / "report.html")]
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
        if target.exists():
            yield "Chromium .pdf", target.name, target.read_bytes()


def main() -> None:
    """Compare the findings of all files given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--with-programs", action="store_true", help="also let LibreOffice and Chromium make files")
    given = parser.parse_args()
    settings = Settings(load_rules())
    same: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for path in given.files:
        document = read_document(path.read_bytes(), path.name)
        plain = finding_keys(check_document(document, settings))
        with tempfile.TemporaryDirectory() as room:
            for how, name, data in made(document, Path(room), programs=given.with_programs):
                result = check_bytes(data, name, settings)
                found = finding_keys(result)
                for problem in result.problems:
                    print(f"{path.name} {how}: {problem.key} {dict(problem.detail)}")
                same[how] += (plain & found).total()
                every[how] += (plain | found).total()
                for sign, keys in (("-", plain - found), ("+", found - plain)):
                    for key in keys.elements():
                        print(f"{path.name} {how} {sign} {key[0]} {key[1]} {key[2]} {' '.join(text for _, text in key[3])}")
        sys.stdout.flush()
    for how, number in every.items():
        print(f"{how:20} {same[how]:5} of {number:5} findings the same  {100 * same[how] / number if number else 100:6.1f} %")


if __name__ == "__main__":
    main()
