import type { Chunk, NounPhrase, VerbGroup } from './chunk.ts';
import type { OpenClause } from './clause-stack.ts';
import { phraseOf, type Phrase } from './clause.ts';
import type { Reading } from './reading.ts';
import {
  CLAIM_NOUNS,
  CLAUSE_VERBS,
  INFINITIVE_BY_OBJECT_VERBS,
  INFINITIVE_NOUNS,
  isSayingVerb,
  SPEECH_VERBS,
} from './verb-classes.ts';
import { wordList } from './word-list.ts';

/** Gives the verb group at `index` its clause: the one that waits for it, or one of its own. */
export function placeVerbGroup(reading: Reading, verb: VerbGroup, index: number): void {
  const previous = reading.neighbour(index, -1);
  if (verb.form === 'infinitive') openInfinitive(reading, verb, index);
  else if (isInvertedSpeech(reading, verb, previous)) reading.clauses.restart(verb.first).verb = verb;
  else if (verb.form === 'finite' && !isReducedRelative(reading, verb, previous, index))
    placeFinite(reading, verb, previous);
  else openParticipial(reading, verb, previous, index);
  reading.setOff = null;
}

/** "the boy trapped in the well": an ambiguous form where the clause has its verb, or gets it later. */
function isReducedRelative(reading: Reading, verb: VerbGroup, previous: Chunk | undefined, index: number): boolean {
  const { top } = reading.clauses;
  if (!verb.ambiguous || top.relation === 'relative') return false;
  if (isBeforeAgent(reading, index) && (top.verb !== null || reading.finiteVerbsBehind(index) > 0)) return true;
  if (top.verb === null) {
    if (top.subject === null) return top.relation === 'main' && index === 0;
    return isSetOffParticiple(reading, top.subject, index);
  }
  if (previous?.kind === 'noun-phrase')
    return (
      !reading.isPersonalSubject(previous) &&
      !isSubjectOfComplement(top, previous) &&
      !isAwaitedVerb(reading, verb, index)
    );
  return (
    previous?.kind === 'comma' &&
    !isSpeakerSetOff(reading, verb) &&
    !isListed(reading, verb, index) &&
    !(reading.clauses.awaitsVerb && takesObject(reading.chunks, verb, index) && isAwaitedVerb(reading, verb, index))
  );
}

/** "citizens suspected by the police": a form that may be a participle, before the one who does it. */
const isBeforeAgent = ({ chunks }: Reading, index: number): boolean => {
  const link = chunks[index + 1];
  return link?.kind === 'preposition' && link.word === 'by' && chunks[index - 1]?.kind === 'noun-phrase';
};

/** "…, told the court": a verb with an object, which few participles have. */
const takesObject = (chunks: readonly Chunk[], verb: VerbGroup, index: number): boolean =>
  chunks[index + 1]?.kind === 'noun-phrase' && verb.last === verb.head;

const VERBS_OF_TWO_OBJECTS = wordList('give name call award offer show teach send tell elect appoint make ask deny');

/** "pleaded guilty, paid a fine and left": a verb with an object, which a participle rarely has, in a list of verbs. */
function isListed({ chunks }: Reading, verb: VerbGroup, index: number): boolean {
  if (chunks[index + 1]?.kind !== 'noun-phrase' || VERBS_OF_TWO_OBJECTS.has(verb.lemma)) return false;
  const end = chunks.findIndex(
    ({ kind }, at) => at > index && !/^(?:noun-phrase|preposition|adverb|comma)$/u.test(kind),
  );
  const next = chunks[end + 1];
  return chunks[end]?.kind === 'coordinator' && next?.kind === 'verb-group' && next.form === 'finite';
}

/** "the firm, founded in 1901, makes bicycles": a participle between commas, directly behind the subject of another verb. */
function isSetOffParticiple({ chunks }: Reading, subject: Phrase, index: number): boolean {
  if (chunks[index - 1]?.kind !== 'comma') return false;
  const own = chunks.slice(0, index - 1).filter(({ first }) => first > subject.last);
  if (!own.every(({ kind }) => kind === 'preposition' || kind === 'noun-phrase')) return false;
  const comma = chunks.findIndex(({ kind }, at) => at > index && !/^(?:noun-phrase|preposition|adverb)$/u.test(kind));
  const verb = chunks[comma + 1];
  return chunks[comma]?.kind === 'comma' && verb?.kind === 'verb-group' && verb.form === 'finite';
}

/**
 * "the vote to leave the club shocked many": a subject still lacks its verb, and there is no other. "The man accused of
 * stealing the car denied it": the verb has an object, and another one can be the participle.
 */
