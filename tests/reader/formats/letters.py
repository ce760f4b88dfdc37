"""Letters and mailboxes to read."""

from __future__ import annotations

from email.message import EmailMessage

from tests.builders import digest_text

PAGE = digest_text(range(2))

PROSE = "Shall we have lunch on Friday?\n"

SENT = "Fri, 13 Mar 2026 23:30:00 -0500"

ENVELOPE = b"From reader@example.org Fri Mar 13 23:30:00 2026\n"


def mail(text=PAGE, subject="The week in owls", **headers):
    message = EmailMessage()
    message["From"] = "owls@example.org"
    message["Subject"] = subject
    message["Date"] = headers.pop("date", SENT)
    message.set_content(text, **headers)
    return message


def mailbox(*mails):
    return b"".join(ENVELOPE + bytes(one) + b"\n" for one in mails)
