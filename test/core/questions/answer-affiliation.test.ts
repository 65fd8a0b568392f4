import { describe, expect, it } from 'vitest';
import { answered, readyArticle } from './ready-article.ts';

const HEARING = readyArticle(
  `Lontek's patent lawyer, Clara Voss of Voss & Partners LLP, told the court on Monday that the chip was new.

Erik Lund, of the dockers' union Havnen, said: “The ruling is dreadful. It will cost every family in the harbour its bread, and nobody in the capital has so much as asked us what we think. There should be a new hearing before the summer.” Maja Brun, 34, from Lindby, wrote that she had lost her job.

Paul Reyes from the charity Harbour Aid said more beds were needed. A spokesman for the ministry of trade, Ivo Halas, declined to comment.

The winning run was hit by Comets left fielder Dan Pike.`,
  'Court hears patent case',
);

describe('where someone belongs', () => {
  it.each([
    ['which firm is clara voss with', 'Voss & Partners LLP'],
    ['who does Voss work for', 'Voss & Partners LLP'],
    ['who does clara voss represent', 'Lontek'],
    ['what union is Erik Lund from', "the dockers' union Havnen"],
    ['where is maja brun from', 'Lindby'],
    ['who does ivo halas speak for', 'the ministry of trade'],
  ])('%s — %s', (question, said) => {
    expect(answered(question, HEARING).text).toContain(said.replace(/^the /u, ''));
  });

  it('says who someone is of whom no role is told', () => {
    expect(answered('who is erik lund', HEARING).text).toBe("of the dockers' union Havnen");
    expect(answered('who is maja brun?', HEARING).text).toBe('from Lindby');
    expect(answered('remind me who paul reyes is', HEARING).text).toMatch(/^from the charity Harbour/u);
  });

  it('gives a role before it, with or without a question mark, whoever asks', () => {
    for (const question of ['who is clara voss', 'who is clara voss?', "who's this Clara Voss person"])
      expect(answered(question, HEARING).text).toBe("Lontek's patent lawyer");
    expect(answered('what position does pike play', HEARING).text).toBe('left fielder');
  });

  it('calls who is quoted by where they belong', () => {
    const { text, standing } = answered("what did the guy from the dockers' union say about the ruling", HEARING);
    expect(text).toBe('The ruling is dreadful');
    expect(standing.attribution).toBe('Erik Lund');
    const hearing = answered("what did the man from the dockers' union say about a hearing", HEARING);
    expect(hearing.text).toBe('There should be a new hearing before the summer');
  });
});