function isAwaitedVerb(reading: Reading, verb: VerbGroup, index: number): boolean {
  const { clauses, chunks } = reading;
  if (reading.finiteVerbsBehind(index) > 0) return false;
  if (clauses.awaitsVerb) return true;
  const { demotable } = clauses;
  const hasObject = chunks[index + 1]?.kind === 'noun-phrase' && verb.last === verb.head;
  return demotable !== undefined && demotable !== clauses.top && hasObject;
}

/** "said the talks failed": the noun directly behind a verb that takes a clause is the subject of that clause. */
const isSubjectOfComplement = ({ verb }: OpenClause, noun: NounPhrase): boolean =>
  verb !== null && CLAUSE_VERBS.has(verb.lemma) && noun.first === verb.last + 1;

/** "…, Miller, a spokesman, said": a verb of speech behind a name set off by commas. */
const isSpeakerSetOff = (reading: Reading, verb: VerbGroup): boolean =>
  reading.setOff !== null && SPEECH_VERBS.has(verb.lemma) && reading.clauses.top.verb !== null;

/** "…," said Miller: a verb of speech behind a comma, with its speaker directly behind it; "told" has its hearer there. */
function isInvertedSpeech(reading: Reading, verb: VerbGroup, previous: Chunk | undefined): boolean {
  const isBare = verb.form === 'finite' && verb.first === verb.head;
  if (!isBare || !isSayingVerb(verb.lemma) || verb.lemma === 'tell' || previous?.kind !== 'comma') return false;
  const next = reading.chunks.find((chunk) => chunk.first > verb.last);
  const isSpeaker = next?.kind === 'noun-phrase' && !reading.isTemporal(next);
  return isSpeaker && reading.setOff === null && reading.clauses.top.verb !== null && !reading.clauses.awaitsVerb;
}

// ---- finite verbs -------------------------------------------------------------------------------------------

function placeFinite(reading: Reading, verb: VerbGroup, previous: Chunk | undefined): void {
  const { clauses, setOff } = reading;
  const isPending = clauses.awaitsVerb;
  if (clauses.top.verb === null) splitFrontedName(reading, clauses.top, verb);
  if (clauses.top.verb === null) setVerb(reading, clauses.top, verb);
  else if (previous?.kind === 'comma' && setOff !== null && isSpeakerSetOff(reading, verb))
    openSpeech(reading, verb, setOff);
  else if (previous?.kind === 'coordinator' || (previous?.kind === 'comma' && !isPending))
    openSharedSubject(reading, verb);
  else if (isPending) {
    clauses.closeToPending();
    setVerb(reading, clauses.top, verb);
  } else takeOverSubject(reading, verb);
}

/** "During the ceremony | Williams spoke": a name behind a noun is the subject, where the clause has no other. */
function splitFrontedName({ tokens }: Reading, clause: OpenClause, verb: VerbGroup): void {
  const phrase = clause.obliques.at(-1)?.phrase;
  const item = phrase?.items.at(-1);
  if (clause.subject !== null || phrase === undefined || item === undefined || phrase.last !== verb.first - 1) return;
  let name = phrase.last + 1;
  while (tokens[name - 1]?.pos === 'PROPN') name -= 1;
  if (name > phrase.last || name <= item.first || tokens[name - 1]?.pos !== 'NOUN') return;
  clause.subject = phraseOf({ kind: 'noun-phrase', first: name, last: phrase.last, head: phrase.head });
  for (const part of [phrase, item]) {
    part.last = name - 1;
    part.head = name - 1;
  }
}

function setVerb(reading: Reading, clause: OpenClause, verb: VerbGroup): void {
  clause.verb = verb;
  const { antecedent } = clause;
  if (clause.relation !== 'relative' || antecedent === null) return;
  if (clause.subject === null) {
    clause.subject = antecedent;
    clause.subjectUnderstood = true;
  } else if (clause.objects.length === 0 && clause.marker !== 'whose' && leavesGap(reading, clause, antecedent)) {
    clause.objects.push(antecedent);
  }
}

const NOUNS_WITHOUT_GAP = wordList('time moment day way reason place');

/** "the man who she met" is met; "the day that he left" is not left, nor is "the price of which he paid half" paid. */
function leavesGap({ tokens, chunks }: Reading, clause: OpenClause, antecedent: Phrase): boolean {
  const head = tokens[antecedent.head];
  if (NOUNS_WITHOUT_GAP.has(head?.lower ?? '') || tokens[clause.first - 1]?.pos === 'ADP') return false;
  if (!CLAIM_NOUNS.has(head?.lemma ?? '') || clause.verb === null) return true;
  // "a report that it would close the plant" is a whole clause; in "a report that he wrote" the report is written.
  const end = clause.verb.last;
  return clause.verb.voice === 'active' && chunks.find(({ first }) => first > end)?.kind !== 'noun-phrase';
}

