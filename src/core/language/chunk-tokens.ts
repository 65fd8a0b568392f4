import { verbForm, type VerbForm } from './verb-forms.ts';
import { PARTICLES_BY_VERB } from './phrasal-verbs.ts';
import type { Token } from './token.ts';

/** A base noun phrase (no clause or prepositional phrase in it), as token indexes, both inclusive. */
export interface NounPhrase {
  kind: 'noun-phrase';
  first: number;
  last: number;
  /** The noun, name, number or pronoun that the phrase is about. */
  head: number;
}

/** A verb with its auxiliaries, negation and particle. */
export interface VerbGroup {
  kind: 'verb-group';
  first: number;
  last: number;
  /** The main verb. */
  head: number;
  /** Its base form, with the particle: "meet", "shoot down". */
  lemma: string;
  form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  voice: 'active' | 'passive';
  tense: 'past' | 'present' | 'future';
  progressive: boolean;
  negated: boolean;
  /** A modal's lemma: could, may, must, will; null without one. */
  modal: string | null;
  /** A bare form that is a past as well as a participle: "killed", "trapped". */
  ambiguous: boolean;
}

/** A word or mark that ties phrases together, or stands for itself. */
export interface Link {
  kind:
    | 'preposition'
    | 'subordinator'
    | 'relative'
    | 'coordinator'
    | 'comma'
    | 'stop'
    | 'quote'
    | 'adverb'
    | 'adjective'
    | 'other';
  first: number;
  last: number;
  /** Its words in lower case. */
  word: string;
}

export type Chunk = NounPhrase | VerbGroup | Link;

const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should']);
const POSSESSIVE_PRONOUNS = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const RELATIVES = new Set(['who', 'whom', 'which', 'whose', 'that']);
const ALWAYS_SUBORDINATORS = new Set([
  'because',
  'when',
  'while',
  'if',
  'although',
  'though',
  'whether',
  'unless',
  'whereas',
  'where',
  'why',
  'how',
  'once',
  'lest',
]);
/** Words that open a clause or a phrase; the clause reader decides by what follows. */
const PREPOSITION_OR_SUBORDINATOR = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'like', 'so']);
const MULTIWORD: readonly (readonly [string, Link['kind']])[] = [
  ['as well as', 'coordinator'],
  ['because of', 'preposition'],
  ['according to', 'preposition'],
  ['due to', 'preposition'],
  ['such as', 'preposition'],
  ['out of', 'preposition'],
  ['ahead of', 'preposition'],
  ['instead of', 'preposition'],
  ['next to', 'preposition'],
  ['in order', 'adverb'],
  ['so that', 'subordinator'],
  ['even though', 'subordinator'],
  ['as if', 'subordinator'],
];
/** Participles that have become prepositions: "following the talks". */
const PARTICIPLE_PREPOSITIONS = new Set([
  'following',
  'including',
  'regarding',
  'amid',
  'despite',
  'excluding',
  'involving',
]);
/** Words before a number that belong to it: "at least seven", "more than 50". */
const QUANTITY_OPENINGS = [
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'up to',
  'as many as',
  'as much as',
  'no more than',
  'no fewer than',
  'no less than',
];
const QUANTITY_ADVERBS = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'some',
  'over',
  'under',
  'only',
  'just',
  'exactly',
]);
const PREDETERMINERS = new Set(['all', 'both', 'half', 'such', 'many', 'quite', 'what']);

const startsWords = (tokens: readonly Token[], at: number, phrase: string): number => {
  const words = phrase.split(' ');
  return words.every((word, offset) => tokens[at + offset]?.lower === word) ? words.length : 0;
};

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM');

const isApostropheS = (token: Token | undefined): boolean =>
  token?.pos === 'PART' && (token.text === "'s" || token.text === '’s' || token.text === "'" || token.text === '’');

