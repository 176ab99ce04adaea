"""The page on which a reviewer who gave no file drops some."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from validator.language.files import package_data
from validator.reporting.page.sealing import PAGE_LANGUAGES, source_hash
from validator.reporting.words import Words

__all__ = ["render_drop"]

ASSETS = "web/assets"


def render_drop(spoken: Words) -> str:
    """Write the page, sealed by its policy as the review page is."""
    style, script = package_data(f"{ASSETS}/drop.css"), package_data(f"{ASSETS}/drop.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(package_data(f"{ASSETS}/drop.html.j2")).render(
        say=spoken.text,
        language=PAGE_LANGUAGES[spoken.language],
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(script),  # noqa: S704 (our own file)
        style_hash=source_hash(style),
        script_hash=source_hash(script),
    )