/** "…, Miller, a spokesman, said": a main clause of its own, whose subject was read as an apposition. */
function openSpeech(reading: Reading, verb: VerbGroup, speaker: Phrase): void {
  const clause = reading.clauses.restart(speaker.first);
  clause.subject = speaker;
  setVerb(reading, clause, verb);
}

/** "… and left": a verb that shares the subject of the one before it. */
function openSharedSubject(reading: Reading, verb: VerbGroup): void {
  const { clauses } = reading;
  const isFinite = verb.form === 'finite';
  const isSameForm = (_: OpenClause, { form }: VerbGroup): boolean => (form === 'finite') === isFinite;
  // "denied that the boat had turned and said …": who speaks again is who spoke before.
  const speech = isSayingVerb(verb.lemma)
    ? clauses.innermost((clause, earlier) => SPEECH_VERBS.has(earlier.lemma) && isSameForm(clause, earlier))
    : undefined;
  const model = speech ?? clauses.innermost(isSameForm) ?? clauses.top;
  const clause = clauses.openConjunct(verb.first, model);
  clause.subject = model.subject;
  clause.subjectUnderstood = true;
  setVerb(reading, clause, sharesPassive(reading, verb, model) ? asPassive(verb, model.verb?.form ?? verb.form) : verb);
}

/** "was hit and stabbed": the auxiliary of the passive goes for both, unless the second verb has an object. */
function sharesPassive(reading: Reading, verb: VerbGroup, model: OpenClause): boolean {
  if (!verb.ambiguous || model.verb?.voice !== 'passive' || SPEECH_VERBS.has(verb.lemma)) return false;
  const next = reading.chunks.find((chunk) => chunk.first > verb.last);
  return next?.kind !== 'noun-phrase' || reading.isTemporal(next);
}

const asPassive = (verb: VerbGroup, form: VerbGroup['form']): VerbGroup => ({ ...verb, form, voice: 'passive' });

/**
 * A finite verb without a subject of its own: the verb before it was a participle ("the boy trapped in the
 * well died"), or the noun before it was not its object ("he believes the talks failed").
 */
function takeOverSubject(reading: Reading, verb: VerbGroup): void {
  const { clauses, lastPhrase } = reading;
  const earlier = clauses.demotable;
  if (earlier?.verb) {
    clauses.closeAbove(earlier);
    demoteToReducedRelative(reading, earlier, earlier.verb, verb);
    return;
  }
  const { top } = clauses;
  const object = top.objects.at(-1);
  const isObject = object !== undefined && object === lastPhrase;
  if (isObject) top.objects.pop();
  const clause = clauses.open('complement', null, top, isObject ? object.first : verb.first);
  clause.subject = lastPhrase;
  clause.subjectUnderstood = !isObject;
  setVerb(reading, clause, verb);
}

/** Makes a reduced relative clause of what `clause` was taken for, and gives `clause` its true verb. */
function demoteToReducedRelative(reading: Reading, clause: OpenClause, participle: VerbGroup, verb: VerbGroup): void {
  reading.clauses.addFinished({
    ...clause,
    verb: asPassive(participle, 'participle'),
    relation: 'reduced-relative',
    governor: clause,
    subjectUnderstood: true,
    antecedent: clause.subject,
    first: participle.first,
    last: verb.first - 1,
  });
  clause.objects = [];
  clause.obliques = clause.obliques.filter((oblique) => oblique.at < participle.first);
  clause.times = [];
  clause.modifiers = [];
  setVerb(reading, clause, verb);
}

// ---- other verbs --------------------------------------------------------------------------------------------

/**
 * "asked her to leave" and "called for her to leave" have the object leave; "promised to leave" the subject; "a plan to
 * leave" describes the plan.
 */
function openInfinitive(reading: Reading, verb: VerbGroup, index: number): void {
  const { clauses, lastPhrase, tokens } = reading;
  const governor = clauses.innermost();
  const isByObject = governor?.verb?.voice === 'active' && INFINITIVE_BY_OBJECT_VERBS.has(governor.verb.lemma);
  const beneficiary = governor?.obliques.at(-1);
  const isByOblique = beneficiary?.preposition === 'for' && beneficiary.phrase.last === verb.first - 1;
  const controller = isByOblique ? beneficiary.phrase : isByObject ? governor.objects.at(-1) : undefined;
  const clause = clauses.open('infinitive', 'to', governor ?? clauses.top, verb.first);
  clause.subject = controller ?? governor?.subject ?? null;
  clause.subjectUnderstood = true;
  clause.verb = verb;
  const isBehindNoun = reading.neighbour(index, -1)?.kind === 'noun-phrase' && lastPhrase?.last === verb.first - 1;
  if (!isBehindNoun || !INFINITIVE_NOUNS.has(tokens[lastPhrase.head]?.lemma ?? '')) return;
  clause.antecedent = lastPhrase;
  clause.extends = lastPhrase;
  clause.subject = ownerOf(reading, lastPhrase) ?? clause.subject;
}

