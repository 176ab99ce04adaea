"""What the elements of a page do to the text in them."""

from __future__ import annotations

import re
from functools import lru_cache

from validator.reading.packages import Xml

__all__ = ["BLOCKS", "HEADINGS", "RAISED", "SKIPPED", "hidden", "tag_of"]

SKIPPED = frozenset(
    {"script", "style", "template", "head", "title", "noscript", "svg", "math", "select", "textarea", "button", "iframe", "object"}
    | {"del", "s", "strike", "rt", "rp", "nav", "audio", "video", "canvas", "datalist"}
)
"""Elements whose text is no part of the report: programs, styles, menus, deletions, how characters are read."""

BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "caption", "section", "article", "header", "footer", "aside", "main"}
    | {"form", "fieldset", "legend", "figure", "figcaption", "blockquote", "pre", "address", "hr", "body", "html", "center", "details"}
    | {"summary", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "menu", "hgroup", "search"}
)
"""Elements that begin and end a paragraph."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
RAISED = frozenset({"sup"})

_HIDDEN = re.compile(r"(?:\A|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.IGNORECASE)


def tag_of(element: Xml) -> str:
    """Give the name of an element in small letters, without a namespace; empty of what is no element.

    A page saved by an office program has ``o:p``, one in XHTML a namespace.
    """
    tag = element.tag
    return _name(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def hidden(element: Xml) -> bool:
    """Whether an element is not shown: by its attribute or by its own style (style sheets are not read)."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))
