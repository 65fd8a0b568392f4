import { describe, expect, it } from 'vitest';
import { textBetween } from '../../../src/core/language/analyse-text.ts';
import { findCandidates } from '../../../src/core/questions/find-candidates.ts';
import type { ReadableBriefing } from '../../../src/core/questions/prepare-briefing.ts';
import { understandQuestion } from '../../../src/core/questions/understand-question.ts';
import { readyArticle } from './ready-article.ts';

function candidates(readable: ReadableBriefing, question: string): { text: string; found: string }[] {
  const { reading, carried } = understandQuestion(readable, question, []);
  return findCandidates(readable, reading, carried).map(({ sentence, first, last, found }) => ({
    text: textBetween(readable.briefing.article.text, readable.index.sentences[sentence]?.tokens ?? [], first, last),
    found,
  }));
}

const best = (text: string, question: string): string | undefined => candidates(readyArticle(text), question)[0]?.text;

describe('findCandidates', () => {
  it.each([
    ['who did it', 'who opened the bridge', 'Mayor Ada Okafor opened the bridge on Friday.', 'Mayor Ada Okafor'],
    ['whom it was done to', 'who did the police arrest', 'The police arrested Jon Reyes in Lindby.', 'Jon Reyes'],
    ['the doer of a passive', 'who arrested Reyes', 'Reyes was arrested by border guards in Lindby.', 'border guards'],
    ['the undergoer of a passive', 'who was arrested', 'Reyes was arrested by border guards in Lindby.', 'Reyes'],
    ['what a preposition ties', 'who did she apologise to', 'Okafor apologised to the commuters.', 'the commuters'],
    [
      'all of a list',
      'who did the minister meet',
      'The minister met Ada Okafor and Tom Reyes in Lindby.',
      'Ada Okafor and Tom Reyes',
    ],
    [
      'the description with the name',
      'who met Reyes',
      'The mayor of Lindby, Ada Okafor, met Reyes on Friday.',
      'The mayor of Lindby, Ada Okafor',
    ],
    ['a place', 'where was Reyes arrested', 'Reyes was arrested in Lindby on Friday.', 'in Lindby'],
    ['a time', 'when was Reyes arrested', 'Reyes was arrested in Lindby on Friday.', 'on Friday'],
    ['a duration', 'how long did the talks last', 'The talks lasted four hours.', 'four hours'],
    ['a count', 'how many people fled', 'Some 300 people fled the city.', 'Some 300 people'],
    ['a sum', 'how much did the bridge cost', 'The bridge has cost $40 million so far.', '$40 million'],
    ['an age', 'how old is Reyes', 'The owner, Tom Reyes, 58, was not hurt.', '58'],
    [
      'where what it is done within takes place',
      'where did the crews free Reyes',
      'The mayor said in Lindby that the crews had freed Reyes.',
      'in Lindby',
    ],
    [
      'what is planned where nothing else is told of it',
      'what will the mayor open',
      'Tom Reyes told Ada Dahl that the mayor plans to open a school.',
      'a school',
    ],
    ['a pronoun rather than what only stands about', 'who opened the gate', 'They opened the gate at dawn.', 'They'],
    [
      'what another did to whom the question names',
      'what happened to the ferry',
      'The ferry was a cargo ship before. The navy towed the ferry to Lindby, and sailors prayed.',
      'The navy towed the ferry to Lindby',
    ],
    [
      'what befell whom the question names',
      'what happened to the ferry',
      'The ferry was a cargo ship before. The ferry was towed to Lindby on Friday.',
      'was towed to Lindby on Friday',
    ],
    ['a purpose', 'why did they meet', 'The ministers met to end the ban.', 'to end the ban'],
  ])('finds %s', (_, question, text, answer) => {
    expect(best(text, question)).toBe(answer);
  });

  it.each([
    ['how many miles is Lindby from Karsk', '40'],
    ['how many kilometres is Lindby from Karsk', '64'],
    ['how far is Lindby from Karsk in km', '64'],
    ['how many square miles does the park cover', '3,000'],
    ['how many square kilometers does the park cover', '7,770'],
    ['how many acres does the park cover', '1.9'],
    ['how many pounds of grain did the ship carry', '8,800'],
  ])('finds for "%s" the number in that unit', (question, number) => {
    const text = `Lindby lies 64 km (40 miles) from Karsk. The park covers 7,770 km2, or 3,000 sq mi (1.9 million acres).
The ship carried 4,000 kg (8,800 lb) of grain.`;
    expect(best(text, question)).toContain(number);
    expect(candidates(readyArticle(text), question).filter((found) => !found.text.includes(number))).not.toContainEqual(
      expect.objectContaining({ text: expect.stringMatching(/^(?:64|40|7,770|3,000|4,000|8,800)$/u) as string }),
    );
  });

  it('takes a time for no reason, where "since" tells how long nobody had done it', () => {
    const [when, why] = [
      'Okafor was the first mayor to visit Lindby since the bridge fell.',
      'Okafor did not visit Lindby, since the bridge had fallen.',
    ].map((text) => candidates(readyArticle(text), 'why was the visit cancelled').map((found) => found.text));
    expect(when?.filter((text) => text.startsWith('since'))).toEqual([]);
    expect(why).toContain('since the bridge had fallen');
    const arrest = readyArticle('The police made an arrest, since a guard had seen the thief.');
    expect(candidates(arrest, 'why did the police arrest somebody').map(({ text }) => text)).toContain(
      'since a guard had seen the thief',
    );
  });

  it('breaks off no noun phrase before its noun', () => {
    const found = candidates(
      readyArticle("Brandt's two-day visit to Karsk ended on Friday."),
      'how long was the visit',
    );
    expect(found.map(({ text }) => text)).toContain("Brandt's two-day visit");
    expect(found.map(({ text }) => text)).not.toContain("Brandt's two-day");
  });

  it('takes a number for no answer in another unit than that asked for, where the article has it in no other', () => {
    const found = candidates(readyArticle('Lindby lies 64 km from Karsk.'), 'how many miles is Lindby from Karsk');
    expect(found.filter(({ text }) => text.includes('64'))).toEqual([]);
  });

  it('finds the verb of a question behind a modal and behind "be"', () => {
    expect(best('The storm may hit Lindby on Friday.', 'what might the storm hit')).toBe('Lindby');
    expect(best('The bank was offering a reward.', 'what was the bank offering')).toBe('a reward');
  });

  it('finds the whole of a quote behind a verb of speech', () => {
    const found = candidates(readyArticle('A guard said: “We shut the gate and left.”'), 'what did someone say');
    expect(found).toContainEqual({ text: '“We shut the gate and left.”', found: 'what is said of "say"' });
  });

  it('finds what someone is by the role, the apposition, the title and the predicate', () => {
    expect(best('The harbour master, Tom Reyes, was not hurt.', 'who is Tom Reyes')).toBe('harbour master');
    expect(best('Brandt met her counterpart Pavel Orlik.', 'who is Pavel Orlik')).toBe('her counterpart');
    expect(best('The GPhC is the body that keeps the register.', 'what is the GPhC')).toContain('the body');
  });

  it.each([
    'Okafor was the first mayor to visit Lindby in twelve years.',
    'It was the worst storm to hit Lindby in nearly twelve years.',
  ])('takes the time since the last one for no duration: %s', (text) => {
    expect(best(`${text} The visitors talked and stayed for two days.`, 'how long did they stay')).toMatch(/two days/u);
  });

  it('gives only the words of the speaker asked about, without the marks', () => {
    const readable = readyArticle(
      '“We have opened a door,” Elsa Brandt told reporters. “It was a waste of time,” said Pavel Orlik.',
    );
    expect(candidates(readable, 'what did Orlik say')[0]).toEqual({ text: 'It was a waste of time', found: 'quote' });
    expect(candidates(readable, 'what did Brandt say').filter(({ found }) => found === 'quote')).toEqual([
      { text: 'We have opened a door', found: 'quote' },
    ]);
  });

  it('prefers what happened where the past is asked about, and what is ahead where that is', () => {
    const text =
      'Brandt met Pavel Orlik on Tuesday. Brandt could meet Ivo Halas in May. Brandt will meet Ada Okafor in June.';
    expect(best(text, 'who did Brandt meet')).toBe('Pavel Orlik');
    expect(best(text, 'who will Brandt meet')).not.toBe('Pavel Orlik');
  });

  it('prefers a date ahead of the publication for what will be, and one before it for what was', () => {
    const text =
      'Boats entered the strait in November 2023. The boats are due to be withdrawn from the strait in May 2026.';
    expect(best(text, 'when will the boats be withdrawn from the strait')).toContain('May 2026');
    expect(best(text, 'when did boats enter the strait')).toContain('November 2023');
  });

  it('never only repeats the question', () => {
    for (const { text } of candidates(readyArticle(), 'when did the ministers meet in Karsk')) {
      expect(text).not.toBe('Karsk');
      expect(text).not.toBe('The ministers');
    }
  });

  it('finds nothing where nothing is shared', () => {
    expect(candidates(readyArticle(), 'why did the volcano erupt')).toEqual([]);
  });
});