/** "the Editors' Forum": an apostrophe behind a plural, which the tagger takes for a quote mark. */
const isPluralGenitive = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/u.test(tokens[at]?.text ?? '') &&
  tokens[at]?.pos === 'PUNCT' &&
  /s$/u.test(tokens[at - 1]?.text ?? '') &&
  isNominal(tokens[at + 1]);

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** A hyphen or slash inside a compound: no white space on either side ("two-day", "US-China"). */
const isCompoundMark = (tokens: readonly Token[], at: number): boolean =>
  /^[-–/]$/u.test(tokens[at]?.text ?? '') && touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]);

/** The index behind a compound that begins at `at` ("high-stakes" → 3 tokens), or `at + 1`. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (isCompoundMark(tokens, end)) end += 2;
  return end;
}

/** Where a quantity's opening words end ("more than" before a number), or `at` if there is none. */
function quantityEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (const opening of QUANTITY_OPENINGS) end = Math.max(end, at + startsWords(tokens, at, opening));
  if (end === at && QUANTITY_ADVERBS.has(tokens[at]?.lower ?? '')) end = at + 1;
  const next = tokens[end];
  if (next?.lower === 'a' && end > at && isNominal(tokens[end + 1])) return end;
  return next !== undefined && (next.pos === 'NUM' || next.text === '$' || next.text === '£' || next.text === '€')
    ? end
    : at;
}

const DEICTIC_DAYS = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime']);

/** "Tests | yesterday", "Tuesday | British troops": a time beside a noun phrase is a phrase of its own. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (DEICTIC_DAYS.has(word)) return true;
  return (
    WEEKDAYS.test(tokens[at - 1]?.lower ?? '') &&
    !PARTS_OF_DAY.has(word) &&
    tokens[at]?.pos !== 'NUM' &&
    !/^\p{Lu}/u.test(tokens[at - 2]?.text ?? 'a')
  );
}

/** "South African National …": an adjective inside a name. */
const isInsideName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  tokens[at - 1]?.pos === 'PROPN' &&
  /^\p{Lu}/u.test(tokens[at]?.text ?? '') &&
  (isNominal(tokens[at + 1]) || tokens[at + 1]?.pos === 'ADJ');

/** The noun phrase that begins at `at`, or null. */
function nounPhraseAt(tokens: readonly Token[], at: number): NounPhrase | null {
  const opening = tokens[at];
  if (opening === undefined) return null;
  if (opening.pos === 'PRON' && !POSSESSIVE_PRONOUNS.has(opening.lower)) {
    return RELATIVES.has(opening.lower) && opening.lower !== 'that'
      ? null
      : { kind: 'noun-phrase', first: at, last: at, head: at };
  }
  let index = quantityEnd(tokens, at);
  let head = -1;
  let determined = index > at;
  let sawAdjective = -1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    if (isNominal(token)) {
      if (head !== -1 && standsAlone(tokens, index)) break;
      const end = compoundEnd(tokens, index);
      // A number before an adjective counts what follows: "two largest economies".
      if (head === -1 && token.pos === 'NUM' && tokens[end]?.pos === 'ADJ' && adjectiveLeadsToNoun(tokens, end))
        determined = true;
      else head = end - 1;
      index = end;
      continue;
    }
    if (
      head === -1 &&
      !determined &&
      (token.pos === 'DET' || POSSESSIVE_PRONOUNS.has(token.lower) || PREDETERMINERS.has(token.lower))
    ) {
      if (
        PREDETERMINERS.has(token.lower) &&
        token.pos !== 'DET' &&
        !(next?.pos === 'DET' || isNominal(next) || next?.pos === 'ADJ')
      )
        break;
      determined = next?.pos !== 'DET';
      index += 1;
      const counted = quantityEnd(tokens, index);
      index = counted;
      continue;
    }
    if (
      head !== -1 &&
      (isApostropheS(token) || isPluralGenitive(tokens, index)) &&
      (isNominal(next) || next?.pos === 'ADJ' || next?.pos === 'VERB' || next?.pos === 'ADV')
    ) {
      head = -1;
      determined = true;
      index += 1;
      continue;
    }
    if (head !== -1 && isApostropheS(token)) {
      index += 1;
      break;
    }
    if (head !== -1 && isInsideName(tokens, index)) {
      index += 1;
      continue;
    }
    if (head === -1 && token.pos === 'ADJ') {
      sawAdjective = index;
      index = compoundEnd(tokens, index);
      // "global and regional issues": adjectives joined before their noun.
      const joined = tokens[index];
      if (
        (joined?.pos === 'CCONJ' || joined?.text === ',') &&
        tokens[index + 1]?.pos === 'ADJ' &&
        isNominal(tokens[index + 2])
      )
        index += 1;
      continue;
    }
    if (
      head === -1 &&
      token.pos === 'ADV' &&
      (next?.pos === 'ADJ' || (determined && next?.pos === 'VERB')) &&
      (determined || adjectiveLeadsToNoun(tokens, index + 1))
    ) {
      index += 1;
      continue;
    }
    // A participle or gerund before its noun: "the alleged balloon", "a working dinner".
    if (
      head === -1 &&
      token.pos === 'VERB' &&
      determined &&
      (adjectiveLeadsToNoun(tokens, index) || isNounLike(token))
    ) {
      if (!adjectiveLeadsToNoun(tokens, index)) head = index;
      sawAdjective = index;
      index = compoundEnd(tokens, index);
      continue;
    }
    if (isCompoundMark(tokens, index)) {
      index += 1;
      continue;
    }
    // "AT&T", "Latham & Watkins".
    if (head !== -1 && token.text === '&' && isNominal(next)) {
      index += 1;
      continue;
    }
    break;
  }
  if (head === -1) {
    if (!determined || index === at) return null;
    head = sawAdjective === -1 ? index - 1 : sawAdjective;
  }
  const last = Math.max(head, index - 1);
  return { kind: 'noun-phrase', first: at, last, head };
}

