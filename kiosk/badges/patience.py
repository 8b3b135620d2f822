"""Calls into the system that may never come back, with an end to the waiting."""

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


def call_within(seconds: float, call: Callable[[], _T]) -> _T:
    """Return what *call* returns, or raise what it raises; it runs in a thread of its own.

    If it has not ended after *seconds* it is left to itself: its thread ends whenever the system answers, and with the
    process at the latest.

    Raises:
        TimeoutError: the time is over.
    """
    answers: queue.SimpleQueue[tuple[_T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put((call(), None))
        except BaseException as error:  # noqa: BLE001  # raised again where it is waited for
            answers.put((None, error))

    thread = threading.Thread(target=run, name="patience", daemon=True)
    thread.start()
    try:
        answer, error = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    thread.join()
    if error is not None:
        raise error
    return answer  # type: ignore[return-value]  # without an error it is the call's own answer
