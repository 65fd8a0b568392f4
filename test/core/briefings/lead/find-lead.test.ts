import { describe, expect, it } from 'vitest';
import type { Lead } from '../../../../src/core/briefings/briefing.ts';
import { leadLine } from '../../../../src/core/briefings/lead/lead-line.ts';
import { BRIDGE, briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

const textsOf = (lead: Lead): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(lead).map(([question, phrase]) => [question, phrase?.text]));

const leadOf = (text: string, title: string | null = null): Record<string, string | undefined> =>
  textsOf(briefingOfText(text, title).lead);

describe('findLead', () => {
  it('reads it from the lede where there is no title', () => {
    expect(textsOf(briefingOf(BRIDGE).lead)).toMatchObject({
      who: 'The mayor of Harbour City, Lena Okafor',
      what: 'reopened the Kingsway Bridge on Tuesday',
      when: 'Tuesday',
    });
  });

  it('reads who and what from the title first, when and where from the text', () => {
    const { lead } = briefingOf(TALKS);
    expect(textsOf(lead)).toMatchObject({ who: 'Chen Rui', when: 'Monday', where: 'Tallinn' });
    expect(lead.what?.text).toMatch(/^meets Tamm/u);
    expect(lead.what?.cites).toEqual(['title']);
    expect(lead.who?.cites).toEqual(['s1']);
    expect(lead.when?.cites).toEqual(['s1']);
  });

  it('passes by the topic before a colon in a title, but not its place', () => {
    const lead = leadOf('Two people were hurt on Sunday.', 'Croydon fire: Driver arrested');
    expect(lead).toMatchObject({ who: 'Driver', what: 'Driver arrested', where: 'Croydon' });
  });

  it('passes by pictures and pronouns for who did it', () => {
    const text = 'Rescuers pulled a boy from a well on Sunday.';
    expect(leadOf(text, 'Footage shows rescuers at work')['who']).toBe('Rescuers');
    expect(leadOf('It rained. Rescuers pulled a boy from a well on Sunday.')['who']).toBe('Rescuers');
  });

  it.each([
    ['The decision', 'A decision to close the pool has upset swimmers.', undefined],
    ['Norlink', 'A Norlink price change has upset riders.', 'Norlink'],
    ['the government', 'The government has upset riders.', 'The government'],
  ])('names for who did it who acts, not what is done: %s', (_, text, who) => {
    expect(leadOf(text)['who']).toBe(who);
  });

  it('takes no bare amount for who, but the fuller phrase of the lede', () => {
    const lead = leadOf('Some 900 villagers were told to leave on Sunday.', 'Hundreds told to leave');
    expect(lead['who']).toBe('Some 900 villagers');
  });

  it('tells who and what by the sentence that shares most with the title, where that does not', () => {
    const text = 'Crowds board a bus in Holm. Some 900 villagers were told to leave the coast of Holm on Sunday.';
    expect(leadOf(text, 'Hundreds told to leave coast')['who']).toBe('Some 900 villagers');
  });

  it('passes by a title that asks or speaks to the reader', () => {
    const text = 'Nina Holt resigned on Sunday.';
    expect(leadOf(text, 'You will not believe who resigned')['who']).toBe('Nina Holt');
    expect(leadOf(text, 'You saw it coming, but Holt is out')).toMatchObject({ who: 'Nina Holt', what: 'is out' });
  });

  it.each([
    [
      'The council has agreed to close the old pool next to the school.',
      'has agreed to close the old pool next to the school',
    ],
    ['The council closed the pool in Mill Lane amid protests.', 'closed the pool in Mill Lane'],
    ['Hale called the plan "a mistake that will cost us dearly" on Sunday.', 'called the plan'],
    ['Hale described the talks as "excellent".', 'described the talks as "excellent"'],
    ['Hale said she would resign.', 'said she would resign'],
    ['Norbru made a $12 million "final offer" on Monday.', 'made a $12 million "final offer"'],
    ['Police identified three remaining victims.', 'identified three remaining victims'],
  ])('tells what in %j', (text, what) => {
    expect(leadOf(text)['what']).toBe(what);
  });

  it('leaves with what a title gives to someone who says so', () => {
    const text = 'A tram has crashed in Holm.';
    expect(leadOf(text, 'Tram driver blacked out before crash, say passengers')).toMatchObject({
      who: 'Tram driver',
      what: 'blacked out before crash, say passengers',
    });
    expect(leadOf(text, 'Holm crash: Driver arrested at depot, three hurt')['what']).toBe('arrested at depot');
  });

  it('takes the one it is done to where it is done to someone', () => {
    expect(leadOf('Three miners were killed by a blast near Holm on Sunday.')['who']).toBe('Three miners');
  });

  it.each([
    ['The mill burned at around 6am on Sunday.', 'around 6am on Sunday'],
    ['The mill burned in the early hours of Sunday.', 'the early hours of Sunday'],
    ['Nina Holt, who won on Friday, met the king on Sunday.', 'Sunday'],
    ['The mill, built in 1931, was one of many. It was empty. It burned. It fell. It smoked on Sunday.', 'Sunday'],
  ])('tells when in %j', (text, when) => {
    expect(leadOf(text)['when']).toBe(when);
  });

  it.each([
    ["Nina Holt met the king after Friday's election. They spoke on Sunday.", 'Holt meets king', 'Sunday'],
    ["Nina Holt thanked all after Friday's election. They ate on Sunday.", 'Holt wins election', 'Friday'],
    ['The man who was killed on Friday was named on Sunday.', 'Man named', 'Sunday'],
    [
      'A new bar is smaller. It is. It was. It will be. Shops close on Sunday. Bars shrank on Monday.',
      'Bars smaller',
      'Monday',
    ],
  ])('passes by the date of something else in %j', (text, title, when) => {
    expect(leadOf(text, title)['when']).toBe(when);
  });

  it('takes the stamp of a message that is shown, where the article names no other day', () => {
    const text = 'Norbru has shrunk its bottles.\n\nTragic.\n\n-- Ann Hale (@annhale) May 13, 2024\n\nFans are sad.';
    expect(leadOf(text, 'Norbru shrinks bottles')['when']).toBe('May 13, 2024');
  });

  it('takes a date that lies far from publication for no answer to when', () => {
    expect(leadOf('The mill, which opened in 1931, has been sold.')['when']).toBeUndefined();
  });

  it.each([
    ['A man from London died in Lima on Sunday.', 'Lima'],
    ['The US president spoke in Riga on Sunday.', 'Riga'],
    ['A tram crashed in Croydon, south London, on Sunday.', 'Croydon, south London'],
    ['Crowds gathered outside the Royal Palace on Sunday.', 'outside the Royal Palace'],
    ['A boy fell into a well in Hebei province on Sunday.', 'Hebei province'],
    ['A singer has died in the village of Sorrel Bay on Sunday.', 'village of Sorrel Bay'],
    ['Shares rose at the Riga Hall in Norbru on Sunday. Norbru makes bread.', 'Riga Hall'],
    ['Shares rose on Sunday. Norbru paid $22 in Norbru stock.', undefined],
    ['Talks began on Sunday after Seoul proposed them. They were held in Riga.', 'Riga'],
    ['Seoul proposed talks on Sunday. They would be held in Riga.', 'Riga'],
    ['The dead lived in Croydon, Philip Logan said. Philip Logan is a neighbour.', 'Croydon'],
    ['Crews in Italy dug for a boy on Sunday. He fell into a well in Rome.', 'Rome'],
    ['Ann Hale lost to Paul Orr on Sunday, to the delight of Oslo. Voters in Oslo cheered.', 'Oslo'],
  ])('tells where in %j', (text, where) => {
    expect(leadOf(text)['where']).toBe(where);
  });

  it('tells a place that the title names as the text tells it most fully', () => {
    const text = 'A tram has crashed in Croydon, south London, on Sunday.';
    expect(leadOf(text, 'Tram crashes in Croydon')['where']).toBe('Croydon, south London');
    expect(leadOf(text, 'Tram crashes in Leeds')['where']).toBe('Leeds');
    const crowds = 'Crowds gathered outside Orr Tower in New York City on Sunday.';
    expect(leadOf(crowds, 'Crowds gather outside Orr Tower')['where']).toBe('outside Orr Tower in New York City');
  });

  it('looks further down where title and opening name no place', () => {
    const text = 'A tram has crashed. It burned. It fell. It smoked. The crash in Leeds hurt ten.';
    expect(leadOf(text)['where']).toBe('Leeds');
  });

  it('looks at what pictures show where nothing else names a place', () => {
    const text =
      'Image: Ten were hurt at Progress Field in Leeds on Sunday. (Photo: Ann Reyes)\n\nA stand has collapsed.';
    expect(leadOf(text, 'Stand collapses')['where']).toContain('Leeds');
  });

  it('takes the place of the dateline where the opening names none', () => {
    expect(leadOf('GENEVA (AP) - The union called off its strike on Sunday.')['where']).toBe('GENEVA');
  });

  it.each([
    ['The firm shut the plant because demand fell.', 'because demand fell'],
    ['Crews dug all night to free a boy.', 'to free a boy'],
    [
      'The brewery cut the strength of its ale in an effort to avoid a rise in price.',
      'in an effort to avoid a rise in price',
    ],
    ['Fans are angry over the new recipe.', 'over the new recipe'],
    [
      'The mill burned down. The cause of the fire is not known, the police said.',
      'The cause of the fire is not known',
    ],
    ['Fares rose on Sunday after a US vote.', 'after a US vote'],
    ['The firm blamed the delay on ice in the strait.', 'on ice in the strait'],
    ['Holm was silent on Sunday in the wake of the attack.', 'in the wake of the attack'],
    ['Fares will rise due to the price of oil.', 'due to the price of oil'],
    ['The mayor was fined for parking on a bridge.', 'for parking on a bridge'],
    ['Crews are trying to reach a boy who is trapped in a cave.', 'trapped in a cave'],
    ['Ten people died when a tram overturned as it entered a bend at speed.', 'as it entered a bend at speed'],
    ['Police are searching for a boy trapped in a cave.', 'trapped in a cave'],
    ['The price rose by a tenth because of a 30-year-old law, the firm said.', 'because of a 30-year-old law'],
  ])('tells why in %j', (text, why) => {
    expect(leadOf(text)['why']).toBe(why);
  });

  it.each([
    'The mill was sold for the first time.',
    'The mill has stood empty since Hale took office.',
    'The mill burned, according to reports.',
    'The bridge is due to open in May.',
    '"Fares rose because of my error," the minister said.',
    'A nurse gave shots to detained sailors.',
    'The sum was cut down to 150 crowns.',
  ])('finds no reason in %j', (text) => {
    expect(leadOf(text)['why']).toBeUndefined();
  });

  it.each([
    ['Thieves entered the vault by digging a tunnel.', 'digging a tunnel'],
    ['Ten people died when a ferry hit a rock.', 'a ferry hit a rock'],
    ['Ten people were hurt after a bus skidded and overturned near Holm on Sunday.', 'a bus skidded and overturned'],
    ['Rovers won the cup in a dramatic replay.', 'in a dramatic replay'],
    ['Nina Holt spoke for an hour on the roof, clinging to a flag.', 'clinging to a flag'],
    ['Nina Holt spoke for an hour on the roof, holding a sign reading "Enough".', 'holding a sign'],
    ['Nina Holt spoke to Ann Hale while picking apples in Holm.', 'picking apples'],
    ['Two boats sank in a collision off Holm.', 'in a collision'],
  ])('tells how in %j', (text, how) => {
    expect(leadOf(text)['how']).toBe(how);
  });

  it('takes the second sentence of a text without a title for what comes of it, not for how', () => {
    const text = 'Minister Ann Hale met the envoy in Holm on Sunday. The visit makes Hale the first minister in Holm.';
    expect(leadOf(text)['how']).toBeUndefined();
  });

  it('takes what goes before a deed for why, not for how', () => {
    const lead = leadOf('Farmers blocked the port of Holm on Sunday after the council raised the tolls.');
    expect(lead).toMatchObject({ why: 'after the council raised the tolls', how: undefined });
  });

  it.each([
    ['It rained. The council closed the pool after it heard Ann Hale on Sunday.', 'Council closes pool'],
    ['The star of the show was named in the hall as the band struck up.', 'Star of the show named'],
    ['The council has closed the pool, it said in a brief statement.', 'Council closes pool'],
  ])('says no how that is none: %j', (text, title) => {
    expect(leadOf(text, title)['how']).toBeUndefined();
  });

  it('does not take the event itself, or a distance in time, for its reason', () => {
    const title = 'Hale meets Orr in Riga';
    expect(leadOf('Hale said that she was glad following a meeting with Orr in Riga.', title)['why']).toBeUndefined();
    expect(leadOf('Hale and Orr spoke in Riga days after bitter attacks.', title)['why']).toBeUndefined();
    expect(leadOf('Twelve were treated in Riga as a result of the accident.', title)['why']).toBeUndefined();
  });

  it('finds the cause in a later sentence where it is called one', () => {
    const text =
      'Norbru has shrunk its bottles. Ann Hale was sad. Paul Orr was too. Shops sold out. The bottles of Norbru shrank because of the price of glass, the firm said.';
    expect(leadOf(text, 'Norbru shrinks bottles')['why']).toBe('because of the price of glass');
  });

  it('gives a surname in full only where one person can be meant', () => {
    const both = 'Ann Hale and Paul Hale spoke in Riga on Sunday.';
    expect(leadOf(both, 'Hale speaks in Riga')['who']).toBe('Hale');
    expect(leadOf('Ann Hale spoke in Riga on Sunday.', 'Hale speaks in Riga')['who']).toBe('Ann Hale');
  });

  it('does not say under how what it said under why', () => {
    const text = 'Ten people were hurt after a bus skidded and overturned near Holm on Sunday.';
    const lead = leadOf(text, 'Ten injured after bus overturns near Holm');
    expect(lead).toMatchObject({ why: 'after bus overturns near Holm', how: 'a bus skidded and overturned' });
  });

  it('says nothing where nothing is told', () => {
    expect(Object.values(leadOf('No.'))).toEqual(Array(6).fill(undefined));
  });
});

describe('leadLine', () => {
  it('gives the phrases of an article line, and null for what is not told', () => {
    const line = leadLine({ id: 'a1', article: { title: null, text: 'Nina Holt resigned.', publishedAt: null } });
    expect(line).toEqual({
      id: 'a1',
      lead: { who: 'Nina Holt', what: 'Nina Holt resigned', when: null, where: null, why: null, how: null },
    });
  });
});