/** "the injured", "a killing": a participle or gerund that stands as a noun behind its determiner. */
const isNounLike = (token: Token): boolean => /^(?:gerund|participle|past-or-participle)$/u.test(verbForm(token));

/** Whether adjectives, participles and nouns from `at` on end in a noun: "alleged spy balloon". */
function adjectiveLeadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 5; index = compoundEnd(tokens, index)) {
    const token = tokens[index];
    if (isNominal(token)) return true;
    if (token === undefined || (token.pos !== 'ADJ' && token.pos !== 'VERB' && token.pos !== 'ADV')) return false;
  }
  return false;
}

interface Auxiliaries {
  modal: string | null;
  be: boolean;
  have: boolean;
  past: boolean;
  future: boolean;
  negated: boolean;
  infinitive: boolean;
  gerund: boolean;
}

/** "having died": the tagger takes the auxiliary for a verb. */
const isPerfectGerund = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return tokens[at]?.lower === 'having' && next?.pos === 'VERB' && /participle/u.test(verbForm(next));
};

const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did', 'could', 'would', "'d", '’d']);

/** The verb group that begins at `at`, or null. */
function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const aux: Auxiliaries = {
    modal: null,
    be: false,
    have: false,
    past: false,
    future: false,
    negated: false,
    infinitive: false,
    gerund: false,
  };
  let index = at;
  let head = -1;
  let lastAuxiliary = -1;
  if (tokens[index]?.lower === 'not' && (tokens[index + 1]?.lower === 'to' || tokens[index + 1]?.pos === 'VERB')) {
    aux.negated = true;
    index += 1;
  }
  if (tokens[index]?.lower === 'to' && tokens[index]?.pos === 'PART') {
    aux.infinitive = true;
    index += 1;
  }
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.pos === 'AUX' || isPerfectGerund(tokens, index)) {
      if (lastAuxiliary === -1 && token.lower.endsWith('ing')) aux.gerund = true;
      noteAuxiliary(aux, token, lastAuxiliary === -1);
      lastAuxiliary = index;
    } else if (token.lemma === 'not' || token.lower === 'never' || token.lower === 'no longer') {
      if (lastAuxiliary === -1 && !aux.infinitive && tokens[index + 1]?.pos !== 'VERB') break;
      aux.negated = true;
    } else if (token.pos === 'VERB') {
      head = index;
      break;
    } else if (lastAuxiliary !== -1 && isQuoteInside(tokens, index)) {
      // "voters would `` feel the ripples'': a partial quote begins inside the verb group.
    } else if (
      token.pos === 'ADV' &&
      lastAuxiliary === -1 &&
      index === at &&
      PARTICIPLE_PREPOSITIONS.has(tokens[index + 1]?.lower ?? '')
    ) {
      break;
    } else if (token.pos !== 'ADV' || !leadsToVerb(tokens, index + 1)) break;
    index += 1;
  }
  if (head === -1) {
    if (lastAuxiliary === -1) return null;
    head = lastAuxiliary;
  }
  return describeGroup(tokens, at, head, lastAuxiliary, aux);
}

