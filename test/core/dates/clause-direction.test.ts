import { describe, expect, test } from 'vitest';
import { directionAt, inOneSentence } from '../../../src/core/dates/clause-direction.ts';

function directionOfMention(sentence: string, mention: string): string | null {
  const start = sentence.indexOf(mention);
  return directionAt(sentence, start, start + mention.length);
}

describe('the direction of a clause', () => {
  test.each([
    ['The council met on Monday.', 'Monday', 'past'],
    ['The council will meet on Monday.', 'Monday', 'future'],
    ['The report will be published on Monday.', 'Monday', 'future'],
    ['The report is due to be published on Monday.', 'Monday', 'future'],
    ['There could also be a session on Monday.', 'Monday', 'future'],
    ['Ministers agreed to hold talks on Monday.', 'Monday', 'future'],
    ['The new bridge opens on Monday.', 'Monday', 'future'],
    ['He might have left on Monday.', 'Monday', 'past'],
    ['The mayor was arrested on Monday and will appear in court.', 'Monday', 'past'],
    ['He was arrested, and on Monday he will appear in court.', 'Monday', 'future'],
    ['On Monday, officials said they will close the line.', 'Monday', 'past'],
    ['Police said the hearing on Monday will be closed.', 'Monday', 'future'],
    ['The ministry said on Monday it would close the line.', 'Monday', 'past'],
    ['Plans for February were dropped.', 'February', 'past'],
    ['Talks ahead of the March election stalled.', 'March', 'future'],
    ['Mr. Lowe resigned. The vote on Monday will go on.', 'Monday', 'future'],
    ['Theresa May met ministers on Monday.', 'Monday', 'past'],
    ['Will Harper of the United team arrived on Monday.', 'Monday', 'past'],
    ['Monday.', 'Monday', null],
  ])('"%s" dates %s to the %s', (sentence, mention, direction) => {
    expect(directionOfMention(sentence, mention)).toBe(direction);
  });

  test('a title or an initial ends no sentence', () => {
    expect(inOneSentence('On Monday Mr. Lowe rose at 6am', 9, 27)).toBe(true);
    expect(inOneSentence('He left on Monday. The alarm rang at 6am', 17, 37)).toBe(false);
  });
});
