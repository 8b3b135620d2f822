"""Every problem in one sentence for people, in the language of the application: what is wrong, and what to do."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.names import clean_name
from kiosk.domain.problems import Problem, ProblemCode
from kiosk.ui.translation import QT_TRANSLATE_NOOP

MAX_SHOWN = 160
"""Characters of a parameter that are shown: it may come from outside and hold anything."""

_CONTEXT = "Sentences"
_SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.NO_DISPLAY: QT_TRANSLATE_NOOP(
        "Sentences", "Tidak ada layar untuk jendela. Jalankan di laptop dengan layar, atau pakai: demo --headless."
    ),
    ProblemCode.STORE_IN_USE: QT_TRANSLATE_NOOP(
        "Sentences", "Data ini sedang dipakai Hadir yang lain: {path}. Tutup dulu yang lain itu."
    ),
    ProblemCode.STORE_FULL: QT_TRANSLATE_NOOP(
        "Sentences", "Penyimpanan penuh: {path}. Kosongkan ruang, lalu pindai ulang."
    ),
    ProblemCode.STORE_READ_ONLY: QT_TRANSLATE_NOOP(
        "Sentences", "Data hanya bisa dibaca: {path}. Buka izin tulisnya, lalu pindai ulang."
    ),
    ProblemCode.STORE_LOCKED: QT_TRANSLATE_NOOP(
        "Sentences", "Data terkunci oleh program lain: {path}. Tutup program itu, lalu pindai ulang."
    ),
    ProblemCode.STORE_DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "Data rusak: {path} ({detail}). Pakai cadangan terakhir dan panggil petugas."
    ),
    ProblemCode.STORE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Data tidak ada: {path}. Impor daftar peserta lebih dahulu."
    ),
    ProblemCode.STORE_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "Sentences", "Data tidak bisa dibuka: {path} ({detail}). Periksa disknya, lalu coba lagi."
    ),
    ProblemCode.STORE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Sentences", "Data ini dibuat oleh Hadir yang lebih baru: {path}. Perbarui program ini."
    ),
    ProblemCode.SQLITE_TOO_OLD: QT_TRANSLATE_NOOP(
        "Sentences", "SQLite {found} terlalu lama, perlu {needed} atau lebih baru. Pasang ulang program ini."
    ),
    ProblemCode.FILE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Berkas tidak ada: {file}. Periksa nama dan foldernya."),
    ProblemCode.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Sentences", "Berkas tidak bisa dibaca: {file} ({detail}). Perbaiki atau simpan ulang, lalu coba lagi."
    ),
    ProblemCode.FILE_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Berkas tidak bisa ditulis: {file} ({detail}). Tutup berkasnya di program lain atau pilih folder lain.",
    ),
    ProblemCode.FILE_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Jenis berkas tidak dikenal: {file}. Pakai CSV atau XLSX."
    ),
    ProblemCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Sentences", "Berkas terlalu besar: {file}. Batasnya {limit}."),
    ProblemCode.FILE_EMPTY: QT_TRANSLATE_NOOP("Sentences", "Berkas kosong: {file}. Periksa lembar yang disimpan."),
    ProblemCode.NO_NAME_COLUMN: QT_TRANSLATE_NOOP(
        "Sentences", 'Kolom nama tidak ditemukan di {file}. Judul kolom yang ada: {headers}. Beri judul "Nama".'
    ),
    ProblemCode.ROSTER_REFUSED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{rows} baris di {file} tidak bisa diterima; tidak ada yang diubah. Perbaiki barisnya, lalu impor lagi.",
    ),
    ProblemCode.IMAGE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Sentences", "Gambar tidak bisa dibaca: {file}. Pakai PNG atau JPEG."
    ),
    ProblemCode.NAME_MISSING: QT_TRANSLATE_NOOP("Sentences", "Nama belum diisi. Isi namanya dahulu."),
    ProblemCode.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Alasan belum diisi. Pilih atau tulis alasannya."),
    ProblemCode.GATE_UNKNOWN: QT_TRANSLATE_NOOP("Sentences", "Gerbang tidak dikenal: {gate}. Yang ada: {known}."),
    ProblemCode.ATTENDEE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Peserta ini tidak ada di daftar: {attendee}. Cari lagi namanya."
    ),
    ProblemCode.TICKET_UNKNOWN: QT_TRANSLATE_NOOP("Sentences", "Tiket ini tidak ada di daftar: {code}. Cari namanya."),
    ProblemCode.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP(
        "Sentences", "Tidak ada yang bisa dibatalkan: sudah dibatalkan sebelumnya."
    ),
    ProblemCode.NO_EVENT: QT_TRANSLATE_NOOP(
        "Sentences", "Belum ada acara. Buat acara dan impor daftar peserta dahulu."
    ),
    ProblemCode.NOBODY_ON_LIST: QT_TRANSLATE_NOOP("Sentences", "Daftar peserta kosong. Impor daftar peserta dahulu."),
    ProblemCode.SETTINGS_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "Pengaturan salah: {file} ({detail}). Perbaiki atau hapus berkas itu."
    ),
    ProblemCode.PHONE_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "Nomor HP tidak benar: {phone}. Tulis seperti 0812 3456 7890, atau kosongkan."
    ),
    ProblemCode.TEMPLATE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Bentuk badge tidak dikenal: {template}. Yang ada: {known}."
    ),
    ProblemCode.TEMPLATE_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "Bentuk badge {template} salah: {detail}. Perbaiki berkasnya atau pakai bentuk lain."
    ),
    ProblemCode.DECODER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Pembaca kode {decoder} tidak ada di laptop ini. Yang dikenal: {known}."
    ),
    ProblemCode.CAMERA_SILENT: QT_TRANSLATE_NOOP(
        "Sentences", "Kamera tidak memberi gambar: {source}. Cabut dan pasang lagi, atau pilih kamera lain."
    ),
    ProblemCode.PRINTER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Printer tidak ditemukan: {printer}. Nyalakan printernya atau pilih printer lain."
    ),
    ProblemCode.PRINTER_REFUSED: QT_TRANSLATE_NOOP(
        "Sentences", "Printer {printer} menolak: {detail}. Periksa kertas dan tutupnya, lalu cetak ulang."
    ),
    ProblemCode.PRINTER_FAILED: QT_TRANSLATE_NOOP(
        "Sentences", "Badge belum tercetak di {printer}: {detail}. Periksa printernya, lalu cetak ulang."
    ),
    ProblemCode.PRINTER_TIMEOUT: QT_TRANSLATE_NOOP(
        "Sentences", "Printer {printer} tidak menjawab selama {seconds} detik. Periksa printernya, lalu cetak ulang."
    ),
    ProblemCode.TARGET_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Sentences", "Tujuan kirim tidak terjangkau: {target} ({detail}). Data aman di laptop ini; dicoba lagi terus."
    ),
    ProblemCode.TARGET_REFUSED: QT_TRANSLATE_NOOP(
        "Sentences", "Tujuan kirim menolak: {target} (status {status}). Data aman di laptop ini; hubungi panitia."
    ),
    ProblemCode.TARGET_UNAUTHORISED: QT_TRANSLATE_NOOP(
        "Sentences", "Kunci kirim tidak diterima oleh {target}. Data aman di laptop ini; minta kunci baru ke panitia."
    ),
    ProblemCode.TARGET_GARBLED: QT_TRANSLATE_NOOP(
        "Sentences", "Jawaban dari {target} tidak dimengerti ({detail}). Data aman di laptop ini; hubungi panitia."
    ),
    ProblemCode.TARGET_ADDRESS_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "Alamat kirim salah: {target}. Tulis seperti https://contoh.id/hadir."
    ),
}


def problem_sentence(problem: Problem) -> str:
    """Return what *problem* means and what to do, in one line; parameters are shortened and shown as plain text."""
    sentence = QCoreApplication.translate(_CONTEXT, _SENTENCES[problem.code])
    return sentence.format(**{name: _shown(value) for name, value in problem.params.items()})


def failure_sentence(error: Exception) -> str:
    """Return :func:`problem_sentence` for a problem; for a fault of the program, which has none, a general one."""
    if isinstance(error, Problem):
        return problem_sentence(error)
    return QCoreApplication.translate(
        "Sentences", "Kesalahan yang tidak terduga: {fault}. Coba lagi; bila terulang, panggil petugas."
    ).format(fault=type(error).__name__)


def _shown(value: str | int) -> str:
    text = clean_name(str(value))
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
