"""Where lands, seas, rivers and mountains lie that are no country and that the gazetteer doesn't hold.

General knowledge, written for this project: WGS 84 degrees of the middle, to about half a degree, and the
radius within which the whole lies, in kilometres. Continents have GeoNames's points.
"""

from functools import cache

from crossread.stages.mentions.tables.countries import Ground

TABLE = """
Africa 7.2 21.1 4200;Asia 29.8 89.3 5000;Europe 48.7 9.1 2500;North America 46.1 -100.5 4000;
South America -14.6 -57.7 3700;Latin America -10 -70 5000;Central America 13 -86 1000;Antarctica -78.2 16.4 2500;
Oceania -18.3 138.5 4000;Americas 19 -96 7500;Middle East 33.1 35.9 2000;West Africa 12 -3 1700;
East Africa 0 36.5 1700;North Africa 27 13 2600;Southern Africa -23 24 1500;Central Africa 1 21 1500;
Sub-Saharan Africa -2 22 3800;Sahel 14.5 10 3000;Sahara 23 13 2600;Horn of Africa 7.5 45 900;
Southeast Asia 8 110 2500;South-East Asia 8 110 2500;South Asia 22 79 2000;Central Asia 44 65 1500;
East Asia 36 115 2500;Eastern Europe 52 27 1500;Western Europe 48 4 1200;Central Europe 49 16 700;
Balkans 42.5 21.5 600;Caucasus 42.3 44.5 500;Scandinavia 63 15 1000;Baltics 57 25 350;Levant 34 37 500;
Maghreb 31 2 1500;Caribbean 17 -72 1500;Mediterranean 35 18 2000;Mediterranean Sea 35 18 2000;Atlantic 0 -25 6500;
Atlantic Ocean 0 -25 6500;Pacific 0 -160 8500;Pacific Ocean 0 -160 8500;Indian Ocean -20 80 5500;Arctic 85 0 2600;
Arctic Ocean 85 0 2600;Black Sea 43.5 34.5 600;Red Sea 20 38.5 1150;Baltic Sea 58 20 750;North Sea 56 3.5 500;
Caspian Sea 41.5 50.5 600;Dead Sea 31.5 35.5 40;South China Sea 12.5 114 1200;East China Sea 29 125 600;
Aegean 38.5 25 350;Aegean Sea 38.5 25 350;Adriatic 43 15 450;Persian Gulf 26.8 51.5 500;Gulf of Aden 12.3 47.5 450;
Gulf of Mexico 25 -90 850;Gulf of Oman 24.8 58.5 300;English Channel 50 -1.5 300;Strait of Hormuz 26.6 56.4 60;
Bosphorus 41.1 29.1 20;Suez Canal 30.6 32.3 90;Panama Canal 9.1 -79.7 45;Kurdistan 37 43 400;
Korean Peninsula 38 127 500;Korean peninsula 38 127 500;Arabian Peninsula 22 47 1300;Arabian peninsula 22 47 1300;
Sinai Peninsula 29.5 33.8 200;Iberian Peninsula 40 -4 550;Alps 46.5 9.5 500;Himalayas 29 84 1200;Andes -20 -67 4000;
Pyrenees 42.7 0.8 220;Urals 60 59.5 1200;Mount Everest 28 86.9 10;Rocky Mountains 44 -110 2200;
British Isles 54 -4.5 600;West Indies 17 -70 1300;Asia-Pacific 10 125 5000;Asia Pacific 10 125 5000;
Soviet Union 60 98 4000;USSR 60 98 4000;U.S.S.R. 60 98 4000;Yugoslavia 44 19 400;Czechoslovakia 49.5 17 400;
Zaire -2.9 23.7 1200;Rhodesia -19 29.8 400;Ceylon 7.5 80.7 220;Palestine 31.9 35.2 80;Kashmir 34 76 300;
Congo -0.5 20 1300;Midwest 42 -93 900;New England 44 -71 350;Silicon Valley 37.4 -122.1 40;Wall Street 40.7 -74 1;
White House 38.9 -77 1;Kremlin 55.75 37.62 1;Guantanamo Bay 19.9 -75.15 20;Guam 13.5 144.8 25;
Newfoundland 48.5 -56 300;Waziristan 32.7 69.8 100;Mindanao 7.8 125 250;Sumatra -0.2 101.5 850;Sulawesi -2 120.5 500;
Luzon 16.5 121 400;Java -7.3 110 500;Borneo 0.5 114 650;New Guinea -5.3 141.5 1100;Hispaniola 19 -71 320;
Tasmania -42 146.7 200;Iraqi Kurdistan 36.2 44.2 200;Rojava 36.5 40 250;Ghouta 33.5 36.4 20;
Eastern Ghouta 33.5 36.4 15;Galilee 32.8 35.5 40;Negev 30.8 34.8 90;Golan Heights 33 35.8 35;Bekaa Valley 33.8 36 60;
Anatolia 39 35 650;Darfur 13 25 450;Somaliland 9.6 46 300;Puntland 8.5 49 300;Biafra 5.5 7.2 200;Katanga -9 26 400;
Western Sahara 24.5 -13.7 400;Siberia 62 105 3000;Dagestan 43 47 200;Tatarstan 55.4 50.9 200;Donbas 48.3 38 200;
Donbass 48.3 38 200;Chernobyl 51.3 30.2 30;Chechnya 43.4 45.7 80;Crimea 45.2 34.3 150;South Ossetia 42.3 44 50;
Abkhazia 43 41 90;Nagorno-Karabakh 39.8 46.8 70;East Germany 52.3 12.5 250;West Germany 50.5 8.5 400;
Gaza 31.45 34.4 20;Gaza Strip 31.4 34.35 22;West Bank 32 35.25 65;Provence 43.8 5.8 120;Burgundy 47 4.5 130;
Alsace 48.4 7.5 90;Dalmatia 43.5 16.5 170;Jutland 56 9.2 170;Faroe Islands 62 -6.9 55;Patagonia -44 -70 1000;
Falkland Islands -51.7 -59 130;Capitol Hill 38.9 -77 2;Green Zone 33.3 44.4 5;Oval Office 38.9 -77 1;
Kashmir Valley 34.1 74.8 60;Lake Victoria -1 33 170;Lake Michigan 44 -87 250;Lake Superior 47.7 -87.5 280;
Lake Ontario 43.7 -77.9 150;Lake Erie 42.2 -81.2 190;Lake Huron 44.8 -82.4 170;Lake Chad 13 14 100;
Bay of Bengal 15 88 1000;Arabian Sea 15 65 1200;Sea of Japan 40 135 700;Sea of Azov 46 36.8 170;Barents Sea 75 40 900;
Tasman Sea -40 160 1000;Gulf of Guinea 2 3 900;Sea of Galilee 32.8 35.6 12
"""

