import { findNearest } from './find-nearest.ts';

/**
 * Names that the tz database has given up for another (its file `backward`), and that engines list all the same.
 * What a person types may be either; what is shown is today's.
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** What is offered before anything is typed: a zone for each offset that many people live by, from east to west. */
const usual = [
  'UTC',
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Jakarta',
  'Asia/Dhaka',
  'Asia/Kolkata',
  'Asia/Karachi',
  'Asia/Dubai',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Africa/Cairo',
  'Europe/Berlin',
  'Africa/Lagos',
  'Europe/London',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Mexico_City',
  'America/Denver',
  'America/Los_Angeles',
];

interface Zone {
  name: string;
  /** The name and the city in it as they are compared; those of a former name have their own entry. */
  key: string;
  cityKey: string;
}

let known: readonly Zone[] | null = null;

function listZones(): readonly Zone[] {
  known ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...Object.entries(renamed).flat()])].map(
    (name) => ({ name: todaysName(name), key: keyOf(name), cityKey: keyOf(cityOf(name)) }),
  );
  return known;
}

/**
 * The IANA name of the time zone that is meant: by its name or its city's name alone, in any case, with spaces, accents and
 * former names. Null where there is none, or two; and for bare offsets and abbreviations, which know no summer time.
 */
export function readZone(typed: string): string | null {
  const key = keyOf(typed);
  if (key === 'gmt') return 'UTC';
  const zones = listZones();
  const named = zones.find((zone) => zone.key === key);
  if (named !== undefined) return named.name;
  const inCity = new Set(zones.filter(({ cityKey }) => cityKey === key).map(({ name }) => name));
  const [city] = inCity;
  if (city !== undefined) return inCity.size === 1 ? city : null;
  return typed.includes('/') ? readAlias(typed.trim()) : null;
}

/** Zones that may be meant by the beginning of a name, best first: the city's beginning counts most. */
export function suggestZones(typed: string, most: number): string[] {
  const key = keyOf(typed);
  if (key === '') return usual.slice(0, most);
  const ranked = listZones()
    .map(({ name, ...keys }) => ({ name, rank: rankZone(key, keys) }))
    .filter(({ rank }) => rank < unlike)
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  const found = ranked.length > 0 ? ranked : findNearestZones(key, most);
  return [...new Set(found)].slice(0, most);
}

const unlike = 4;

function rankZone(key: string, zone: Omit<Zone, 'name'>): number {
  if (zone.cityKey.startsWith(key)) return 0;
  if (zone.key.startsWith(key)) return 1;
  if (zone.cityKey.includes(`_${key}`)) return 2;
  return zone.key.includes(key) && key.length > 2 ? 3 : unlike;
}

function findNearestZones(key: string, most: number): string[] {
  const zones = listZones();
  const near = findNearest(
    key,
    zones.flatMap((zone) => [zone.cityKey, zone.key]),
    most,
  );
  return near
    .flatMap((found) => zones.filter((zone) => zone.cityKey === found || zone.key === found))
    .map(({ name }) => name);
}

/** A name that engines know and do not list, such as US/Eastern. */
function readAlias(name: string): string | null {
  try {
    return todaysName(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function todaysName(name: string): string {
  return renamed[name] ?? name;
}

function cityOf(name: string): string {
  return name.split('/').at(-1) ?? name;
}

/** Compared without case, accents and full stops; spaces and hyphens are what the names write as `_`. */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.']/gu, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/[\s-]+/g, '_');
}
