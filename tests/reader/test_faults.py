"""A report says what failed and where, and not a word of what the reader reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined

from reader import faults
from reader.faults import ELSEWHERE, Fault, fault_of, program_file, report, told
from reader.store.store import Store

CANARY = "canary4711"


def fault(act, where: str = "") -> Fault:
    with pytest.raises(BaseException) as caught:  # noqa: PT011
        act()
    return fault_of(caught.value, where)


def test_a_fault_names_the_place_and_keeps_the_words_apart(store):
    def act():
        store.read(lambda db: db.execute(f"SELECT {CANARY} FROM papers"))

    found = fault(act, "store")
    assert CANARY in found.message
    assert found.kind == "sqlite3.OperationalError"
    assert found.trace.endswith("sqlite3.OperationalError")
    assert "reader/store/store.py, line " in found.trace
    assert CANARY not in report([(found, 1)])
    assert CANARY in report([(found, 1)], messages=True)


def test_a_file_that_is_not_ours_is_not_named(tmp_path):
    path = tmp_path / f"{CANARY}.py"
    code = f"def {CANARY}():\n    raise ValueError('{CANARY}')  # {CANARY}\n"
    path.write_text(code, encoding="utf-8")
    names: dict = {}
    exec(compile(code, str(path), "exec"), names)
    found = fault(names[CANARY])
    assert CANARY not in found.trace + found.kind
    assert ELSEWHERE in found.trace


def test_nothing_of_a_template_is_told():
    templates = Environment(loader=DictLoader({CANARY: f"{{{{ {CANARY}.title }}}}"}),
                            undefined=StrictUndefined, autoescape=True)  # fmt: skip
    found = fault(templates.get_template(CANARY).render)
    assert CANARY in found.message
    assert CANARY not in found.trace


def test_what_it_came_from_is_told_too():
    def act():
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            raise RuntimeError from error

    found = fault(act)
    assert found.trace.index("RuntimeError") < found.trace.index("KeyError")
    assert CANARY not in found.trace


def test_a_recursion_and_a_circle_of_causes_end():
    def act():
        act()

    assert len(fault(act).trace.splitlines()) < 3 * (faults.FIRST + faults.LAST)
    one, two = ValueError(), ValueError()
    one.__cause__, two.__cause__ = two, one
    assert fault_of(one).trace.count("ValueError") == 2


def test_an_exception_that_cannot_be_said_is_told_of():
    class MuteError(Exception):
        def __str__(self):
            raise ValueError

    found = fault_of(MuteError())
    assert found.kind.endswith("MuteError")
    assert found.message == ""


def test_files_are_named_from_where_the_program_begins():
    assert program_file(Store.__module__.replace(".", "/")) == ELSEWHERE
    assert program_file(str(Path(faults.__file__))) == "reader/faults.py"
    assert program_file(pytest.__file__) == "pytest/__init__.py"
    assert program_file(str(Path.home() / "notes.py")) == ELSEWHERE
    assert program_file(str(Path(faults.__file__).parents[1] / "library" / "notes.py")) == ELSEWHERE


def test_a_dump_keeps_its_places_and_loses_folders(tmp_path):
    dump = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"
        f'  File "{faults.__file__}", line 7 in told\n'
        f'  File "{tmp_path}/{CANARY}.py", line 3 in x\n'
    )
    assert told(f"\0\0{dump}").splitlines()[3:] == [
        '  File "reader/faults.py", line 7 in told', f'  File "{ELSEWHERE}", line 3 in x',
    ]  # fmt: skip


def test_a_report_has_versions_and_how_often_a_bug_came():
    text = report([(Fault("KeyError", "words", "Trace:"), 3)])
    assert "lectern: " in text
    assert "Python: 3." in text
    assert "KeyError (3 times)" in text
