"""The words by which headers are known: the usual Indonesian ones, and the English ones of form tools."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a column can hold. Whatever holds none of these is an extra column."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    REGION = "region"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    CODE = "code"
    NIK = "nik"
    TIMESTAMP = "timestamp"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Words:
    """How a field is named.

    Attributes:
        exact: whole headers, folded, the surest first.
        contains: a pattern of words one of which must stand in the header.
        unless: a pattern of words none of which may.
    """

    exact: tuple[str, ...]
    contains: str = ""
    unless: str = ""


WORDS = {
    Field.NAME: Words(
        exact=(
            *("nama lengkap", "nama", "nama peserta", "nama lengkap peserta", "full name", "name", "nama alumni"),
            *(
                "nama tamu",
                "nama undangan",
                "nama peserta lengkap",
                "nama anggota",
                "attendee name",
                "participant name",
            ),
            *("nama di name tag", "nama untuk name tag", "nama di sertifikat", "nama pendaftar", "nama mahasiswa"),
        ),
        contains=r"nama|full name",
        unless=r"instansi|perusahaan|komunitas|usaha|ibu|ayah|orang tua|ortu|sekolah|universitas|kampus|organisasi"
        r"|lembaga|panggilan|bank|rekening|pelatihan|acara|kegiatan|file|akun|instagram|ig|facebook|kabupaten|kota|kecamatan"
        r"|desa|kelurahan|toko|produk|lps|platform|mentor|suami|istri|wali|darurat|pengguna|user|tim|kelompok|company|brand",
    ),
    Field.PHONE: Words(
        exact=(
            *("no hp", "no wa", "no whatsapp", "no handphone", "no hp wa", "no wa hp", "no telepon", "no telp", "hp"),
            *(
                "whatsapp",
                "wa",
                "no telpon",
                "no ponsel",
                "phone",
                "no phone",
                "phone no",
                "mobile",
                "no kontak",
                "telepon",
            ),
            *("handphone", "kontak", "contact", "telp", "mobile no", "no hp whatsapp", "mobile phone", "contact no"),
        ),
        contains=r"hp|wa|whats ?app|whatsap|telp|telepon|telpon|tlp|hand ?phone|ponsel|phone|mobile|seluler",
        unless=r"orang tua|ortu|darurat|wali|instansi|kantor|keluarga|grup|group|link|emergency|kerabat|merk|merek"
        r"|jenis|punya|memiliki|apakah",
    ),
    Field.EMAIL: Words(
        exact=("email", "alamat email", "e mail", "surel", "alamat surel", "email address", "alamat e mail"),
        contains=r"e ?mail|surel",
        unless=r"instansi|kantor|atasan|apakah",
    ),
    Field.REGION: Words(
        exact=(
            *(
                "asal kabupaten kota",
                "kabupaten kota",
                "kab kota",
                "asal kab kota",
                "kota kabupaten",
                "asal kota kabupaten",
            ),
            *("asal kabupaten", "asal daerah", "daerah asal", "domisili", "asal", "kabupaten", "kota asal", "wilayah"),
            *("kabupaten asal", "kota", "region", "regency", "city", "daerah", "asal kota", "kab", "asal wilayah"),
        ),
        contains=r"kabupaten|kab|domisili|regency|daerah asal|asal daerah",
        unless=r"lahir|instansi|sekolah|kampus|universitas|komunitas|perusahaan|organisasi|usaha|acara|pelatihan|alamat"
        r"|apakah|alasan",
    ),
    Field.ORGANISATION: Words(
        exact=(
            *(
                "instansi",
                "instansi perusahaan",
                "asal instansi",
                "nama instansi",
                "organisasi",
                "lembaga",
                "perusahaan",
            ),
            *("instansi organisasi", "instansi lembaga", "organisation", "organization", "company", "institution"),
            *(
                "asal lembaga",
                "asal organisasi",
                "affiliation",
                "unit kerja",
                "tempat kerja",
                "komunitas",
                "asal komunitas",
            ),
            *(
                "nama komunitas",
                "universitas",
                "kampus",
                "asal kampus",
                "asal universitas",
                "perguruan tinggi",
                "sekolah",
            ),
            *("asal sekolah", "nama perusahaan", "nama lembaga", "nama organisasi", "institusi", "asal institusi"),
        ),
        contains=r"instansi|perusahaan|lembaga|organisasi|institusi|komunitas|company|organi[sz]ation|institution",
        unless=r"alamat|no|telepon|telp|jabatan|email|jenis|bidang|posisi|apakah|pelatihan|alasan|link",
    ),
    Field.CATEGORY: Words(
        exact=(
            *("kategori", "kategori peserta", "category", "jenis peserta", "tipe peserta", "status peserta", "peran"),
            *("sebagai", "role", "hadir sebagai", "tipe tiket", "jenis tiket", "ticket type", "attendee type"),
        ),
    ),
    Field.CODE: Words(
        exact=(
            *("kode tiket", "kode", "kode qr", "qr code", "no tiket", "tiket", "ticket code", "code", "barcode", "qr"),
            *(
                "kode unik",
                "kode registrasi",
                "kode pendaftaran",
                "kode peserta",
                "kode booking",
                "ticket",
                "ticket id",
            ),
            *("secret", "id tiket", "ticket no", "kode undangan", "kode barcode"),
        ),
    ),
    Field.NIK: Words(
        exact=("nik", "no ktp", "no kk", "nkk"),
        contains=r"nik|ktp|no induk kependudukan|no kartu keluarga|kartu tanda penduduk",
        unless=r"apakah",
    ),
    Field.TIMESTAMP: Words(
        exact=(
            *("cap waktu", "timestamp", "stempel waktu", "waktu pengisian", "tanggal daftar", "waktu daftar"),
            *("waktu pendaftaran", "tanggal pendaftaran", "submitted at", "created at", "completion time"),
        ),
    ),
    Field.IGNORED: Words(
        exact=(
            *(
                "no",
                "no urut",
                "urut",
                "id",
                "row",
                "tanda tangan",
                "ttd",
                "paraf",
                "signature",
                "gerbang",
                "waktu hadir",
            ),
            *("jam hadir", "meja", "sumber", "gate", "arrived at", "station", "source"),
        ),
    ),
}
