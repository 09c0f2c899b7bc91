"""Units of measure and currencies as they are written → their name in words, singular.

"km" and "kilometers" are both "kilometre"; "$" is "dollar", whose country the sign doesn't
say, "US$" is "US dollar".
"""

import re

from crossread.text.late import Late

SIGNS = {
    "€": "euro",
    "£": "pound sterling",
    "¥": "yen",
    "₹": "rupee",
    "₽": "rouble",
    "₪": "shekel",
    "₩": "won",
    "₺": "lira",
    "₴": "hryvnia",
}
DOLLARS = {
    "US": "US dollar",
    "AU": "Australian dollar",
    "A": "Australian dollar",
    "NZ": "New Zealand dollar",
    "HK": "Hong Kong dollar",
    "C": "Canadian dollar",
    "CA": "Canadian dollar",
    "CAN": "Canadian dollar",
    "S": "Singapore dollar",
    "NT": "Taiwan dollar",
    "R": "real",
}
CODES = {
    "USD": "US dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "yen",
    "CHF": "Swiss franc",
    "AUD": "Australian dollar",
    "CAD": "Canadian dollar",
    "NZD": "New Zealand dollar",
    "HKD": "Hong Kong dollar",
    "SGD": "Singapore dollar",
    "CNY": "yuan",
    "RMB": "yuan",
    "INR": "rupee",
    "RM": "ringgit",
    "MYR": "ringgit",
    "RUB": "rouble",
    "ILS": "shekel",
    "NIS": "shekel",
    "KRW": "won",
    "SEK": "Swedish krona",
    "NOK": "Norwegian krone",
    "DKK": "Danish krone",
    "PLN": "zloty",
    "TRY": "lira",
    "BRL": "real",
    "ZAR": "rand",
    "Rs": "rupee",
    "AED": "dirham",
    "SAR": "riyal",
}

# Name: how it is written. A word stands for its plural too; what is not all letters, or has a capital, is matched
# as it is.
_WRITTEN = {
    "percent": "% percent per_cent pct pc",
    "percentage point": "percentage_point pp",
    "basis point": "basis_point bps bp",
    "dollar": "dollar buck",
    "US dollar": "US_dollar U.S._dollar American_dollar",
    "Australian dollar": "Australian_dollar",
    "New Zealand dollar": "New_Zealand_dollar",
    "Canadian dollar": "Canadian_dollar",
    "Hong Kong dollar": "Hong_Kong_dollar",
    "Singapore dollar": "Singapore_dollar",
    "cent": "cent",
    "euro": "euro euros",
    "pound sterling": "pound_sterling pounds_sterling British_pound",
    "penny": "pence penny p",
    "yen": "yen YEN Japanese_yen",
    "yuan": "yuan renminbi Chinese_yuan",
    "rupee": "rupee Indian_rupee",
    "rouble": "rouble ruble Russian_rouble Russian_ruble",
    "shekel": "shekel Israeli_shekel",
    "Danish krone": "Danish_crown Danish_krone Danish_kroner",
    "Swedish krona": "Swedish_crown Swedish_krona Swedish_kronor",
    "Norwegian krone": "Norwegian_crown Norwegian_krone Norwegian_kroner",
    "Swiss franc": "Swiss_franc",
    "lira": "lira Turkish_lira",
    "peso": "peso Mexican_peso",
    "kilometre": "km kms kilometre kilometer",
    "metre": "metre meter",
    "centimetre": "cm centimetre centimeter",
    "millimetre": "mm millimetre millimeter",
    "nanometre": "nm nanometre nanometer",
    "mile": "mile mi",
    "yard": "yard yd yds",
    "foot": "foot feet ft FEET",
    "inch": "inch inches ″",
    "nautical mile": "nautical_mile",
    "light year": "light_year light-year",
    "square kilometre": "sq_km km2 km² square_kilometre square_kilometer square_km",
    "square metre": "sq_m sqm m2 m² square_metre square_meter",
    "square mile": "sq_mile square_mile",
    "square foot": "sq_ft square_foot square_feet",
    "cubic metre": "cubic_metre cubic_meter m3 m³",
    "hectare": "hectare ha",
    "acre": "acre",
    "kilogram": "kg kgs kilogram kilogramme kilo",
    "gram": "gram gramme g",
    "milligram": "mg milligram",
    "tonne": "tonne metric_ton",
    "ton": "ton",
    "pound": "lb lbs",
    "ounce": "oz ounce",
    "litre": "litre liter",
    "millilitre": "ml millilitre milliliter",
    "gallon": "gallon",
    "pint": "pint",
    "barrel": "barrel bbl",
    "kilometre per hour": "km/h kph kmh kmph kilometre_per_hour kilometres_per_hour kilometers_per_hour",
    "mile per hour": "mph miles_per_hour mile_per_hour",
    "mile per gallon": "mpg miles_per_gallon",
    "knot": "knot",
    "metre per second": "m/s",
    "second": "second sec secs",
    "millisecond": "ms millisecond",
    "minute": "minute min mins",
    "hour": "hour hr hrs h",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year yr yrs",
    "decade": "decade",
    "century": "century centuries",
    "watt": "W watt",
    "kilowatt": "kW KW kilowatt",
    "megawatt": "MW megawatt",
    "gigawatt": "GW gigawatt",
    "terawatt hour": "TWh terawatt_hour terawatt-hour",
    "gigawatt hour": "GWh gigawatt_hour gigawatt-hour",
    "megawatt hour": "MWh megawatt_hour megawatt-hour",
    "kilowatt hour": "kWh KWh kilowatt_hour kilowatt-hour",
    "volt": "V volt",
    "kilovolt": "kV kilovolt",
    "ampere": "amp ampere",
    "hertz": "Hz hertz",
    "kilohertz": "kHz kilohertz",
    "megahertz": "MHz megahertz",
    "gigahertz": "GHz Ghz gigahertz",
    "horsepower": "hp bhp PS horsepower",
    "newton metre": "Nm newton_metre newton_meter",
    "foot pound-force": "lb-ft pound-feet pound-foot pound_feet",
    "pascal": "Pa pascal",
    "kilopascal": "kPa",
    "megapascal": "MPa megapascal",
    "kilopound per square inch": "ksi",
    "pound per square inch": "psi",
    "revolution per minute": "rpm",
    "decibel": "dB decibel",
    "calorie": "calorie Calories kcal",
    "byte": "byte",
    "kilobyte": "KB kB kilobyte",
    "megabyte": "MB megabyte",
    "gigabyte": "GB gigabyte",
    "terabyte": "TB terabyte",
    "megabit per second": "Mbps Mb/s",
    "gigabit per second": "Gbps Gb/s",
    "megapixel": "MP megapixel",
    "celsius": "°C degrees_Celsius degree_Celsius degC deg_C degrees_celsius degrees_C",
    "fahrenheit": "°F degrees_Fahrenheit degree_Fahrenheit degF deg_F degrees_fahrenheit degrees_F",
    "degree": "° degree",
    "part per million": "ppm parts_per_million",
    "point": "point pt pts",
    "year of age": "year-old years-old year_old years_old years_of_age",
}
# Letters that are a unit only beside their number ("41m", "7-15W"): a lone "m" or "s" means nothing.
CLOSE_ONLY = {"m": "metre", "g": "gram", "h": "hour", "W": "watt", "V": "volt"}
CLOSE_ONLY |= {"pc": "percent", "pp": "percentage point", "mi": "mile", "ha": "hectare", "MP": "megapixel"}


