"""What can be set: typed, validated once, frozen. Kept as ``settings.json`` beside the database."""

from pathlib import Path
from typing import Literal

import msgspec
import platformdirs

FILE_NAME = "settings.json"
MAX_SETTINGS_BYTES = 64 * 1024


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings of one station.

    Attributes:
        station: what people call this desk; stands in the journal and on "already checked in" ("Meja 2").
        language: of the window and of messages.
        camera: an index (``0``), an address (``http://…``), a file, or ``demo``.
        decoders: which decoders read pictures, in order.
        printer: ``pdf`` or the name of a system printer.
        template: badge template.
        sync_target: where results go; empty until told.
        sync_token: shown to the target; never logged.
        sound: whether verdicts are heard.
        backup_folder: a second place for backups, such as a USB stick; empty for the data folder alone.
    """

    station: str = "Meja 1"
    language: Literal["id", "en"] = "id"
    camera: str = "0"
    decoders: tuple[Literal["zxing-cpp", "pyzbar"], ...] = ("zxing-cpp", "pyzbar")
    printer: str = "pdf"
    template: str = "card-90x54"
    sync_target: str = ""
    sync_token: str = ""
    sound: bool = True
    backup_folder: str = ""


class SettingsWrongError(ValueError):
    """The settings file cannot be understood; the message says where."""


def default_data_folder() -> Path:
    """Return where Hadir keeps its data when not told: the platform's folder for application data."""
    return Path(platformdirs.user_data_dir("hadir", appauthor=False))


def load_settings(data: Path) -> Settings:
    """Return the settings in folder *data*, or the defaults where there is no file.

    Raises:
        SettingsWrongError: the file holds something else than settings.
    """
    try:
        raw = (data / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return Settings()
    if len(raw) > MAX_SETTINGS_BYTES:
        raise SettingsWrongError("too large")
    try:
        return msgspec.json.decode(raw, type=Settings)
    except (msgspec.MsgspecError, ValueError) as error:
        raise SettingsWrongError(str(error)) from error


def save_settings(data: Path, settings: Settings) -> None:
    """Write *settings* into folder *data*, whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    data.mkdir(parents=True, exist_ok=True)
    part = data / (FILE_NAME + ".part")
    part.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2))
    part.replace(data / FILE_NAME)
