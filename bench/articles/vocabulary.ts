const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim().replace(/\s+/gu, ' '));

export const WOMEN = list(`Maria, Elena, Ingrid, Amara, Leila, Sofia, Hannah, Mei, Yuki, Priya, Nadia, Olga, Carmen,
  Fatima, Grace, Helen, Irene, Joan, Katja, Lucia, Miriam, Noor, Petra, Rosa, Salma, Teresa, Ursula, Vera, Wanda, Zeynep`);
export const MEN = list(`Anders, Boris, Carlos, Daniel, Emil, Farid, George, Hassan, Ivan, James, Kofi, Luis, Mateo,
  Nikos, Omar, Pavel, Rajiv, Stefan, Tomas, Umar, Viktor, Walter, Yusuf, Arjun, Bruno, Dmitri, Eduardo, Henrik, Kenji`);
/** A surname is one of each, so that there are some thousand of them. */
export const SURNAME_BEGINNINGS = list(`Al, Bar, Bern, Cal, Dal, Der, Fal, Gar, Hal, Har, Jan, Kal, Kor, Lam, Lin, Mar,
  Mor, Nor, Oss, Pal, Per, Ram, Ros, Sal, Ser, Stan, Tal, Tor, Val, Var, Wes, Zam`);
export const SURNAME_MIDDLES = list('a, e, i, o, der, en, ing, ol, an, ber');
export const SURNAME_ENDINGS = list(
  'dez, dini, feld, kov, land, man, mura, nen, rez, rian, sen, shi, son, stein, ton, vic',
);

export const TOWN_BEGINNINGS =
  list(`Ash, Black, Bram, Clear, Dun, East, Fair, Glen, Green, High, Kings, Lang, Long, Mill,
  New, North, Oak, Port, Red, Rock, Sand, Stone, Thorn, West, White, Win`);
export const TOWN_ENDINGS =
  list(`borough, bridge, brook, bury, dale, field, ford, gate, ham, haven, holm, ley, mere, mouth,
  pool, port, shaw, stead, ton, water, well, wick, wood`);
export const CAPITALS =
  list(`Berlin, Nairobi, Ottawa, Lima, Oslo, Warsaw, Jakarta, Madrid, Accra, Vienna, Lisbon, Hanoi,
  Athens, Bogota, Dublin, Helsinki, Manila, Prague, Rabat, Tokyo, Santiago, Stockholm, Canberra, Brussels, Ankara`);
export const COUNTRIES = list(`Germany, Kenya, Canada, Peru, Norway, Poland, Indonesia, Spain, Ghana, Austria, Portugal,
  Vietnam, Greece, Colombia, Ireland, Finland, Morocco, Japan, Chile, Sweden, Australia, Belgium, Turkey, Brazil, India`);
export const REGIONS =
  list(`the northern valleys, the coast, the river delta, the border districts, the eastern provinces,
  the old industrial belt, the lake country, the islands, the southern plains, the highlands, the capital region`);

export const OFFICES = list(`Prime Minister, President, Foreign Minister, Finance Minister, Interior Minister, Health
  Minister, Energy Minister, Mayor, Governor, Senator, Transport Minister, Education Minister, Deputy Prime Minister`);
export const OFFICIAL_ROLES = list(`a spokesman for the ministry, the chief prosecutor, the head of the regional
  government, a senior police officer, the deputy director of the agency, an adviser to the government, the fire chief,
  the chair of the oversight committee, the port authority's director, the city's chief engineer`);
export const EXPERT_ROLES = list(`an economist, a professor of public law, an analyst, a political scientist, a
  climatologist, an engineer, a historian, a researcher, a security specialist, an epidemiologist`);
export const WITNESS_ROLES =
  list(`a bus driver, a nurse, a shopkeeper, a schoolteacher, a farmer, a retired electrician, a
  student, a fisherman, a café owner, a volunteer, a lorry driver, a baker, a mother of three`);

export const AGENCIES = list(`the Environment Agency, the National Audit Office, the Competition Authority, the Maritime
  Safety Board, the Central Bank, the Food Standards Office, the Rail Regulator, the Civil Protection Service, the
  Electoral Commission, the Public Health Institute, the Financial Conduct Board, the Border Service`);
export const COMPANY_ENDINGS =
  list(`Energy, Foods, Group, Holdings, Industries, Logistics, Motors, Pharma, Rail, Shipping,
  Steel, Systems, Telecom, Timber, Water`);
export const PROJECTS =
  list(`the harbour tunnel, the new rail link, the offshore wind farm, the hospital merger, the tax
  reform, the housing programme, the border treaty, the irrigation canal, the pension bill, the airport extension, the
  reservoir, the broadband scheme, the battery plant, the school closures, the fishing agreement, the waste incinerator,
  the bridge repairs, the drought fund, the currency plan, the prison transfer, the flood barrier, the gas pipeline, the
  museum restoration, the vaccine campaign, the tram line, the land register, the export ban, the port strike fund`);
export const TOPICS =
  list(`fishing quotas, energy prices, hospital waiting times, water shortages, rents, food safety, border
  controls, teachers' pay, air pollution, public debt, forest fires, cyber attacks, coal subsidies, rural transport, steel
  tariffs, youth unemployment, refugee housing, drug prices, grain exports, flood insurance, data protection, nurses' pay`);
export const ADJECTIVES =
  list(`bitter, cautious, costly, cumbersome, decisive, disputed, dramatic, fragile, generous, hasty,
  historic, improbable, lasting, lengthy, modest, narrow, painful, patient, prudent, rare, reckless, severe, sober, sudden,
  thorough, troubling, unexpected, unusual, urgent, vigorous`);
export const THINGS =
  list(`account books, barges, boilers, brick walls, cables, cattle, chimneys, cranes, drains, engines,
  fences, ferries, fields, filters, freight wagons, furnaces, gardens, generators, greenhouses, gutters, harbour walls,
  kilns, ladders, lanterns, locks, machines, maps, orchards, parcels, pavements, pipes, ploughs, pumps, quays, roofs, sheds,
  shutters, signals, sluices, stables, street lamps, tanks, timber yards, tractors, trenches, turbines, valves, vans,
  vaults, vineyards, warehouses, wells, windows, workshops`);
export const NEWSPAPERS = list(
  'Morning Courier, Daily Ledger, Evening Gazette, National Observer, Harbour Post, Weekly Argus',
);
export const WEEKDAYS = list('Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday');
export const MONTHS = list(
  `January, February, March, April, May, June, July, August, September, October, November, December`,
);
export const SMALL_NUMBERS = list('two, three, four, five, six, seven, eight, nine, eleven, a dozen');
