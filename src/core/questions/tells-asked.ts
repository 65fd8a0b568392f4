import type { Clause } from '../language/clause.ts';
import { eventVerbOf, LIGHT_VERBS } from '../language/event-nouns.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';
import { patientOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import { ASKS_STATUS } from './asks-status.ts';
import { familyOf } from './content-words.ts';
import { areOpposed } from './opposites.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { relatedFamilies } from './word-families.ts';

/** Verbs that say of their object, or of the subject of their passive, that it does not take place. */
const CALLS_OFF =
  /^(?:call off|cancel|suspend|scrap|abandon|halt|rule out|drop|miss|lack|avoid|prevent|ban|stop|end|reject|withdraw)$/u;
/** Under this score of its verb a clause tells of another matter, whose outcome decides nothing. */
export const DECIDES = 0.7;
/** How well the clause tells of what the question asks whether it came about, 0 to 1. */
export function verbAsked(
  reading: QuestionReading,
  asked: readonly Term[],
  tokens: readonly Token[],
  clause: Clause,
): number {
  const isNone = reading.verb === null || reading.verb.lemma === 'be' || ASKS_STATUS.has(reading.verb.family);
  const verb = isNone ? null : (reading.verb?.family ?? null);
  // "make an arrest", "reach a deal": such a verb leaves it to its noun what is done.
  const leavesToNoun =
    verb === null || LIGHT_VERBS.has(reading.verb?.lemma ?? '') || REACHES.test(reading.verb?.lemma ?? '');
  return Math.max(
    ...tellingFamilies(tokens, clause).map((family) => {
      if (verb === family) return 1;
      if (verb !== null && (relatedFamilies(verb).has(family) || areOpposed(verb, family))) return 0.85;
      return leavesToNoun &&
        asked.some((term) => relatedFamilies(term.family).has(family) || areOpposed(term.family, family))
        ? 0.75
        : 0;
    }),
  );
}

/**
 * The families of what a clause tells: its verb's, its predicate's ("is overloaded"), and that of the event noun that it
 * carries ("have an official meeting") or calls off ("the strike was called off").
 */
export function tellingFamilies(tokens: readonly Token[], clause: Clause): string[] {
  const lemma = withoutParticle(clause.verb.lemma);
  const nouns = [clause.objects.at(-1), clause.subject].flatMap((phrase) => tokens[phrase?.head ?? -1] ?? []);
  const events = nouns.flatMap((noun) => eventVerbOf(noun.lemma) ?? []);
  const carries =
    LIGHT_VERBS.has(clause.verb.lemma) || CALLS_OFF.test(clause.verb.lemma) || clause.verb.voice === 'passive';
  const predicates = COPULA.test(lemma)
    ? [...clause.modifiers, ...clause.objects.map(({ head }) => head)].flatMap((at) => tokens[at]?.lemma ?? [])
    : [];
  const announced = nouns.flatMap(({ lemma: noun }) =>
    ANNOUNCES.test(clause.verb.lemma) && DONE_WHEN_ANNOUNCED.test(noun) ? (eventVerbOf(noun) ?? []) : [],
  );
  // "stood ready to help": an offer.
  const isReady = tokens.slice(clause.verb.last + 1, clause.verb.last + 3).some(({ lower }) => READY.test(lower));
  return [lemma, ...(carries ? events : announced), ...predicates, ...(isReady ? ['offer'] : [])].map(familyOf);
}

/** "announced the arrest of a man": such an event is done when it is told of. */
const ANNOUNCES = /^(?:announce|confirm|report|condemn|mourn|welcome)$/u;
const DONE_WHEN_ANNOUNCED = /^(?:arrest|death|killing|murder|resignation|appointment|conviction)$/u;
const READY = /^(?:ready|willing|prepared)$/u;

const REACHES =
  /^(?:reach|get|do|go|come|strike|sign|see|find|receive|face|cause|happen|occur|begin|start|end|continue|say|plan)$/u;

const COPULA = /^(?:be|remain|stay|become|seem|keep)$/u;

/** "all ferries have been cancelled" where the question asks whether ferries run; "missed a majority" whether there is one. */
export function callsOff(tokens: readonly Token[], clause: Clause, reading: QuestionReading): boolean {
  if (!CALLS_OFF.test(clause.verb.lemma)) return false;
  const family = familyOf(withoutParticle(clause.verb.lemma));
  if (reading.verb !== null && relatedFamilies(reading.verb.family).has(family)) return false;
  const patient = patientOf(clause);
  if (patient === null) return false;
  const families = tokens.slice(patient.first, patient.last + 1).map((token) => familyOf(token.lemma));
  // The night trains are not the day trains.
  if (reading.terms.some((term) => families.some((own) => areOpposed(term.family, own)))) return false;
  return reading.terms.some((term) => families.some((own) => relatedFamilies(term.family).has(own)));
}
