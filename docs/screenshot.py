"""Take the pictures of the review page that the READMEs show: ``python docs/screenshot.py`` (needs Chromium).

Pictures differ from browser to browser: no test compares them; take them again when the page has changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
REPORT = "examples/reports/final-accounts-2021.txt"
PICTURES = {"en": ROOT / "docs/images/review.png", "zh": ROOT / "docs/images/review.zh.png"}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Write one picture for each language, with the first finding chosen."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is not installed")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for language, picture in PICTURES.items():
            page = Path(folder, f"{language}.html")
            subprocess.run(
                [sys.executable, "-m", "validator", "check", REPORT, "--lang", language, "-o", f"html={page}"],
                cwd=ROOT,
                capture_output=True,
                check=False,
            )
            window = browser.new_page(viewport={"width": 1280, "height": 860})
            window.goto(page.as_uri())
            window.keyboard.press("j")
            window.locator(".file").scroll_into_view_if_needed()
            window.wait_for_timeout(400)
            window.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
