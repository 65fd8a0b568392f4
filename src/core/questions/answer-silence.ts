import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Phrase } from '../language/clause.ts';
import type { Answered } from './answer.ts';
import { answerPassage } from './answer-passage.ts';
import { callNames, isCalled } from './named-entities.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';

const SPEAKS = /^(?:comment|respond|reply|answer|speak|say)$/u;
const REFUSES = /^(?:decline|refuse)$/u;

/** "declined to comment", "did not respond": that whom a question names said nothing; null where no article tells so. */
export function answerSilence(readable: ReadableBriefing, asked: readonly string[]): Answered | null {
  const { index, briefing } = readable;
  for (const sentence of index.sentences) {
    for (const [at, clause] of sentence.clauses.entries()) {
      const last = silentUntil(sentence, at);
      if (last === null || clause.subject === null || !isWhomNamed(readable, sentence, clause.subject, asked)) continue;
      const start = sentence.tokens[clause.verb.first]?.start ?? 0;
      const end = sentence.tokens[last]?.end ?? start;
      return answerPassage(briefing, sentence.sentence, start, end);
    }
  }
  return null;
}

/** The last token of a clause that says that its subject did not speak; null for any other. */
function silentUntil({ clauses, tokens }: AnalysedSentence, at: number): number | null {
  const clause = clauses[at];
  const next = clauses[at + 1];
  if (clause === undefined) return null;
  const refuses = REFUSES.test(clause.verb.lemma) && next?.relation === 'infinitive' && SPEAKS.test(next.verb.lemma);
  const isSilent = clause.verb.negated && SPEAKS.test(clause.verb.lemma);
  if (!refuses && !isSilent) return null;
  let last = refuses ? Math.max(next.last, next.verb.last) : clause.last;
  while (last > clause.verb.last && tokens[last]?.pos === 'PUNCT') last -= 1;
  return last;
}

function isWhomNamed(
  { briefing }: ReadableBriefing,
  { tokens }: AnalysedSentence,
  subject: Phrase,
  asked: readonly string[],
): boolean {
  const start = tokens[subject.first]?.start ?? 0;
  const end = tokens[subject.last]?.end ?? start;
  const entity = [...briefing.people, ...briefing.organisations].find(({ mentions }) =>
    mentions.some((mention) => mention.start >= start && mention.end <= end),
  );
  const text = briefing.article.text.slice(start, end);
  return isCalled(asked, callNames({ text, start, end, entity: entity?.id ?? null }, briefing));
}
