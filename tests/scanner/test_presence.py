"""A code is reported once for each time it is shown, as tables of pictures and what comes of them."""

import pytest

from kiosk.scanner.presence import Presence

TABLE = [
    ("stays in view", "AAAAAAAAAAAAAAAAAAAAAAAA", "A"),
    ("is shown after an empty desk", "....A", "A"),
    ("one picture is not read", "AAAA.AAAA", "A"),
    ("is read in every other picture", "A.A.A.A.A.A.A.A", "A"),
    ("is read in one picture of seven", "A......A......A", "A"),
    ("comes back after seven empty pictures", "AA.......AA", "AA"),
    ("another person follows at once", "AAABBB", "AB"),
    ("first and second come again while still fresh", "AAABBBAAA", "AB"),
    ("the first comes again after the second was shown for long", "AAABBBBBBBBAA", "ABA"),
    ("two people change places, with pauses", "A........B........A", "ABA"),
]


@pytest.mark.parametrize(("pictures", "reports"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_ten_pictures_a_second(pictures: str, reports: str) -> None:
    """Each letter is the code read in a picture, a dot none."""
    presence = Presence()
    reported = [
        text
        for number, text in enumerate(pictures)
        if presence.look(set(text) - {"."}, None if text == "." else text, 1_000_000 + number * 100_000)
    ]
    assert "".join(reported) == reports


def test_time_without_pictures_is_no_absence() -> None:
    """The camera hung for a minute while the ticket was held: it is the same showing."""
    presence = Presence()
    assert presence.look({"A"}, "A", 0)
    assert not presence.look(set(), None, 60_000_000)
    assert not presence.look({"A"}, "A", 120_000_000)


def test_a_code_beside_the_chosen_one_stays_shown() -> None:
    """A ticket laid aside but still in the picture is not shown anew when the other one goes."""
    presence = Presence()
    assert presence.look({"A"}, "A", 0)
    for number in range(1, 30):
        assert presence.look({"A", "B"}, "B", number * 100_000) is (number == 1)
    assert not presence.look({"A"}, "A", 3_000_000)


def test_a_code_that_was_only_beside_counts_when_it_is_chosen() -> None:
    """The next in the queue, seen in the background before, gets its turn."""
    presence = Presence()
    assert presence.look({"A", "B"}, "A", 0)
    assert presence.look({"B"}, "B", 100_000)


def test_what_has_gone_is_forgotten() -> None:
    """A day of tickets leaves nothing behind."""
    presence = Presence()
    for number in range(1000):
        presence.look({str(number)}, str(number), number * 100_000)
    assert len(presence._missing_us) < 10
