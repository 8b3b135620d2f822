"""Headers as people write them, and which column they make."""

import pytest

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.columns import guess_columns
from kiosk.roster.header_words import Field
from kiosk.roster.headers import field_of


@pytest.mark.parametrize(
    ("header", "field"),
    [
        *((text, Field.NAME) for text in ("Nama", "NAMA LENGKAP", "Nama Peserta", "1. Nama Lengkap (sesuai KTP) *")),
        *((text, Field.NAME) for text in ("Nama\nLengkap", "nama_lengkap", "Nama Lengkap beserta gelar", "Full Name")),
        *((text, Field.NAME) for text in ("Nama lengkap anda sesuai KTP", "Nama Peserta Pelatihan Alumni")[:1]),
        *(
            (text, Field.PHONE)
            for text in ("Nomor HP", "No. HP aktif", "No. WA", "WhatsApp", "No.HP/WA", "Nomor Telepon")
        ),
        *((text, Field.PHONE) for text in ("Nomor WhatsApp yang bisa dihubungi", "No Handphone (WA)", "Phone Number")),
        *((text, Field.EMAIL) for text in ("Email", "Alamat Email", "E-mail", "EMAIL AKTIF", "Alamat surel")),
        *(
            (text, Field.REGION)
            for text in ("Asal", "Asal Kabupaten/Kota", "Domisili", "Kab/Kota", "Kabupaten / Kota Domisili")
        ),
        *((text, Field.ORGANISATION) for text in ("Instansi", "Instansi/Perusahaan", "Komunitas", "Asal Instansi")),
        *((text, Field.ORGANISATION) for text in ("Nama Instansi / Komunitas", "Nama Komunitas", "Organisation")),
        *((text, Field.CATEGORY) for text in ("Kategori", "Category", "Jenis Peserta", "Hadir sebagai")),
        *((text, Field.CODE) for text in ("Kode", "Kode Tiket", "QR Code", "No. Tiket")),
        *(
            (text, Field.NIK)
            for text in ("NIK", "No. KTP", "Nomor Induk Kependudukan (NIK)", "NIK sesuai KTP", "Foto KTP")
        ),
        *((text, Field.TIMESTAMP) for text in ("Timestamp", "Cap waktu", "Stempel Waktu")),
        *((text, Field.IGNORED) for text in ("No", "No.", "Tanda Tangan", "NOMOR")),
        *((text, None) for text in ("Pekerjaan", "Jenis Kelamin (L/P)", "Gelombang", "", "Alamat", "Tempat Lahir")),
        *((text, None) for text in ("Nama Ibu Kandung", "Nama Usaha", "Nama Panggilan", "Akun Instagram", "Kode Pos")),
        *((text, None) for text in ("No. HP Orang Tua", "Nama Akun Instagram", "Nama Pelatihan", "Asal Pelatihan")),
        *((text, None) for text in ("Apakah anda punya WA?", "NIP", "Kota Kelahiran", "x" * 5000)),
    ],
)
def test_a_header_names_its_field(header: str, field: Field | None) -> None:
    """Case, punctuation, line breaks, asides and politeness do not matter; other people's names and phones do."""
    known = field_of(header)
    assert (known[0] if known else None) is field


def test_the_more_exact_of_two_columns_wins_and_the_other_stays() -> None:
    """Of two phone columns the plainer one counts; the other is kept as it is."""
    columns = guess_columns(["Nama", "Telepon rumah", "No. HP", "Nama Lengkap"])
    assert (columns.name, columns.phone) == (3, 2)
    assert columns.extra == ((0, "Nama"), (1, "Telepon rumah"))


def test_extra_columns_have_different_keys() -> None:
    """Headers that repeat are numbered, empty ones get their letters, line breaks go."""
    columns = guess_columns(["Nama", "Ket", "Ket", "", "Ket (2)", "Status\nkerja"])
    assert [key for _, key in columns.extra] == ["Ket", "Ket (2)", "D", "Ket (2) (2)", "Status kerja"]


def test_identity_numbers_and_row_numbers_are_left_out() -> None:
    """NIK and No. are no extra columns; the time stamp is both read and kept."""
    columns = guess_columns(["No", "Cap waktu", "Nama", "NIK"])
    assert (columns.nik, columns.ignored, columns.timestamp) == ((3,), (0,), 1)
    assert columns.extra == ((1, "Cap waktu"),)


def test_without_a_name_column_the_headers_are_told() -> None:
    """A table of something else is refused with what stands in it."""
    with pytest.raises(InputProblem) as caught:
        guess_columns(["Barang", "Harga"], "belanja.csv")
    assert caught.value.code is ProblemCode.NO_NAME_COLUMN
    assert caught.value.params == {"file": "belanja.csv", "headers": "Barang, Harga"}
