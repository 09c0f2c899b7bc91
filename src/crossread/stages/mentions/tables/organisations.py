"""Organisations known by several names, and their kind where the name alone doesn't tell it.

A general alias list, written for this project from common knowledge of the names that
English-language agencies use; it holds for any text. Each line is one organisation: the name used
here first, then its other names. A name that several bodies share isn't listed.
"""

from functools import cache

TABLE = """
United Nations|UN;U.N.;UNO
UN Security Council|United Nations Security Council;U.N. Security Council;UNSC
UN General Assembly|United Nations General Assembly;U.N. General Assembly;UNGA
UNICEF|United Nations Children's Fund;U.N. Children's Fund
UNHCR|UN Refugee Agency;U.N. Refugee Agency;UN refugee agency;U.N. refugee agency
UNESCO
World Health Organization|World Health Organisation;WHO
World Food Programme|World Food Program;WFP
International Atomic Energy Agency|IAEA
International Monetary Fund|IMF
International Criminal Court|ICC
International Court of Justice|ICJ
International Committee of the Red Cross|ICRC
Red Cross
Red Crescent
World Bank
World Trade Organization|World Trade Organisation;WTO
NATO|Nato;N.A.T.O.;North Atlantic Treaty Organization;North Atlantic Treaty Organisation
European Union|EU;E.U.
European Commission
European Parliament
European Central Bank|ECB
OPEC|Organization of the Petroleum Exporting Countries;Opec
OSCE|Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe
OPCW|Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons
African Union|AU
Arab League|League of Arab States
ASEAN|Association of Southeast Asian Nations;Asean
Gulf Cooperation Council|GCC
Organisation of Islamic Cooperation|Organization of Islamic Cooperation;OIC
Islamic State|ISIS;ISIL;IS;Daesh;Da'esh;Da’esh;Daish;Isis;Isil;Islamic State of Iraq and the Levant;\
Islamic State of Iraq and Syria;Islamic State in Iraq and Syria;Islamic State in Iraq and the Levant;Islamic State group
al-Qaeda|al-Qaida;Al-Qaeda;Al-Qaida;al Qaeda;Al Qaeda;al Qaida;Al Qaida;Qaeda
al-Nusra Front|Nusra Front;Jabhat al-Nusra;Al-Nusra Front;al-Nusra;Al-Nusra
al-Shabaab|al-Shabab;al Shabaab;Al-Shabaab;Al-Shabab;al Shabab;Al Shabaab
Boko Haram
Taliban|Taleban
Haqqani network
Hezbollah|Hizbollah;Hizbullah;Hezbullah
Hamas
Fatah
Houthis|Ansar Allah;Houthi movement
Muslim Brotherhood
Palestinian Authority|Palestinian National Authority
Palestine Liberation Organization|Palestine Liberation Organisation;PLO
Islamic Jihad|Palestinian Islamic Jihad
Kurdistan Workers' Party|Kurdistan Workers Party;Kurdistan Workers’ Party;PKK
Syrian Democratic Forces|SDF
People's Protection Units|People’s Protection Units;YPG
Free Syrian Army|FSA
Peshmerga|peshmerga
Revolutionary Armed Forces of Colombia|FARC
Irish Republican Army|IRA
Sinn Fein|Sinn Féin
Central Intelligence Agency|CIA;C.I.A.
Federal Bureau of Investigation|FBI;F.B.I.
National Security Agency|NSA;N.S.A.
National Security Council|NSC
Drug Enforcement Administration|DEA
Environmental Protection Agency|EPA;E.P.A.
Department of Homeland Security|DHS;Homeland Security
Food and Drug Administration|FDA
Federal Reserve|Fed
Securities and Exchange Commission|SEC
Internal Revenue Service|IRS
NASA|National Aeronautics and Space Administration;Nasa
Centers for Disease Control and Prevention|CDC;Centers for Disease Control
State Department|US State Department;U.S. State Department;Department of State
Justice Department|US Justice Department;U.S. Justice Department;Department of Justice;DOJ
Pentagon
Congress|US Congress;U.S. Congress
Democratic National Committee|DNC;D.N.C.
Republican National Committee|RNC;R.N.C.
Democratic Party
Republican Party|GOP;G.O.P.
Democrats
Republicans
Ku Klux Klan|KKK
House of Representatives
House of Commons
House of Lords
Supreme Court
Labour Party
Labour|Labor
Conservative Party
Tories
Liberal Democrats|Lib Dems
Scottish National Party|SNP
Kuomintang
Likud
Knesset
Duma|State Duma
Bundestag
Bundesrat
Gestapo
KGB
FSB|Federal Security Service
GRU
Mossad
Shin Bet
Israel Defense Forces|Israeli Defense Forces;Israel Defence Forces;IDF
Islamic Revolutionary Guard Corps|Islamic Revolutionary Guards Corps;IRGC;Revolutionary Guards;Revolutionary Guard
Quds Force
Scotland Yard
MI5
MI6
Interpol
Europol
Frontex
BBC|British Broadcasting Corporation
CNN
Associated Press|AP
Reuters
Agence France-Presse|AFP;Agence France Presse
Xinhua|Xinhua News Agency
Al Jazeera|Al-Jazeera;al-Jazeera
Bloomberg
New York Times|NYT
Washington Post
Wall Street Journal|WSJ
Financial Times
Guardian
Fox News
ABC News
CBS News
NBC News
Twitter
Facebook
YouTube
Google
Microsoft
Amazon
Apple
Instagram
WhatsApp
WikiLeaks|Wikileaks
Boeing
Airbus
Toyota
Volkswagen
Gazprom
Greenpeace
Amnesty International|Amnesty
Human Rights Watch|HRW
Doctors Without Borders|Médecins Sans Frontières;Medecins Sans Frontieres;MSF
Syrian Observatory for Human Rights|SOHR
White Helmets
FIFA|Fifa
UEFA|Uefa
International Olympic Committee|IOC
Politico|POLITICO
HuffPost|Huffington Post
Breitbart News|Breitbart
Univision
National Review
Daily Beast
Business Insider
Rolling Stone
Forbes
Newsweek
Economist
Daily Telegraph
Daily Mail
Le Monde
Der Spiegel
El País|El Pais
Haaretz
Kyodo|Kyodo News
Yonhap|Yonhap News Agency
Interfax
TASS|Tass
Getty Images
Gallup
Planned Parenthood
Black Lives Matter
Oxfam
McKinsey
Goldman Sachs
Morgan Stanley
JPMorgan Chase|JPMorgan;JP Morgan
Lehman Brothers
Deutsche Bank
HSBC
Barclays
Citigroup
Wells Fargo
Exxon Mobil|ExxonMobil;Exxon
Chevron
Uber
Tesla
SpaceX
Netflix
Disney|Walt Disney Company
Comcast
Verizon
AT&T
Walmart|Wal-Mart
Starbucks
McDonald's|McDonald’s
Coca-Cola
Pepsi|PepsiCo
Nike
Samsung
Sony
Siemens
Huawei
Honda
Nissan
General Motors|GM
Hewlett-Packard|HP
Intel
Oracle
Yahoo
"""


@cache
def known() -> dict[str, str]:
    """Every listed name, as it is written, and the first name of its line."""
    found: dict[str, str] = {}
    for line in TABLE.replace("\\\n", "").strip().splitlines():
        name, _, others = line.partition("|")
        for each in (name, *others.split(";")):
            if each:
                found[each] = name
    return found
