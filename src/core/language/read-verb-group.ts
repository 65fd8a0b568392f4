import type { VerbGroup } from './chunk.ts';
import { PARTICLES_BY_VERB } from './phrasal-verbs.ts';
import { isParticiplePreposition } from './prepositions.ts';
import type { Token } from './token.ts';
import { verbForm, type VerbForm } from './verb-forms.ts';
import { wordList } from './word-list.ts';

const MODALS = wordList('will would can could may might must shall should');
const PAST_AUXILIARIES = wordList("was were had did could would 'd ’d");

/** What the words before the main verb say of it. */
interface Auxiliaries {
  modal: string | null;
  be: boolean;
  have: boolean;
  past: boolean;
  future: boolean;
  negated: boolean;
  infinitive: boolean;
  gerund: boolean;
  /** The auxiliary read last; -1 where there is none. */
  last: number;
}

/** The verb group that begins at `at`, or null. */
export function readVerbGroup(tokens: readonly Token[], at: number): VerbGroup | null {
  const auxiliaries: Auxiliaries = {
    modal: null,
    be: false,
    have: false,
    past: false,
    future: false,
    negated: false,
    infinitive: false,
    gerund: false,
    last: -1,
  };
  let index = readOpening(tokens, at, auxiliaries);
  while (tokens[index]?.pos !== 'VERB' || isPerfectGerund(tokens, index)) {
    if (!readAuxiliary(tokens, at, index, auxiliaries)) {
      return auxiliaries.last === -1 ? null : describeGroup(tokens, at, auxiliaries.last, auxiliaries);
    }
    index += 1;
  }
  return describeGroup(tokens, at, index, auxiliaries);
}

/** Reads "to", "not" and "not to"; gives the index behind them. */
function readOpening(tokens: readonly Token[], at: number, auxiliaries: Auxiliaries): number {
  let index = at;
  if (tokens[index]?.lower === 'not' && (tokens[index + 1]?.lower === 'to' || tokens[index + 1]?.pos === 'VERB')) {
    auxiliaries.negated = true;
    index += 1;
  }
  if (tokens[index]?.lower === 'to' && tokens[index]?.pos === 'PART') {
    auxiliaries.infinitive = true;
    index += 1;
  }
  return index;
}

/** Reads one word before the main verb of a group that begins at `first`; false where the group ends. */
function readAuxiliary(tokens: readonly Token[], first: number, index: number, auxiliaries: Auxiliaries): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const isFirst = auxiliaries.last === -1;
  if (token.pos === 'AUX' || isPerfectGerund(tokens, index)) {
    noteAuxiliary(auxiliaries, token);
    auxiliaries.last = index;
    return true;
  }
  if (token.lemma === 'not' || token.lower === 'never') {
    if (isFirst && !auxiliaries.infinitive && tokens[index + 1]?.pos !== 'VERB') return false;
    auxiliaries.negated = true;
    return true;
  }
  if (isNoLonger(tokens, index, isFirst)) {
    auxiliaries.negated = true;
    return true;
  }
  if (!isFirst && isQuoteInside(tokens, index)) return true;
  // "officially following the talks": the adverb belongs to a preposition, not to a verb.
  if (isFirst && index === first && isParticiplePreposition(tokens[index + 1]?.lower ?? '')) return false;
  return (token.pos === 'ADV' && leadsToVerb(tokens, index + 1)) || isAdverbialInside(tokens, index, isFirst);
}

/** Either word of "in fact" between an auxiliary and its verb: "have in fact risen". */
function isAdverbialInside(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const first = tokens[at]?.lower === 'in' ? at : at - 1;
  return (
    !isFirst && tokens[first]?.lower === 'in' && tokens[first + 1]?.lower === 'fact' && leadsToVerb(tokens, first + 2)
  );
}

/** "having died": the tagger takes the auxiliary for a verb. */
const isPerfectGerund = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return tokens[at]?.lower === 'having' && next?.pos === 'VERB' && verbForm(next).includes('participle');
};

/** Either word of "no longer": behind an auxiliary, or before a verb that it negates. */
function isNoLonger(tokens: readonly Token[], at: number, needsVerb: boolean): boolean {
  const no = tokens[at]?.lower === 'no' ? at : at - 1;
  if (tokens[no]?.lower !== 'no' || tokens[no + 1]?.lower !== 'longer') return false;
  return !needsVerb || tokens[no + 2]?.pos === 'VERB' || tokens[no + 2]?.pos === 'AUX';
}

