"""Countries: names, ISO 3166-1 code, the words for their people, capital, and where both lie.

Out of a table written for this project: facts, no data set's selection. Coordinates are WGS 84
degrees of the middle of the land and of the capital, to about a tenth of a degree; the radius is
that of a circle with the country's area.
"""

from dataclasses import dataclass
from functools import cache

CAPITAL_KM = 15.0  # the radius within which a capital's own ground lies: Paris to Greater London

# code | name | other names | people (adjective first) | capital (other names) | lat lon radius | capital's lat lon
TABLE = """
AD|Andorra||Andorran|Andorra la Vella|42.5 1.5 12|42.51 1.52
AE|United Arab Emirates|UAE;U.A.E.;Emirates|Emirati|Abu Dhabi|24.0 54.0 163|24.45 54.38
AF|Afghanistan||Afghan|Kabul|33.0 65.0 456|34.53 69.17
AG|Antigua and Barbuda|Antigua|Antiguan|Saint John's;St. John's|17.1 -61.8 12|17.12 -61.85
AL|Albania||Albanian|Tirana|41.0 20.0 96|41.33 19.82
AM|Armenia||Armenian|Yerevan|40.0 45.0 97|40.18 44.51
AO|Angola||Angolan|Luanda|-12.5 18.5 630|-8.84 13.23
AR|Argentina||Argentine;Argentinian;Argentinean|Buenos Aires|-34.0 -64.0 941|-34.61 -58.38
AT|Austria||Austrian|Vienna|47.3 13.3 163|48.21 16.37
AU|Australia||Australian;Aussie|Canberra|-25.6 134.4 1565|-35.28 149.13
AZ|Azerbaijan||Azerbaijani;Azeri|Baku|40.5 47.5 166|40.41 49.87
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo|44.0 18.0 128|43.85 18.36
BB|Barbados||Barbadian|Bridgetown|13.2 -59.5 12|13.1 -59.62
BD|Bangladesh||Bangladeshi|Dhaka;Dacca|24.0 90.0 217|23.81 90.41
BE|Belgium||Belgian|Brussels|50.8 4.0 99|50.85 4.35
BF|Burkina Faso||Burkinabe|Ouagadougou|13.0 -2.0 295|12.37 -1.53
BG|Bulgaria||Bulgarian|Sofia|43.0 25.0 188|42.7 23.32
BH|Bahrain||Bahraini|Manama|26.0 50.55 16|26.23 50.58
BI|Burundi||Burundian|Gitega|-3.5 30.0 94|-3.43 29.93
BJ|Benin||Beninese|Porto-Novo|9.5 2.25 189|6.5 2.6
BN|Brunei||Bruneian|Bandar Seri Begawan|4.5 114.67 43|4.94 114.95
BO|Bolivia||Bolivian|Sucre|-17.0 -65.0 592|-19.03 -65.26
BR|Brazil||Brazilian|Brasilia;Brasília|-10.0 -55.0 1646|-15.79 -47.88
BS|Bahamas|The Bahamas|Bahamian|Nassau|24.25 -76.0 66|25.06 -77.34
BT|Bhutan||Bhutanese|Thimphu|27.5 90.5 111|27.47 89.64
BW|Botswana||Botswanan;Motswana;Batswana|Gaborone|-22.0 24.0 430|-24.65 25.91
BY|Belarus||Belarusian|Minsk|53.0 28.0 257|53.9 27.57
BZ|Belize||Belizean|Belmopan|17.25 -88.75 86|17.25 -88.77
CA|Canada||Canadian|Ottawa|60.0 -95.0 1783|45.42 -75.7
CD|Democratic Republic of Congo|Democratic Republic of the Congo;DR Congo;DRC|Congolese|Kinshasa|-2.5 23.5 864|-4.3 15.3
CF|Central African Republic||Central African|Bangui|7.0 21.0 445|4.36 18.56
CG|Republic of the Congo|Republic of Congo;Congo-Brazzaville||Brazzaville|-1.0 15.0 330|-4.27 15.28
CH|Switzerland||Swiss|Bern;Berne|47.0 8.0 115|46.95 7.45
CI|Ivory Coast|Côte d'Ivoire;Cote d'Ivoire|Ivorian|Yamoussoukro|8.0 -5.0 320|6.82 -5.28
CL|Chile||Chilean|Santiago|-30.0 -71.0 491|-33.45 -70.67
CM|Cameroon||Cameroonian|Yaounde;Yaoundé|6.0 12.0 389|3.87 11.52
CN|China|People's Republic of China;PRC|Chinese|Beijing;Peking|35.5 104.0 1748|39.9 116.41
CO|Colombia||Colombian|Bogota;Bogotá|4.0 -72.0 602|4.71 -74.07
CR|Costa Rica||Costa Rican|San Jose;San José|10.0 -84.0 128|9.93 -84.08
CU|Cuba||Cuban|Havana|21.5 -80.0 188|23.11 -82.37
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia|16.0 -24.0 36|14.93 -23.51
CY|Cyprus||Cypriot|Nicosia|35.0 33.0 54|35.19 33.38
CZ|Czech Republic|Czechia|Czech|Prague|49.75 15.5 158|50.08 14.44
DE|Germany|Federal Republic of Germany|German|Berlin|51.0 9.0 337|52.52 13.4
DJ|Djibouti||Djiboutian|Djibouti City|11.5 43.0 86|11.59 43.15
DK|Denmark||Danish;Dane|Copenhagen|56.0 10.0 117|55.68 12.57
DM|Dominica|||Roseau|15.4 -61.3 15|15.3 -61.39
DO|Dominican Republic||Dominican|Santo Domingo|19.0 -70.7 124|18.49 -69.93
DZ|Algeria||Algerian|Algiers|28.0 3.0 871|36.75 3.06
EC|Ecuador||Ecuadorian;Ecuadorean|Quito|-2.0 -77.5 301|-0.18 -78.47
EE|Estonia||Estonian|Tallinn|59.0 26.0 120|59.44 24.75
EG|Egypt||Egyptian|Cairo|27.0 30.0 564|30.04 31.24
ER|Eritrea||Eritrean|Asmara|15.0 39.0 194|15.32 38.93
ES|Spain||Spanish;Spaniard|Madrid|40.0 -4.0 401|40.42 -3.7
ET|Ethiopia||Ethiopian|Addis Ababa|8.0 38.0 593|9.02 38.75
FI|Finland||Finnish;Finn|Helsinki|64.0 26.0 328|60.17 24.94
FJ|Fiji||Fijian|Suva|-18.0 178.0 76|-18.14 178.44
FM|Micronesia||Micronesian|Palikir|6.9 158.2 15|6.92 158.16
FR|France|French Republic|French;Frenchman;Frenchmen;Frenchwoman|Paris|46.0 2.0 419|48.86 2.35
GA|Gabon||Gabonese|Libreville|-1.0 11.75 292|0.39 9.45
GB|United Kingdom|UK;U.K.;Britain;Great Britain|British;Briton;Brit|London|54.0 -2.0 279|51.51 -0.13
GD|Grenada||Grenadian|St. George's|12.1 -61.7 10|12.05 -61.75
GE|Georgia||Georgian|Tbilisi|42.0 43.5 149|41.72 44.79
GH|Ghana||Ghanaian|Accra|8.0 -2.0 276|5.6 -0.19
GL|Greenland||Greenlandic;Greenlander|Nuuk|72.0 -40.0 830|64.18 -51.72
GM|Gambia|The Gambia|Gambian|Banjul|13.5 -15.5 60|13.45 -16.58
GN|Guinea||Guinean|Conakry|11.0 -10.0 280|9.54 -13.68
GQ|Equatorial Guinea||Equatoguinean|Malabo|2.0 10.0 94|3.75 8.78
GR|Greece||Greek|Athens|39.0 22.0 205|37.98 23.73
GT|Guatemala||Guatemalan|Guatemala City|15.5 -90.25 186|14.63 -90.51
GW|Guinea-Bissau|||Bissau|12.0 -15.0 107|11.86 -15.6
GY|Guyana||Guyanese|Georgetown|5.0 -59.0 262|6.8 -58.16
HK|Hong Kong||Hongkonger|Hong Kong|22.3 114.2 19|22.3 114.17
HN|Honduras||Honduran|Tegucigalpa|15.0 -86.5 189|14.07 -87.19
HR|Croatia||Croatian;Croat|Zagreb|45.2 15.5 134|45.81 15.98
HT|Haiti||Haitian|Port-au-Prince|19.0 -72.4 94|18.54 -72.34
HU|Hungary||Hungarian|Budapest|47.0 20.0 172|47.5 19.04
ID|Indonesia||Indonesian|Jakarta|-5.0 120.0 779|-6.21 106.85
IE|Ireland|Republic of Ireland|Irish;Irishman;Irishmen|Dublin|53.0 -8.0 150|53.35 -6.26
IL|Israel||Israeli|Jerusalem|31.5 34.75 84|31.77 35.21
IN|India||Indian|New Delhi;Delhi|20.0 77.0 1023|28.61 77.21
IQ|Iraq||Iraqi|Baghdad|33.0 44.0 373|33.31 44.37
IR|Iran|Islamic Republic of Iran|Iranian|Tehran;Teheran|32.0 53.0 724|35.69 51.39
IS|Iceland||Icelandic;Icelander|Reykjavik;Reykjavík|65.0 -18.0 181|64.15 -21.94
IT|Italy||Italian|Rome|42.8 12.8 310|41.9 12.5
JM|Jamaica||Jamaican|Kingston|18.25 -77.5 59|17.97 -76.79
JO|Jordan||Jordanian|Amman|31.0 36.0 169|31.95 35.93
JP|Japan||Japanese|Tokyo|36.0 138.0 347|35.68 139.69
KE|Kenya||Kenyan|Nairobi|1.0 38.0 430|-1.29 36.82
KG|Kyrgyzstan||Kyrgyz|Bishkek|41.0 75.0 252|42.87 74.59
KH|Cambodia||Cambodian|Phnom Penh|13.0 105.0 240|11.56 104.92
KI|Kiribati|||Tarawa|1.4 173.0 16|1.33 172.98
KM|Comoros||Comorian|Moroni|-12.2 44.25 27|-11.7 43.26
KN|Saint Kitts and Nevis|St. Kitts and Nevis||Basseterre|17.3 -62.7 9|17.3 -62.72
KP|North Korea|DPRK;D.P.R.K.|North Korean|Pyongyang|40.0 127.0 196|39.04 125.76
KR|South Korea|Republic of Korea|South Korean|Seoul|37.0 127.5 179|37.57 126.98
KW|Kuwait||Kuwaiti|Kuwait City|29.5 45.75 75|29.38 47.99
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana|48.0 68.0 931|51.13 71.43
LA|Laos||Laotian;Lao|Vientiane|18.0 105.0 275|17.98 102.63
LB|Lebanon||Lebanese|Beirut|33.83 35.83 58|33.89 35.5
LC|Saint Lucia|St. Lucia|Saint Lucian|Castries|13.9 -61.0 14|14.01 -60.99
LI|Liechtenstein|||Vaduz|47.2 9.5 7|47.14 9.52
LK|Sri Lanka||Sri Lankan|Colombo|7.0 81.0 144|6.93 79.86
LR|Liberia||Liberian|Monrovia|6.5 -9.5 188|6.3 -10.8
LS|Lesotho||Basotho|Maseru|-29.5 28.5 98|-29.31 27.48
LT|Lithuania||Lithuanian|Vilnius|56.0 24.0 144|54.69 25.28
LU|Luxembourg||Luxembourgish|Luxembourg City|49.75 6.17 29|49.61 6.13
LV|Latvia||Latvian|Riga|57.0 25.0 143|56.95 24.11
LY|Libya||Libyan|Tripoli|25.0 17.0 748|32.89 13.19
MA|Morocco||Moroccan|Rabat|32.0 -5.0 377|34.02 -6.84
MC|Monaco||Monegasque|Monaco-Ville|43.73 7.42 1|43.73 7.42
MD|Moldova||Moldovan|Chisinau|47.0 29.0 104|47.01 28.86
ME|Montenegro||Montenegrin|Podgorica|42.5 19.3 66|42.44 19.26
MG|Madagascar||Malagasy|Antananarivo|-20.0 47.0 432|-18.88 47.51
MH|Marshall Islands||Marshallese|Majuro|7.1 171.2 8|7.1 171.38
MK|North Macedonia|Macedonia|Macedonian|Skopje|41.83 22.0 90|42.0 21.43
ML|Mali||Malian|Bamako|17.0 -4.0 628|12.64 -8.0
MM|Myanmar|Burma|Burmese|Naypyidaw;Naypyitaw|22.0 98.0 464|19.76 96.08
MN|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator|46.0 105.0 706|47.89 106.91
MR|Mauritania||Mauritanian|Nouakchott|20.0 -12.0 573|18.09 -15.98
MT|Malta||Maltese|Valletta|35.83 14.58 10|35.9 14.51
MU|Mauritius||Mauritian|Port Louis|-20.28 57.55 25|-20.16 57.5
MV|Maldives||Maldivian|Male;Malé|3.25 73.0 10|4.18 73.51
MW|Malawi||Malawian|Lilongwe|-13.5 34.0 194|-13.96 33.77
MX|Mexico||Mexican|Mexico City|23.0 -102.0 791|19.43 -99.13
MY|Malaysia||Malaysian|Kuala Lumpur|4.0 110.0 324|3.14 101.69
MZ|Mozambique||Mozambican|Maputo|-18.25 35.0 505|-25.97 32.58
NA|Namibia||Namibian|Windhoek|-22.0 17.0 513|-22.56 17.08
NE|Niger||Nigerien|Niamey|16.0 8.0 635|13.51 2.11
NG|Nigeria||Nigerian|Abuja|10.0 8.0 542|9.06 7.49
NI|Nicaragua||Nicaraguan|Managua|13.0 -85.0 204|12.11 -86.24
NL|Netherlands|The Netherlands;Holland|Dutch;Dutchman;Dutchmen|Amsterdam|52.3 5.75 115|52.37 4.9
NO|Norway||Norwegian|Oslo|62.0 10.0 321|59.91 10.75
NP|Nepal||Nepali;Nepalese|Kathmandu|28.0 84.0 216|27.72 85.32
NR|Nauru||Nauruan|Yaren|-0.53 166.92 3|-0.55 166.92
NZ|New Zealand||New Zealander|Wellington|-41.0 174.0 292|-41.29 174.78
OM|Oman||Omani|Muscat|21.0 57.0 314|23.59 58.41
PA|Panama||Panamanian|Panama City|9.0 -80.0 155|8.98 -79.52
PE|Peru||Peruvian|Lima|-10.0 -76.0 640|-12.05 -77.04
PG|Papua New Guinea||Papua New Guinean|Port Moresby|-6.0 147.0 384|-9.44 147.18
PH|Philippines|The Philippines|Filipino;Philippine|Manila|13.0 122.0 309|14.6 120.98
PK|Pakistan||Pakistani|Islamabad|30.0 70.0 503|33.69 73.05
PL|Poland||Polish|Warsaw|52.0 20.0 315|52.23 21.01
PR|Puerto Rico||Puerto Rican|San Juan|18.25 -66.5 54|18.47 -66.11
PS|Palestine|Palestinian territories;Palestinian Territories|Palestinian|Ramallah|31.9 35.2 44|31.9 35.2
PT|Portugal||Portuguese|Lisbon|39.5 -8.0 171|38.72 -9.14
PW|Palau||Palauan|Ngerulmud|7.5 134.5 12|7.5 134.62
PY|Paraguay||Paraguayan|Asuncion;Asunción|-23.0 -58.0 360|-25.26 -57.58
QA|Qatar||Qatari|Doha|25.5 51.25 61|25.29 51.53
RO|Romania||Romanian|Bucharest|46.0 25.0 275|44.43 26.1
RS|Serbia||Serbian;Serb|Belgrade|44.0 21.0 157|44.79 20.45
RU|Russia|Russian Federation|Russian|Moscow|60.0 100.0 2333|55.76 37.62
RW|Rwanda||Rwandan|Kigali|-2.0 30.0 92|-1.95 30.06
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh|25.0 45.0 827|24.71 46.68
SB|Solomon Islands||Solomon Islander|Honiara|-8.0 159.0 96|-9.43 159.95
SC|Seychelles||Seychellois|Victoria|-4.58 55.67 12|-4.62 55.45
SD|Sudan||Sudanese|Khartoum|15.0 30.0 770|15.5 32.56
SE|Sweden||Swedish;Swede|Stockholm|62.0 15.0 378|59.33 18.07
SG|Singapore||Singaporean|Singapore|1.37 103.8 15|1.29 103.85
SI|Slovenia||Slovenian;Slovene|Ljubljana|46.1 14.8 80|46.06 14.51
SK|Slovakia||Slovak;Slovakian|Bratislava|48.67 19.5 125|48.15 17.11
SL|Sierra Leone||Sierra Leonean|Freetown|8.5 -11.5 151|8.48 -13.23
SM|San Marino||Sammarinese||43.94 12.46 4|
SN|Senegal||Senegalese|Dakar|14.0 -14.0 250|14.72 -17.47
SO|Somalia||Somali;Somalian|Mogadishu|6.0 48.0 451|2.05 45.32
SR|Suriname||Surinamese|Paramaribo|4.0 -56.0 228|5.85 -55.2
SS|South Sudan||South Sudanese|Juba|7.5 30.0 453|4.86 31.57
ST|Sao Tome and Principe|São Tomé and Príncipe||Sao Tome;São Tomé|1.0 7.0 18|0.34 6.73
SV|El Salvador||Salvadoran;Salvadorean|San Salvador|13.83 -88.92 82|13.69 -89.22
SY|Syria|Syrian Arab Republic|Syrian|Damascus|35.0 38.0 243|33.51 36.29
SZ|Eswatini|Swaziland|Swazi|Mbabane|-26.5 31.5 74|-26.31 31.14
TD|Chad||Chadian|N'Djamena;Ndjamena|15.0 19.0 639|12.13 15.06
TG|Togo||Togolese|Lome;Lomé|8.0 1.17 134|6.13 1.22
TH|Thailand||Thai|Bangkok|15.0 100.0 404|13.76 100.5
TJ|Tajikistan||Tajik|Dushanbe|39.0 71.0 213|38.56 68.77
TL|East Timor|Timor-Leste|East Timorese;Timorese|Dili|-8.83 125.92 69|-8.56 125.57
TM|Turkmenistan||Turkmen|Ashgabat|40.0 60.0 394|37.95 58.38
TN|Tunisia||Tunisian|Tunis|34.0 9.0 228|36.81 10.18
TO|Tonga||Tongan|Nuku'alofa|-21.2 -175.2 15|-21.14 -175.2
TR|Turkey|Türkiye;Turkiye|Turkish;Turk|Ankara|39.0 35.0 499|39.93 32.86
TT|Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain|11.0 -61.0 40|10.66 -61.52
TV|Tuvalu||Tuvaluan|Funafuti|-8.5 179.2 3|-8.52 179.2
TW|Taiwan||Taiwanese|Taipei|23.5 121.0 107|25.03 121.57
TZ|Tanzania||Tanzanian|Dodoma|-6.0 35.0 549|-6.17 35.74
UA|Ukraine||Ukrainian|Kyiv;Kiev|49.0 32.0 438|50.45 30.52
UG|Uganda||Ugandan|Kampala|1.0 32.0 277|0.35 32.58
US|United States|US;U.S.;U.S;USA;U.S.A.;America;United States of America|American|Washington|39.8 -98.6 1769|38.9 -77.04
UY|Uruguay||Uruguayan|Montevideo|-33.0 -56.0 237|-34.9 -56.19
UZ|Uzbekistan||Uzbek;Uzbekistani|Tashkent|41.0 64.0 377|41.3 69.24
VA|Vatican City|Vatican;Holy See|||41.9 12.45 1|
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines||Kingstown|13.2 -61.2 11|13.16 -61.22
VE|Venezuela||Venezuelan|Caracas|8.0 -66.0 539|10.49 -66.88
VN|Vietnam|Viet Nam|Vietnamese|Hanoi|16.2 107.8 325|21.03 105.85
VU|Vanuatu||Vanuatuan|Port Vila|-16.0 167.0 62|-17.73 168.32
WS|Samoa||Samoan|Apia|-13.6 -172.3 30|-13.83 -171.77
XK|Kosovo||Kosovar;Kosovan|Pristina|42.6 20.9 59|42.66 21.17
YE|Yemen||Yemeni|Sanaa;Sana'a|15.0 48.0 410|15.37 44.19
ZA|South Africa||South African|Pretoria|-29.0 24.0 623|-25.75 28.19
ZM|Zambia||Zambian|Lusaka|-15.0 30.0 489|-15.42 28.28
ZW|Zimbabwe||Zimbabwean|Harare|-20.0 30.0 353|-17.83 31.05
"""


