"""E-mails and mailboxes: the texts in them, however they are encoded."""

from __future__ import annotations

import json
from base64 import b64encode
from binascii import b2a_qp
from email.policy import SMTP
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.mail import members
from tests.builders import abstract, title
from tests.reader.formats.letters import ENVELOPE, PAGE, PROSE, mail, mailbox
from tests.reader.formats.parted import parts


def texts(data):
    return {member.name: member.data.decode() for member in members(data)}


def lines(data):
    return [line.rstrip() for line in data.decode().splitlines() if line.strip()]


def raw(head, body=""):
    return f"From: a@example.org\n{head}\n\n{body}".encode("latin-1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        PAGE,
        "arXiv:2601.00001\nDate: Mon, 12 Jan 2026\nTitle: On: mail\n\nText",
        "From the start: we had\nNote: nothing\n",
        "TY  - JOUR\nT1  - A\nER  - \n",
        '{"Subject": 1,\n"From": 2}',
        "---\nTitle: x\nDate: y\n---\n",
    ],
)
def test_other_texts_are_no_mail(text):
    assert members(text.encode()) is None


@pytest.mark.parametrize("encoding", ["7bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("policy", [None, SMTP], ids=["unix", "smtp"])
def test_a_digest_comes_out_of_its_transfer_encoding(encoding, policy):
    message = mail(cte=encoding) if encoding != "7bit" else mail()
    data = message.as_bytes(policy=policy) if policy else bytes(message)
    (part,) = parts(data)
    assert [paper.title for paper in part.digest.papers] == [title(0), title(1)]
    assert part.name == ""
    assert part.digest.name == "The week in owls"
    assert part.digest.date.iso == "2026-03-12"  # the page's own day, in the year of the mail


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_survives_any_encoding(text):
    for encoding in ("quoted-printable", "base64"):
        (member,) = members(bytes(mail(f"{text}\nend\n", cte=encoding)))
        assert lines(member.data) == lines(f"{text}\nend\n".encode())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_subject_is_read(subject):
    (member,) = members(bytes(mail(subject=f"{subject} owls")))
    assert member.title.endswith("owls")
    assert "=?" not in member.title or "=?" in subject


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=?utf-8?q?=C3=9Cber?= =?utf-8?q?_Eulen?=", "Über Eulen"),
        ("=?iso-8859-1?Q?=DCber?= owls", "Über owls"),
        ("=?UTF-8?B?w5xiZXI=?=", "Über"),
        ("=?UTF-8?B?w5xiZXI?=", "Über"),
        ("=?utf-8*de?q?Eule?=", "Eule"),
        ("=?no-such-set?q?Eule?=", "Eule"),
        ("=?punycode?q?Eule-?=", "Eule-"),
        ("=?utf-8?x?Eule?=", "=?utf-8?x?Eule?="),
        ("=?utf-8?b?\x01?=", ""),
        ("\xdcber Eulen", "Über Eulen"),
        ("One\n two\n\tthree", "One two three"),
        ("Undefined owls", "Undefined owls"),
        ("\x1b[31mred\u00ad", "[31mred"),
        ("", ""),
    ],
)
def test_subjects_are_decoded(value, shown):
    (member,) = members(raw(f"Subject: {value}", "text"))
    assert member.title == shown


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("iso-8859-1", "na\xefve", "naïve"),
        ("utf-8", "na\xc3\xafve", "naïve"),
        ("no-such-set", "na\xc3\xafve", "naïve"),
        ("punycode", "na\xc3\xafve", "naïve"),
        ("zlib", "plain", "plain"),
        ("", "plain", "plain"),
        ("us-ascii; format=flowed", "one \ntwo\n three\n-- \nme", "one two\nthree\n-- \nme"),
        ("us-ascii; format=flowed; delsp=yes", "one \ntwo", "onetwo"),
    ],
)
def test_texts_are_decoded(charset, body, text):
    data = raw(f"Subject: x\nContent-Type: text/plain; charset={charset}", body)
    assert texts(data) == {"": text}


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "utf-16"])
def test_a_text_in_another_encoding_than_it_says_is_left_as_it_is(charset):
    data = raw(f"Subject: x\nContent-Type: text/plain; charset={charset}", "na\xefve")
    (member,) = members(data)
    assert member.data == b"na\xefve"


def test_a_mark_before_the_first_header_is_passed_over():
    (part,) = parts(b"\xef\xbb\xbf" + bytes(mail()))
    assert part.digest is not None


