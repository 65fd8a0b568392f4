import {
  durationFillers,
  mannerFillers,
  ofClause,
  ofPhrase,
  placeFillers,
  reasonFillers,
  timeFillers,
  type Filler,
} from '../language/adjuncts.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { agentOf, dependentsOf, patientOf, tellsWhatIs } from '../language/roles.ts';
import { tellsTime } from '../language/time-and-place.ts';
import { SPEECH_VERBS } from '../language/verb-classes.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { familiesBetween, familyOf } from './content-words.ts';
import { judgeKind } from './judge-kind.ts';
import { asksFate, type QuestionReading } from './question-reading.ts';
import { statusFit } from './fit-status.ts';
import { relatedFamilies } from './word-families.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';

/** What a clause is worth that tells of the verb asked about, but of what is yet to come where the past is asked about. */
const OTHER_STATUS = 0.6;

const ASKS_DEED = /^(?:happen|do)$/u;
/** What a clause is worth as a match where any deed is asked for. */
const ANY_DEED = 0.7;

/** How well the clause's verb is the one asked about: itself, a related one, or not. */
function verbMatch(reading: QuestionReading, clause: Clause): number {
  const { verb } = reading;
  if (verb === null) return 0;
  // "what happened to the driver", "what did she do": whatever is told of them.
  if (ASKS_DEED.test(verb.lemma)) return ANY_DEED;
  const own = familyOf(withoutParticle(clause.verb.lemma));
  if (own === verb.family) return 1;
  return relatedFamilies(verb.family).has(own) ? 0.6 : 0;
}

const familiesOf = (tokens: readonly Token[], phrase: Phrase | null): Set<string> =>
  new Set(phrase === null ? [] : familiesBetween(tokens, phrase.first, phrase.last));

/** How well the question's subject is the clause's, 0 to 1; 0.6 where a pronoun stands for it, or nothing is asked. */
function subjectMatch(reading: QuestionReading, clause: Clause, tokens: readonly Token[]): number {
  if (reading.subjectTerms.length === 0) return 0.8;
  const role = reading.verb?.passive === true ? patientOf(clause) : agentOf(clause);
  if (role === null) return 0.4;
  const own = familiesOf(tokens, withApposition(role, clause, tokens));
  const found = reading.subjectTerms.filter((term) => own.has(term)).length / reading.subjectTerms.length;
  if (found > 0) return 0.5 + 0.5 * found;
  return tokens[role.head]?.pos === 'PRON' ? 0.55 : 0.15;
}

/** "the foreign minister, Elsa Brandt, met": what is set off between a subject and its verb describes or names it. */
function withApposition(role: Phrase, clause: Clause, tokens: readonly Token[]): Phrase {
  const isSetOff = tokens[role.last + 1]?.text === ',' && role.last < clause.verb.first;
  return isSetOff ? { ...role, last: clause.verb.first - 1 } : role;
}

/** How much of what stands behind the question's verb is met in the clause. */
function objectMatch(reading: QuestionReading, clause: Clause, tokens: readonly Token[]): number {
  if (reading.objectTerms.length === 0) return 0.8;
  const own = new Set(familiesBetween(tokens, clause.first, clause.last));
  const found = reading.objectTerms.filter(
    (term) => own.has(term) || [...relatedFamilies(term)].some((family) => own.has(family)),
  ).length;
  return 0.3 + (0.7 * found) / reading.objectTerms.length;
}

/** The candidates of a sentence that fill the place asked for in a clause with the verb asked about. */
export function matchClauses(sentence: AnalysedSentence, at: number, reading: QuestionReading): Candidate[] {
  const { clauses, tokens } = sentence;
  const candidates: Candidate[] = [];
  clauses.forEach((clause, index) => {
    const verb = verbMatch(reading, clause);
    if (verb === 0) return;
    const polarity = reading.verb?.negated === clause.verb.negated ? 1 : 0.8;
    const status = statusFit(sentence, index, reading) === 0 ? OTHER_STATUS : 1;
    const match =
      verb * polarity * status * subjectMatch(reading, clause, tokens) * objectMatch(reading, clause, tokens);
    for (const filler of fillersFor(reading, clauses, index, tokens)) {
      const head = tokens[filler.head];
      candidates.push({
        sentence: at,
        first: filler.first,
        last: filler.last,
        structure: match * filler.certainty,
        kind: judgeKind(tokens.slice(filler.first, filler.last + 1), head, reading.wanted),
        found: `${filler.found} of "${clause.verb.lemma}"`,
      });
    }
  });
  return candidates;
}

