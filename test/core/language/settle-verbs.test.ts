import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../../src/core/language/language-library.ts';
import { tagTokens } from '../../../src/core/language/tag-tokens.ts';

/** The part of speech and the base form of a word in a sentence. */
function wordIn(sentence: string, word: string): string {
  const [tokens = []] = tagTokens(sentence, [{ start: 0, end: sentence.length }]);
  const token = tokens.find(({ text }) => text === word);
  return token === undefined ? 'not there' : `${token.pos} ${token.lemma}`;
}

describe('a word that can be noun and verb', () => {
  it.each([
    ['Flowers lay near the Milltown tram stop.', 'stop', 'NOUN stop'],
    ['The union ended a three-week wait.', 'wait', 'NOUN wait'],
    ['They blew a late lead in the final.', 'lead', 'NOUN lead'],
    ['Roads on the north coast were shut.', 'coast', 'NOUN coast'],
    ['The result gives hope.', 'hope', 'NOUN hope'],
    ['There was blood on the floor.', 'blood', 'NOUN blood'],
    ['About 300 people took part in it.', 'part', 'NOUN part'],
    ['Play in the league consists of two halves.', 'Play', 'NOUN play'],
    ['The president declared three days of mourning.', 'mourning', 'NOUN mourning'],
    ['The storm struck Charlton in 1989.', 'Charlton', 'PROPN charlton'],
  ])('is a noun where no verb agrees: %s', (sentence, word, expected) => {
    expect(wordIn(sentence, word).toLowerCase()).toBe(expected.toLowerCase());
  });

  it.each([
    ['Ann Lee, who lives nearby, heard it.', 'lives', 'VERB live'],
    ['If the waves move along the coast, leave.', 'move', 'VERB move'],
    ['The council plans to build homes.', 'plans', 'VERB plan'],
    ['Norland Motors plans to build a new bus.', 'plans', 'VERB plan'],
    ['The bank will close at noon.', 'close', 'VERB close'],
    ['The courts must also clear it.', 'clear', 'VERB clear'],
    ['The extra hours cost £900 and will be paid for.', 'cost', 'VERB cost'],
    ['They saw the tram stop.', 'stop', 'VERB stop'],
    ['Did the tram stop?', 'stop', 'VERB stop'],
    ['The mayor and her deputy live there.', 'live', 'VERB live'],
    ['Police fear the worst.', 'fear', 'VERB fear'],
    ['The poor suffer most.', 'suffer', 'VERB suffer'],
  ])('is a verb where the clause needs one: %s', (sentence, word, expected) => {
    expect(wordIn(sentence, word)).toBe(expected);
  });

  it.each([
    ['They staged a play.', 'staged', 'VERB stage'],
    ['The guard used a key.', 'used', 'VERB use'],
    ['He was stretchered off.', 'stretchered', 'VERB stretcher'],
    ['Officials are recounting the votes.', 'recounting', 'VERB recount'],
    ['They visited Oslo.', 'visited', 'VERB visit'],
    ['She was born in May.', 'born', 'VERB bear'],
  ])('has its own base form: %s', (sentence, word, expected) => {
    expect(wordIn(sentence, word)).toBe(expected);
  });
});

describe('kindsOf', () => {
  it('tells what a word can be', () => {
    expect(kindsOf('stop')).toEqual(new Set(['NOUN', 'VERB']));
    expect(kindsOf('pilgrimage')).toEqual(new Set(['NOUN']));
  });

  it.each(['qzxv', 'toString', '__proto__', ''])('knows nothing of %j', (word) => {
    expect(kindsOf(word)).toBeNull();
  });
});
