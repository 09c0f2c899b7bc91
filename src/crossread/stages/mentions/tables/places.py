"""Well-known places that are no country: what a name is known for.

General knowledge, written for this project: cities with their country, parts of countries,
and the larger parts of the world. They decide that a name is a place's, and which of
several places of a name is the well-known one; where it lies `countries`, `grounds` and the gazetteer know.
"""

from functools import cache

# code | parts of the country | cities
IN_COUNTRIES = """
US|Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;\
Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;\
New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;\
South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming;Manhattan;Brooklyn;\
Queens;Capitol Hill;Silicon Valley;Wall Street;Long Island;New England;Midwest;Guantanamo Bay;Guam\
|New York;New York City;Los Angeles;Chicago;Houston;Philadelphia;Phoenix;San Antonio;San Diego;Dallas;San Francisco;\
Seattle;Denver;Boston;Detroit;Nashville;Memphis;Portland;Las Vegas;Baltimore;Milwaukee;Albuquerque;Tucson;Fresno;\
Sacramento;Kansas City;Atlanta;Miami;Oakland;Minneapolis;New Orleans;Cleveland;Tampa;Honolulu;Pittsburgh;Cincinnati;\
St. Louis;Orlando;Buffalo;Charlotte;Indianapolis;Columbus;Austin;Salt Lake City;Washington, D.C.;Washington, DC;\
Washington D.C.;Washington DC;Anchorage;Baton Rouge;Boise;Richmond;Savannah;Palm Beach;Palo Alto;Annapolis
GB|England;Scotland;Wales;Northern Ireland;Cornwall;Yorkshire;Kent;Essex;Sussex;Surrey;Lancashire;Devon;Norfolk\
|Birmingham;Manchester;Liverpool;Leeds;Sheffield;Bristol;Glasgow;Edinburgh;Cardiff;Belfast;Newcastle;Nottingham;\
Oxford;Cambridge;Brighton;Plymouth;Southampton;Leicester;Coventry;Aberdeen;Dundee;Salisbury;York;Westminster
CA|Ontario;Quebec;Québec;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;Yukon;\
Nunavut;Prince Edward Island|Toronto;Montreal;Montréal;Vancouver;Calgary;Edmonton;Winnipeg;Halifax;Quebec City
AU|New South Wales;Queensland;Tasmania;South Australia;Western Australia;Northern Territory\
|Sydney;Melbourne;Brisbane;Perth;Adelaide;Darwin;Hobart
NZ||Auckland;Christchurch;Dunedin
IN|Kashmir;Punjab;Kerala;Gujarat;Bihar;Assam;Goa;Tamil Nadu;Karnataka;Maharashtra;Rajasthan;Uttar Pradesh;West Bengal\
|Mumbai;Bombay;Kolkata;Calcutta;Chennai;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Srinagar;Lucknow;Jaipur
PK|Sindh;Balochistan;Khyber Pakhtunkhwa;Waziristan|Karachi;Lahore;Peshawar;Quetta;Rawalpindi;Faisalabad
BD||Chittagong;Sylhet
CN|Xinjiang;Tibet;Guangdong;Sichuan;Hunan;Hubei;Zhejiang;Yunnan;Inner Mongolia\
|Shanghai;Guangzhou;Shenzhen;Wuhan;Tianjin;Chongqing;Chengdu;Nanjing;Xi'an;Macau;Hangzhou
JP|Okinawa;Hokkaido;Fukushima|Osaka;Kyoto;Hiroshima;Nagasaki;Nagoya;Yokohama;Sapporo;Kobe
KR||Busan;Incheon;Pyeongchang
TW||Kaohsiung;Taichung
VN||Ho Chi Minh City;Saigon;Da Nang;Haiphong
TH||Chiang Mai;Phuket;Pattaya
MM|Rakhine;Shan State;Kachin|Yangon;Rangoon;Mandalay
PH|Mindanao;Luzon|Cebu;Davao;Quezon City;Marawi
ID|Sumatra;Java;Bali;Aceh;Papua;Sulawesi|Surabaya;Bandung;Medan
MY|Sarawak;Sabah|Penang;Johor Bahru
AF|Helmand;Nangarhar;Panjshir|Kandahar;Herat;Mazar-i-Sharif;Jalalabad;Kunduz;Ghazni
IQ|Anbar;Nineveh;Diyala;Iraqi Kurdistan|Mosul;Basra;Kirkuk;Erbil;Irbil;Fallujah;Falluja;Ramadi;Tikrit;Najaf;Karbala;\
Samarra;Sinjar;Baqubah;Sulaymaniyah;Tal Afar;Sadr City
SY|Rojava|Aleppo;Homs;Hama;Idlib;Raqqa;Raqqah;Latakia;Palmyra;Daraa;Deraa;Deir ez-Zor;Deir al-Zor;Kobani;Manbij;Afrin;\
Tartus;Ghouta;Eastern Ghouta;Hasakah
IR||Isfahan;Shiraz;Mashhad;Tabriz;Qom;Natanz;Bushehr
IL|Galilee;Negev;Golan Heights|Tel Aviv;Haifa;Beersheba;Eilat;Nazareth;Sderot;Ashkelon
PS|Gaza Strip;West Bank|Gaza;Gaza City;Rafah;Khan Younis;Hebron;Nablus;Jenin;Bethlehem;Jericho
LB|Bekaa Valley|Sidon;Tyre
TR|Anatolia|Istanbul;Izmir;Antalya;Diyarbakir;Gaziantep;Adana;Bursa
SA||Jeddah;Mecca;Medina;Dhahran
AE||Dubai;Sharjah
YE|Hadramawt|Aden;Hodeidah;Taiz;Marib
EG|Sinai|Alexandria;Giza;Luxor;Suez;Port Said;Sharm el-Sheikh
LY||Benghazi;Misrata;Sirte;Derna
SD|Darfur|Omdurman;Port Sudan
ET|Tigray;Amhara;Oromia|Mekelle
SO|Somaliland;Puntland|Kismayo;Hargeisa
KE||Mombasa;Kisumu;Garissa
NG|Borno;Biafra;Kaduna|Lagos;Kano;Maiduguri;Port Harcourt
ML||Timbuktu;Gao;Kidal
CD|North Kivu;South Kivu;Katanga|Goma;Lubumbashi;Bukavu
RW||
UG||Entebbe
TZ|Zanzibar|Dar es Salaam
ZA|KwaZulu-Natal;Gauteng|Johannesburg;Cape Town;Durban;Soweto
CI||Abidjan
MA|Western Sahara|Casablanca;Marrakech;Marrakesh;Fez;Tangier
DZ||Oran
RU|Crimea;Siberia;Chechnya;Dagestan;Tatarstan;Kamchatka\
|St. Petersburg;Saint Petersburg;Novosibirsk;Kazan;Grozny;Vladivostok;Sochi;Rostov-on-Don;Belgorod;Kursk;Volgograd
UA|Donbas;Donbass|Kharkiv;Kharkov;Odessa;Odesa;Lviv;Donetsk;Luhansk;Mariupol;Zaporizhzhia;Kherson;Chernobyl;Bakhmut
BY||Brest;Gomel
GE|Abkhazia;South Ossetia|Batumi
AZ|Nagorno-Karabakh|
PL|Silesia|Krakow;Kraków;Gdansk;Gdańsk;Wroclaw;Poznan;Lodz
DE|Bavaria;Saxony;Prussia;Hesse;East Germany;West Germany;Lower Saxony;North Rhine-Westphalia;Brandenburg\
|Hamburg;Munich;Cologne;Frankfurt;Stuttgart;Dresden;Leipzig;Bonn;Bremen;Hanover;Nuremberg;Düsseldorf
AT|Tyrol|Salzburg;Graz;Linz;Innsbruck
CH||Geneva;Zurich;Zürich;Basel;Davos;Lausanne
FR|Normandy;Brittany;Corsica;Provence;Burgundy;Alsace|Marseille;Lyon;Nice;Bordeaux;Toulouse;Strasbourg;Calais;Lille;Cannes
BE|Flanders;Wallonia|Antwerp;Ghent;Bruges;Liège
NL||Rotterdam;The Hague;Utrecht;Eindhoven;Arnhem
LU||
ES|Catalonia;Andalusia;Basque Country;Galicia;Canary Islands|Barcelona;Valencia;Seville;Bilbao;Malaga;Málaga;Zaragoza
PT|Madeira;Azores|Porto
IT|Sicily;Sardinia;Tuscany;Lombardy;Veneto|Milan;Naples;Turin;Venice;Florence;Genoa;Bologna;Palermo;Verona
GR|Crete;Lesbos|Thessaloniki;Piraeus
HR|Dalmatia|Split;Dubrovnik
BA||Mostar;Srebrenica;Banja Luka
RS|Vojvodina|Nis;Novi Sad
RO|Transylvania|Cluj;Timisoara
HU||Debrecen
CZ|Bohemia;Moravia|Brno;Ostrava
SE||Gothenburg;Malmo;Malmö;Uppsala
NO|Svalbard|Bergen;Trondheim
DK|Jutland;Faroe Islands|Aarhus
FI|Lapland;Åland|Tampere;Turku
IE|Ulster;Munster;Connacht|Cork;Galway;Limerick
MX|Chiapas;Oaxaca;Sinaloa;Chihuahua;Yucatan|Tijuana;Guadalajara;Monterrey;Ciudad Juarez;Cancun;Acapulco
BR|Bahia;Amazonas|Rio de Janeiro;Sao Paulo;São Paulo;Salvador;Recife;Manaus
AR|Patagonia;Falkland Islands|Cordoba;Rosario;Mendoza
CO||Medellin;Medellín;Cali;Cartagena
VE||Maracaibo
EC|Galapagos|Guayaquil
BO||La Paz;Santa Cruz
CL||Valparaiso
PE||Cusco;Arequipa
CU|Guantanamo|
KZ||Almaty
UZ||Samarkand
IS||
"""

