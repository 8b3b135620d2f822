"""Fictitious people and gates of the worked example, for windows and pictures."""

from datetime import UTC, datetime

from kiosk.domain.people import Attendee, Event, Gate

EVENT = Event(
    "temu-alumni",
    "Temu Alumni Prakerja",
    "Swiss-Belhotel Jambi",
    datetime(2024, 9, 19, 1, 0, tzinfo=UTC),
    "Asia/Jakarta",
)
GATES = (
    Gate("utama", "Pintu Utama", prints_badge=True),
    Gate("workshop", "Workshop Personal Branding", admits=frozenset({"alumni", "pembicara"})),
    Gate("kuliah", "Kuliah Umum Universitas Jambi", opens=datetime(2024, 9, 19, 6, 0, tzinfo=UTC)),
    Gate("booth", "Stan Komunitas"),
)
LONG_NAME = "Muhammad Rizky Pratama Hidayatullah Al-Fatih bin Abdurrahman, S.Kom., M.T.I."
_ROWS = (
    ("Siti Nurhaliza Rahmawati", "alumni", "15.71", "+6281274550121", "Tangan di Atas"),
    (LONG_NAME, "alumni", "15.06", "+6282177431902", "Forum Indonesia Muda"),
    ("Suparman", "alumni", "15.09", "+6285268810417", ""),
    ("Dr. Ir. Siti Aminah, M.T.", "pembicara", "15.71", "+6281366001234", "Universitas Jambi"),
    ("Hujaipah", "alumni", "15.05", "+6281930557788", "Bank Sampah Digital"),
    ("Achmad Fauzi, S.E.", "tamu", "15.72", "+6281177889900", "Dinas Tenaga Kerja dan Transmigrasi Provinsi Jambi"),
    ("Dewi Anggraini", "alumni", "15.04", "+6285377120456", "Turun Tangan"),
    ("Siti Maimunah", "alumni", "15.07", "+6282280019345", "Senyum Desa Jambi"),
    ("M. Ilyas", "alumni", "15.08", "+6281272200678", ""),
    ("Rina Oktaviani", "alumni", "15.02", "+6289612347788", "Tangan di Atas"),
    ("H. Bambang Soekarno", "tamu", "15.03", "+6281100022001", "Pemerintah Kabupaten Sarolangun"),
    ("Yuni Kartika", "alumni", "15.01", "+6285709981245", ""),
)
PEOPLE = tuple(
    Attendee(f"{number:032x}", name, category, region, phone, "", organisation)
    for number, (name, category, region, phone, organisation) in enumerate(_ROWS, start=1)
)


def code_of(attendee: Attendee) -> str:
    """Return the made-up ticket code of one of :data:`PEOPLE`."""
    return f"TIKET{int(attendee.id, 16):04d}"
