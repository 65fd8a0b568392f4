import type { Briefing, Dispute } from '../briefings/briefing.ts';
import type { Answered } from './answer.ts';
import { ASKS_STATUS } from './asks-status.ts';
import { evidenceOf } from './evidence.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { held } from './rank-sentences.ts';
import { familiesOf } from './named-entities.ts';

/** A dispute found is as sure as the briefing, less where not all that is asked about stands in it. */
const CONFIDENCE = 0.9;
/** The share of the question that must stand in the claim that it asks about, and in the sentences of the claims. */
const LEAST_CLAIMED = 0.6;
const LEAST_TOLD = 0.75;

/** "does Norvale admit it": asks what one of them says, which is no dispute. */
const ASKS_OF_SPEAKER = /^(?:admit|accept|acknowledge|agree|claim|concede|confirm|deny|reject|say|think|believe)$/u;

/**
 * Whether something is so that some say and others reject ("was the ferry overloaded"): neither yes nor no, but who says
 * what. Null where the briefing found no dispute about it.
 */
export function answerDispute(readable: ReadableBriefing, reading: QuestionReading): Answered | null {
  if (reading.wanted !== 'yes-no' || ASKS_OF_SPEAKER.test(reading.verb?.lemma ?? '')) return null;
  const asked = reading.terms.filter(({ family }) => !ASKS_STATUS.has(family));
  if (asked.length < 2) return null;
  const { briefing } = readable;
  const dispute = briefing.disputes.find((one) => isAbout(one, asked, readable));
  if (dispute === undefined) return null;
  const cites = new Set(dispute.claims.flatMap((claim) => claim.cites));
  const evidence = briefing.sentences
    .filter(({ id }) => cites.has(id))
    .map((sentence) => evidenceOf(briefing, sentence, ...rangesOf(dispute, sentence, briefing)));
  if (evidence.length === 0) return null;
  return {
    status: 'answered',
    text: `Disputed: ${dispute.claims.map(sayClaim).join('; ')}`,
    setting: null,
    evidence,
    // Who says what stands in the answer itself.
    standing: { status: 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}

/** One claim says what is asked, and the sentences of the claims have the rest. */
function isAbout({ claims }: Dispute, asked: readonly Term[], { index }: ReadableBriefing): boolean {
  const cites = claims.flatMap((claim) => claim.cites);
  const told = new Set(
    index.sentences.flatMap(({ sentence: { id } }, at) => (cites.includes(id) ? [...(index.families[at] ?? [])] : [])),
  );
  const most = Math.max(...claims.map(({ text }) => shareOf(asked, new Set(familiesOf(text)))));
  return most >= LEAST_CLAIMED && shareOf(asked, told) >= LEAST_TOLD;
}

const shareOf = (asked: readonly Term[], families: ReadonlySet<string>): number =>
  asked.filter((term) => held(term, families) > 0).length / asked.length;

function sayClaim({ source, text }: Dispute['claims'][number]): string {
  return source === null || text.startsWith(source) ? text : `${text} (${source})`;
}

/** Where the words of the claims stand in the sentence, in order. */
function rangesOf(
  { claims }: Dispute,
  { id, start, end }: Briefing['sentences'][number],
  { article }: Briefing,
): { start: number; end: number }[] {
  const ranges = claims
    .filter(({ cites }) => cites.includes(id))
    .flatMap(({ text }) => {
      const at = article.text.indexOf(text, start);
      return at === -1 || at + text.length > end ? [] : [{ start: at, end: at + text.length }];
    })
    .sort((a, b) => a.start - b.start);
  return ranges.filter((range, at) => at === 0 || range.start >= (ranges[at - 1]?.end ?? 0));
}
