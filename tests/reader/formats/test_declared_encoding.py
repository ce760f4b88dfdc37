import pytest

from reader.text.decode import decode


def xml(encoding):
    return f'<?xml version="1.0" encoding="{encoding}"?>\n<a>Åse and Ĺudovít: Жизнь</a>'


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("ISO-8859-1", '<?xml version="1.0" encoding="ISO-8859-1"?><a>Åse – “so”</a>'),
        ("iso-8859-2", "<?xml version='1.0' encoding='iso-8859-2'?><a>Ľudovít Štúr</a>"),
        ("windows-1251", '<html><head><meta charset="windows-1251"><p>Жизнь'),
        ("koi8-r", '<meta http-equiv=a content="text/html; charset=koi8-r"><p>Жизнь'),
        ("shift_jis", "<meta charset=Shift_JIS><p>氷河の音"),
        ("gb18030", '<?xml version="1.0" encoding = "GB18030" ?><a>冰川之声</a>'),
    ],
)
def test_a_declared_encoding_is_honoured_without_a_remark(encoding, text):
    codec = "cp1252" if encoding == "ISO-8859-1" else encoding
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.warnings == ()


@pytest.mark.parametrize("encoding", ["iso-8859-1", "koi8-r", "utf-16", "nonsense", "rot13"])
def test_what_is_utf_8_stays_so_whatever_it_declares(encoding):
    assert decode(xml(encoding).encode()).text == xml(encoding)
    damaged = decode(xml(encoding).encode().replace(b"and", b"\xffnd"))
    assert "Жизнь" in damaged.text
    assert "Damaged UTF-8" in damaged.warnings[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-7", "rot13", "unicode_escape", "zlib", "nonsense", "-", ""]
)
def test_an_encoding_that_cannot_be_is_passed_over(encoding):
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>Åse</a>'.encode("cp1252")
    decoded = decode(data)
    assert "Åse" in decoded.text
    assert "Windows-1252" in decoded.warnings[0]


def test_a_declaration_counts_only_at_the_beginning():
    data = b" " * 1_100 + '<meta charset="koi8-r">Åse'.encode("cp1252")
    assert decode(data).text.endswith("Åse")
