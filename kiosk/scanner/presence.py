"""Which codes are being shown, so that each showing is reported once."""

from collections.abc import Collection

ABSENT_US = 700_000
"""For so long a code must not have been seen before showing it counts anew."""
_LONGEST_STEP_US = 200_000


class Presence:
    """Tells a code that is shown anew from one that has stayed in view.

    A showing ends when the code has been missing for ``ABSENT_US`` in pictures that were looked at. Time without
    pictures proves nothing about what would have been in them: between two pictures at most 0.2 s count, so neither a
    camera that hung nor a missed read or three end a showing.
    """

    def __init__(self) -> None:
        self._missing_us: dict[str, int] = {}
        self._before_us: int | None = None

    def look(self, seen: Collection[str], chosen: str | None, mono_us: int) -> bool:
        """Take in a picture of the time *mono_us* with the texts *seen*; tell whether *chosen* of them is shown anew.

        Only a chosen code begins a showing; any sight of it prolongs it.
        """
        step = 0 if self._before_us is None else min(mono_us - self._before_us, _LONGEST_STEP_US)
        self._before_us = mono_us
        missing = {text: 0 if text in seen else before + step for text, before in self._missing_us.items()}
        self._missing_us = {text: absent for text, absent in missing.items() if absent < ABSENT_US}
        if chosen is None or chosen in self._missing_us:
            return False
        self._missing_us[chosen] = 0
        return True
