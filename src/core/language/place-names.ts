import { wordList } from './word-list.ts';

/**
 * Names of countries and large cities, from the Unicode locale data that the runtime carries
 * (region display names; the city of each IANA time zone), with what news calls them besides.
 */
const MORE_PLACES = `
US|U.S.|U.S|USA|UK|U.K.|EU|America|Britain|England|Scotland|Wales|Northern Ireland|Korea|South Korea|North Korea|Russia|Syria|Vietnam|Palestine|Gaza|West Bank
Europe|Asia|Africa|Middle East|Latin America|North America|South America|Scandinavia|Balkans|Caribbean|Antarctica
Beijing|Washington|Washington DC|Washington D.C.|Washington, D.C.|New York City|San Francisco|Boston|Houston|Dallas|Miami|Atlanta|Philadelphia|Seattle|Las Vegas|San Diego|New Orleans|Cleveland|Cincinnati|Pittsburgh|Baltimore|St Louis|Minneapolis|Milwaukee|Kansas City|Nashville|Memphis|Sacramento|Oakland|San Jose|Tampa|Orlando|Salt Lake City
Montreal|Calgary|Ottawa|Edmonton|Guadalajara|Monterrey|Medellin|Valencia|Seville|Turin|Florence|Venice|Stuttgart|Leipzig|Dresden|Rotterdam|The Hague|Antwerp|Gothenburg|Krakow|Odesa|Kharkiv|Lviv|Mariupol|Haifa|Ramallah|Aleppo|Mosul|Basra|Jeddah|Mecca|Mombasa|Durban|Cape Town|Pretoria|Alexandria|Marrakesh|Peshawar|Lahore|Islamabad|Bangalore|Chennai|Hyderabad|Guangzhou|Shenzhen|Wuhan|Tianjin|Nanjing|Hiroshima|Nagasaki|Fukushima|Busan
Mumbai|Delhi|New Delhi|Tel Aviv|Barcelona|Munich|Frankfurt|Hamburg|Milan|Naples|Geneva|Cologne|Lyon|Marseille|St Petersburg|Osaka|Kyoto|Rio de Janeiro
Manchester|Birmingham|Liverpool|Leeds|Sheffield|Bristol|Glasgow|Edinburgh|Cardiff|Belfast|Croydon|Oxford|Cambridge|Brighton
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland
Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon
Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia
New South Wales|Queensland|Victoria|Tasmania`;

/** Region codes that stand for no place but for states in league: the United Nations, the European Union, the Eurozone. */
const ALLIANCES = new Set(['UN', 'EU', 'EZ']);

function regionNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const names: string[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const name = ALLIANCES.has(first + second) ? undefined : display.of(first + second);
      if (name !== undefined) names.push(name.replaceAll('’', "'"));
    }
  }
  return names;
}

const zoneCities = (): string[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '));

let places: ReadonlySet<string> | null = null;

/** Whether a name is one of a country, a state or a well-known city. */
export function isPlaceName(name: string): boolean {
  places ??= new Set(
    [...regionNames(), ...zoneCities(), ...MORE_PLACES.trim().split(/[|\n]/u)].map((place) => place.toLowerCase()),
  );
  return places.has(name.toLowerCase());
}

let countries: ReadonlySet<string> | null = null;

/** Whether a name is that of a country, or what news calls one ("Britain", "US"). */
export function isCountryName(name: string): boolean {
  countries ??= new Set([...regionNames(), ...CALLED_COUNTRIES].map((country) => country.toLowerCase()));
  return countries.has(name.toLowerCase());
}

const CALLED_COUNTRIES = 'US|U.S.|USA|UK|U.K.|America|Britain|England|Scotland|Wales|Korea'.split('|');

const NATIONALITIES = wordList(
  `afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian
  brazilian british bulgarian cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian
  english estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian
  iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti latvian lebanese liberian libyan lithuanian
  malaysian maltese mexican moldovan mongolian moroccan mozambican burmese namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian
  paraguayan peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese
  swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
  african asian arab latin scandinavian`,
);

/** Whether a word is an adjective of nationality. */
export function isNationality(word: string): boolean {
  return NATIONALITIES.has(word.toLowerCase());
}
