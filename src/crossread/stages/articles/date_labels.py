"""What the words before a date say of it: that it is of the publication, of a change, or of something else.

From the words before it, in the languages of the pages at hand.
"""

import re

_MODIFIED = r"""
(?:last |senast |sist |zuletzt )?(?:updated?|modified|edited|revised|changed|reviewed)(?: (?:on|at))?|
aktualisiert|geändert|bearbeitet|stand|aktualiséiert|
mise? à jour(?: le)?|modifiée?(?: le)?|actualisée?(?: le)?|
actualizad[oa]|actualizaci[óo]n|modificad[oa]|atualizad[oa]|actualitzat|aggiornat[oa]|
ultim[oa] (?:aggiornamento|modifica)|
bijgewerkt|laatste update|gewijzigd|oppdatert|endret|opdateret|uppdaterad|uppdaterat|ändrad|uppfært|päivitetty|muokattu|
zaktualizowano|aktualizacja|aktualizov[aá]no|frissítve|módosítva|actualizat|ažurirano|posodobljeno|atnaujinta|uuendatud|
(?:son )?güncelle(?:me|ndi)|ενημέρωση|обновлен[оа]|изменено|оновлено|diperbarui|dikemas kini|cập nhật|
最終更新|更新|수정|업데이트|修改|آخر تحديث|تحديث|עודכן|עדכון
"""
_PUBLISHED = r"""
first published|originally published|(?:published|posted)(?: (?:on|at))?|publication date|issued|created|filed|
date|released?|
(?:publié|parue?|postée?)(?: le)?|publiée(?: le)?|mise? en ligne(?: le)?|
publicad[oa]|publicación|fecha|postado|publicat|pubblicat[oa]|data di pubblicazione|data publikacji|
(?:veröffentlicht|erstellt|erschienen|publiziert|eingestellt)(?: am)?|datum|publizéiert|
gepubliceerd|geplaatst|publicerad|publicerat|publisert|udgivet|offentliggjort|julkaistu|birt(?:ist)?|
opublikowano|publikováno|zveřejněno|vydáno|megjelent|közzétéve|objavljeno|paskelbta|publikuota|avaldatud|
yayın(?:lanma|landı| tarihi)|δημοσ[ιί]ευ(?:ση|θηκε)|опубликовано|дата|опубліковано|diterbitkan|ngày đăng|
公開|掲載|配信|投稿|発行|입력|등록|게시|发布|發布|发表|發表|刊登|نُ?شر|פורסם|תאריך פרסום|انتشار
"""
# Of a member, a birth, the clock, an appointment, a reader's visit.
_OTHER = r"""
registriert|registered|joined|inscrite?|(?:member|mitglied|membre|miembro)(?: since| seit| depuis| desde)?|dabei seit|
born|geboren|aktuelle zeit|current time|today|heute|expir(?:es|y)\w*|valid (?:until|till)|gültig bis|deadline|
(?:einsende|bewerbungs|anmelde)schluss|accessed|retrieved|abgerufen|consulté|copyright|©
"""


def _pattern(words: str) -> str:
    return words.replace("\n", "")


# `candidate` is no label, but `기사입력` is one with a word before it.
LABEL = re.compile(
    rf"(?<![A-Za-zÀ-ÿ])(?:(?P<modified>{_pattern(_MODIFIED)})|(?P<published>{_pattern(_PUBLISHED)}))", re.I
)
OTHER = re.compile(rf"(?:{_pattern(_OTHER)})\b[^.!?]{{0,20}}$|(?:{_pattern(_OTHER)})$", re.I)

# Participles that stand behind the day.
BEHIND = re.compile(r"[^!?|\n]{0,40}?\b(?:veröffentlicht|publiziert|gepostet|gepubliceerd|geplaatst)\b")


def of(before: str) -> str:
    """`published`, `modified`, `other`, or "" where the words before a date don't say."""
    label = next(reversed(list(LABEL.finditer(before))), None)
    if label is None:
        return "other" if OTHER.search(before) else ""
    return label.lastgroup or ""


def behind(words: str) -> str:
    """`published` where the words behind a date say so, as in `wurde am 3. Mai 2021 um 10 Uhr veröffentlicht`."""
    return "published" if BEHIND.match(words) else ""