/** "the commitment of the party to reform", "the party's commitment": whose it is. */
function ownerOf({ tokens }: Reading, { first, last, head }: Phrase): Phrase | null {
  const genitive = tokens.findLastIndex(
    ({ text, pos }, at) => at > first && at < head && pos === 'PART' && /^['’]s?$/u.test(text),
  );
  if (genitive !== -1) return phraseOf({ kind: 'noun-phrase', first, last: genitive - 1, head: genitive - 1 });
  const of = tokens.findLastIndex(({ lower }, at) => at > head && at < last && lower === 'of');
  return of === -1 ? null : phraseOf({ kind: 'noun-phrase', first: of + 1, last, head: last });
}

function openParticipial(reading: Reading, verb: VerbGroup, previous: Chunk | undefined, index: number): void {
  const { clauses, lastPhrase } = reading;
  const awaits = clauses.top.verb === null && clauses.top.subject !== null;
  // "called for him to resign, saying …": behind a comma it belongs to a verb with a tense.
  const isSetOff = previous?.kind === 'comma' && verb.form === 'gerund';
  // "…, calling it a shame": who speaks is the subject of the sentence.
  const isSpeech = SPEECH_VERBS.has(verb.lemma);
  const mayHost = ({ relation }: OpenClause, { form }: VerbGroup): boolean =>
    form === 'finite' && (!isSpeech || relation === 'main' || relation === 'conjunct');
  const innermost = (isSetOff ? clauses.innermost(mayHost) : undefined) ?? clauses.innermost();
  const host = awaits ? clauses.top : (innermost ?? clauses.top);
  const isShared = host.verb !== null && sharesAuxiliary(reading, verb, host.verb);
  if (previous?.kind === 'coordinator' && (host.verb?.form === verb.form || isShared)) {
    const clause = clauses.openConjunct(verb.first, host);
    clause.subject = host.subject;
    clause.subjectUnderstood = true;
    clause.verb = isShared ? { ...verb, form: 'finite', voice: host.verb?.voice ?? verb.voice } : verb;
    return;
  }
  const isBehindNoun = previous?.kind === 'noun-phrase';
  const clause = clauses.open(isBehindNoun ? 'reduced-relative' : 'participial', null, host, verb.first);
  clause.verb = verb.form === 'gerund' ? verb : asPassive(verb, 'participle');
  clause.subjectUnderstood = true;
  if (isBehindNoun && lastPhrase !== null) {
    clause.subject = lastPhrase;
    clause.antecedent = lastPhrase;
    const absolute = host.obliques.at(-1);
    // "with thousands taking part": preposition, noun and gerund are one.
    if (absolute?.phrase === lastPhrase && absolute.preposition === 'with' && verb.form === 'gerund')
      clause.extends = lastPhrase;
    return;
  }
  const link = reading.chunks[index - 1];
  clause.subject = describesObject(reading, verb, host, index) ? lastPhrase : host.subject;
  // "will be paid for by raising fees": whoever pays, not what is paid for.
  if (link?.kind === 'preposition' && link.word === 'by' && host.verb?.voice === 'passive') clause.subject = null;
  if (link?.kind === 'preposition' && link.word === 'of' && lastPhrase?.last === link.first - 1) {
    const isOblique = host.obliques.some(({ phrase }) => phrase === lastPhrase);
    if (isOblique || lastPhrase === host.subject || host.objects.includes(lastPhrase)) clause.extends = lastPhrase;
  }
  if (link?.kind === 'preposition' || link?.kind === 'subordinator') clause.marker = link.word;
  clause.parenthetical = previous?.kind === 'comma' || index === 0;
}

/** "had lied and taken bribes", "was seized and flown out": the auxiliary goes for both participles. */
const sharesAuxiliary = ({ tokens }: Reading, verb: VerbGroup, before: VerbGroup): boolean =>
  verb.form === 'participle' &&
  before.form === 'finite' &&
  tokens.slice(before.first, before.head).some(({ lemma }) => lemma === 'have' || lemma === 'be');

/** "a plant, built in 1901", "a man, named as Lee": a participle behind the comma of an object, unless it names who else acts. */
function describesObject({ chunks, lastPhrase }: Reading, verb: VerbGroup, host: OpenClause, index: number): boolean {
  const link = chunks[index + 1];
  const isByAgent = link?.kind === 'preposition' && link.word === 'by';
  const isBehindComma = chunks[index - 1]?.kind === 'comma' && lastPhrase?.last === verb.first - 2;
  return verb.form !== 'gerund' && isBehindComma && !isByAgent && host.objects.some((object) => object === lastPhrase);
}