def test_plain_text_is_preferred_and_html_is_kept_for_when_it_is_no_digest():
    message = mail("See it in your browser.\n")
    message.add_alternative(f"<p>{PAGE}</p>", subtype="html")
    (member,) = members(bytes(message))
    assert member.data.startswith(b"See it")
    assert [other[:3] for other in member.others] == [b"<p>"]
    message = mail()
    message.add_alternative("<p>The same</p>", subtype="html")
    (part,) = parts(bytes(message))
    assert part.digest.format == "plain"


def test_attachments_that_may_be_digests_are_members():
    message = mail(PROSE)
    message.add_attachment(PAGE, filename="pägé/1.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="owl.png")
    message.add_attachment(PAGE.encode(), maintype="application", subtype="x", filename="a.TXT")
    message.add_attachment(b"{}", maintype="application", subtype="json")
    found = list(members(bytes(message)))
    assert [one.name for one in found] == ["", "pägé 1.txt", "a.TXT", "attachment 5"]
    assert [one.optional for one in found] == [True, False, False, False]


def test_a_mail_with_a_digest_attached_need_not_be_one():
    message = mail(PROSE)
    message.add_attachment(PAGE, filename="monday.txt")
    (part,) = parts(bytes(message))
    assert (part.name, len(part.digest.papers)) == ("monday.txt", 2)


def test_an_attachment_that_is_no_digest_is_told():
    message = mail()
    message.add_attachment("prose", filename="broken.txt")
    found = list(parts(bytes(message)))
    assert [(one.name, one.error is None) for one in found] == [("", True), ("broken.txt", False)]


def test_a_mail_within_a_mail_is_read():
    outer = mail(PROSE, subject="Fwd")
    outer.add_attachment(mail())
    (part,) = parts(bytes(outer))
    assert len(part.digest.papers) == 2


def test_an_ordinary_mail_is_refused_in_words():
    (part,) = parts(bytes(mail(PROSE)))
    assert part.error.cause.startswith("a mail, and its text is no digest: it reads like prose")


def test_a_mailbox_gives_its_digests_and_one_word_on_all_the_rest():
    data = mailbox(mail(PROSE, subject="Lunch"), mail(), mail(PROSE), mail(subject=""))
    first, second, rest = parts(data)
    assert [first.name, second.name] == ["The week in owls", "message 4"]
    assert rest.error.cause == "2 of its 4 mails hold no digest, such as “Lunch”"
    assert rest.name == ""


def test_a_mailbox_without_any_digest_is_refused_once():
    (part,) = parts(mailbox(*[mail(PROSE)] * 50))
    assert part.error.cause == "all of its 50 mails hold no digest, such as “The week in owls”"


@pytest.mark.parametrize(
    "line",
    [
        "Shall we have lunch on Friday, at the place by the river, where we were in May?",
        "I <3 lunch. Write to <reader@example.org>, or see <https://example.org/>. " + "x" * 60,
        "Caf=C3=A9 on Friday, at the place by the river, where we were in May, or is=20it?",
    ],
)
def test_mails_of_one_line_are_passed_over(line):
    head = b"Subject: Lunch\nContent-Transfer-Encoding: quoted-printable\n\n"
    data = (ENVELOPE + head + line.encode() + b"\n\n") * 20_000
    (part,) = parts(data)
    assert part.error.cause == "all of its 20,000 mails hold no digest, such as “Lunch”"


ITEM = {"title": title(0), "abstract": abstract(0), "id": "2503.00000"}
PROPS = escape(json.dumps({"dailyPapers": [{"paper": ITEM}]}))
TEXTS = {"page": PAGE, "json": json.dumps(ITEM), "ris": f"TY  - JOUR\nTI  - {title(0)}\nER  - \n",
         "html": f'<html><body><div data-props="{PROPS}"></div></body></html>'}  # fmt: skip
ENCODINGS = {
    "none": ("Content-Transfer-Encoding: 8bit", str.encode),
    "base64": ("content-transfer-encoding: BASE64", lambda text: b64encode(text.encode())),
    "quoted": (
        "Content-Transfer-Encoding: quoted-printable",
        lambda text: b2a_qp(text.encode(), istext=False).replace(b"=\n", b""),
    ),
    "utf-7": ("Content-Type: text/plain; charset=UTF-7", lambda text: text.encode("utf-7")),
    "utf-16": ('Content-Type: text/plain; charset="utf-16"', lambda text: text.encode("utf-16")),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_digest_in_a_mailbox_is_found_though_it_is_one_line(text, encoding):
    header, encoded = ENCODINGS[encoding]
    body = encoded(TEXTS[text])
    data = ENVELOPE + f"Subject: x\n{header}\n\n".encode() + body + b"\n\n"
    found = list(parts(data + ENVELOPE + b"Subject: Lunch\n\nToday?\n"))
    assert [part.digest is not None for part in found] == [True, False]
    assert found[0].digest.papers[0].title == title(0)


def test_mails_of_one_name_are_told_apart():
    names = [part.name for part in parts(mailbox(mail(), mail(), mail()))]
    assert names == ["The week in owls", "The week in owls (2)", "The week in owls (3)"]


def test_a_sentence_that_begins_with_from_does_not_end_a_mail():
    text = "From here on, all is well.\nNothing follows.\n>From the other side\n"
    found = texts(mailbox(mail(text), mail(PROSE, subject="Lunch")))
    assert len(found) == 2
    text += "And so on, for a line that is as long as those of digests are, at least.\n"
    data = ENVELOPE + b"Subject: x\nTo: y\n\n" + text.encode() + b"\n" + mailbox(mail(PROSE))
    assert texts(data)["x"].rstrip() == text.replace(">From", "From").rstrip()


@pytest.mark.parametrize(
    "hostile",
    [
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 3_000,
        b"Content-Type: message/rfc822\n\n" * 3_000,
        b'Content-Type: multipart/mixed; boundary="' + b'";' * 500_000 + b"\n\ntext",
        b"Content-Type: text/plain; charset=" + b"x" * 1_000_000 + b"\n\ntext",
        b"Content-Type: text/plain; " + b"a*0*=x;" * 100_000 + b"\n\ntext",
        b"Subject: " + b"=?utf-8?q?a?= " * 23_000 + b"\n\ntext",
        b"Subject: " + b"=?utf-8?q?a" * 40_000 + b"\n\ntext",
        b"Subject: " + b"=?" * 500_000 + b"\n\ntext",
        b"X: y\n" * 200_000 + b"\ntext",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 100_000,
        b"Content-Transfer-Encoding: base64\n\n" + b"=" * 1_000_000,
        b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 1_000_000,
        b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + b"`\n" * 200_000,
        b"Content-Type: text/plain; charset=utf-7\n\n" + b"+" * 1_000_000,
        b"Content-Type: text/plain; format=flowed; charset=utf-8\n\n" + b" \n" * 200_000,
        b"Date: " + b"1 " * 500_000 + b"\n\ntext",
        b"Content-Disposition: attachment; filename=" + b"a" * 1_000_000 + b"\n\ntext",
        b"\n" + b"From x\na:" * 100_000,
        b"\n" + b" " * 3_000_000,
    ],
    ids=range(19),
)
def test_hostile_mails_are_taken_apart(hostile):
    for member in members(b"From: a\nTo: b\nMIME-Version: 1.0\n" + hostile):
        assert len(member.name) < 400


HEADERS = st.sampled_from(
    [
        "Content-Type: multipart/alternative; boundary=b",
        "Content-Type: multipart/digest; boundary=b",
        "Content-Type: text/html; charset=utf-16",
        "Content-Type: text/plain; charset*=utf-8''%ff; name*0*=punycode''%00",
        "Content-Type: /; charset=\xff",
        "Content-Type: message/rfc822",
        "Content-Disposition: attachment; filename*=punycode''%ff-%ff",
        "Content-Disposition: attachment; filename*1=b; filename*0*=x'y",
        'Content-Disposition: inline; filename*=%;filename="=?utf-8?b?=',
        "Content-Transfer-Encoding: x-uuencode",
        "Content-Transfer-Encoding: base64",
        "Subject: \xff=?utf-8?q?\xff?=",
        "Date: Fri, 99 Mar 99999 99:99:99 +9999999999",
        "",
        "--b",
        "--b--",
        "begin 644 x",
        "text",
        " folded",
        "From x",
    ]
)


@given(st.lists(HEADERS | st.text(max_size=20), max_size=20))
def test_nothing_in_a_mail_raises(headers):
    text = "From: a\nTo: b\n" + "\n".join(headers)
    for data in (text.encode("utf-8", "replace"), text.encode("latin-1", "replace")):
        for one in (data, ENVELOPE + data):
            for member in members(one):
                assert member.name.encode() is not None
                assert member.title.encode() is not None
