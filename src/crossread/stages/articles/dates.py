"""Moments that a page names, as ISO 8601 strings: a day, a minute or a second, with the zone where one is given.

From the words of a metadata field or of a line of text.

Days and months are read in the languages of `MONTHS`; a day given in figures alone is read
day first, or month first where that is the page's habit and nothing else tells.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter

from crossread.stages.articles import calendars

_NAMES = """
1 january jan januar jänner enero ene janvier janv gennaio gen januari janeiro styczeń stycznia sausio января
  январь ocak ιανουαρίου leden ledna tammikuuta január januára janúar ianuarie jaanuar janvāris siječnja gener xaneiro
  januarie januarí januarja січня януари јануар ינואר בינואר يناير جانفي ژانویه جنوری հունվարի იანვარი
2 february feb februar feber febr febrero février févr fevrier febbraio febbr februari fevereiro fev luty
  lutego vasario февраля февраль şubat φεβρουαρίου únor února helmikuuta február februára febrúar februarie veebruar
  februāris veljače febrer febreiro februarja лютого февруари фебруар פברואר בפברואר فبراير فيفري فوریه فروری
  փետրվարի თებერვალი
3 march mar märz maerz mrz marzo mars maart março marzec marca kovo марта март mart μαρτίου březen března
  maaliskuuta marts március marec martie märts ožujka març mac maret machi березня מרץ במרץ مارس مارچ մարտի მარტი
4 april apr abril abr avril avr aprile kwiecień kwietnia balandžio апреля апрель nisan απριλίου duben dubna
  huhtikuuta április apríla apríl aprilie aprill aprīlis travnja aprila квітня април אפריל באפריל أبريل ابريل إبريل
  أفريل نيسان آوریل اپریل ապրիլի აპრილი
5 may mai mayo maggio mag mei maio maj maja gegužės мая май mayıs μαΐου květen května toukokuuta május mája maí maijs
  svibnja maig maju травня мај מאי במאי مايو أيار مئی մայիսի მაისი
6 june jun juni junio juin giugno giu junho czerwiec czerwca birželio июня июнь haziran ιουνίου červen června
  kesäkuuta június júna júní iunie juuni jūnijs lipnja juny xuño junie junija червня юни јун יוני ביוני يونيو حزيران
  جوان ژوئن جون հունիսի ივნისი
7 july jul juli julio juillet juil luglio lug julho lipiec lipca liepos июля июль temmuz ιουλίου červenec
  července heinäkuuta július júla júlí iulie juuli jūlijs srpnja juliol xullo julie julija julai липня юли јул יולי
  ביולי يوليو تموز جويلية ژوئیه جولائی հուլիսի ივლისი
8 august aug agosto ago août aout augusti augustus sierpień sierpnia rugpjūčio августа август ağustos
  αυγούστου srpen srpna elokuuta augusztus augusta ágúst augusts kolovoza agost avgusta agustus agosti ogos серпня
  אוגוסט באוגוסט أغسطس اغسطس اگست օգոստոսի აგვისტო
9 september sep sept septiembre septembre settembre sett setembro set wrzesień wrzesnia września rugsėjo сентября
  сентябрь eylül σεπτεμβρίου září syyskuuta szeptember septembra septembrie septembris rujna setembre septemba вересня
  септември септембар ספטמבר בספטמבר سبتمبر أيلول سپتامبر ستمبر սեպտեմբերի სექტემბერი
10 october oct oktober okt octubre octobre ottobre ott outubro out październik października spalio октября
  октябрь ekim οκτωβρίου říjen října lokakuuta október októbra octombrie oktoober oktobris oktobra oktoba жовтня
  октомври октобар אוקטובר באוקטובר أكتوبر اكتوبر اکتبر اکتوبر հոկտեմբերի ოქტომბერი
11 november nov noviembre novembre novembro listopad listopada lapkričio ноября ноябрь kasım νοεμβρίου
  listopadu marraskuuta nóvember novembra noiembrie novembris studenoga studenog novemba листопада ноември новембар
  נובמבר בנובמבר نوفمبر نوامبر نومبر նոյեմբերի ნოემბერი
12 december dec dezember dez diciembre dic décembre déc decembre dicembre dezembro grudzień grudnia gruodžio
  декабря декабрь aralık δεκεμβρίου prosinec prosince joulukuuta desember des decembra decembrie detsember decembris
  prosinca desembre decembro desemba disember грудня декември децембар דצמבר בדצמבר ديسمبر دسامبر دسمبر
  դեկտեմբերի დეკემბერი
