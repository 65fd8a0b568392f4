import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import { standsAlone } from '../../../../src/core/briefings/summary/stands-alone.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';

/** Whether the only sentence of a text stands alone; any name may be a person's, but for Oslo. */
function alone(text: string): boolean {
  const [sentence] = analyseText(text, splitSentences(text));
  if (sentence === undefined) throw new Error(`"${text}" has no sentence.`);
  return standsAlone(sentence, ({ pos, text: word }) => pos === 'PROPN' && word !== 'Oslo');
}

describe('a sentence that stands alone', () => {
  it.each([
    'The mill burned down in Holm on Sunday.',
    'Ann Reyes said she would rebuild the mill.',
    'The owner said his mill was lost.',
    'In his letter, Bo Lund called the plan a mistake.',
    'After she left, Ann Reyes called the plan a mistake.',
    'It is not clear whether the mill will open again.',
    'It took firefighters four hours to put out the fire.',
    'There were no signs at the gate.',
    'Not only the mill but also the bridge was damaged.',
    'The company said this week that the mill would close.',
    'The film “The Mill” was shown in Oslo.',
    '“We lost the mill,” said Ann Reyes.',
    'The 23-year-old driver was arrested.',
  ])('is %s', (text) => {
    expect(alone(text)).toBe(true);
  });

  it.each([
    ['it opens with a pronoun', 'They burned down the mill.'],
    ['it opens with a connective', 'However, the mill was rebuilt.'],
    ['it opens with a phrase that ties it to another', 'As a result, the mill was closed.'],
    ['it adds to what was said', 'The mayor also closed the mill.'],
    ['it ends on what was said', 'The company has not commented on that.'],
    ['nobody has been named that "his" could mean', 'The fire in Oslo came weeks after his election.'],
    ['a name behind it means something else', 'In 1962 she joined the Perseverance, although Bo Lund refused.'],
    ['someone is only called by an age', 'Next month the 67-year-old will hand over the mill.'],
    ['"the two" were named before', 'The two parties would have 116 seats.'],
    ['"it" is a thing named before', 'It is made of 4,800 drops of glass.'],
    ['it is a quote without a speaker', '“The mill was the heart of the town.”'],
    ['its quote goes on', '“The mill was the heart of the town.'],
    ['it is a message in the first person', 'We lost our mill on Sunday.'],
    ['it speaks to the reader', 'You should visit the mill.'],
    ['it has a hashtag', 'Firefighters are working at the #Holm mill.'],
    ['it asks', 'Will the mill open again?'],
    ['it tells of the newsroom', 'The Courier has contacted Lund Mills for comment.'],
    ['it opens with a label', 'Just in: the mill burned down.'],
    ['it has no end', 'Firefighters work at the burning mill in Holm'],
    ['a caption is glued in front', 'The scene in Holm, north Norland The owner of the mill was arrested.'],
    ['a heading is glued in front', 'OLD MILL BURNS AGAIN Ann Reyes said the mill was lost.'],
    ['it has no verb', 'A mill in Holm on Sunday.'],
  ])('is none where %s', (_, text) => {
    expect(alone(text)).toBe(false);
  });
});
