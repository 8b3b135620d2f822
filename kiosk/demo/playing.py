"""The script of the headless demo: what the people before the desk, and the volunteer behind it, do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.station import Station
from kiosk.demo.director import Script
from kiosk.demo.stage import Stage
from kiosk.demo.story import DOOR, Turn
from kiosk.domain.badges import JobState
from kiosk.domain.counts import Counts
from kiosk.domain.verdicts import Verdict
from kiosk.ui.state import KioskState
from kiosk.ui.status_poll import Standing

WALK_IN = "Rahmat Hidayat"
_PICTURED = {0: "02-berhasil", 7: "03-sudah-hadir", 12: "04-tidak-terdaftar", 28: "05-salah-gerbang"}


@dataclass(frozen=True, slots=True)
class Play:
    """The running kiosk, the stage before it, and where pictures of it go."""

    kiosk: Kiosk
    station: Station
    stage: Stage
    turns: list[Turn]
    pictures: Path
    counted: list[Counts] = field(default_factory=list)

    def script(self) -> Script:
        """Play everything: the queue, then the volunteer's own tasks, then printing and sync to their end."""
        self.kiosk.window.flow.counts_read.connect(self.counted.append)
        yield self._sees_camera
        yield from self._picture("01-siap")
        yield from self._queue()
        yield from self._without_ticket()
        yield from self._walk_in()
        yield from self._second_thoughts()
        yield from self._finish()

    # --- the parts -----------------------------------------------------------------------------------------------

    def _queue(self) -> Script:
        flow = self.kiosk.window.flow
        for number, turn in enumerate(self.turns):
            if self.station.desk.gate.id != turn.gate:
                flow.set_gate(turn.gate)
                yield lambda turn=turn: self.station.desk.gate.id == turn.gate  # type: ignore[misc]  # mypy: default argument
            self.stage.call(number + 1)
            yield self._answered(turn.code, turn.expected)
            if number in _PICTURED:
                yield self._is_counted
                yield from self._picture(_PICTURED[number])

    def _without_ticket(self) -> Script:
        """Find somebody by name and check them in."""
        window = self.kiosk.window
        window.flow.set_gate(DOOR)
        yield lambda: self.station.desk.gate.id == DOOR
        absent = next(person for person in self.station.desk.search("nur", 50) if not person.arrivals)
        window.pages.open_search()
        window.pages.search.field.setText(absent.attendee.name)
        yield lambda: window.pages.search.list.count() > 0
        yield from self._picture("06-cari-nama")
        window.pages.close_page()
        window.flow.check_in_person(absent.attendee.id)
        yield self._answered(absent.code, Verdict.ADMITTED)

    def _walk_in(self) -> Script:
        """Fill in the form for somebody who is on no list."""
        window = self.kiosk.window
        window.pages.open_walk_in()
        page = window.pages.walk_in
        page.name.setText(WALK_IN)
        page.phone.setText("0812 0000 9999")
        page.organisation.setText("Universitas Jambi")
        yield from self._picture("07-tamu-baru")
        page.submit()
        yield lambda: (result := window.flow.shown.result) is not None and result.walk_in
        yield from self._picture("08-tamu-baru-berhasil")

    def _second_thoughts(self) -> Script:
        """Undo one arrival, and print a badge again."""
        window, desk = self.kiosk.window, self.station.desk
        arrival = next(line for line in desk.recent() if line.attendee.name != WALK_IN)
        window.pages.open_undo(arrival)
        yield from self._picture("09-batalkan")
        window.pages.close_page()
        window.flow.undo(arrival.entry_id, arrival.attendee, "Salah orang")
        yield lambda: any(line.undone for line in desk.recent())
        window.flow.reprint(self.turns[0].person.attendee, "Hilang")  # type: ignore[union-attr]  # the first has a person
        yield lambda: any(job.reason for job in self.station.badges.recent())
        window.pages.open_counters()
        yield lambda: not window.pages.counters.visibleRegion().isEmpty()
        yield from self._picture("10-angka")
        window.pages.close_page()

    def _finish(self) -> Script:
        yield self._all_printed
        self.kiosk.sync_now()
        yield lambda: self.kiosk.status.unsent() == 0
        yield lambda: self.kiosk.status.last_backup() is not None
        window, standings = self.kiosk.window, list[Standing]()
        window.poll.read.connect(standings.append)
        yield lambda: bool(standings) and standings[-1].unsent == 0
        yield lambda: window.flow.situation.state is KioskState.READY
        yield from self._picture("11-selesai")
        window.language.set("en")
        yield from self._picture("12-english")
        window.language.set("id")

    # --- conditions ----------------------------------------------------------------------------------------------

    def _answered(self, code: str, expected: Verdict) -> Callable[[], bool]:
        def holds() -> bool:
            result = self.kiosk.window.flow.shown.result
            return result is not None and result.scan.text == code and result.verdict is expected

        return holds

    def _is_counted(self) -> bool:
        """Tell whether the window shows the newest figures."""
        return bool(self.counted) and self.counted[-1] == self.station.desk.counts()

    def _sees_camera(self) -> bool:
        return self.kiosk.window.camera.has_picture

    def _all_printed(self) -> bool:
        counts = self.station.badges.counts()
        return counts[JobState.QUEUED] == counts[JobState.SENT] == 0

    def _picture(self, name: str) -> Script:
        for _ in range(2):  # what has changed is laid out in the event loop
            yield lambda: True
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.kiosk.window.grab().save(str(self.pictures / f"{name}.png"))
