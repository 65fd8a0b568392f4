import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyBriefing } from '../../../../src/core/briefings/checks/verify-briefing.ts';
import { briefingOfText } from '../example-articles.ts';

const NAMES = ['Ann Reyes', 'Bo Lund', 'Mira Okafor', 'the Oslo Courier', 'Tamsin Lines'];
const VERBS = ['close', 'sell', 'repair', 'visit', 'paint'];
const THINGS = ['mills', 'ferries', 'schools', 'bridges'];
const MODALS = ['may', 'could', 'will', 'should', 'might'];

/** A sentence of news with its parts, and what it would be with one of them changed. */
const sentences = fc.record({
  names: fc.shuffledSubarray(NAMES, { minLength: 3, maxLength: 3 }),
  verb: fc.constantFrom(...VERBS),
  thing: fc.constantFrom(...THINGS),
  count: fc.integer({ min: 2, max: 90_000 }),
  other: fc.integer({ min: 2, max: 90_000 }),
  modals: fc.shuffledSubarray(MODALS, { minLength: 2, maxLength: 2 }),
  opening: fc.constantFrom('', 'On Monday ', 'After the storm '),
  quote: fc.constantFrom('a great loss', 'our last chance', 'not worth the money'),
});
type Parts = Omit<typeof sentences extends fc.Arbitrary<infer Kind> ? Kind : never, 'quote'> & { quote: string };

const say = ({ names: [who, whom], verb, thing, count, opening, quote }: Parts, does = `${verb}ed`): string =>
  `${opening}${String(who)} ${does} ${count} ${thing} with ${String(whom)}, calling it “${quote}”.`;

/** What the verification leaves of a briefing of `article` whose only key point is `claim`. */
function keptOf(article: string, claim: string): string[] {
  const built = briefingOfText(`${article} ${NAMES.join(' and ')} were there.`);
  const { briefing, leftOut } = verifyBriefing({ ...built, keyPoints: [{ text: claim, cites: ['s1'] }] });
  expect(leftOut).toHaveLength(1 - briefing.keyPoints.length);
  return briefing.keyPoints.map(({ text }) => text);
}

const holds = (property: (parts: Parts) => void): void => {
  fc.assert(fc.property(sentences, property), { numRuns: 40 });
};

describe('an edited key point', () => {
  it('is kept as its sentence says it', () => {
    holds((parts) => {
      expect(keptOf(say(parts), say(parts))).toEqual([say(parts)]);
    });
  });

  it('is left out where a "not" was added or taken away', () => {
    holds((parts) => {
      const [plain, negated] = [say(parts, `did ${parts.verb}`), say(parts, `did not ${parts.verb}`)];
      expect(keptOf(plain, negated)).toEqual([]);
      expect(keptOf(negated, plain)).toEqual([]);
    });
  });

  it('is left out where it is surer or less sure than its sentence', () => {
    holds((parts) => {
      const [one, other] = parts.modals.map((modal) => say(parts, `${modal} ${parts.verb}`));
      const plain = say(parts, `did ${parts.verb}`);
      for (const [article, claim] of [
        [one, other],
        [one, plain],
        [plain, one],
      ])
        expect(keptOf(article ?? '', claim ?? '')).toEqual([]);
    });
  });

  it('is left out where a number was changed', () => {
    holds((parts) => {
      fc.pre(parts.count !== parts.other);
      expect(keptOf(say(parts), say({ ...parts, count: parts.other }))).toEqual([]);
    });
  });

  it('is left out where a name was put in place of another one, or two were exchanged', () => {
    holds((parts) => {
      const [who = '', whom = '', third = ''] = parts.names;
      expect(keptOf(say(parts), say({ ...parts, names: [third, whom] }))).toEqual([]);
      expect(keptOf(say(parts), say({ ...parts, names: [whom, who] }))).toEqual([]);
    });
  });

  it('is left out where one letter of a quote was changed', () => {
    holds((parts) => {
      const at = parts.quote.length - 1;
      const changed = `${parts.quote.slice(0, at)}${parts.quote[at] === 's' ? 'z' : 's'}`;
      expect(keptOf(say(parts), say({ ...parts, quote: changed }))).toEqual([]);
    });
  });

  it('is left out where who says it, or what it depends on, was cut off', () => {
    holds((parts) => {
      const claim = say(parts).slice(0, -1);
      expect(keptOf(`${claim}, the mayor said.`, claim)).toEqual([]);
      expect(keptOf(`The mayor claimed that ${claim}.`, claim)).toEqual([]);
      expect(keptOf(`${claim} if it rains.`, claim)).toEqual([]);
    });
  });
});

describe('an edited quote or figure', () => {
  const built = briefingOfText('“We close the mill on Monday,” said Bo Lund. The mill has 40 workers.');

  it('is left out where its words are not those at its place', () => {
    const [quote] = built.quotes;
    const [figure] = built.figures;
    if (quote === undefined || figure === undefined) throw new Error('The text has a quote and a figure.');
    const edited = {
      ...built,
      quotes: [{ ...quote, parts: quote.parts.map((part) => ({ ...part, text: part.text.replace('mill', 'mall') })) }],
      figures: [{ ...figure, text: figure.text.replace('4', '9') }],
    };
    const { briefing, leftOut } = verifyBriefing(edited);
    expect([briefing.quotes, briefing.figures]).toEqual([[], []]);
    expect(leftOut.map(({ path }) => path)).toEqual(['quotes[0]', 'figures[0]']);
    expect(verifyBriefing(built).leftOut).toEqual([]);
  });
});

describe('an edited dispute', () => {
  it('loses a claim without the "denied" before it, and says so', () => {
    const built = briefingOfText('Norland said the boat was a trawler. Sudland denied that the boat was a trawler.');
    const [dispute] = built.disputes;
    if (dispute === undefined) throw new Error('The text has a dispute.');
    const claims = dispute.claims.map((claim) => ({ ...claim, text: 'the boat was a trawler' }));
    const { briefing, leftOut } = verifyBriefing({ ...built, disputes: [{ ...dispute, claims }] });
    expect(briefing.disputes).toEqual([]);
    expect(leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['disputes[0].claims[1] cut']);
  });
});