WIDER = frozenset(
    """Africa;Asia;Europe;North America;South America;Latin America;Central America;Antarctica;Oceania;Middle East;
Far East;Near East;West Africa;East Africa;North Africa;Southern Africa;Central Africa;Sub-Saharan Africa;Sahel;Sahara;
Horn of Africa;Southeast Asia;South-East Asia;South Asia;Central Asia;East Asia;Eastern Europe;Western Europe;
Central Europe;Balkans;Caucasus;Scandinavia;Baltics;Levant;Maghreb;Caribbean;Mediterranean;Mediterranean Sea;
Atlantic;Atlantic Ocean;Pacific;Pacific Ocean;Indian Ocean;Arctic;Arctic Ocean;Black Sea;Red Sea;Baltic Sea;North Sea;
Caspian Sea;Dead Sea;South China Sea;East China Sea;Aegean;Aegean Sea;Adriatic;Persian Gulf;Gulf of Aden;
Gulf of Mexico;Gulf of Oman;English Channel;Strait of Hormuz;Bosphorus;Suez Canal;Panama Canal;Kurdistan;Palestine;
Korean Peninsula;Arabian Peninsula;Sinai Peninsula;Iberian Peninsula;Nile;Euphrates;Tigris;Danube;Rhine;Thames;Volga;
Amazon River;Mississippi River;Mekong;Ganges;Indus;Congo;Congo River;Dnipro;Dnieper;Alps;Himalayas;Andes;Pyrenees;Urals;
Mount Everest;Rocky Mountains;British Isles;West Indies;Soviet Union;USSR;U.S.S.R.;Yugoslavia;Czechoslovakia;Korea;
Ottoman Empire;Rhodesia;Zaire;Ceylon;Persia;Siam;Asia-Pacific;Asia Pacific;Mars;Earth;Moon;Gibraltar;Bermuda;
Korean peninsula;Arabian peninsula;Green Zone;White House;Kremlin;Oval Office;Kashmir Valley;Americas""".replace(
        "\n", ""
    ).split(";")
)

