"""A mail → its text: the subject is the title, the sender the publisher, its date the day."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr

from .answer import Answer, Refusal, Text
from .days import read_day
from .encoding import decode

REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|sv)\s?:\s*)+", re.IGNORECASE)
# What the standard library raises on headers and bodies that break the rules, beside its own errors.
BAD_MAIL = (MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError)


def read_mail(content: bytes) -> tuple[Answer, str | None]:
    """Return the text of a mail, and the HTML of its body if it has no plain text."""
    try:
        message = message_from_bytes(content, policy=default)
        body = message.get_body(("plain", "html"))
        is_html = body is not None and body.get_content_type() == "text/html"
        words = None if body is None else _body_text(body)
    except BAD_MAIL as error:
        return Refusal(f"the mail is damaged: {type(error).__name__}"), None
    if not words or not words.strip():
        return Refusal("no text in the mail"), None
    found = Text(
        text="" if is_html else words,
        title=_subject(message),
        published=_day(message),
        publisher=_sender(message),
    )
    return found, words if is_html else None


def _body_text(body: MIMEPart) -> str | None:
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    text = decode(payload, named=body.get_content_charset())
    return None if text is None else text.replace("\r\n", "\n")


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except BAD_MAIL:
        return ""


def _subject(message: EmailMessage) -> str | None:
    return REPLY.sub("", _header(message, "Subject").strip()) or None


def _sender(message: EmailMessage) -> str | None:
    """Return the name of the sender, or the address where there is no name."""
    name, address = parseaddr(_header(message, "From"))
    return name.strip() or address.strip() or None


def _day(message: EmailMessage) -> str | None:
    return read_day(_header(message, "Date"))
