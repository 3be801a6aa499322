"""Which strings of letters can be a Vietnamese syllable: onset, rime and tone as the orthography joins them.

The rimes are those of Hoàng Phê's dictionary and of loans that have become common (boong, soóc, xẻng).
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

_RIME_TABLE: Final = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeng oeo oet oi om on ong ooc oong
op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt ych
"""
_ONSET_TABLE: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"

_ALL: Final = "aăâeêioôơuưy"
_BROAD: Final = "aăâoôơuư"
_NARROW: Final = "eêiy"
_BEFORE: Final = {
    **dict.fromkeys(("k", "gh", "ngh"), _NARROW),
    **dict.fromkeys(("c", "ng"), _BROAD),
    "g": f"{_BROAD}i",
    "gi": _ALL.replace("i", ""),
    "qu": "aăâeêiôơy",
}
"""The first letters of the rimes that may follow an onset; any may follow the others."""

_STOPS: Final = ("c", "ch", "p", "t")
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_STOPPED_TONES: Final = ("\u0301", "\u0323")
_SHAPED: Final = "ăâêôơư"
_PLAIN: Final = "aeiouy"

_EITHER: Final = frozenset({"oa", "oe", "uy"})
"""Rimes whose tone may stand on either letter: hòa and hoà."""


@cache
def syllables() -> frozenset[str]:
    """Every syllable that can be written, in NFC and lower case."""
    found = set()
    for onset, rime in product(["", *_ONSET_TABLE.split()], _RIME_TABLE.split()):
        if _may_join(onset, rime):
            tones = _STOPPED_TONES if rime.endswith(_STOPS) else _TONES
            for tone, place in product(tones, _places(rime)):
                found.add(unicodedata.normalize("NFC", f"{onset}{rime[: place + 1]}{tone}{rime[place + 1 :]}"))
    return frozenset(found)


def _may_join(onset: str, rime: str) -> bool:
    if rime[0] not in _BEFORE.get(onset, _ALL):
        return False
    if rime.startswith("iê"):
        return onset != ""
    return len(rime) == 1 or rime[0] != "y" or onset in ("", "qu")


def _places(rime: str) -> Iterator[int]:
    """Where the tone may stand: on the last letter with a shape of its own, else where the rime is open or closed."""
    shaped = [at for at, letter in enumerate(rime) if letter in _SHAPED]
    if shaped:
        yield shaped[-1]
        return
    vowels = [at for at, letter in enumerate(rime) if letter in _PLAIN]
    if rime in _EITHER:
        yield from vowels
    elif len(vowels) == 1 or (len(vowels) == 2 and vowels[-1] == len(rime) - 1):
        yield vowels[0]
    else:
        yield vowels[1]
