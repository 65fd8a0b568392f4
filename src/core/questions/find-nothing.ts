import type { Briefing } from '../briefings/briefing.ts';
import type { NotFound } from './answer.ts';
import { answerFromFindings } from './answer-from-findings.ts';
import { evidenceOf } from './evidence.ts';
import { callNames } from './named-entities.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { held, rankSentences } from './rank-sentences.ts';
import { understandQuestion } from './understand-question.ts';

/** Under this share of the question's words a sentence is not even close. */
const LEAST_CLOSE = 0.25;
const MOST_SUGGESTIONS = 3;

/** That nothing was found, with the sentence that comes closest and questions that the briefing does answer. */
export function findNothing(readable: ReadableBriefing, reading: QuestionReading, context: readonly Term[]): NotFound {
  const { index, briefing } = readable;
  const [closest] = rankSentences(index, reading, context);
  const families = closest === undefined ? undefined : index.families[closest.index];
  // A sentence that only speaks of something alike is not close.
  const isClose =
    families !== undefined &&
    (closest?.coverage ?? 0) >= LEAST_CLOSE &&
    (reading.terms.length > 0 ? reading.terms : context).some((term) => held(term, families) > 0);
  const sentence = isClose && closest !== undefined ? index.sentences[closest.index] : undefined;
  return {
    status: 'not-found',
    closest: sentence === undefined ? null : evidenceOf(briefing, sentence.sentence),
    suggestions: suggestQuestions(readable, reading),
    confidence: closest?.coverage ?? 0,
  };
}

/** Questions that the briefing answers by what it found: those about whom the question names come first. */
function suggestQuestions(readable: ReadableBriefing, reading: QuestionReading): string[] {
  const { briefing } = readable;
  const suggestions: string[] = [];
  for (const question of new Set([...aboutNamed(briefing, reading), ...aboutStory(briefing)])) {
    if (suggestions.length === MOST_SUGGESTIONS) break;
    if (hasAnswer(readable, question)) suggestions.push(question);
  }
  return suggestions;
}

/** Of each briefing the questions that were tried: the same few come up with every question that it does not answer. */
const tried = new WeakMap<ReadableBriefing, Map<string, boolean>>();

function hasAnswer(readable: ReadableBriefing, question: string): boolean {
  const known = tried.get(readable) ?? new Map<string, boolean>();
  tried.set(readable, known);
  const before = known.get(question);
  if (before !== undefined) return before;
  const { reading } = understandQuestion(readable, question, []);
  const found = answerFromFindings(readable, question, reading) !== null;
  known.set(question, found);
  return found;
}

const whoIs = (name: string): string => `Who is ${name}?`;
const whatSaid = (name: string): string => `What did ${name} say?`;

function aboutNamed(briefing: Briefing, reading: QuestionReading): string[] {
  const asked = new Set(reading.terms.map(({ family }) => family));
  const named = [...briefing.people, ...briefing.organisations].filter(({ id, name }) =>
    [...callNames({ text: name, start: 0, end: 0, entity: id }, briefing)].some((family) => asked.has(family)),
  );
  return named.flatMap(({ name }) => [whatSaid(name), whoIs(name)]);
}

function aboutStory({ people, quotes }: Briefing): string[] {
  const person = people.find(({ roles }) => roles.length > 0);
  const [speaker] = quotes.flatMap(({ speaker: by }) => people.find(({ id }) => id === by?.entity) ?? []);
  return [
    ...(person === undefined ? [] : [whoIs(person.name)]),
    ...(speaker === undefined ? [] : [whatSaid(speaker.name)]),
    'What happens next?',
    'What happened?',
  ];
}
