"""What the command line says, and to whom: people in their language, machines in JSON."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.app.station import read_settings
from kiosk.domain.problems import Problem
from kiosk.ui.headless import speak
from kiosk.ui.sentences import problem_sentence


def use_language_of(data: Path) -> None:
    """Speak the language of the settings in folder *data*; Bahasa Indonesia where they cannot be read."""
    try:
        speak(read_settings(data).language)
    except Problem:
        return


def say_problem(problem: Problem, data: Path) -> None:
    """Say on standard error what is wrong and what to do."""
    use_language_of(data)
    print(problem_sentence(problem), file=sys.stderr)


def put_json(answer: Mapping[str, object]) -> None:
    """Print *answer* as one line."""
    print(json.dumps(answer, ensure_ascii=False, default=str), flush=True)


def show_progress(done: int, total: int) -> None:
    """Show on standard error how far something is, where a person looks on."""
    if sys.stderr.isatty():
        print(f"\r{done} / {total}", end="\n" if done == total else "", file=sys.stderr)
