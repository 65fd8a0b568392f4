import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from '../ready-article.ts';

const pact = readyArticle(
  `LINDMARK — Norland, Kestria and Ostrava signed a pact on the river Senn on Monday. Belmark and Tyria also signed it, in a separate ceremony. Vestland refused to sign. Arkania is expected to sign next month.

The secretary-general of the River Union, Maria Sander, will visit Vestland on Friday. She met Vestland's ambassador, Rolf Kerr, on Sunday, and held talks with Arkania's envoy, Nina Saar, by phone on Monday. She could meet the king of Vestland in June.`,
  'Five countries sign river pact',
);

const raid = readyArticle(
  `Police arrested three people in Aldenport on Sunday: the owner of a warehouse, Marek Dunn, 54, his son Leo Dunn, and the site manager, Paula Grieve. A fourth suspect, Ned Farrow, is being sought.

Officers seized two laptops and a safe. They also seized a van. On Saturday night they arrested a security guard, Omar Vale. Detectives questioned Councillor Ann Roe and her brother, Jon Roe, according to the Aldenport Post. The firm's accountant, Ida Lund, was not arrested.

Councillor Petra Lund sat down with Fire Chief Hana Weir and with shop owners on Monday. She spoke to Mayor Lucia Ferran later.`,
  'Four held over warehouse fire',
);

describe('a question with several answers', () => {
  it.each([
    ['which countries signed the pact', 'Norland, Kestria, Ostrava, Belmark and Tyria', ['s1', 's2']],
    ['who signed?', 'Norland, Kestria, Ostrava, Belmark and Tyria', ['s1', 's2']],
    ['list the countries that signed', 'Norland, Kestria, Ostrava, Belmark and Tyria', ['s1', 's2']],
    ['who did maria sander meet', 'Rolf Kerr and Nina Saar', ['s6']],
    ['who did sander sit down with', 'Rolf Kerr and Nina Saar', ['s6']],
    ['who has sander had talks with', 'Rolf Kerr and Nina Saar', ['s6']],
  ])('%s: %s', (question, text, sentences) => {
    const found = answered(question, pact);
    expect(found.text).toBe(text);
    expect(found.evidence.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(found.standing.status).toBe('happened');
  });

  it.each([
    ['who was arrested', 'Marek Dunn, Leo Dunn, Paula Grieve and Omar Vale'],
    ['who did police arrest', 'Marek Dunn, Leo Dunn, Paula Grieve and Omar Vale'],
    ['name the people arrested', 'Marek Dunn, Leo Dunn, Paula Grieve and Omar Vale'],
    ['which people were arrested?', 'Marek Dunn, Leo Dunn, Paula Grieve and Omar Vale'],
    ['what was seized', 'two laptops, a safe and a van'],
    ['who did petra lund talk to', 'Hana Weir, shop owners and Lucia Ferran'],
    ['who spoke to the mayor', 'Petra Lund'],
    ['who spoke to lucia ferran', 'Petra Lund'],
  ])('%s: %s', (question, text) => {
    expect(answered(question, raid).text).toBe(text);
  });

  it('marks each of them in its sentence', () => {
    const [first, second] = answered('which countries signed the pact', pact).evidence;
    const marked = [first, second].flatMap((one) =>
      (one?.highlights ?? []).map(({ start, end }) => one?.text.slice(start, end)),
    );
    expect(marked).toEqual(['Norland', 'Kestria', 'Ostrava', 'Belmark', 'Tyria']);
  });
});

describe('what is of another status', () => {
  it('stands beside the list, not in it', () => {
    const { text, related } = answered('which countries signed the pact', pact);
    expect(text).not.toMatch(/Vestland|Arkania/u);
    expect(related.map(({ text: told, standing: { status } }) => [told, status])).toEqual([
      ['Vestland refused to sign.', 'did-not-happen'],
      ['Arkania is expected to sign next month.', 'planned'],
    ]);
  });

  it.each([
    ['who will sign the pact', 'Arkania', 'planned'],
    ['which countries did not sign', 'Vestland', 'did-not-happen'],
    ['who has not been arrested', 'Ida Lund', 'did-not-happen'],
  ])('is the answer where it is asked for: %s', (question, text, status) => {
    const readable = question.includes('sign') ? pact : raid;
    expect(answered(question, readable)).toMatchObject({ text, standing: { status } });
  });

  it('is no answer to what was done', () => {
    const { text, related } = answered('who did sander meet', pact);
    expect(text).not.toContain('king');
    expect(related.map(({ standing: { status } }) => status)).toEqual(['possible']);
    expect(answered('who was arrested', raid).text).not.toMatch(/Farrow|Lund/u);
  });

  it('says by whom it is told', () => {
    expect(answered('who was questioned', raid).standing.attribution).toMatch(/Aldenport Post/u);
  });
});

describe('a question with one answer', () => {
  it('keeps it', () => {
    expect(answered('who is being sought', raid).text).toBe('A fourth suspect, Ned Farrow');
    expect(ask('which country bought the river', pact).status).toBe('not-found');
  });
});
