import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../src/core/briefings/briefing.ts';
import { BRIDGE, briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

/** A person in one line: name ~ other names [roles, a former one in brackets]. */
function line({ name, aliases, roles }: Entity): string {
  const names = aliases.filter((alias) => /^\p{Lu}/u.test(alias));
  const said = roles.map(({ text, when }) => (when === 'former' ? `(${text})` : text)).join('; ');
  return [name, ...names.map((alias) => `~ ${alias}`), ...(said === '' ? [] : [`[${said}]`])].join(' ');
}

const peopleOf = (text: string): string[] => briefingOfText(text).people.map(line);
const namesOf = (entities: readonly Entity[]): string[] => entities.map(({ name }) => name);

describe('findEntities: people', () => {
  it('gathers the names and roles of everyone in a report', () => {
    expect(briefingOf(BRIDGE).people.map(line)).toEqual([
      'Lena Okafor ~ Okafor [mayor of Harbour City]',
      'Paul Brandt ~ Brandt [transport minister; (head of the Port Authority)]',
      'Tomas Varga [captain]',
      'Ruth Brandt [Opposition leader]',
    ]);
  });

  it('knows a surname that comes first by its short form', () => {
    const [chen] = briefingOf(TALKS).people;
    expect(chen).toMatchObject({ name: 'Chen Rui' });
    expect(chen?.aliases[0]).toBe('Chen');
    expect(chen?.roles.map(({ text }) => text)).toEqual(['Chinese Foreign Minister']);
  });

  it.each([
    ['Mr Marsh thanked Dr. Amy Poole.', ['Marsh', 'Amy Poole']],
    ['US Secretary of State Maria Dent visited Kabul.', ['Maria Dent [US Secretary of State]']],
    ['Former US Secretary of State Maria Dent left.', ['Maria Dent [(Former US Secretary of State)]']],
    ['President-elect Ana Ruiz greeted the crowd.', ['Ana Ruiz [President-elect]']],
    ['The club sold striker Dan Pike on Sunday.', ['Dan Pike [striker]']],
    ['The governor, Rosa Lind, opened the hall.', ['Rosa Lind [governor]']],
    ['Senator Luis Ortega, a surgeon, was ready.', ['Luis Ortega [Senator; a surgeon]']],
    ['Ms Park, who served as ambassador to Chile, left.', ['Park [(ambassador to Chile)]']],
    ['Tim Cole became chairman in May.', ['Tim Cole [chairman]']],
    ['Anna Berg, then speaker of the house, resigned.', ['Anna Berg [(then speaker of the house)]']],
    ['Theresa May met Angela Kraft in May.', ['Theresa May', 'Angela Kraft']],
    ["Lontek's patent lawyer, Clara Voss of Voss & Partners, said so.", ["Clara Voss [Lontek's patent lawyer]"]],
    ['His envoy to the United Nations Tomas Hale spoke.', ['Tomas Hale [envoy to the United Nations]']],
    ['Envoy Nora Hale left. Nora Hale, their envoy to Chile, was calm.', ['Nora Hale [envoy to Chile]']],
    ['Deputy Mayor Lena Moss left. Lena Moss became mayor.', ['Lena Moss [Deputy Mayor; mayor]']],
    ['The run was hit by Comets left fielder Dan Pike.', ['Dan Pike [left fielder]']],
    ['Kevin Stone, 57, drove the bus.', ['Kevin Stone']],
    ['The mum-of-two, Carol Reed, was at work.', ['Carol Reed']],
  ])('reads %j', (text, expected) => {
    expect(peopleOf(text)).toEqual(expected);
  });

  it('joins a surname to its person even where it opens a sentence and looks like a word', () => {
    expect(peopleOf('Mayor Jane Park spoke on Monday. Park was calm. The crowd cheered Park.')).toEqual([
      'Jane Park ~ Park [Mayor]',
    ]);
  });

  it('keeps two people of one surname apart, and a bare surname from both', () => {
    const people = peopleOf('John Marsh and Alice Marsh sued the firm on Monday. The judge asked Marsh to wait.');
    expect(people).toEqual(['John Marsh', 'Alice Marsh']);
  });

  it('tells two of one surname by the form of address, where their given names tell their gender', () => {
    const people = peopleOf('John Marsh and Alice Marsh sued on Monday. Mrs Marsh left early. Mr Marsh waited.');
    expect(people).toEqual(['John Marsh ~ Marsh', 'Alice Marsh ~ Marsh']);
  });

  it('gives a bare surname to the one in the news, not to a relative who is named in full', () => {
    const text = 'Lucy Orman died on Sunday. Her daughter, Clara Orman, spoke. Orman had lived in Leeds.';
    expect(peopleOf(text)).toEqual(['Lucy Orman ~ Orman', 'Clara Orman [daughter]']);
  });

  it('gives a bare surname to the one who alone had been named by then', () => {
    const text = 'John Marsh sued the firm. A judge heard Marsh on Monday. His sister, Alice Marsh, was there.';
    expect(peopleOf(text)).toEqual(['John Marsh ~ Marsh', 'Alice Marsh [sister]']);
  });

  it('keeps a person of one office from a relative of the same name who is named later', () => {
    const people = peopleOf('President Hale spoke on Monday. His wife, Martha Hale, listened. Hale smiled.');
    expect(people).toEqual(['Hale [President]', 'Martha Hale [wife]']);
  });

  it('takes the role of a speaker for nobody named before', () => {
    expect(peopleOf('The firm was sold to Nina Holt, a spokeswoman said.')).toEqual(['Nina Holt']);
  });

  it('takes what someone only is said to be for no role', () => {
    expect(peopleOf('Critics claimed that Nina Holt was a dictator.')).toEqual(['Nina Holt']);
  });

  it.each([
    'Witnesses said the roof fell.',
    'Police arrested two men in Leeds.',
    'The Bank of Norland raised rates.',
    'The Leeds General Hospital closed a ward.',
    'Shops in Victoria Street closed.',
    'It was NOT GOOD ENOUGH for them.',
    'The 49ers beat the Rovers on Sunday.',
    'French voters chose a European path.',
  ])('finds nobody in %j', (text) => {
    expect(peopleOf(text)).toEqual([]);
  });
});

describe('findEntities: organisations and places', () => {
  it('tells them from people and from each other', () => {
    const { organisations, places } = briefingOf(BRIDGE);
    expect(namesOf(organisations)).toEqual(expect.arrayContaining(['Port Authority', 'National Safety Board']));
    expect(namesOf(places)).toEqual(['Harbour City', 'Kingsway Bridge']);
  });

  it('joins a company with its legal form to its short name', () => {
    const { organisations } = briefingOfText('Norland Holdings Ltd. fell 3%. The agency fined Norland Holdings.');
    expect(organisations.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Norland Holdings Ltd.', 'Norland Holdings'],
    ]);
  });

  it('takes a surname that prepositions of place do not govern for no place', () => {
    const { people, places } = briefingOfText('Ann Hale spoke. Voters turned from Hale to Paul Orr. He lost to Hale.');
    expect(namesOf(people)).toEqual(['Ann Hale', 'Paul Orr']);
    expect(places).toEqual([]);
  });

  it('leaves out the names of events and of the calendar', () => {
    const { people, organisations, places } = briefingOfText('The team won the World Series on Monday in October.');
    expect([people, organisations, places]).toEqual([[], [], []]);
  });

  it('does not run names together across a line break', () => {
    const { places, people } = briefingOfText('She moved from Leeds\nAnn Hale moved as well, to London.');
    expect(namesOf(places)).toContain('London');
    expect(namesOf(people)).toEqual(['Ann Hale']);
  });

  it('leaves the genitive mark out of a mention', () => {
    const [person] = briefingOfText('Ann Hale’s house burned. The fire spread from Ann Hale’s roof.').people;
    expect(person?.mentions.map(({ text }) => text)).toEqual(['Ann Hale', 'Ann Hale']);
  });
});