/** "voters would `` feel the ripples''", "it [would] rise": a quote mark or bracket inside the verb group. */
const isQuoteInside = (tokens: readonly Token[], at: number): boolean =>
  /^(?:["“”]|``|''|[[\]])$/u.test(tokens[at]?.text ?? '') && leadsToVerb(tokens, at + 1);

function noteAuxiliary(auxiliaries: Auxiliaries, token: Token): void {
  const isFirst = auxiliaries.last === -1;
  if (isFirst && token.lower.endsWith('ing')) auxiliaries.gerund = true;
  if (isFirst && PAST_AUXILIARIES.has(token.lower)) auxiliaries.past = true;
  if (MODALS.has(token.lower) || MODALS.has(token.lemma)) {
    auxiliaries.modal = MODALS.has(token.lower) ? token.lower : token.lemma;
    auxiliaries.future = auxiliaries.modal === 'will' || auxiliaries.modal === 'shall';
  }
  if (token.lemma === 'be') auxiliaries.be = true;
  if (token.lemma === 'have' || token.lower === 'having') auxiliaries.have = true;
}

/** A verb has no more than this many adverbs before it. */
const LONGEST_ADVERBS = 4;

/** Whether only adverbs stand between here and a verb or auxiliary: "have since remained". */
function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + LONGEST_ADVERBS; index += 1) {
    const token = tokens[index];
    if (token?.pos === 'VERB' || token?.pos === 'AUX') return true;
    if (token?.pos !== 'ADV' && token?.lemma !== 'not') return false;
  }
  return false;
}

function describeGroup(
  tokens: readonly Token[],
  first: number,
  head: number,
  auxiliaries: Auxiliaries,
): VerbGroup | null {
  const verb = tokens[head];
  if (verb === undefined) return null;
  const form = verbForm(verb);
  const hasMainVerb = head !== auxiliaries.last;
  const hasAuxiliary = auxiliaries.last !== -1;
  const isAuxiliated = hasMainVerb && hasAuxiliary;
  const particle = hasMainVerb ? particleAfter(tokens, head) : null;
  const isParticiple = form === 'participle' || (form === 'past-or-participle' && auxiliaries.be);
  return {
    kind: 'verb-group',
    first,
    last: particle === null ? head : head + 1,
    head,
    lemma: particle === null ? verb.lemma : `${verb.lemma} ${particle}`,
    form: groupForm(auxiliaries, form, hasAuxiliary),
    voice: hasMainVerb && isParticiple && (auxiliaries.be || !hasAuxiliary) ? 'passive' : 'active',
    tense: hasMainVerb ? tenseOf(auxiliaries, form) : auxiliaryTense(auxiliaries, verb),
    progressive: isAuxiliated && auxiliaries.be && (form === 'gerund' || tokens[auxiliaries.last]?.lower === 'being'),
    negated: auxiliaries.negated,
    modal: auxiliaries.modal,
    ambiguous: hasMainVerb && !hasAuxiliary && !auxiliaries.infinitive && form === 'past-or-participle',
  };
}

function groupForm(auxiliaries: Auxiliaries, form: VerbForm, hasAuxiliary: boolean): VerbGroup['form'] {
  if (auxiliaries.infinitive) return 'infinitive';
  if (auxiliaries.gerund) return 'gerund';
  if (hasAuxiliary) return 'finite';
  return form === 'gerund' || form === 'participle' ? form : 'finite';
}

function tenseOf(auxiliaries: Auxiliaries, form: VerbForm): VerbGroup['tense'] {
  if (auxiliaries.future) return 'future';
  if (auxiliaries.last !== -1) return auxiliaries.past || (auxiliaries.have && form !== 'base') ? 'past' : 'present';
  return form === 'past' || form === 'past-or-participle' || form === 'participle' ? 'past' : 'present';
}

/** The tense of an auxiliary that stands alone: "has no right", "was late". */
function auxiliaryTense(auxiliaries: Auxiliaries, verb: Token): VerbGroup['tense'] {
  if (auxiliaries.future) return 'future';
  const isPast = auxiliaries.past || PAST_AUXILIARIES.has(verb.lower);
  return isPast || (auxiliaries.have && verb.lemma === 'be') ? 'past' : 'present';
}

/** The particle of a phrasal verb directly behind it ("shot | down"), or null. */
function particleAfter(tokens: readonly Token[], head: number): string | null {
  const next = tokens[head + 1];
  if (next?.pos !== 'ADP' && next?.pos !== 'ADV' && next?.pos !== 'PART') return null;
  // "called in Kestria", "go on strike": a name or a bare noun makes a preposition of it.
  if (/^(?:over|about|around)$/u.test(next.lower) && tokens[head + 2]?.pos === 'NUM') return null;
  if (/^(?:in|on)$/u.test(next.lower) && /^(?:PROPN|NOUN|NUM)$/u.test(tokens[head + 2]?.pos ?? '')) return null;
  return PARTICLES_BY_VERB.get(tokens[head]?.lemma ?? '')?.has(next.lower) === true ? next.lower : null;
}