def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, written in _WRITTEN.items():
        for form in written.split():
            spaced = form.replace("_", " ")
            names[spaced] = name
            if spaced[-1].isalpha() and spaced[-1] not in "sS" and len(spaced) > 2 and spaced[-2:].islower():
                names.setdefault(spaced + "s", name)
    return {form: name for form, name in names.items() if form not in CLOSE_ONLY}


NAMES = _names()


def _alternatives(forms: dict[str, str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s") + (r"(?!\w)" if form[-1].isalnum() else "") for form in ordered
    )


UNIT = Late(rf"[\s-]?(?P<unit>{_alternatives(NAMES)})")
CLOSE = Late(
    rf"-?(?P<unit>{_alternatives(CLOSE_ONLY)})"
    r"|\s(?P<apart>m)(?=\s?[,.;:)]|\s(?:high|tall|long|wide|deep|above|below|away|from|to)\b|\s*$)"
)
# "per share", "a day", "/cm2": what a unit is counted against.
PER = Late(
    r"\s(?:per|each|every)\s(?P<per>[a-z]{3,}(?:-[a-z]+)?)|\san?\s(?P<a>day|week|month|year|hour|minute|second|barrel"
    r"|share|night|head|person|gallon|tonne?|ounce|litre|kilo)\b|/(?P<slash>[a-z]{1,8}[2-3²³]?)(?!\w)"
)
# Letter for letter, whatever stands around it: "a try 12 minutes later" has no lira, "A $5 fee" no Australian dollar.
_LONG, _SHORT = ("|".join(sorted(code for code in DOLLARS if (len(code) > 1) is long)) for long in (True, False))
CURRENCY = (
    rf"(?-i:(?:\b(?:(?:{_LONG})\s?|(?:{_SHORT})))?\$\s?(?:(?:US|AU|NZ|CA?)(?=[\d-]))?|[{''.join(SIGNS)}]\s?"
    rf"|\b(?:{'|'.join(CODES)})\.?\s?(?=\d))"
)


def currency(written: str) -> str:
    """The name of what stands before an amount: "$", "US $", "EUR"."""
    written = written.strip().rstrip(".")
    if "$" in written:
        return DOLLARS.get(written.replace("$", "").strip(), "dollar")
    return SIGNS.get(written) or CODES[written]


def unit_after(text: str, at: int) -> tuple[str, int] | None:
    """The unit of measure written behind a number, and where it ends."""
    match = UNIT.match(text, at)
    if match:
        return with_per(text, match.end(), NAMES[" ".join(match["unit"].split())])
    match = CLOSE.match(text, at)
    if match is None:
        return None
    name = CLOSE_ONLY[match["unit"] or match["apart"]]
    return with_per(text, match.end(), name)


def with_per(text: str, at: int, name: str) -> tuple[str, int]:
    """A unit with what it is counted against, where that follows: "barrel per day"."""
    per = PER.match(text, at)
    if per is None:
        return name, at
    against = per["per"] or per["a"] or per["slash"]
    return f"{name} per {SLASHED.get(against, against)}", per.end()


SLASHED = {"h": "hour", "s": "second", "cm": "centimetre", "m": "metre", "kg": "kilogram", "l": "litre"}
SLASHED |= {"cm2": "square centimetre", "cm²": "square centimetre", "m2": "square metre", "day": "day"}
