import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/questions/read-question.ts';

/** Question, what is wanted, where it stands, and the verb asked about. */
const READINGS: readonly (readonly [string, string, string, string | null])[] = [
  ['who did Blinken meet', 'who', 'object', 'meet'],
  ['who met Blinken', 'who', 'subject', 'meet'],
  ['whos the prime minister', 'who', 'object', null],
  ['who is Qin Gang', 'who', 'object', null],
  ["who's the head of the union", 'who', 'object', null],
  ['who was the engineer sentenced by', 'who', 'oblique', 'sentence'],
  ['who were the other two defendants', 'who', 'object', null],
  ["who wasn't invited", 'who', 'subject', 'invite'],
  ['whose car was stolen', 'who', 'subject', 'steal'],
  ['which company made the bid', 'who', 'subject', 'make'],
  ['what artist provided the woodcuts', 'who', 'subject', 'provide'],
  ['which hospitals did the wounded go to', 'what', 'oblique', 'go'],
  ['what kind of trees line the road', 'what', 'subject', 'line'],
  ['what city hosts the games', 'what', 'subject', 'host'],
  ['which country won', 'what', 'subject', 'win'],
  ['what did the council decide', 'what', 'object', 'decide'],
  ['what did he call the method', 'what', 'complement', 'call'],
  ['what did they not find', 'what', 'object', 'find'],
  ['what happened to the driver', 'what', 'subject', 'happen'],
  ['what is the GPhC', 'what', 'object', null],
  ['in what battle were the Mongols defeated', 'what', 'oblique', 'defeat'],
  ['what do pharmacists depend on', 'what', 'oblique', 'depend'],
  ['what year was the bridge built', 'time', 'adjunct', 'build'],
  ['what date did the boy fall', 'time', 'adjunct', 'fall'],
  ['when did the bridge fall', 'time', 'adjunct', 'fall'],
  ["when's the next round", 'time', 'adjunct', null],
  ['when will the trial begin?', 'time', 'adjunct', 'begin'],
  ['on which day did the trial begin', 'time', 'adjunct', 'begin'],
  ['where was the match played', 'place', 'adjunct', 'play'],
  ["where's the memorial", 'place', 'adjunct', null],
  ['where', 'place', 'adjunct', null],
  ['When the river leaves the lake, who measures it?', 'who', 'subject', 'measure'],
  ['where two rivers meet what did the monks build', 'what', 'object', 'build'],
  ['why did the strike end', 'reason', 'adjunct', 'end'],
  ['why is she stopping', 'reason', 'adjunct', 'stop'],
  ['what was the reason for the delay', 'reason', 'adjunct', null],
  ['how did the fire start', 'manner', 'adjunct', 'start'],
  ['how many people died', 'number', 'subject', 'die'],
  ['what percentage of voters abstained', 'number', 'subject', 'abstain'],
  ['how many dollars did it cost', 'money', 'object', 'cost'],
  ['how much did the bridge cost', 'money', 'object', 'cost'],
  ['what was the price', 'money', 'object', null],
  ['how long did the talks last', 'duration', 'adjunct', 'last'],
  ['how old is the winner', 'age', 'object', null],
  ['what age was she', 'age', 'object', null],
  ['how far did they dig', 'distance', 'object', 'dig'],
  ['how deep is the well', 'distance', 'object', null],
  ['how fast was the train going', 'speed', 'object', 'go'],
  ['what did Miller say about the talks', 'quote', 'object', 'say'],
  ['what did she tell reporters', 'quote', 'complement', 'tell'],
  ['did the ministers meet?', 'yes-no', 'object', 'meet'],
  ['so did they sign', 'yes-no', 'object', 'sign'],
  ['is the visit confirmed', 'yes-no', 'object', 'confirm'],
  ['was the captain arrested', 'yes-no', 'object', 'arrest'],
  ["didn't they agree", 'yes-no', 'object', 'agree'],
  ['DID THE MINISTERS MEET', 'yes-no', 'object', 'meet'],
];

describe('readQuestion', () => {
  it.each(READINGS)('%s: asks for %s, the %s of %s', (question, wanted, slot, verb) => {
    const reading = readQuestion(question);
    expect({ wanted: reading.wanted, slot: reading.slot, verb: reading.verb?.lemma ?? null }).toEqual({
      wanted,
      slot,
      verb,
    });
  });

  it.each([
    ['which hospitals did the wounded go to', 'hospital'],
    ['how many people died', 'people'],
    ['how much salt was sold', 'salt'],
    ['what kind of trees line the road', 'tree'],
    ['who did it', null],
  ])('%s: the noun that names the answer is %s', (question, focus) => {
    expect(readQuestion(question).focus).toBe(focus);
  });

  it.each([
    ['did they meet', 'past'],
    ['who met Qin', 'past'],
    ['will they meet', 'future'],
    ['when are they going to vote', 'future'],
    ['who runs the company', null],
  ])('%s: asks what was, or what will be: %s', (question, time) => {
    expect(readQuestion(question).time).toBe(time);
  });

  it('asks for several where the noun or the verb is plural', () => {
    expect(readQuestion('which hospitals did they go to').plural).toBe(true);
    expect(readQuestion('who were the winners').plural).toBe(true);
    expect(readQuestion('who was the winner').plural).toBe(false);
  });

  it('looks for the words of the matter, not for those of the question', () => {
    expect(
      readQuestion('please, how many people were actually hurt in the fire?').terms.map(({ word }) => word),
    ).toEqual(['people', 'hurt', 'fire']);
    expect(readQuestion('what year was the bridge built').terms.map(({ word }) => word)).toEqual(['bridge', 'built']);
  });

  it('marks names and numbers, which must be met as they stand', () => {
    const exact = readQuestion('did Qin Gang sign 3 treaties in Beijing').terms.filter((term) => term.exact);
    expect(exact.map(({ word }) => word)).toEqual(['qin', 'gang', '3', 'beijing']);
  });

  it('knows a passive and a denied verb', () => {
    expect(readQuestion('who was arrested').verb).toMatchObject({ lemma: 'arrest', passive: true, negated: false });
    expect(readQuestion('who did not sign').verb).toMatchObject({ lemma: 'sign', passive: false, negated: true });
  });

  it('gives any text a reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readQuestion(text).wanted).toBeTypeOf('string');
      }),
      { numRuns: 200 },
    );
  });
});
