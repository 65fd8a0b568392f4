import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/parse-clauses.ts';
import { agentOf, dependentsOf, patientOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { familyOf, isContentWord } from './content-words.ts';
import {
  kindScore,
  PLACE_ADVERBS,
  PLACE_PREPOSITIONS,
  tellsTime,
  TIME_ADVERBS,
  TIME_PREPOSITIONS,
  TIME_SUBORDINATORS,
} from './kinds.ts';
import type { QuestionReading } from './read-question.ts';
import { relatedFamilies } from './word-families.ts';

/** A stretch of tokens with how sure it is that it fills the place asked for. */
interface Filler {
  first: number;
  last: number;
  head: number;
  certainty: number;
  found: string;
}

const ofPhrase = (phrase: Phrase | null, certainty: number, found: string): Filler[] =>
  phrase === null ? [] : [{ first: phrase.first, last: phrase.last, head: phrase.head, certainty, found }];

const ofClause = (clause: Clause, certainty: number, found: string): Filler => ({
  first: clause.first,
  last: clause.last,
  head: clause.verb.head,
  certainty,
  found,
});

/** How well the clause's verb is the one asked about: itself, a related one, or not. */
function verbMatch(reading: QuestionReading, clause: Clause): number {
  const { verb } = reading;
  if (verb === null) return 0;
  const own = familyOf(clause.verb.lemma.split(' ')[0] ?? '');
  if (own === verb.family) return 1;
  return relatedFamilies(verb.family).has(own) ? 0.6 : 0;
}

const familiesOf = (tokens: readonly Token[], phrase: Phrase | null): Set<string> =>
  new Set(
    phrase === null
      ? []
      : tokens
          .slice(phrase.first, phrase.last + 1)
          .filter(isContentWord)
          .map((token) => familyOf(token.lemma)),
  );

/** How well the question's subject is the clause's, 0 to 1; 0.6 where a pronoun stands for it, or nothing is asked. */
function subjectMatch(reading: QuestionReading, clause: Clause, tokens: readonly Token[]): number {
  if (reading.subjectTerms.length === 0) return 0.8;
  const role = reading.verb?.passive === true ? patientOf(clause) : agentOf(clause);
  if (role === null) return 0.4;
  const own = familiesOf(tokens, role);
  const found = reading.subjectTerms.filter((term) => own.has(term)).length / reading.subjectTerms.length;
  if (found > 0) return 0.5 + 0.5 * found;
  return tokens[role.head]?.pos === 'PRON' ? 0.55 : 0.15;
}

/** How much of what stands behind the question's verb is met in the clause. */
function objectMatch(reading: QuestionReading, clause: Clause, tokens: readonly Token[]): number {
  if (reading.objectTerms.length === 0) return 0.8;
  const own = new Set(
    tokens
      .slice(clause.first, clause.last + 1)
      .filter(isContentWord)
      .map((token) => familyOf(token.lemma)),
  );
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
    const match = verb * polarity * subjectMatch(reading, clause, tokens) * objectMatch(reading, clause, tokens);
    for (const filler of fillersFor(reading, clauses, index, tokens)) {
      const head = tokens[filler.head];
      candidates.push({
        sentence: at,
        first: filler.first,
        last: filler.last,
        structure: match * filler.certainty,
        kind: kindScore(tokens.slice(filler.first, filler.last + 1), head, reading.wanted),
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
      return reading.slot === 'oblique' ? obliqueFillers(reading, clause) : placeFillers(clause, tokens);
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
  const quoted = spokenBefore(clauses, index, tokens);
  if (quoted !== null) return [quoted];
  const first = clause.obliques.find(
    (oblique) =>
      oblique.at > clause.verb.last && !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return ofPhrase(first?.phrase ?? null, 0.6 * certainty, 'prepositional object');
}

const withoutMarker = (clause: Clause): number => (clause.marker === 'that' ? clause.first + 1 : clause.first);

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

function timeFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const times = clause.times.flatMap((phrase) => ofPhrase(phrase, 1, 'time'));
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        TIME_PREPOSITIONS.has(oblique.preposition) &&
        tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: 1,
      found: 'time',
    }));
  const direct = [...times, ...obliques];
  if (direct.length > 0) return direct;
  const adverbial = dependentsOf(clauses, index, 'adverbial', 'participial')
    .filter((dependent) => TIME_SUBORDINATORS.has(dependent.marker ?? ''))
    .map((dependent) => ofClause(dependent, 0.9, 'time clause'));
  const events = clause.obliques
    .filter((oblique) => /^(?:after|before|during|following|since|until)$/u.test(oblique.preposition))
    .map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: 0.9,
      found: 'time',
    }));
  const adverbs = adverbsOf(clause, tokens, TIME_ADVERBS, 'time');
  const { governor } = clause;
  const inherited =
    governor === null || adverbial.length + events.length + adverbs.length > 0
      ? []
      : timeFillers(clauses, governor, tokens).map((filler) => ({ ...filler, certainty: 0.6 * filler.certainty }));
  return [...adverbial, ...events, ...adverbs, ...inherited];
}

