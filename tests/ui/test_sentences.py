"""Every problem has a sentence in both languages, with every parameter filled in."""

import re
from pathlib import Path

import pytest

import kiosk.domain.problems
from kiosk.domain.problems import Problem, ProblemCode
from kiosk.ui.sentences import failure_sentence, problem_sentence
from kiosk.ui.translation import Language


def _params(code: ProblemCode) -> dict[str, str | int]:
    """Return the parameters that the comment beside the code promises."""
    source = Path(kiosk.domain.problems.__file__).read_text(encoding="utf-8")
    line = next(line for line in source.splitlines() if f'= "{code}"' in line)
    names = line.partition("#")[2].replace(" ", "").split(",")
    return {name: f"<{name}>" for name in names if name}


@pytest.mark.parametrize("spoken", ["id", "en"])
@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_is_put_into_words(code: ProblemCode, spoken: str, language: Language) -> None:
    """The sentence ends as a sentence does and leaves no placeholder open."""
    language.set(spoken)
    sentence = problem_sentence(Problem(code, **_params(code)))
    assert sentence.endswith(".")
    assert not re.search(r"[{}]", sentence)


@pytest.mark.parametrize("code", ProblemCode)
def test_the_two_languages_differ(code: ProblemCode, language: Language) -> None:
    """No sentence was left untranslated."""
    problem = Problem(code, **_params(code))
    indonesian = problem_sentence(problem)
    language.set("en")
    assert problem_sentence(problem) != indonesian


@pytest.mark.usefixtures("language")
def test_what_comes_from_outside_stays_short_and_on_one_line() -> None:
    """A parameter may hold anything: braces, line ends, three kilobytes."""
    sentence = problem_sentence(Problem(ProblemCode.PHONE_WRONG, phone="{0}\n" + "9" * 3000))
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert "{0} 999" in sentence


@pytest.mark.usefixtures("language")
def test_a_fault_of_the_program_has_a_sentence_too() -> None:
    """It names the kind of the fault and nothing internal."""
    assert "ZeroDivisionError" in failure_sentence(ZeroDivisionError("secret"))
    assert "secret" not in failure_sentence(ZeroDivisionError("secret"))
