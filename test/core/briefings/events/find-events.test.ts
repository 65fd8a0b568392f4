import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../src/core/briefings/briefing.ts';
import { briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

/** An event in one line: agents > predicate > patients | status, and what else there is. */
function line({ predicate, agents, patients, others, status, place, time, attribution }: Event): string {
  const names = (list: Event['agents']): string => list.map(({ text }) => text).join(' + ');
  return [
    `${names(agents)} > ${predicate} > ${names(patients)}`.trim(),
    status,
    ...others.map(({ role, text }) => `${role} ${text}`),
    ...(place === null ? [] : [`at ${place.text}`]),
    ...(time === null ? [] : [`on ${time.edtf ?? '?'}`]),
    ...(attribution === null ? [] : [`says ${attribution.source?.text ?? '?'} (${attribution.cue})`]),
  ].join(' | ');
}

const eventsOf = (text: string): string[] => briefingOfText(text).events.map(line);

describe('findEvents', () => {
  it.each([
    ['Police arrested two men in Leeds on Monday.', 'Police > arrest > two men | happened | at Leeds | on 2024-05-13'],
    [
      'Two men were arrested by police in Leeds on Monday.',
      'police > arrest > Two men | happened | at Leeds | on 2024-05-13',
    ],
    [
      'Anna Berg and Tom Lund met Ole Dahl and Siri Moen in Oslo.',
      'Anna Berg + Tom Lund > meet > Ole Dahl + Siri Moen | happened | at Oslo',
    ],
    ['Rebels are shelling the port of Dara.', 'Rebels > shell > the port of Dara | ongoing'],
    ['The council could cancel the festival.', 'The council > cancel > the festival | possible'],
    ['She is due to meet the king on Friday.', 'She > meet > the king | planned | on 2024-05-17'],
    ['The minister denied that she took the money.', 'she > take > the money | denied | says The minister (denied)'],
    ['No one was injured.', '> injure > No one | did-not-happen'],
    ['The union said that 300 workers had left.', '300 workers > leave > | happened | says The union (said)'],
    [
      'The bridge collapsed on Sunday, the police said.',
      'The bridge > collapse > | happened | on 2024-05-12 | says the police (said)',
    ],
    [
      'The mine reportedly collapsed on Sunday.',
      'The mine > collapse > | happened | on 2024-05-12 | says ? (reportedly)',
    ],
  ])('reads %j', (text, expected) => {
    expect(eventsOf(text)).toEqual([expected]);
  });

  it.each([
    ['The two leaders did not have a meeting in Rome.', 'The two leaders > meeting > | did-not-happen | at Rome'],
    ['There could be a summit in Vienna on Friday.', '> summit > | possible | at Vienna | on 2024-05-17'],
    ['The firm held talks with the union on Tuesday.', 'The firm > talk > | happened | with the union | on 2024-05-14'],
  ])('takes the event from the noun in %j', (text, expected) => {
    expect(eventsOf(text)).toEqual([expected]);
  });

  it('tells what was tried from what came about', () => {
    expect(eventsOf('The ferry failed to reach the island.')).toContain(
      'The ferry > reach > the island | did-not-happen',
    );
    expect(eventsOf('The rescuers managed to free the boy.')).toContain('The rescuers > free > the boy | happened');
    expect(eventsOf('The committee refused to publish the report.')).toContain(
      'The committee > publish > the report | did-not-happen',
    );
  });

  it('tells an agreement as well as what is agreed', () => {
    expect(eventsOf('The club has agreed to sell its stadium.')).toEqual([
      'The club > agree > | happened',
      'The club > sell > its stadium | planned',
    ]);
  });

  it('tells of who is given what', () => {
    expect(eventsOf('The committee gave the nurse a prize.')).toEqual([
      'The committee > give > a prize | happened | to the nurse',
    ]);
    expect(eventsOf('The nurse was given a prize.')).toEqual(['> give > a prize | happened | to The nurse']);
  });

  it.each([
    [
      'The visit of the king to Norland was called off.',
      [
        '> call off > The visit of the king | happened | to Norland',
        'the king > visit > | did-not-happen | to Norland',
      ],
    ],
    [
      'Riots broke out after the killing of a guard by rebels.',
      ['Riots > break out > | happened | after the killing of a guard', 'rebels > killing > a guard | happened'],
    ],
    ['The attack took place on Monday.', ['> attack > | happened | on 2024-05-13']],
    ['Drivers will go on strike.', ['Drivers > strike > | planned']],
  ])('tells the event of a noun in %j', (text, expected) => {
    expect(eventsOf(text)).toEqual(expected);
  });

  it.each([
    'Has the mayor sold the hall?',
    'The clinic is based in Oslo.',
    'The vase is made of glass.',
    'The premier told reporters.',
    'You can go to the centre on Friday.',
    'It is unclear how the fire started.',
  ])('tells no event from %j', (text) => {
    expect(eventsOf(text)).toEqual([]);
  });

  it('leaves what only leads to an event to the event', () => {
    expect(eventsOf('The ferry began to sink.')).toEqual(['The ferry > sink > | happened']);
    expect(eventsOf('The judge is expected to free the man.')).toEqual(['The judge > free > the man | planned']);
  });

  it('gives what stands in a quote to its speaker', () => {
    expect(eventsOf('“The crew left the ship at night,” said Ole Dahl, a sailor.')).toEqual([
      'The crew > leave > the ship | happened | says Ole Dahl (said)',
    ]);
  });

  it('takes a purpose for no event', () => {
    expect(eventsOf('Crews worked all night to clear the road.')).toEqual(['Crews > work > | happened']);
    expect(eventsOf('She was the first premier to make the trip.')).toEqual([]);
  });

  it('leaves the date of a relative clause to that clause', () => {
    const events = briefingOfText('The man who left on Sunday called the police on Monday.').events;
    expect(events.map(({ predicate, time }) => [predicate, time?.edtf])).toEqual([
      ['leave', '2024-05-12'],
      ['call', '2024-05-13'],
    ]);
  });

  it('ties those who take part to whom the article names', () => {
    const { events, people, organisations } = briefingOfText(
      'US Secretary of State Maria Dent met Chen Rui, the finance minister. The Bank of Norland lent Dent a car.',
    );
    const [dent, chen] = people;
    const meeting = events.find(({ predicate }) => predicate === 'meet');
    expect(dent?.name).toBe('Maria Dent');
    expect(meeting?.agents.map(({ entity }) => entity)).toEqual([dent?.id]);
    expect(meeting?.patients.map(({ entity }) => entity)).toEqual([chen?.id]);
    expect(events.find(({ predicate }) => predicate === 'lend')?.agents[0]?.entity).toBe(organisations[0]?.id);
  });

  it('ties a phrase about someone’s thing to nobody', () => {
    const { events } = briefingOfText('Ann Hale spoke on Monday. Hale’s speech moved the crowd.');
    expect(events.find(({ predicate }) => predicate === 'move')?.agents[0]?.entity).toBeNull();
  });

  it('reads nothing in captions, credits and links', () => {
    const { events } = briefingOfText('The dam collapsed on Sunday.\n\nREAD MORE: Mayor sells city hall\n');
    expect(events.map(({ predicate }) => predicate)).toEqual(['collapse']);
  });

  it('keeps what happened, what did not, what is planned and what is only possible apart in a report', () => {
    const statuses = briefingOf(TALKS).events.map(({ predicate, status }) => `${predicate} ${status}`);
    expect(statuses).toEqual(
      expect.arrayContaining([
        'meet happened',
        'meeting did-not-happen',
        'travel planned',
        'meet possible',
        'expel happened',
      ]),
    );
  });
});