function adverbsOf(clause: Clause, tokens: readonly Token[], adverbs: ReadonlySet<string>, found: string): Filler[] {
  const inGroup = Array.from(
    { length: clause.verb.last - clause.verb.first + 1 },
    (_, offset) => clause.verb.first + offset,
  );
  return [...clause.modifiers, ...inGroup]
    .filter((at) => adverbs.has(tokens[at]?.lower ?? ''))
    .map((at) => ({ first: at, last: at, head: at, certainty: 0.8, found }));
}

function placeFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        PLACE_PREPOSITIONS.has(oblique.preposition) &&
        !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: oblique.phrase.first,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: oblique.at < clause.verb.first && oblique.at > clause.first ? 0.6 : 1,
      found: 'place',
    }));
  if (obliques.length > 0) return obliques;
  return [
    ...adverbsOf(clause, tokens, PLACE_ADVERBS, 'place'),
    ...ofPhrase(clause.objects.at(-1) ?? null, 0.4, 'object'),
  ];
}

const REASON_MARKERS = /^(?:because|since|as|so that|for|in order|lest)$/u;
const REASON_PREPOSITIONS = /^(?:because of|due to|for|over|amid|on|after|following|as|by|in|with)$/u;

function reasonFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const dependents = clauses.filter((dependent) => dependent.governor === index);
  const because = dependents.filter(
    (dependent) => dependent.relation === 'adverbial' && REASON_MARKERS.test(dependent.marker ?? ''),
  );
  const purpose = dependents.filter((dependent) => dependent.relation === 'infinitive');
  const participial = dependents.filter((dependent) => dependent.relation === 'participial');
  const obliques = clause.obliques.filter(
    (oblique) =>
      oblique.at > clause.verb.last &&
      REASON_PREPOSITIONS.test(oblique.preposition) &&
      !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return [
    ...because.map((dependent) => ofClause(dependent, 1, 'reason clause')),
    ...purpose.map((dependent) => ofClause(dependent, 0.8, 'purpose')),
    ...obliques.map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: /^(?:because of|due to|for|over|amid)$/u.test(oblique.preposition) ? 0.8 : 0.4,
      found: 'reason',
    })),
    ...participial.map((dependent) => ofClause(dependent, 0.5, 'participial clause')),
  ];
}

function mannerFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const dependents = clauses.filter((dependent) => dependent.governor === index);
  const byDoing = dependents.filter(
    (dependent) =>
      dependent.relation === 'participial' &&
      (dependent.marker === 'by' || dependent.marker === null || dependent.marker === 'without'),
  );
  const inGroup = Array.from(
    { length: clause.verb.last - clause.verb.first + 1 },
    (_, offset) => clause.verb.first + offset,
  );
  const adverbs = [...inGroup, ...clause.modifiers].filter((at) => {
    const token = tokens[at];
    return (
      (token?.pos === 'ADV' && /ly$/u.test(token.lower) && !TIME_ADVERBS.has(token.lower)) ||
      (token?.pos === 'ADJ' && clause.verb.lemma !== 'have')
    );
  });
  const obliques = clause.obliques.filter(
    (oblique) =>
      /^(?:by|with|through|via|in|without|like|as|on)$/u.test(oblique.preposition) &&
      !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return [
    ...byDoing.map((dependent) => ofClause(dependent, dependent.marker === 'by' ? 1 : 0.7, 'means')),
    ...adverbs.map((at) => ({ first: at, last: at, head: at, certainty: 0.9, found: 'manner' })),
    ...obliques.map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: /^(?:by|with|through|via)$/u.test(oblique.preposition) ? 0.7 : 0.45,
      found: 'means',
    })),
  ];
}

function durationFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        /^(?:for|over|within|in|until|since|from)$/u.test(oblique.preposition) &&
        tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: /^(?:until|since|from)$/u.test(oblique.preposition) ? oblique.at : oblique.phrase.first,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: oblique.preposition === 'for' || oblique.preposition === 'until' ? 1 : 0.7,
      found: 'duration',
    }));
  return [...obliques, ...clause.times.flatMap((phrase) => ofPhrase(phrase, 0.9, 'duration'))];
}
