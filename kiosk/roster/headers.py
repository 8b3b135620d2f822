"""Which column is what, by its header: the usual Indonesian and English ones, in whatever case and punctuation.

A header counts for a field by being exactly one of its names (the earlier in the list, the better), or else by
containing one of its words and none that speak of something else ("Nama Ibu" is not whom we register).
"""

import functools
import re
import unicodedata

from kiosk.roster.header_words import WORDS, Field

MAX_HEADER_LENGTH = 300
_ASIDES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_WORDS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\b(nomor|nomer|number|num|nmr)\b")
_FILLERS = re.compile(
    r"\b(sesuai|dengan|berdasarkan|pada|identitas|anda|kamu|kalian|saudara|saudari|mohon|diisi|isi|wajib|harap|masukkan"
    r"|tuliskan|tulis|silakan|silahkan|aktif|yang|bisa|dapat|dihubungi|gelar|beserta|tanpa|untuk|sertifikat|contoh|anda"
    r"|please|your|saat ini|sekarang)\b"
)
_LIKE_KTP = re.compile(r"\b(sesuai|seperti|berdasarkan|dengan|di|pada) (dengan )?(di )?(e )?ktp( el)?\b")


@functools.lru_cache(maxsize=4096)
def fold_header(text: str) -> str:
    """Return *text* as headers are compared: lower case, words and single spaces, asides and politeness left out."""
    text = unicodedata.normalize("NFKD", text[:MAX_HEADER_LENGTH]).casefold()
    text = "".join(ch for ch in text if not unicodedata.combining(ch))
    outside = _NOT_WORDS.sub(" ", _ASIDES.sub(" ", text)).strip()
    plain = outside or _NOT_WORDS.sub(" ", text).strip()
    plain = _LIKE_KTP.sub(" ", _NUMBER.sub("no", plain))
    return " ".join(_FILLERS.sub(" ", plain).split()) or " ".join(plain.split())


_EXACT = {name: (field, 2 - rank / 1000) for field, words in WORDS.items() for rank, name in enumerate(words.exact)}
_CONTAINS = {
    field: (re.compile(rf"\b({words.contains})\b"), re.compile(rf"\b({words.unless})\b"))
    for field, words in WORDS.items()
    if words.contains
}
# Of two fields whose words a header contains, the first counts: "NIK / No. KTP" is no phone, "Alamat email" no region.
_ORDER = (Field.NIK, Field.EMAIL, Field.PHONE, Field.ORGANISATION, Field.NAME, Field.REGION)


@functools.lru_cache(maxsize=4096)
def field_of(header: str) -> tuple[Field, float] | None:
    """Return the field that *header* names and how exactly, from 0 to 2, or None for an extra column."""
    folded = fold_header(header)
    if folded in _EXACT:
        return _EXACT[folded]
    for field in _ORDER:
        contains, unless = _CONTAINS[field]
        if contains.search(folded) and not unless.search(folded):
            return field, 1 / (1 + len(folded) / 100)
    return None


def header_score(cells: list[str]) -> int:
    """Return how many cells of a row are known headers; a name counts double, sentences and numbers not at all."""
    score = 0
    for cell in cells:
        if 0 < len(cell) <= MAX_HEADER_LENGTH:
            known = field_of(cell)
            score += 0 if known is None else 2 if known[0] is Field.NAME else 1
    return score
