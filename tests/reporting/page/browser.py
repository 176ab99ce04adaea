"""A real browser for pages: Chromium as Debian packages it, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

__all__ = ["AXE", "CHROMIUM", "browser", "opened"]

CHROMIUM = shutil.which("chromium") or ""
_NODE_MODULES = os.environ.get("REPORT_VALIDATOR_NODE_MODULES", "")
AXE = Path(_NODE_MODULES, "axe-core", "axe.min.js") if _NODE_MODULES else None
"""The accessibility checker; None where it is not installed."""

_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@contextmanager
def browser() -> Iterator[Browser]:
    """Run the browser without a window."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        yield running
        running.close()


@contextmanager
def opened(running: Browser, address: str, *, width: int = 1280, height: int = 900) -> Iterator[Page]:
    """Open a page; whatever its console says or its script throws is an error of the test."""
    context = running.new_context(viewport={"width": width, "height": height}, accept_downloads=True, bypass_csp=False)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert said == []