# Names of several well-known places: only the words around can tell which.
SHARED = frozenset(
    """
Georgia;Victoria;San José;San Jose;Kingston;Georgetown;Saint John's;St. John's;St. George's;Santiago;Cordoba;Birmingham;
Cambridge;Valencia;Hyderabad;Tripoli;Richmond;Portland;Newcastle;Salvador;Alexandria;Male;Columbus;Salisbury;York;Perth;
Tyre;Santa Cruz;Nice;Split;Cali
""".replace("\n", "").split(";")
)

# The US Postal Service's codes and the news agencies' abbreviations, as they stand behind a place's name and a comma.
STATES = {
    code: entry.partition("=")[2]
    for entry in """AL Ala=Alabama;AK=Alaska;AZ Ariz=Arizona;AR Ark=Arkansas;CA Calif Cal=California;CO Colo=Colorado;\
CT Conn=Connecticut;DE Del=Delaware;FL Fla=Florida;GA Ga=Georgia;HI=Hawaii;ID=Idaho;IL Ill=Illinois;IN Ind=Indiana;\
IA=Iowa;KS Kan Kans=Kansas;KY Ky=Kentucky;LA La=Louisiana;ME=Maine;MD Md=Maryland;MA Mass=Massachusetts;\
MI Mich=Michigan;MN Minn=Minnesota;MS Miss=Mississippi;MO Mo=Missouri;MT Mont=Montana;NE Neb=Nebraska;NV Nev=Nevada;\
NH N.H.=New Hampshire;NJ N.J.=New Jersey;NM N.M.=New Mexico;NY N.Y.=New York;NC N.C.=North Carolina;\
ND N.D.=North Dakota;OH=Ohio;OK Okla=Oklahoma;OR Ore=Oregon;PA Pa Penn=Pennsylvania;RI R.I.=Rhode Island;\
SC S.C.=South Carolina;SD S.D.=South Dakota;TN Tenn=Tennessee;TX Tex=Texas;UT=Utah;VT Vt=Vermont;VA Va=Virginia;\
WA Wash=Washington;WV W.Va. W.Va=West Virginia;WI Wis Wisc=Wisconsin;WY Wyo=Wyoming;\
DC D.C. D.C=Washington""".replace("\\\n", "").split(";")
    for code in entry.partition("=")[0].split()
}

# Other short names, with the name that the gazetteer has.
SHORT = {
    "NSW": "New South Wales",
    "WA": "Western Australia",
    "B.C.": "British Columbia",
    "P.E.I.": "Prince Edward Island",
    "NYC": "New York City",
    "L.A.": "Los Angeles",
    "Frisco": "San Francisco",
    "Philly": "Philadelphia",
    "Vegas": "Las Vegas",
    "Jo'burg": "Johannesburg",
}


@cache
def known() -> dict[str, str | None]:
    """Each place's name and its country's code, null where it lies in several or is wider than one."""
    found: dict[str, str | None] = dict.fromkeys(sorted(WIDER))
    for line in IN_COUNTRIES.replace("\\\n", "").strip().splitlines():
        code, parts, cities = line.split("|")
        for name in (*parts.split(";"), *cities.split(";")):
            if name:
                found[name] = code
    return found