function fillersFor(
  reading: QuestionReading,
  clauses: readonly Clause[],
  index: number,
  tokens: readonly Token[],
): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  switch (reading.wanted) {
    case 'time':
      return timeFillers(clauses, index, tokens);
    case 'place':
      return reading.slot === 'oblique' ? obliqueFillers(reading, clause) : placeFillers(clauses, index, tokens);
    case 'reason':
      return reasonFillers(clauses, index, tokens);
    case 'manner':
      return mannerFillers(clauses, index, tokens);
    case 'duration':
      return durationFillers(clause, tokens);
    case 'yes-no':
      return [];
    default:
      return participantFillers(reading, clauses, index, tokens);
  }
}

function participantFillers(
  reading: QuestionReading,
  clauses: readonly Clause[],
  index: number,
  tokens: readonly Token[],
): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const passive = reading.verb?.passive === true;
  if (ASKS_DEED.test(reading.verb?.lemma ?? '')) return deedFillers(reading, clauses, index, tokens);
  switch (reading.slot) {
    case 'subject':
      return passive ? ofPhrase(patientOf(clause), 1, 'patient') : ofPhrase(agentOf(clause), 1, 'agent');
    case 'oblique':
      return passive && reading.preposition === 'by'
        ? ofPhrase(agentOf(clause), 1, 'agent')
        : obliqueFillers(reading, clause);
    case 'infinitive':
      return infinitiveFillers(clauses, index);
    case 'complement':
      return [...complementFillers(clause, tokens), ...objectFillers(clauses, index, tokens, 0.5)];
    default:
      return objectFillers(clauses, index, tokens, 1);
  }
}

/**
 * What is told of whom the question names: the clause from its verb on. What befell them is also the whole clause of
 * another who did it to them ("the navy towed the ship away"), and never what they are ("was a ferry").
 */
function deedFillers(
  reading: QuestionReading,
  clauses: readonly Clause[],
  index: number,
  tokens: readonly Token[],
): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const { subject, verb } = clause;
  const isFate = asksFate(reading);
  const tells = (role: Phrase | null): boolean => isNamedBy(reading, role, tokens);
  const deed = { last: withoutNext(clauses, index, tokens), head: verb.head, certainty: 1 };
  if (isFate && tellsWhatIs(clause)) return [];
  if (tells(subject)) return [{ ...deed, first: verb.first, found: 'deed' }];
  if (!isFate || subject === null || clause.subjectUnderstood || verb.voice === 'passive' || !tells(patientOf(clause)))
    return [];
  return [{ ...deed, first: subject.first, found: 'deed of another' }];
}

/** The last word of a clause before another that is only joined to it and has a subject of its own. */
function withoutNext(clauses: readonly Clause[], index: number, tokens: readonly Token[]): number {
  const own = clauses[index];
  const next = dependentsOf(clauses, index, 'conjunct').find(({ subjectUnderstood }) => !subjectUnderstood);
  if (own === undefined || next === undefined || next.first <= own.verb.last) return own?.last ?? 0;
  let last = Math.min(next.first, next.subject?.first ?? next.first) - 1;
  while (last > own.verb.last && /^(?:CCONJ|PUNCT)$/u.test(tokens[last]?.pos ?? '')) last -= 1;
  return last;
}

/** Whether the question names a phrase by its head, or a pronoun's by what stands beside it. */
function isNamedBy(reading: QuestionReading, role: Phrase | null, tokens: readonly Token[]): boolean {
  if (role === null) return false;
  const named = new Set([...reading.subjectTerms, ...reading.objectTerms]);
  const head = tokens[role.head];
  return (
    familiesBetween(tokens, role.first, role.last).some((family) => named.has(family)) &&
    (named.has(familyOf(head?.lemma ?? '')) || head?.pos === 'PRON')
  );
}

