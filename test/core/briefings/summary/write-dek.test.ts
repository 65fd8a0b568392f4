import { describe, expect, it } from 'vitest';
import { briefingOfText } from '../example-articles.ts';

const dekOf = (text: string, title: string | null = null): string | undefined => briefingOfText(text, title).dek?.text;

const TITLE = 'Old mill burns down in Holm';

describe('the line under the headline', () => {
  it('passes by a lede that only says again what the headline says', () => {
    const text =
      'The old mill in Holm has burned down. Two firefighters were treated for smoke in their lungs. It had been empty.';
    expect(dekOf(text, TITLE)).toBe('Two firefighters were treated for smoke in their lungs');
  });

  it('is the lede where that adds to the headline', () => {
    const text =
      'A fire that began in a hay barn destroyed the 300-year-old mill of Holm on Sunday night, the police said. Nobody was hurt.';
    expect(dekOf(text, TITLE)).toMatch(/^A fire that began in a hay barn .*, the police said$/u);
  });

  it('is no sentence that points back to one that is not there', () => {
    const text =
      'The old mill in Holm has burned down. He left the lamp on the straw in the attic. The council will pay for a new roof.';
    expect(dekOf(text, TITLE)).toBe('The council will pay for a new roof');
  });

  it('is no longer than a line, and keeps who says it', () => {
    const text = `The fire began in a barn beside the river, where two brothers from the town of Odden keep their horses in winter and hay in summer, spread to the mill within a few minutes and could be seen from the coast, the police said. ${'The mill of Holm was famous for its flour and its bread all over the valley, where many went to buy it. '.repeat(2)}`;
    const dek = dekOf(text, TITLE) ?? '';
    expect(dek.length).toBeLessThanOrEqual(160);
    expect(dek.includes('fire began')).toBe(dek.includes('the police said'));
  });

  it('is not there where nothing adds to the headline', () => {
    expect(dekOf('The old mill burned down in Holm on Sunday.')).toBeUndefined();
    expect(dekOf('The old mill in Holm has burned down.', TITLE)).toBeUndefined();
  });

  it('cites the sentence that it stands in', () => {
    const { dek, article, sentences } = briefingOfText(
      'The old mill in Holm has burned down. Two firefighters were treated for smoke in their lungs.',
      TITLE,
    );
    const cited = sentences.find(({ id }) => id === dek?.cites[0]);
    expect(article.text.slice(cited?.start, cited?.end)).toContain(dek?.text);
  });
});
