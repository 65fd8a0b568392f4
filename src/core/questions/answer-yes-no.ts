import type { EventStatus } from '../briefings/briefing.ts';
import { eventVerbOf, LIGHT_VERBS } from '../language/event-nouns.ts';
import { judgeStatus } from '../language/judge-status.ts';
import type { Clause } from '../language/clause.ts';
import type { Token } from '../language/token.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { held, rankSentences, type ArticleIndex } from './rank-sentences.ts';
import type { QuestionReading, Term } from './read-question.ts';
import { relatedFamilies } from './word-families.ts';

/** The clause that a yes-or-no question is decided by. */
export interface Decision {
  sentence: number;
  clause: number;
  said: string;
  status: EventStatus;
  confidence: number;
}

const SAID: Readonly<Record<EventStatus, string>> = {
  happened: 'Yes',
  ongoing: 'Yes',
  planned: 'Not yet: it is planned',
  possible: 'Not confirmed: it is reported as possible',
  denied: 'No, it is denied',
  'did-not-happen': 'No',
};

/** Words that ask how sure a thing is, and so stand in no sentence about it. */
const ASKS_STATUS = new Set(['confirm', 'definite', 'final', 'true', 'real', 'planned', 'certain', 'official']);
const SENTENCES_READ = 4;

/** Decides a yes-or-no question by the clause that tells of what it asks; null where none does. */
export function answerYesNo(index: ArticleIndex, reading: QuestionReading, context: readonly Term[]): Decision | null {
  const asked = reading.terms.filter((term) => !ASKS_STATUS.has(term.family));
  if (asked.length === 0) return null;
  const ranked = rankSentences(index, { ...reading, terms: asked }, context).slice(0, SENTENCES_READ);
  let best: Decision | null = null;
  for (const { index: at, coverage } of ranked) {
    const sentence = index.sentences[at];
    if (sentence === undefined) continue;
    sentence.clauses.forEach((clause, clauseAt) => {
      const verb = Math.max(0, ...tellingFamilies(sentence.tokens, clause).map((family) => verbAsked(reading, family)));
      if (verb === 0) return;
      const own = new Set(
        sentence.tokens
          .slice(clause.first, clause.last + 1)
          .filter(isContentWord)
          .map((token) => familyOf(token.lemma)),
      );
      const met = asked.reduce((sum, term) => sum + held(term, own), 0) / asked.length;
      const { status } = judgeStatus(sentence.tokens, sentence.clauses, clauseAt);
      const confidence = verb * (0.65 * met + 0.35 * coverage);
      if (best === null || confidence > best.confidence)
        best = { sentence: at, clause: clauseAt, said: sayDecision(status, reading), status, confidence };
    });
  }
  return best;
}

/** The families of what a clause tells: its verb's, and that of the event noun it carries ("have an official meeting"). */
function tellingFamilies(tokens: readonly Token[], clause: Clause): string[] {
  const verb = clause.verb.lemma.split(' ')[0] ?? '';
  const object = clause.objects.at(-1);
  const noun = object === undefined ? undefined : tokens[object.head];
  const event = noun === undefined || !LIGHT_VERBS.has(clause.verb.lemma) ? null : eventVerbOf(noun.lemma);
  return event === null ? [familyOf(verb)] : [familyOf(verb), familyOf(event)];
}

/** How well a family is what the question asks whether it came about. */
function verbAsked(reading: QuestionReading, family: string): number {
  const { verb } = reading;
  const isAsked = reading.terms.some((term) => relatedFamilies(term.family).has(family));
  if (verb === null || ASKS_STATUS.has(verb.family)) return isAsked ? 1 : 0.5;
  if (verb.family === family) return 1;
  if (relatedFamilies(verb.family).has(family)) return 0.85;
  return isAsked ? 0.7 : 0;
}

function sayDecision(status: EventStatus, reading: QuestionReading): string {
  const said = SAID[status];
  const swapped = reading.verb?.negated === true && (said === 'Yes' || said === 'No');
  return swapped ? (said === 'Yes' ? 'No' : 'Yes') : said;
}