@dataclass(frozen=True, slots=True)
class Ground:
    """A circle: degrees and kilometres."""

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    ground: Ground
    capital_ground: Ground | None


@cache
def table() -> tuple[Country, ...]:
    return tuple(_row(line) for line in TABLE.strip().splitlines())


def _row(line: str) -> Country:
    code, name, others, people, capital, middle, seat = line.split("|")
    lat, lon, km = (float(x) for x in middle.split())
    at = [float(x) for x in seat.split()]
    return Country(
        code,
        name,
        (name, *_several(others)),
        _several(people),
        _several(capital),
        Ground(lat, lon, km),
        Ground(at[0], at[1], CAPITAL_KM) if at else None,
    )


def _several(field: str) -> tuple[str, ...]:
    return tuple(part for part in field.split(";") if part)


@cache
def by_name() -> dict[str, Country]:
    """Every name of a country, as it is written."""
    return {name: country for country in table() for name in country.names}


@cache
def by_people() -> dict[str, Country]:
    """The words for a country's people, singular and plural: Syrian, Syrians, Briton, Britons, Swiss."""
    found: dict[str, Country] = {}
    for country in table():
        for word in country.people:
            found[word] = country
            if not word.endswith(("s", "sh", "ch", "ese", "men")):
                found[word + "s"] = country
    return found


@cache
def by_capital() -> dict[str, Country]:
    return {name: country for country in table() for name in country.capital if country.capital_ground}
