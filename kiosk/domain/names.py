"""Indonesian names: kept as written for the badge, folded for search and matching only.

Degrees follow a comma (``Muhamad Ilyasa, S.H., M.M.``), titles go before (``Dr.``, ``H.``); spellings vary.
"""

import functools
import re
import unicodedata

_TITLES = frozenset(
    [
        "dr",
        "drs",
        "dra",
        "ir",
        "h",
        "hj",
        "prof",
        "kh",
        "k.h",
        "ust",
        "ustadz",
        "ustadzah",
        "tgk",
        "raden",
        "rd",
        "bpk",
        "bapak",
        "ibu",
        "sdr",
        "sdri",
        "mr",
        "mrs",
        "ms",
        "apt",
        "ns",
    ]
)
_MUHAMMAD = frozenset(
    [
        "muhammad",
        "muhamad",
        "mohammad",
        "mohamad",
        "mochammad",
        "mochamad",
        "muchammad",
        "muchamad",
        "moh",
        "muh",
        "mhd",
        "mohd",
    ]
)
_ACHMAD = frozenset(["achmad", "ahmad", "akhmad", "ahmat"])
# Longest first; each pair makes two spellings of one sound the same.
_FOLDS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sy", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("ch", "h"),
    ("ph", "p"),
    ("y", "i"),
    ("f", "p"),
    ("v", "p"),
    ("z", "j"),
)
_DOUBLED = re.compile(r"(.)\1+")
# "S.Pd", "M.Kom.", "A.Md.Keb": a degree whose comma was forgotten.
_DEGREE = re.compile(r"[SMAD]r?\.(?:[A-Z][A-Za-z]{0,3}\.?){1,3}")
_BETWEEN_TOKENS = re.compile(r"[\s.'\u2019`-]+")


def clean_name(text: str) -> str:
    """Return *text* as it goes on a badge: white space tidied, control characters gone, nothing else touched."""
    if text.isascii() and text.isprintable():  # nearly all names, and nothing to do but the spaces
        return " ".join(text.split())
    kept = "".join(ch if unicodedata.category(ch)[0] != "C" else " " for ch in text)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def bare_name(name: str) -> str:
    """Return *name* without degrees and titles: ``Dr. Ir. Siti Aminah, M.T.`` gives ``Siti Aminah``.

    A name made of nothing but a title keeps it: one-letter names and "H." alone are valid.
    """
    words = name.split(",", 1)[0].split()
    kept = list(words)
    while len(kept) > 1 and kept[0].rstrip(".").casefold() in _TITLES:
        kept = kept[1:]
    while len(kept) > 1 and "." in kept[-1] and _DEGREE.fullmatch(kept[-1]):
        kept = kept[:-1]
    return " ".join(kept) or name


@functools.lru_cache(maxsize=1 << 16)
def fold_token(token: str) -> str:
    """Return the sound of one word of a name, so that Hujaipah and Hujaifah, Soekarno and Sukarno are the same."""
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", token.casefold()) if ch.isalnum())
    if plain in _MUHAMMAD:
        return "muhamad"
    if plain in _ACHMAD:
        return "ahmad"
    for written, sound in _FOLDS:
        plain = plain.replace(written, sound)
    return _DOUBLED.sub(r"\1", plain)


def search_key(name: str) -> str:
    """Return what a name is found and matched by: folded tokens of the bare name, in order, between single spaces."""
    return " ".join(filter(None, map(fold_token, _BETWEEN_TOKENS.split(bare_name(name)))))