# Large regions whose towns lie on one side: the middle of the towns is not theirs. Code | name lat lon radius; …
LARGE = """
CA|Alberta 55 -115 750;British Columbia 54 -125 900;Saskatchewan 54.5 -106 650;Manitoba 55 -97 750;\
Ontario 50 -85.5 900;Quebec 53 -71 1100;Québec 53 -71 1100;Newfoundland and Labrador 53 -59 700;Yukon 63.5 -135 650;\
Nunavut 68 -90 1600;Northwest Territories 65 -119 1100
AU|Queensland -22.5 144.5 1100;New South Wales -32.5 147 650;Western Australia -26 121 1300;\
South Australia -30 135 800;Northern Territory -19.5 133.5 950;Victoria -36.9 144.5 450;Tasmania -42 146.7 200
US|Alaska 64 -152 1500;Florida 28.2 -82 450;Nevada 39.3 -116.7 450;Texas 31.3 -99.3 700
RU|Krasnoyarsk Krai 65 95 1600;Sakha 66 129 1500;Khabarovsk Krai 54 137 1000;Chukotka 66.5 172 700;\
Irkutsk Oblast 57 106 700
BR|Amazonas -4 -64 900;Pará -4 -53 800;Mato Grosso -13 -56 700;Bahia -12.5 -41.7 600;Minas Gerais -18.5 -44.5 600
CN|Xinjiang 41 85 1000;Tibet 31.5 88 1000;Qinghai 35.5 96 600;Inner Mongolia 44 113 1200;Sichuan 30.5 102.5 500;\
Heilongjiang 48 128.5 550
GL|Greenland 72 -40 1500
AR|Santa Cruz -48.8 -70 450;Chubut -43.8 -68.5 400
IN|Rajasthan 26.6 73.8 450;Ladakh 34.2 77.6 250;Jammu and Kashmir 33.9 75.3 180
"""


@cache
def by_name() -> dict[str, Ground]:
    found = {}
    for entry in TABLE.replace("\n", "").split(";"):
        name, lat, lon, km = entry.rsplit(" ", 3)
        found[name] = Ground(float(lat), float(lon), float(km))
    return found


@cache
def regions() -> dict[tuple[str, str], Ground]:
    """By the country's code and the name."""
    found = {}
    for line in LARGE.replace("\\\n", "").strip().splitlines():
        code, _, entries = line.partition("|")
        for entry in entries.split(";"):
            name, lat, lon, km = entry.rsplit(" ", 3)
            found[code, name] = Ground(float(lat), float(lon), float(km))
    return found