"""
MONTHS: dict[str, int] = {}
_month = 0
for _word in _NAMES.split():
    if _word.isdigit():
        _month = int(_word)
    else:
        MONTHS[_word] = _month
# The Levant's months of two words.
MONTHS |= {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}
# Names of zones that newsrooms print beside a time, in minutes from UTC (IANA; the commonest meaning of each).
_ZONES = """
utc+0 gmt+0 z+0 bst+60 ist+330 cet+60 mez+60 cest+120 mesz+120 eet+120 eest+180 msk+180 est-300 edt-240
cst-360 cdt-300 mst-420 mdt-360 pst-480 pdt-420 jst+540 kst+540 hkt+480 sgt+480 aest+600 aedt+660 nzst+720
nzdt+780 ksa+180 wib+420 sast+120 pkt+300
"""
ZONES = {name: int(minutes) for name, minutes in re.findall(r"([a-z]+)([+-]\d+)", _ZONES)}

ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])"
    r"(?:[T ]{1,3}([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d{1,9})?)?"
    r"\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?)?(?!\d)"
)
SLASHED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/.年년]\s?(1[0-2]|0?[1-9])[/.月월]\s?(3[01]|[12]\d|0?[1-9])(?:[日일])?(?!\d)"
)
FIGURES = re.compile(
    r"(?<![\d./-])(3[01]|[12]\d|0?[1-9])\s?([./|-])\s?(3[01]|[12]\d|0?[1-9])\s?\2\s?((?:19|20)\d\d)(?!\d)"
)
# `30.10.23`, read only where a date is expected: elsewhere it is a time, a version or a section.
SHORT = re.compile(r"(?<![\w./:-])(3[01]|[12]\d|0?[1-9])([./])\s?(3[01]|[12]\d|0?[1-9])\2\s?([0-49]\d)(?![\d./:-])")
MONTH = r"((?:كانون|تشرين) ال\w{3,4}|[^\W\d_]{3,13})"
DAY_FIRST = re.compile(
    r"(?<!\d)(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]{1,3}(?:de |d['’]|of )?"
    + MONTH
    + r"(?:\s?/\s?[^\W\d_]+(?: [^\W\d_]+)?)?\.?,?[\s/-]{1,3}(?:de |del |of )?((?:19|20)\d\d)(?!\d)"
)
VIETNAMESE = re.compile(r"(?<!\d)(3[01]|[12]\d|0?[1-9]) tháng (1[0-2]|0?[1-9]),? (?:năm )?((?:19|20)\d\d)(?!\d)")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,13})\.?\s(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s{1,2}((?:19|20)\d\d)(?!\d)")
YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\.?\s(?:m\.\s)?([^\W\d_]{3,13})\s(3[01]|[12]\d|0?[1-9])(?!\d)")
CLOCK = re.compile(
    r"(?:[\s,|–—·(-]|T|at|um|ore|kl|à|alle|o)*?\b([01]?\d|2[0-3])[:.h時时시]\s?([0-5]\d)(?::([0-5]\d))?"
    r"\s?((?:[ap]\.?m\b\.?)|uhr|hrs|h)?\s?\(?"
    r"(?:(UTC|GMT)?\s?([+-]\d{1,2}:?\d{0,2})|([A-Z]{1,4}\b))?",
    re.I,
)
DIGITS = re.compile(r"\d\d")
YEAR = re.compile(r"(?:19|20)\d\d")
# `Fri Apr 28 19:20:36 CEST 2023`, as C and Java print a date.
UNIX = re.compile(r"\b[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (?:([A-Z]{2,5}) )?((?:19|20)\d\d)")
WORDED = ((SLASHED, "ymd"), (DAY_FIRST, "dMy"), (MONTH_FIRST, "Mdy"), (YEAR_FIRST, "yMd"), (VIETNAMESE, "dmy"))
MOST_VALUE = 120  # characters of a field that are read


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in a text: `start` to `end` are its words, `iso` what they say."""

    start: int
    end: int
    iso: str


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page writes dates: `month_first` reads 3/4/2021 as March 4, `short_years` reads 3.4.21 at all."""

    month_first: bool = False
    short_years: bool = False


PLAIN = Habits()


def find(text: str, habits: Habits = PLAIN) -> Moment | None:
    """The first moment that `text` names."""
    if not DIGITS.search(text):
        return None
    others: list[tuple[int, int, date]] = []
    if not text.isascii():
        others = list(calendars.days(text))
        text = text.translate(calendars.FIGURES)
    if not others and not YEAR.search(text) and not (habits.short_years and SHORT.search(text)):  # as with most lines
        return None
    if ":" in text and (unix := UNIX.search(text)) is not None:
        month, day, clock, zone, year = unix.groups()
        return find(f"{day} {month} {year} {clock} {zone or ''}")
    iso = ISO.search(text)
    told = None if iso is None else _iso(iso)
    first = told is not None and iso is not None and not iso.start()  # as in most fields: no other stands before it
    best = None if first else min([*_days(text, habits), *others], key=itemgetter(0), default=None)
    if iso is not None and told is not None and (best is None or iso.start() <= best[0]):
        if iso[4] is None:
            return _with_clock(text, iso.start(), iso.end(), told)
        return Moment(iso.start(), iso.end(), told)
    if best is None:
        return None
    return _with_clock(text, best[0], best[1], best[2].isoformat())


def of_value(words: str) -> str | None:
    """The moment that a metadata field names, in words or in seconds since 1970."""
    found = find(words[:MOST_VALUE])
    if found is not None:
        return found.iso
    return from_unix(float(words)) if words.isascii() and words.isdigit() and len(words) in (10, 13) else None


def _days(text: str, habits: Habits) -> list[tuple[int, int, date]]:
    found: list[tuple[int, int, date]] = []
    for pattern, order in WORDED:
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups()[:3], strict=True))
            month = MONTHS.get(parts["M"].lower()) if "M" in parts else int(parts["m"])
            day = _date(int(parts["y"]), month, int(parts["d"]))
            if day is not None:
                found.append((match.start(), match.end(), day))
                break
    for pattern in (FIGURES, SHORT) if habits.short_years else (FIGURES,):
        for match in pattern.finditer(text):
            first, second, year = int(match[1]), int(match[3]), _year(match[4])
            month_first = second > 12 or (match[2] == "/" and habits.month_first and first <= 12)
            day = _date(year, first, second) if month_first else _date(year, second, first)
            if day is not None:
                found.append((match.start(), match.end(), day))
                break
    return found


def _year(figures: str) -> int:
    """Two figures are of the years since 1990."""
    year = int(figures)
    return year if year > 99 else year + (1900 if year >= 90 else 2000)


def _date(year: int, month: int | None, day: int) -> date | None:
    if month is None or year not in calendars.YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    made = _date(int(year), int(month), int(day))
    if made is None:
        return None
    if hour is None:
        return made.isoformat()
    clock = f"T{hour}:{minute}" + (f":{second}" if second else "")
    return made.isoformat() + clock + _offset(zone)


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.lower() in ZONES:
        return _signed(ZONES[zone.lower()])
    digits = zone[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        return ""
    return _signed((1 if zone[0] == "+" else -1) * (60 * hours + minutes))


def _signed(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _with_clock(text: str, start: int, end: int, day: str) -> Moment:
    match = CLOCK.match(text, end)
    if match is None:
        return Moment(start, end, day)
    hour, half = int(match[1]), (match[4] or "").lower()[:1]
    if half in ("a", "p"):
        if hour > 12:
            return Moment(start, end, day)
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match[6] or match[5] or (match[7] if match[7] and match[7].lower() in ZONES else None)
    stop = match.end() if zone else match.end(4) if match[4] else max(match.end(2), match.end(3))
    clock = f"T{hour:02}:{match[2]}" + (f":{match[3]}" if match[3] else "")
    return Moment(start, stop, day + clock + _offset(zone))


def instant(iso: str) -> datetime:
    """To compare moments: without a zone read as UTC, a day as its first minute."""
    made = datetime.fromisoformat(iso)
    return made if made.tzinfo else made.replace(tzinfo=UTC)


def from_unix(seconds: float) -> str | None:
    """Seconds (or milliseconds) since 1970 as a moment in UTC; null outside the years that pages are from."""
    if seconds > 1e11:
        seconds /= 1000
    if not 6.3e8 < seconds < 4.1e9:
        return None
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds))).isoformat()
