"""What an import says about rows, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.roster.plans import ImportPlan, Outcome
from kiosk.roster.remarks import Remark, RemarkCode

_CONTEXT = "Remarks"
MAX_VALUE_SHOWN = 60
_REMARKS: dict[RemarkCode, object] = {
    RemarkCode.NAME_MISSING: QT_TRANSLATE_NOOP("Remarks", "nama kosong"),
    RemarkCode.CODE_DAMAGED: QT_TRANSLATE_NOOP("Remarks", "kode {value} rusak oleh Excel (angka terakhir hilang)"),
    RemarkCode.CODE_UNUSABLE: QT_TRANSLATE_NOOP("Remarks", "kode {value} tidak bisa dipakai"),
    RemarkCode.CODE_REPEATED: QT_TRANSLATE_NOOP("Remarks", "kodenya sudah dipakai baris {value}"),
    RemarkCode.CODE_TAKEN: QT_TRANSLATE_NOOP("Remarks", "kodenya milik {value} di daftar"),
    RemarkCode.MATCH_AMBIGUOUS: QT_TRANSLATE_NOOP("Remarks", "cocok dengan {value} orang di daftar"),
    RemarkCode.NAME_ODD: QT_TRANSLATE_NOOP("Remarks", "nama {value} aneh"),
    RemarkCode.PHONE_WRONG: QT_TRANSLATE_NOOP("Remarks", "nomor HP {value} tidak benar"),
    RemarkCode.PHONE_DAMAGED: QT_TRANSLATE_NOOP("Remarks", "nomor HP {value} rusak oleh Excel (angka terakhir hilang)"),
    RemarkCode.PHONE_SECOND: QT_TRANSLATE_NOOP("Remarks", "beberapa nomor HP ({value}), yang pertama dipakai"),
    RemarkCode.EMAIL_WRONG: QT_TRANSLATE_NOOP("Remarks", "email {value} tidak benar"),
    RemarkCode.REGION_AMBIGUOUS: QT_TRANSLATE_NOOP("Remarks", "asal {value} bisa berarti beberapa daerah"),
    RemarkCode.REGION_UNKNOWN: QT_TRANSLATE_NOOP("Remarks", "asal {value} tidak dikenal"),
    RemarkCode.NUMBER_DAMAGED: QT_TRANSLATE_NOOP("Remarks", "angka {value} rusak oleh Excel"),
    RemarkCode.NIK_DROPPED: QT_TRANSLATE_NOOP("Remarks", "NIK dibuang"),
    RemarkCode.CODE_KEPT: QT_TRANSLATE_NOOP("Remarks", "sudah punya tiket, kode {value} diabaikan"),
    RemarkCode.REPEATED: QT_TRANSLATE_NOOP("Remarks", "orang yang sama dengan baris {value}"),
    RemarkCode.SAME_NAME: QT_TRANSLATE_NOOP("Remarks", "mungkin orang yang sama dengan baris {value}"),
    RemarkCode.PHONE_DIFFERS: QT_TRANSLATE_NOOP("Remarks", "nomor HP sebelumnya {value}"),
    RemarkCode.NIK_COLUMN: QT_TRANSLATE_NOOP("Remarks", "kolom NIK tidak diimpor"),
}


def remark_text(remark: Remark) -> str:
    """Return what a remark says, without its place."""
    template = QCoreApplication.translate(_CONTEXT, str(_REMARKS[remark.code]))
    return template.format(value=repr(remark.value[:MAX_VALUE_SHOWN]))


def summary_line(plan: ImportPlan) -> str:
    """Return the figures of an import in one line."""
    summary = plan.summary
    return QCoreApplication.translate(
        "Remarks",
        "{file}: {new} baru, {changed} berubah, {same} tetap, {repeated} berulang, {refused} ditolak"
        " ({doubted} perlu dilihat).",
    ).format(
        file=plan.file,
        new=summary.new,
        changed=summary.changed,
        same=summary.same,
        repeated=summary.repeated,
        refused=summary.refused,
        doubted=summary.doubted,
    )


def report_lines(plan: ImportPlan) -> list[str]:
    """Return a line for the file and each row about which there is something to say."""
    lines = [f"{plan.file}: {remark_text(remark)}" for remark in plan.remarks]
    for row in plan.outcomes:
        if row.remarks:
            said = "; ".join(remark_text(remark) for remark in row.remarks)
            template = QCoreApplication.translate("Remarks", "Baris {row} ({name}), {outcome}: {said}")
            lines.append(template.format(row=row.row, name=row.name, outcome=_outcome(row.outcome), said=said))
    return lines


def _outcome(outcome: Outcome) -> str:
    words = {
        Outcome.NEW: QCoreApplication.translate("Remarks", "diterima"),
        Outcome.CHANGED: QCoreApplication.translate("Remarks", "diubah"),
        Outcome.SAME: QCoreApplication.translate("Remarks", "tetap"),
        Outcome.REPEATED: QCoreApplication.translate("Remarks", "digabung"),
        Outcome.REFUSED: QCoreApplication.translate("Remarks", "DITOLAK"),
    }
    return words[outcome]
