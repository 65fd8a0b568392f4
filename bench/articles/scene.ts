import type { Random } from './random.ts';
import * as words from './vocabulary.ts';

interface Person {
  first: string;
  last: string;
  role: string;
  she: boolean;
}

const PARTS = ['leader', 'rival', 'official', 'expert', 'witness'] as const;

/** Who and what one article is about: each slot of a template stands for one of them, in all of the article. */
export interface Scene {
  random: Random;
  people: Readonly<Record<(typeof PARTS)[number], Person>>;
  /** What a slot without a person stands for, where it stands for the same throughout. */
  fixed: ReadonlyMap<string, string>;
  published: Date;
}

const DAY = 86_400_000;

export function castScene(random: Random): Scene {
  const city = makeTown(random);
  const [capital = '', otherCapital = ''] = random.take(words.CAPITALS, 2);
  const [country = '', otherCountry = ''] = random.take(words.COUNTRIES, 2);
  const [topic = '', otherTopic = ''] = random.take(words.TOPICS, 2);
  const [agency = '', otherAgency = ''] = random.take(words.AGENCIES, 2);
  const published = new Date(Date.UTC(2021, 0, 1) + random.between(0, 5 * 365 - 1) * DAY);
  return {
    random,
    people: {
      leader: makePerson(random, random.pick(words.OFFICES)),
      rival: makePerson(random, random.pick(words.OFFICES)),
      official: makePerson(random, random.pick(words.OFFICIAL_ROLES)),
      expert: makePerson(random, random.pick(words.EXPERT_ROLES)),
      witness: makePerson(random, random.pick(words.WITNESS_ROLES)),
    },
    fixed: new Map(
      Object.entries({
        city,
        capital,
        otherCapital,
        country,
        otherCountry,
        topic,
        otherTopic,
        agency,
        otherAgency,
        town: makeTown(random),
        region: random.pick(words.REGIONS),
        project: random.pick(words.PROJECTS),
        company: makeCompany(random),
        rivalCompany: makeCompany(random),
        university: `the University of ${makeTown(random)}`,
        newspaper: `the ${random.pick(words.NEWSPAPERS)}`,
      }),
    ),
    published,
  };
}

/** What stands for a slot: "leader", "leader.full", "city", or one that is drawn anew each time, such as "money". */
export function fillSlot(scene: Scene, slot: string): string {
  const [part, form = 'last'] = slot.split('.');
  const person = PARTS.find((name) => name === part);
  if (person !== undefined) return sayPerson(scene.people[person], form);
  const value = scene.fixed.get(slot) ?? DRAWN[slot]?.(scene);
  if (value === undefined) throw new RangeError(`No such slot: {${slot}}`);
  return value;
}

const DRAWN: Readonly<Record<string, (scene: Scene) => string>> = {
  adjective: ({ random }) => random.pick(words.ADJECTIVES),
  things: ({ random }) => random.pick(words.THINGS),
  day: ({ published, random }) => weekdayOf(daysFrom(published, -random.between(0, 3))),
  pastDate: ({ published, random }) => sayDay(daysFrom(published, -random.between(8, 300))),
  futureDate: ({ published, random }) => sayDay(daysFrom(published, random.between(8, 200))),
  year: ({ published, random }) => String(published.getUTCFullYear() - random.between(1, 25)),
  month: ({ random }) => random.pick(words.MONTHS),
  small: ({ random }) => random.pick(words.SMALL_NUMBERS),
  count: ({ random }) => String(random.between(13, 980)),
  large: ({ random }) => (random.between(11, 990) * 100).toLocaleString('en'),
  percent: ({ random }) => `${random.between(2, 79)}.${random.between(0, 9)} percent`,
  money: ({ random }) => `$${random.between(1, 90)}.${random.between(1, 9)} ${random.pick(['million', 'billion'])}`,
};

function sayPerson({ first, last, role, she }: Person, form: string): string {
  const said = {
    last,
    full: `${first} ${last}`,
    role,
    he: she ? 'she' : 'he',
    him: she ? 'her' : 'him',
    his: she ? 'her' : 'his',
  };
  const known: ReadonlyMap<string, string> = new Map(Object.entries(said));
  const value = known.get(form);
  if (value === undefined) throw new RangeError(`A person has no form ${form}.`);
  return value;
}

function makePerson(random: Random, role: string): Person {
  const she = random.between(0, 1) === 1;
  const middle = random.pick(words.SURNAME_MIDDLES);
  return {
    first: random.pick(she ? words.WOMEN : words.MEN),
    last: random.pick(words.SURNAME_BEGINNINGS) + middle + random.pick(words.SURNAME_ENDINGS),
    role,
    she,
  };
}

const makeTown = (random: Random): string => random.pick(words.TOWN_BEGINNINGS) + random.pick(words.TOWN_ENDINGS);

const makeCompany = (random: Random): string =>
  `${random.pick(words.SURNAME_BEGINNINGS)}${random.pick(words.SURNAME_MIDDLES)} ${random.pick(words.COMPANY_ENDINGS)}`;

const daysFrom = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);

const weekdayOf = (date: Date): string => words.WEEKDAYS[date.getUTCDay()] ?? '';

const sayDay = (date: Date): string =>
  `${date.getUTCDate()} ${words.MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
