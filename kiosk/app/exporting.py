"""The attendance list, out of the station and into a file for the organiser."""

from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.app.station import Station
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.labels import ENGLISH, ReportLabels
from kiosk.roster.report_csv import export_csv
from kiosk.roster.report_xlsx import export_xlsx
from kiosk.store.counting import read_counts
from kiosk.store.roster import attendance_rows


def write_attendance(station: Station, path: Path, language: str = "") -> int:
    """Write attendance and absences to *path*, XLSX or CSV by its ending, and return how many rows.

    Words are those of *language*, else of the settings; times are those of the event.

    Raises:
        InputProblem: FILE_KIND_UNKNOWN, FILE_UNWRITABLE (the old file is as it was).
        StoreProblem: the database cannot be read.
    """
    desk = station.desk
    rows = attendance_rows(station.store, station_name=desk.station_name)
    labels = ENGLISH if (language or station.settings.language) == "en" else ReportLabels()
    zone = ZoneInfo(desk.event.zone)
    match path.suffix.casefold():
        case ".xlsx":
            names = {gate.id: gate.name for gate in desk.gates()}
            counts = read_counts(station.store)
            return export_xlsx(rows, path, desk.event, counts, zone, labels=labels, gate_names=names)
        case ".csv":
            return export_csv(rows, path, zone, labels=labels)
    raise InputProblem(ProblemCode.FILE_KIND_UNKNOWN, file=path.name)


def export_attendance(station: Station, folder: Path, language: str = "") -> Path:
    """Write the attendance list as a workbook into *folder*, named by the event and the time, and return the file.

    Raises: as :func:`write_attendance`.
    """
    local = station.clock.now().astimezone(ZoneInfo(station.desk.event.zone))
    path = folder / f"kehadiran-{station.desk.event.id}-{local:%Y%m%d-%H%M%S}.xlsx"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(folder), detail=error.strerror or "") from error
    write_attendance(station, path, language)
    return path
