"""Pages saved with their pictures in one file (.mht): the page in it."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from validator.reading.problems import ReadingError, problem

__all__ = ["page_of"]

MOST_PARTS = 10_000


def page_of(data: bytes, file: str) -> bytes:
    """Give the page of an archived one; what it shows besides is left out.

    Raises:
        ReadingError: ``file-without-text``: there is no page in it.
    """
    message = message_from_bytes(data)
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = _content(part)
            if content.strip():
                return content
    raise ReadingError(problem(file, "file-without-text"))


def _content(part: Message) -> bytes:
    """Give the bytes of a part; the encoding that its header declares is added where the page declares none."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return b""
    charset = part.get_content_charset()
    return content if charset is None or b"charset" in content[:4096].lower() else f'<meta charset="{charset}">'.encode() + content
