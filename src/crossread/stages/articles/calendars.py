"""Days as the Persian solar calendar and Thai years count them, or written in scripts whose letters combine.

From a line of text, as days of the common calendar. Persian months are read in Iran's and in
Afghanistan's names, and in figures (`1399/04/02`) where the line has a letter or a figure that
Arabic doesn't use.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from unicodedata import normalize

# Months in their order, each in the forms that pages use.
PERSIAN = (
    "فروردین فروردين حمل|اردیبهشت ارديبهشت ثور|خرداد جوزا|تیر تير سرطان|مرداد امرداد اسد|شهریور شهريور سنبله"
    "|مهر میزان|آبان ابان عقرب|آذر اذر قوس|دی دي جدی|بهمن دلو|اسفند حوت"
)
THAI = (
    "มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย."
    "|กรกฎาคม ก.ค.|สิงหาคม ส.ค.|กันยายน ก.ย.|ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค."
)
INDIC = (
    "जनवरी जानेवारी জানুয়ারি জানুয়ারী|फरवरी फ़रवरी फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী|मार्च মার্চ|अप्रैल एप्रिल এপ্রিল|मई मे মে|जून জুন"
    "|जुलाई जुलै জুলাই|अगस्त ऑगस्ट আগস্ট অগস্ট|सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর|अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর"
    "|नवंबर नवम्बर नोव्हेंबर নভেম্বর|दिसंबर दिसम्बर डिसेंबर ডিসেম্বর"
)
BEFORE_FIRST = 226_894  # days of the common calendar before 1 Farvardin of year 1
SINCE = 543  # years that a Thai year is ahead
YEARS = range(1990, 2101)  # that pages are from


def _persian(year: int, month: int, day: int) -> date | None:
    """By leap years in cycles of 33, as ICU has them: the calendar's own for all years that pages are from."""
    length = 31 if month <= 6 else 30 if month < 12 or (25 * year + 11) % 33 < 8 else 29
    if day > length:
        return None
    months = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return date.fromordinal(BEFORE_FIRST + 365 * (year - 1) + (8 * year + 21) // 33 + months + day)


def _thai(year: int, month: int, day: int) -> date | None:
    return _common(year - SINCE, month, day)


def _common(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


Reckoning = Callable[[int, int, int], date | None]
MONTHS: dict[str, tuple[int, Reckoning]] = {
    normalize(form, name): (number, reckoning)
    for months, reckoning in ((PERSIAN, _persian), (THAI, _thai), (INDIC, _common))
    for number, names in enumerate(months.split("|"), 1)
    for name in names.split()
    for form in ("NFC", "NFD")
}
MONTH = "(" + "|".join(re.escape(name) for name in sorted(MONTHS, key=lambda name: (-len(name), name))) + ")"
DAY, YEAR = r"(?<!\d)(3[01]|[12]\d|0?[1-9])", r"(?<!\d)([12]\d{3})(?!\d)"
DAY_FIRST = re.compile(rf"{DAY}\s{{0,2}}{MONTH}(?:\s?ماه)?[,،]?\s{{0,2}}(?:سال |พ\.ศ\.\s?)?{YEAR}")
MONTH_FIRST = re.compile(rf"{MONTH} {DAY},? {YEAR}")
PERSIAN_FIGURES = re.compile(r"(?<![\d./-])(1[34]\d\d)([/.-])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d./-])")
PERSIAN_SIGN = re.compile("[پچژگکی۰-۹]")
SIGN = re.compile("[\u0600-\u06ff\u0900-\u09ff\u0e00-\u0e7f]")
_FIGURES = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９"
FIGURES = str.maketrans(_FIGURES, "0123456789" * (len(_FIGURES) // 10))  # one for one


def days(text: str) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of the days that `text` names in these ways, in no order."""
    if SIGN.search(text) is None:
        return
    plain = text.translate(FIGURES)
    named = [(m, m[3], m[2], m[1]) for m in DAY_FIRST.finditer(plain)]
    named += [(m, m[3], m[1], m[2]) for m in MONTH_FIRST.finditer(plain)]
    for match, year, month, day in named:
        number, reckoning = MONTHS[month]
        yield from _found(match, reckoning(int(year), number, int(day)))
    if PERSIAN_SIGN.search(text):
        for match in PERSIAN_FIGURES.finditer(plain):
            yield from _found(match, _persian(int(match[1]), int(match[3]), int(match[4])))


def _found(match: re.Match[str], day: date | None) -> Iterator[tuple[int, int, date]]:
    if day is not None and day.year in YEARS:
        yield match.start(), match.end(), day
