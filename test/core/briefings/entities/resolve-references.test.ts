import { describe, expect, it } from 'vitest';
import { briefingOfText } from '../example-articles.ts';

/** The pronouns and descriptions that a briefing gives to someone or something, each with whom it means. */
function meant(text: string): string[] {
  const { people, organisations } = briefingOfText(text);
  return [...people, ...organisations]
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ ...mention, name })))
    .filter(({ text: words }) => /^(?:the|it|he|she|him|her|his)\b/iu.test(words))
    .sort((a, b) => a.start - b.start)
    .map(({ text: words, name }) => `${words} = ${name}`);
}

const speakerOf = (text: string): string | null => {
  const { people, organisations, quotes } = briefingOfText(text);
  const speaker = quotes.find(({ kind }) => kind === 'direct')?.speaker ?? null;
  return [...people, ...organisations].find(({ id }) => id === speaker?.entity)?.name ?? null;
};

describe('resolveReferences: pronouns', () => {
  it.each([
    ['Mr Brown resigned on Monday. He was tired.', ['He = Brown']],
    ['Mayor Ann Lowe spoke. Her son and she left.', ['Her = Ann Lowe', 'she = Ann Lowe']],
    ['Ann Lowe met Tom Reed on Monday. She thanked him.', ['She = Ann Lowe', 'him = Tom Reed']],
    ['Clara Holt sued Mary Reed. She wants $5 million.', ['She = Clara Holt']],
    ['Tom Reed, a baker, said he was hurt.', ['he = Tom Reed']],
    ["The club's manager, Clara Holt, is the first woman to win it. She wept.", ['She = Clara Holt']],
    ['António Reis took over as Anna-Lena Holt left. She wept.', ['She = Anna-Lena Holt']],
    ['Anna Berg fell ill. Doctors examined her. She died in May.', ['her = Anna Berg', 'She = Anna Berg']],
  ])('reads %j', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it.each([
    ['the gender does not fit', 'Mr Brown resigned on Monday. She was tired.'],
    ['someone who is only described is the subject between', 'Mr Brown resigned. A porter wept. He said so.'],
    ['two could be the object', 'Tom Reed met Paul Marsh. A crowd cheered him.'],
    ['the name may be no person', 'Sterling fell on Monday. He was tired.'],
    [
      'the one who is meant is named too long ago',
      'Tom Reed left. It rained. Shops shut. It snowed. Buses stopped. He wept.',
    ],
    ['the subject is still to come', 'Tom Reed left. In his speech, Paul Marsh wept.'],
  ])('leaves a pronoun open where %s', (_, text) => {
    expect(meant(text)).toEqual([]);
  });

  it('leaves what stands in quotation marks to the speaker', () => {
    expect(meant('Tom Reed left the hall. “He lied,” said Ann Lowe.')).toEqual([]);
  });
});

describe('resolveReferences: descriptions', () => {
  it.each([
    [
      'Transport minister Ruth Nagle ordered a check. A union called for the minister to go.',
      ['the minister = Ruth Nagle'],
    ],
    ['Judge Carla Mendes spoke. The judge was calm.', ['The judge = Carla Mendes']],
    ['Kevin Stone, 57, drove on. Anna Berg called the 57-year-old.', ['the 57-year-old = Kevin Stone']],
    ['The union, the Rail Crew League, is angry. The union wants rest.', ['The union = Rail Crew League']],
    [
      'Its operator, Lake Lines, was fined. The company paid. It said so.',
      ['The company = Lake Lines', 'It = Lake Lines'],
    ],
    ['Oil company Norland SE halted work. The company was sorry.', ['The company = Norland SE']],
    ['Vice President Joe Hale flew in. The president slept.', []],
    ['Former minister Ruth Nagle spoke. The minister slept.', []],
    [
      'Finance minister Ruth Nagle and health minister Al Reed met. It rained all day. Shops shut. It snowed. It hailed. The minister slept.',
      [],
    ],
  ])('reads %j', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it('tells a description as an alias, and a pronoun once, in the nominative', () => {
    const [judge] = briefingOfText(
      'Judge Carla Mendes spoke. The judge was calm. Then she left; a car took her away.',
    ).people;
    expect(judge?.aliases).toEqual(['the judge', 'she']);
  });
});

describe('resolveReferences: speakers', () => {
  it.each([
    ['Mr Brown resigned on Monday. "I am tired," he said.', 'Brown'],
    ['“Go now,” the head of the agency, Lorna Best, said.', 'Lorna Best'],
    ['“They did not sleep,” said the lead author, Yasmin Okafor, a biologist.', 'Yasmin Okafor'],
    ['Mr Brown met Mr Green on Monday, and both spoke. "I am tired," the official said.', null],
  ])('knows who says it in %j', (text, expected) => {
    expect(speakerOf(text)).toBe(expected);
  });
});

describe('a speaker who is only tied to a name', () => {
  it.each([
    '“It is safe,” said a spokesman for Norland Bank.',
    '“He was kind,” said the family of Tom Reed.',
    '“We won,” said Ann Lowe and Tom Reed.',
  ])('is nobody of that name in %j', (text) => {
    expect(speakerOf(text)).toBeNull();
  });
});

describe('resolveReferences: what stays open', () => {
  it.each([
    [
      'a calling that others nearby may have',
      'Singer Ann Lowe spoke. It rained all day. Shops shut. Buses stopped. Mary Holt came on. The singer waved.',
    ],
    ['of two in a sentence, neither leads it', 'Near Tom Reed and Paul Marsh, a crowd gathered where he fell.'],
  ])('leaves open whom it means: %s', (_, text) => {
    expect(meant(text).filter((one) => /^(?:The singer|he) /u.test(one))).toEqual([]);
  });

  it('knows an office throughout, and who is described as the object beside it', () => {
    expect(meant('Mayor Ann Lowe spoke. It rained. Shops shut. It snowed. Buses stopped. The mayor left.')).toEqual([
      'The mayor = Ann Lowe',
    ]);
    expect(meant('The family of worker Phil Seary, 57, described him as kind.')).toEqual(['him = Phil Seary']);
  });
});
