import { describe, expect, it } from 'vitest';
import { classifySentence } from '../../../src/core/articles/classify-sentence.ts';

describe('classifySentence', () => {
  it.each([
    'READ MORE: Why ships sink',
    'Sign up to our newsletter',
    'Subscribe to our daily email newsletter for the latest.',
    'Follow us on Twitter',
    'Follow Ann Smith on X: @annsmith',
    'Advertisement',
    'Share this',
    'Watch: the moment the bridge fell',
    '© 2023 The Mail',
    'show all',
    'Play slideshow',
    'Related stories',
    'Associated Press. All rights reserved.',
    'This article was originally published on Monday.',
    'AP - AFP',
    'Photo: Ann Smith',
  ])('knows a notice: %s', (sentence) => {
    expect(classifySentence(sentence)).toBe('notice');
  });

  it.each([
    'By Jane Doe, Political Editor',
    'By Jane Doe and John Roe in Oslo',
    'Written by Jane Doe',
    '(Reporting by Jane Doe; Editing by John Roe)',
    'Additional reporting by PA',
    'Jane Doe contributed to this report.',
  ])('knows a byline: %s', (sentence) => {
    expect(classifySentence(sentence)).toBe('byline');
  });

  it.each([
    'Ann Smith (L) shakes hands with Bo Lee (R) in Oslo.',
    'Ann Smith (left) speaks to reporters',
    'FILE PHOTO: The port of Oslo in May.',
    'In this photo provided by the navy, a ship leaves Oslo.',
    'Divers at the wreck off Oslo. Ann Smith/Getty Images',
    'President Ann Smith shakes hands with Bo Lee in Oslo on Nov. 10, 2016.',
    'From left, Ann Smith, Bo Lee and Cy Young',
    'Left to right: Ann Smith and Bo Lee',
    'Ann Smith (left) and Bo Lee (right) at the port',
  ])('knows a caption: %s', (sentence) => {
    expect(classifySentence(sentence)).toBe('caption');
  });

  it.each([
    'The navy holds talks with Oslo and said it would sign on Nov. 10, 2016.',
    'By the time the ship sank, all were safe.',
    'Watch out for ice, the navy said.',
    'Ann Smith, (left) the party in May, said Bo Lee.',
    'From left-wing groups to the church, all were against it.',
    'Ann Smith (left) told Bo Lee (right) that she would go.',
    'A picture of the wreck was published.',
    `Sign up to our newsletter ${'and more '.repeat(80)}`,
    '',
  ])('takes all else for news: %s', (sentence) => {
    expect(classifySentence(sentence)).toBe('body');
  });
});