const isQuoteInside = (tokens: readonly Token[], at: number): boolean =>
  /^(?:["“”]|``|''|[[\]])$/u.test(tokens[at]?.text ?? '') && leadsToVerb(tokens, at + 1);

function noteAuxiliary(aux: Auxiliaries, token: Token, first: boolean): void {
  if (MODALS.has(token.lemma) || MODALS.has(token.lower)) {
    aux.modal = MODALS.has(token.lower) ? token.lower : token.lemma;
    aux.future = aux.modal === 'will' || aux.modal === 'shall';
  }
  if (token.lemma === 'be') aux.be = true;
  if (token.lemma === 'have' || token.lower === 'having') aux.have = true;
  if (first && PAST_AUXILIARIES.has(token.lower)) aux.past = true;
}

/** Whether only adverbs and auxiliaries stand between here and a verb: "have since remained". */
function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
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
  lastAuxiliary: number,
  aux: Auxiliaries,
): VerbGroup | null {
  const verb = tokens[head];
  if (verb === undefined) return null;
  const isMain = head !== lastAuxiliary;
  const form = verbForm(verb);
  const hasAuxiliary = isMain && lastAuxiliary !== -1;
  const passive = isMain && aux.be && (form === 'participle' || form === 'past-or-participle');
  const particle = isMain ? particleAfter(tokens, head, verb.lemma) : null;
  return {
    kind: 'verb-group',
    first,
    last: particle === null ? head : head + 1,
    head,
    lemma: particle === null ? verb.lemma : `${verb.lemma} ${particle}`,
    form: groupForm(aux, form, hasAuxiliary || !isMain),
    voice: passive || (!hasAuxiliary && isMain && form === 'participle') ? 'passive' : 'active',
    tense: isMain ? tenseOf(aux, form, hasAuxiliary) : auxiliaryTense(aux, verb),
    progressive: hasAuxiliary && aux.be && form === 'gerund',
    negated: aux.negated,
    modal: aux.modal,
    ambiguous: !hasAuxiliary && isMain && !aux.infinitive && form === 'past-or-participle',
  };
}

function groupForm(aux: Auxiliaries, form: VerbForm, hasAuxiliary: boolean): VerbGroup['form'] {
  if (aux.infinitive) return 'infinitive';
  if (aux.gerund) return 'gerund';
  if (hasAuxiliary) return 'finite';
  if (form === 'gerund') return 'gerund';
  return form === 'participle' ? 'participle' : 'finite';
}

function tenseOf(aux: Auxiliaries, form: VerbForm, hasAuxiliary: boolean): VerbGroup['tense'] {
  if (aux.future) return 'future';
  if (hasAuxiliary) return aux.past || (aux.have && form !== 'base') ? 'past' : 'present';
  return form === 'past' || form === 'past-or-participle' || form === 'participle' ? 'past' : 'present';
}

/** The tense of an auxiliary that stands alone: "has no right", "was late". */
function auxiliaryTense(aux: Auxiliaries, verb: Token): VerbGroup['tense'] {
  if (aux.future) return 'future';
  return PAST_AUXILIARIES.has(verb.lower) || aux.past || (aux.have && verb.lemma === 'be') ? 'past' : 'present';
}

function particleAfter(tokens: readonly Token[], head: number, lemma: string): string | null {
  const next = tokens[head + 1];
  if (next === undefined || (next.pos !== 'ADP' && next.pos !== 'ADV' && next.pos !== 'PART')) return null;
  return PARTICLES_BY_VERB.get(lemma)?.has(next.lower) === true ? next.lower : null;
}

/** The link at `at`: what neither a noun phrase nor a verb group takes up. */
function linkAt(tokens: readonly Token[], at: number): Link {
  const token = tokens[at];
  const word = token?.lower ?? '';
  for (const [phrase, kind] of MULTIWORD) {
    const length = startsWords(tokens, at, phrase);
    // "is due to host": an adjective with its infinitive, not the preposition.
    if (length > 0 && phrase === 'due to' && /^(?:VERB|AUX)$/u.test(tokens[at + 2]?.pos ?? '')) continue;
    if (length > 0) return { kind, first: at, last: at + length - 1, word: phrase };
  }
  return { kind: linkKind(token, word), first: at, last: at, word };
}

function linkKind(token: Token | undefined, word: string): Link['kind'] {
  if (word === ',') return 'comma';
  if (/^(?:[.;:!?]|…|\.\.\.|[-–—]{1,2})$/u.test(word)) return 'stop';
  if (/^(?:["“”‘’«»()[\]]|``|''|'|`)$/u.test(word)) return 'quote';
  if (RELATIVES.has(word)) return 'relative';
  if (PARTICIPLE_PREPOSITIONS.has(word)) return 'preposition';
  if (ALWAYS_SUBORDINATORS.has(word)) return 'subordinator';
  if (PREPOSITION_OR_SUBORDINATOR.has(word)) return 'preposition';
  switch (token?.pos) {
    case 'CCONJ':
      return 'coordinator';
    case 'SCONJ':
      return 'subordinator';
    case 'ADP':
      return 'preposition';
    case 'ADV':
      return 'adverb';
    case 'ADJ':
      return 'adjective';
    default:
      return 'other';
  }
}

/** The chunks of a sentence, in order; every token stands in exactly one. */
export function chunkTokens(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = chunkAt(tokens, at, chunks.at(-1));
    chunks.push(chunk);
    at = chunk.last + 1;
  }
  return chunks;
}

function chunkAt(tokens: readonly Token[], at: number, previous: Chunk | undefined): Chunk {
  const token = tokens[at];
  // "that": a determiner before a noun, else a link that the clause reader takes up.
  if (token?.lower === 'that' && tokens[at + 1]?.lower === 'of')
    return { kind: 'noun-phrase', first: at, last: at, head: at };
  if (token?.lower === 'that' && token.pos !== 'DET') return { kind: 'relative', first: at, last: at, word: 'that' };
  const opensClause =
    token !== undefined && RELATIVES.has(token.lower) && token.lower !== 'that' && token.lower !== 'whose';
  if (opensClause) return linkAt(tokens, at);
  const quantity = quantityEnd(tokens, at) > at;
  if (!quantity && (token?.pos === 'ADP' || token?.pos === 'SCONJ' || token?.pos === 'CCONJ' || token?.pos === 'PUNCT'))
    return linkAt(tokens, at);
  const isAuxiliated = previous?.kind === 'verb-group' || previous?.kind === 'coordinator';
  if (token !== undefined && PARTICIPLE_PREPOSITIONS.has(token.lower) && !isAuxiliated) return linkAt(tokens, at);
  const mayBeModifier =
    token?.pos === 'VERB' &&
    previous?.kind === 'preposition' &&
    verbForm(token) !== 'gerund' &&
    adjectiveLeadsToNoun(tokens, at);
  return (
    (mayBeModifier ? modifiedNoun(tokens, at) : null) ??
    verbGroupAt(tokens, at) ??
    nounPhraseAt(tokens, at) ??
    linkAt(tokens, at)
  );
}

/** "of armed men", "by hired labour": a participle before its noun and behind a preposition. */
function modifiedNoun(tokens: readonly Token[], at: number): NounPhrase | null {
  const noun = nounPhraseAt(tokens, at + 1);
  return noun === null ? null : { ...noun, first: at };
}