describe('findEntities: what a name is, and where it ends', () => {
  /** All names of a text: p for people, o for organisations, g for places. */
  const all = (text: string): string[] => {
    const { people, organisations, places } = briefingOfText(text);
    return [...people, ...organisations, ...places].map(({ id, name }) => `${id[0] ?? ''} ${name}`).sort();
  };

  it.each([
    ['Godfrey Tembo rowed Wanda Kurek home.', ['p Godfrey Tembo', 'p Wanda Kurek']],
    ['Police in Leeds met Zhao Lin and Maria de la Cruz.', ['g Leeds', 'p Maria de la Cruz', 'p Zhao Lin']],
    ['Lawyers met William “Billy” Grant.', ['p William “Billy” Grant']],
    ['George W. Stone and Carl Reed Jr. spoke.', ['p Carl Reed Jr.', 'p George W. Stone']],
    ['The village of Sorrel End lies near Kellan, a small port.', ['g Kellan', 'g Sorrel End']],
    ['The ferry, the Evening Pearl, sank on Monday.', []],
    ['She wrote of it in her memoir, Deep Maps.', []],
    ["Norland's prime minister fell. Ministers of Estria stayed.", ['g Estria', 'g Norland']],
    ["Oru Cells, a supplier, blamed the firm. Acme's shares fell.", ['o Acme', 'o Oru Cells']],
    [
      "The Food Makers' Association and St Anne's Hospital agreed.",
      ["o Food Makers' Association", "o St Anne's Hospital"],
    ],
    ['Lawyers at Corbin & Pell left.', ['o Corbin & Pell']],
    [
      'The Securities and Trade Commission met in the Oval Office.',
      ['g Oval Office', 'o Securities and Trade Commission'],
    ],
    ['The Leeds Rovers beat them. The Islamic Front group won.', ['o Islamic Front', 'o Leeds Rovers']],
    ['Cyclone Hester killed 64 people. Hester was strong.', []],
    ['Judge Carla Mendes and Outgoing Mayor Al Reed met.', ['p Al Reed', 'p Carla Mendes']],
    ['Emergency Services came. The emergency services were quick.', []],
    ['The picture on Snapchat Katy Holt shared was hers.', ['p Katy Holt']],
    ['Sales fell across the Zenbo lineup and in the Zenbo shops.', ['o Zenbo']],
    ['They hoped to ease France-Japan tensions. Ministers agreed.', ['g France', 'g Japan']],
    ['The envoy flew to Guinea-Bissau on Monday.', ['g Guinea-Bissau']],
    [
      'The United States and the United Nations agreed. The United States said so.',
      ['g United States', 'o United Nations'],
    ],
  ])('reads %j', (text, expected) => {
    expect(all(text)).toEqual(expected);
  });

  it.each([
    'A crane lifts the tram. Ann Lowe/Agency Pictures',
    'A crane lifts the tram. Photograph: Ann Lowe/Agency',
    'The tram on its side Ann Lowe 3/8 A crane lifts the tram.',
  ])('takes who made a picture for nobody in %j', (text) => {
    expect(briefingOfText(text).people).toEqual([]);
  });

  it('joins an acronym to the name that it abbreviates, in brackets or not', () => {
    const { organisations } = briefingOfText(
      'Roads for Norland (RfN) closed it. RfN was sorry. The Norland Transport Police came, and NTP closed it too.',
    );
    expect(organisations.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Roads for Norland', 'RfN'],
      ['Norland Transport Police', 'NTP'],
    ]);
  });

  it('joins a short form of a given name, and takes the full name from the title where only it has it', () => {
    expect(peopleOf('Philip Seary died on Monday. Phil Seary was 57.')).toEqual(['Philip Seary ~ Phil Seary']);
    const [holt] = briefingOf({ title: 'Maria Holt wins the race', text: 'Holt won on Monday. Ms Holt wept.' }).people;
    expect(holt).toMatchObject({ name: 'Maria Holt', aliases: ['Holt'] });
  });

  it('gives a role of several to each of them, and both roles to one who has two', () => {
    expect(peopleOf('The contractors Dale Reed and Simon Petty were cleared.')).toEqual([
      'Dale Reed [contractors]',
      'Simon Petty [contractors]',
    ]);
    expect(peopleOf('Carl Grant Jr. fell. Grant rose.')).toEqual(['Carl Grant Jr. ~ Grant']);
    expect(peopleOf('British Prime Minister Sir Alan Reed spoke.')).toEqual(['Alan Reed [British Prime Minister]']);
    expect(peopleOf('The head of the service, Colonel Bashir Oden, spoke.')).toEqual([
      'Bashir Oden [head of the service; Colonel]',
    ]);
  });
});
