import type { Chunk, NounPhrase, VerbGroup } from './chunk.ts';
import type { OpenClause } from './clause-stack.ts';
import type { Phrase } from './clause.ts';
import type { Reading } from './reading.ts';
import { CLAUSE_VERBS, INFINITIVE_BY_OBJECT_VERBS, isSayingVerb, SPEECH_VERBS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

/** Gives the verb group at `index` its clause: the one that waits for it, or one of its own. */
export function placeVerbGroup(reading: Reading, verb: VerbGroup, index: number): void {
  const previous = reading.neighbour(index, -1);
  if (verb.form === 'infinitive') openInfinitive(reading, verb);
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
  return previous?.kind === 'comma' && !isSpeakerSetOff(reading, verb) && !isListed(reading, verb, index);
}

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
  if (chunks[index - 1]?.kind !== 'comma' || chunks[index - 2]?.last !== subject.last) return false;
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

function setVerb(reading: Reading, clause: OpenClause, verb: VerbGroup): void {
  clause.verb = verb;
  const { antecedent } = clause;
  if (clause.relation !== 'relative' || antecedent === null) return;
  if (clause.subject === null) {
    clause.subject = antecedent;
    clause.subjectUnderstood = true;
  } else if (clause.objects.length === 0 && clause.marker !== 'whose' && leavesGap(reading, antecedent)) {
    clause.objects.push(antecedent);
  }
}

const NOUNS_WITHOUT_GAP = wordList('time moment day way reason place');

/** "the man who she met" is met; "the day that he left" is not left. */
const leavesGap = ({ tokens }: Reading, antecedent: Phrase): boolean =>
  !NOUNS_WITHOUT_GAP.has(tokens[antecedent.head]?.lower ?? '');

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
  const model = clauses.innermost((_, { form }) => (form === 'finite') === isFinite) ?? clauses.top;
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

/** "asked her to leave" has the object leave; "promised to leave" the subject. */
function openInfinitive({ clauses }: Reading, verb: VerbGroup): void {
  const governor = clauses.innermost();
  const isByObject = governor?.verb?.voice === 'active' && INFINITIVE_BY_OBJECT_VERBS.has(governor.verb.lemma);
  const controller = isByObject ? governor.objects.at(-1) : undefined;
  const clause = clauses.open('infinitive', 'to', governor ?? clauses.top, verb.first);
  clause.subject = controller ?? governor?.subject ?? null;
  clause.subjectUnderstood = true;
  clause.verb = verb;
}

function openParticipial(reading: Reading, verb: VerbGroup, previous: Chunk | undefined, index: number): void {
  const { clauses, lastPhrase } = reading;
  const awaits = clauses.top.verb === null && clauses.top.subject !== null;
  const host = awaits ? clauses.top : (clauses.innermost() ?? clauses.top);
  if (previous?.kind === 'coordinator' && host.verb?.form === verb.form) {
    const clause = clauses.openConjunct(verb.first, host);
    clause.subject = host.subject;
    clause.subjectUnderstood = true;
    clause.verb = verb;
    return;
  }
  const isBehindNoun = previous?.kind === 'noun-phrase';
  const clause = clauses.open(isBehindNoun ? 'reduced-relative' : 'participial', null, host, verb.first);
  clause.verb = verb.form === 'gerund' ? verb : asPassive(verb, 'participle');
  clause.subjectUnderstood = true;
  if (isBehindNoun && lastPhrase !== null) {
    clause.subject = lastPhrase;
    clause.antecedent = lastPhrase;
    return;
  }
  clause.subject = host.subject;
  const link = reading.chunks[index - 1];
  if (link?.kind === 'preposition' && link.word === 'of' && lastPhrase?.last === link.first - 1) {
    const isOblique = host.obliques.some(({ phrase }) => phrase === lastPhrase);
    if (isOblique || lastPhrase === host.subject) clause.extends = lastPhrase;
  }
  if (link?.kind === 'preposition' || link?.kind === 'subordinator') clause.marker = link.word;
  clause.parenthetical = previous?.kind === 'comma' || index === 0;
}
