"""Weapons and vehicles: common nouns with what comes before them, models by their letters and number, ships.

In: a scan. A common noun is found with the words that make its sort ("car bomb", "oil tanker"),
without its article; only models and ships are names, so only they become entities.
"""

import re
from collections.abc import Iterator, Sequence

from crossread.records import MentionKind
from crossread.stages.mentions.scan import Scan, Word
from crossread.stages.mentions.tables.words import several

WEAPONS = several(
    """
    bomb bombs missile missiles rocket rockets mortar mortars grenade grenades rifle rifles pistol pistols handgun
    handguns gun guns shotgun shotguns revolver machete machetes howitzer howitzers artillery ammunition munition
    munitions warhead warheads torpedo torpedoes landmine landmines explosive explosives weapon weapons weaponry ied
    ieds vbied vbieds icbm icbms knife knives firearm firearms firebomb firebombs sarin napalm novichok kalashnikov
    kalashnikovs scud scuds tomahawk tomahawks flamethrower bazooka detonator carbine launcher launchers
    """
)
VEHICLES = several(
    """
    tank tanks helicopter helicopters aircraft jet jets warplane warplanes drone drones uav uavs truck trucks lorry
    lorries car cars bus buses minibus minibuses van vans train trains ship ships warship warships frigate frigates
    destroyer destroyers submarine submarines boat boats vessel vessels ferry ferries plane planes airliner airliners
    airplane airplanes bulldozer bulldozers excavator excavators ambulance ambulances motorcycle motorcycles motorbike
    motorbikes taxi taxis carrier carriers jeep jeeps humvee humvees vehicle vehicles tanker tankers freighter
    freighters gunboat gunboats speedboat speedboats dinghy dinghies yacht yachts locomotive tram trams bicycle
    bicycles scooter scooters apc apcs
    """
)
SORTS = several(
    """
    car truck suicide barrel cluster roadside pipe petrol nail hand homemade improvised rocket-propelled ballistic
    cruise anti-tank anti-aircraft surface-to-air air-to-air long-range short-range medium-range heavy light machine
    submachine assault hunting sniper automatic semi-automatic nuclear chemical biological atomic hydrogen fighter
    attack transport cargo passenger armored armoured military pickup pick-up fire police tactical technical container
    oil fuel gas water school tour double-decker high-speed freight commuter bullet patrol fishing merchant amphibious
    nuclear-powered remotely piloted unmanned surveillance spy stealth commercial private business combat battle main
    cable explosive vehicle vehicle-borne rocket missile grenade troop personnel time smoke stun tear aircraft
    refueling refuelling dump getaway escort sports racing speed
    """
)
NOT_BEFORE = several("think septic fish storage donor to")  # think tanks, to train
NOT_AFTER = several(
    """
    violence laws law owners owner rights lobby safety policy debate accident crash company companies driver drivers
    maker makers station stations stop control park sales
    """
)
WEAPON_LETTERS = several("AK AR RPG S SA SS M HK MP TOW ATACMS GBU RS Hwasong Fateh Shahab Qassam Grad Iskander")
VEHICLE_LETTERS = several(
    """
    F A B C KC MQ RQ MiG Mig Su SU T Tu Mi Il An UH AH CH V P E EA BMP BTR BRDM MH SR U LAV KJ J
    """
)
MODEL = re.compile(r"(?P<letters>[A-Z][A-Za-z]{0,7})-(?P<number>\d{1,4})[A-Za-z]{0,3}s?$")
SHIPS = several("USS HMS HMAS HMCS HMNZS INS FS RFA USNS MV SS RMS USCGC")
LONGEST_SHIP = 4  # words behind the prefix


def find(scan: Scan) -> Iterator[tuple[int, int, MentionKind]]:
    """Words [first, last) and their kind, in order, none overlapping."""
    done = 0
    for at, word in enumerate(scan.words):
        if at < done:
            continue
        found = _ship(scan.words, at) or _model(word, at) or _noun(scan.words, at, done)
        if found:
            yield found
            done = found[1]


def _ship(every: Sequence[Word], at: int) -> tuple[int, int, MentionKind] | None:
    if every[at].text not in SHIPS:
        return None
    last = at + 1
    while last < len(every) and last - at <= LONGEST_SHIP and every[last].capital and every[last].gap == " ":
        last += 1
    return (at, last, "vehicle") if last > at + 1 else None


def _model(word: Word, at: int) -> tuple[int, int, MentionKind] | None:
    model = MODEL.match(word.text)
    if not model:
        return None
    if model["letters"] in WEAPON_LETTERS:
        return at, at + 1, "weapon"
    return (at, at + 1, "vehicle") if model["letters"] in VEHICLE_LETTERS else None


def _noun(every: Sequence[Word], at: int, floor: int) -> tuple[int, int, MentionKind] | None:
    word = every[at]
    kind: MentionKind = "weapon" if word.lower in WEAPONS else "vehicle"
    if kind == "vehicle" and word.lower not in VEHICLES:
        return None
    if word.capital and not (word.first or word.acronym):
        return None
    after = every[at + 1] if at + 1 < len(every) else None
    if after and after.gap in (" ", "-") and (_sorts(after) or after.lower in NOT_AFTER or after.gap == "-"):
        return None
    first = at
    while (
        first > floor and every[first].gap == " " and every[first - 1].lower in SORTS and not every[first - 1].capital
    ):
        first -= 1
    if word.lower.startswith(("launcher", "carrier")) and first == at:
        return None  # carriers of people and goods are companies too
    if first and every[first].gap in (" ", "-") and every[first - 1].lower in NOT_BEFORE:
        return None
    return first, at + 1, kind


def _sorts(word: Word) -> bool:
    """Whether a noun before it only begins a longer one: "car bomb", "rocket launcher"."""
    return word.lower in WEAPONS or word.lower in VEHICLES