function objectFillers(
  clauses: readonly Clause[],
  index: number,
  tokens: readonly Token[],
  certainty: number,
): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const complements = dependentsOf(clauses, index, 'complement');
  const complement = complements[0];
  if (complement !== undefined)
    return [{ ...ofClause(complement, certainty, 'what is said'), first: withoutMarker(complement) }];
  const object = clause.verb.voice === 'passive' ? (clause.objects.at(-1) ?? null) : patientOf(clause);
  if (object !== null) return ofPhrase(object, certainty, 'object');
  const infinitives = infinitiveFillers(clauses, index);
  if (infinitives.length > 0) return infinitives;
  const quoted = spokenBehind(clause, tokens) ?? spokenBefore(clauses, index, tokens);
  if (quoted !== null) return [quoted];
  const first = clause.obliques.find(
    (oblique) =>
      oblique.at > clause.verb.last && !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return ofPhrase(first?.phrase ?? null, 0.6 * certainty, 'prepositional object');
}

const withoutMarker = (clause: Clause): number => (clause.marker === 'that' ? clause.first + 1 : clause.first);

const OPENS_QUOTE = /^(?:["“]|``)$/u;
const CLOSES_QUOTE = /^(?:["”]|'')$/u;

/** "The police said: “…”", "said in a statement, “…”": a quote that a colon or comma opens behind a verb of speech. */
function spokenBehind({ verb }: Clause, tokens: readonly Token[]): Filler | null {
  if (!SPEECH_VERBS.has(verb.lemma)) return null;
  const mark = tokens.findIndex(
    ({ text }, at) => at > verb.last && OPENS_QUOTE.test(text) && /^[:,]$/u.test(tokens[at - 1]?.text ?? ''),
  );
  if (mark === -1) return null;
  const end = tokens.findIndex(({ text }, at) => at > mark && CLOSES_QUOTE.test(text));
  const last = end === -1 ? tokens.length - 1 : end;
  return { first: mark, last, head: mark + 1, certainty: 0.9, found: 'what is said' };
}

/** "…, the police said": what is said stands before the verb of speech. */
function spokenBefore(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler | null {
  const clause = clauses[index];
  const spoken = clauses[0];
  if (clause === undefined || spoken === undefined || index === 0 || clause.first === 0) return null;
  let last = (clause.subject?.first ?? clause.first) - 1;
  last = Math.min(last, clause.verb.first - 1);
  while (last > 0 && tokens[last]?.pos === 'PUNCT') last -= 1;
  if (last <= spoken.first) return null;
  const first = tokens[0]?.pos === 'PUNCT' ? 1 : 0;
  return { first, last, head: spoken.verb.head, certainty: 0.9, found: 'what is said' };
}

function infinitiveFillers(clauses: readonly Clause[], index: number): Filler[] {
  return dependentsOf(clauses, index, 'infinitive', 'participial').map((clause) => ({
    ...ofClause(clause, 1, 'what is done'),
    first: clause.relation === 'infinitive' ? clause.verb.first + 1 : clause.first,
  }));
}

/** "called it a dream", "described as stupid", "named her chief": what is said of the object. */
function complementFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const second = clause.verb.voice === 'active' ? clause.objects[1] : clause.objects[0];
  if (second !== undefined) return ofPhrase(second, 1, 'complement');
  const as = clause.obliques.find((oblique) => oblique.preposition === 'as');
  if (as !== undefined) return ofPhrase(as.phrase, 1, 'complement');
  const adjective = clause.modifiers.find((modifier) => tokens[modifier]?.pos === 'ADJ');
  return adjective === undefined
    ? []
    : [{ first: adjective, last: adjective, head: adjective, certainty: 0.9, found: 'complement' }];
}

function obliqueFillers(reading: QuestionReading, clause: Clause): Filler[] {
  const exact = clause.obliques.filter((oblique) => oblique.preposition === reading.preposition);
  if (exact.length > 0) return exact.flatMap((oblique) => ofPhrase(oblique.phrase, 1, `${oblique.preposition}-phrase`));
  const object = clause.objects.at(-1) ?? null;
  if (object !== null) return ofPhrase(object, 0.5, 'object');
  return clause.obliques.flatMap((oblique) => ofPhrase(oblique.phrase, 0.3, `${oblique.preposition}-phrase`));
}
