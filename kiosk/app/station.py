"""One laptop at one desk, without a window: its data folder, its database, its desk."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kiosk.desk.desk import Desk
from kiosk.desk.programme import FILE_NAME as PROGRAMME_FILE
from kiosk.desk.programme import plain_programme, read_programme
from kiosk.domain.clock import Clock, SystemClock
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.settings import FILE_NAME as SETTINGS_FILE
from kiosk.settings import Settings, SettingsWrongError, load_settings, save_settings
from kiosk.store.badge_queue import BadgeQueue
from kiosk.store.outbox import Outbox
from kiosk.store.programme import load_event, set_programme
from kiosk.store.store import FILE_NAME as STORE_FILE
from kiosk.store.store import Store
from kiosk.sync.protocol import Station as SyncStation

if TYPE_CHECKING:
    from kiosk.sync.targets import Target


@dataclass(frozen=True, slots=True)
class Station:
    """An open station; a context manager.

    Attributes:
        data: the folder with everything of this station: database, settings, programme, backups, badges.
    """

    data: Path
    settings: Settings
    clock: Clock
    store: Store
    desk: Desk

    @classmethod
    def open(cls, data: Path, *, clock: Clock | None = None, read_only: bool = False) -> Self:
        """Open the station in folder *data*, made if need be; ``event.toml`` in it becomes the programme.

        Raises:
            StoreProblem: the database cannot be opened.
            InputProblem: SETTINGS_WRONG, or ``event.toml`` cannot be understood.
        """
        settings, clock = read_settings(data), clock or SystemClock()
        store = Store.open(data / STORE_FILE, clock=clock, station_name=settings.station, read_only=read_only)
        try:
            if not read_only:
                _apply_programme(store, data / PROGRAMME_FILE, clock)
            return cls(data, settings, clock, store, Desk(store, settings.station))
        except BaseException:
            store.close()
            raise

    @property
    def badges(self) -> BadgeQueue:
        """The print queue."""
        return BadgeQueue(self.store)

    @property
    def backup_folders(self) -> tuple[Path, ...]:
        """Where backups go: the data folder, and the second place if one is set."""
        own = self.data / "backups"
        return (own, Path(self.settings.backup_folder)) if self.settings.backup_folder else (own,)

    @property
    def badge_folder(self) -> Path:
        """Where the PDF printer puts badges."""
        return self.data / "badges"

    def target(self, address: str = "") -> "tuple[Target, Outbox]":
        """Return the sync target at *address* (else the one in the settings), and what it is owed.

        Raises:
            SyncProblem: TARGET_ADDRESS_WRONG.
        """
        from kiosk.sync.targets import open_target  # noqa: PLC0415  # loads httpx, which a window without a target spares

        target = open_target(
            address or self.settings.sync_target,
            event_id=self.desk.event.id,
            station=SyncStation(self.store.station, self.desk.station_name),
            token=self.settings.sync_token,
        )
        return target, Outbox(self.store, target.name)

    def close(self) -> None:
        """Close the database and let others have it."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read_settings(data: Path) -> Settings:
    """Return the settings in folder *data*.

    Raises:
        InputProblem: SETTINGS_WRONG.
    """
    try:
        return load_settings(data)
    except (SettingsWrongError, OSError) as error:
        raise InputProblem(ProblemCode.SETTINGS_WRONG, file=str(data / SETTINGS_FILE), detail=str(error)) from error


def write_settings(data: Path, settings: Settings) -> None:
    """Keep *settings* for the next start.

    Raises:
        InputProblem: FILE_UNWRITABLE.
    """
    try:
        save_settings(data, settings)
    except OSError as error:
        detail = error.strerror or str(error)
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(data / SETTINGS_FILE), detail=detail) from error


def _apply_programme(store: Store, path: Path, clock: Clock) -> None:
    if path.exists():
        set_programme(store, *read_programme(path))
    elif load_event(store) is None:
        set_programme(store, *plain_programme(clock.now()))
