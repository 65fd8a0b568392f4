import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import { withoutParticle } from '../../language/phrasal-verbs.ts';
import { dependentsOf, governorOf } from '../../language/roles.ts';
import { CLAUSE_VERBS, SPEECH_VERBS } from '../../language/verb-classes.ts';
import { PLACE_ADVERBS } from '../../language/time-and-place.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';

/** Verbs that tell a state, a trait or a thought; they make no event. */
const STATIVE_VERBS = wordList(`
  be have seem appear remain become mean include contain like need know think believe feel hope expect fear doubt wonder suppose consist
  depend belong lie stand will would can could may might should must cost weigh own possess love hate enjoy prefer matter exist
  resemble concern involve surround border overlook adjoin last measure equal deserve owe lack fit contain comprise represent constitute regard deem consider tend live`);
/** Passives of a state: "is based in", "is needed". */
const STATIVE_PASSIVES = wordList(
  'base locate situate surround compose concern involve relate associate link design intend suppose use need require interest license fill cover',
);
/** Participles behind a noun that describe it: "a man named Lee", "the road known as". */
const DESCRIBING_PARTICIPLES = wordList('name call know dub age title entitle date mark line dress picture show own');
/** Verbs that tell nothing without an object or a way: "go", "make", "get". */
const EMPTY_VERBS = wordList('have do go make get take give come keep put let bring turn set run');
/** Verbs that only lead to the infinitive or gerund behind them, which tells the event. */
const LEADING_VERBS = wordList(
  'begin start continue plan intend aim hope want need expect try attempt seek struggle manage fail refuse decline neglect go come set use happen tend prepare decide help get have dare stop keep',
);
/** In the passive: "is expected to", "was said to". */
const LEADING_PASSIVES = wordList(
  'expect believe think say report know understand allege suppose schedule set mean require force allow see rumour predict project',
);
/** Acts that are done by saying something: they count with what is asked, promised or attacked. */
const SPEECH_ACTS = wordList(`
  ask demand announce promise pledge propose vow warn urge accuse blame criticise criticize praise condemn apologise apologize admit deny
  agree declare reject rule testify complain confess concede answer reply respond comment hail slam call order disclose reveal decide`);
/** Words that ask, and pronouns that stand for anything: no participants. */
const ASKING_WORDS = wordList('what which how why whether where when who');

/** Whether a clause tells of something done; `index` is its place in the sentence. */
export function tellsEvent({ tokens, clauses }: AnalysedSentence, index: number): boolean {
  const clause = clauses[index];
  if (clause === undefined) return false;
  const { subject, verb } = clause;
  const lemma = withoutParticle(verb.lemma);
  // "faster than is allowed" only compares.
  if (
    subject === null ||
    clause.marker === 'than' ||
    isIndirectQuestion(clause) ||
    isAddressee(clause, tokens[subject.head]?.lower)
  )
    return false;
  if (STATIVE_VERBS.has(lemma) || (verb.voice === 'passive' && isDescription(clause))) return false;
  const isBare = clause.objects.length === 0;
  if (lemma === 'want') return !isBare;
  if (verb.voice === 'active' && EMPTY_VERBS.has(verb.lemma) && !hasContent(clause, tokens)) return false;
  if (leadsOn(clauses, index)) return false;
  const isThought = CLAUSE_VERBS.has(verb.lemma) || SPEECH_VERBS.has(verb.lemma);
  return !isThought || verb.voice === 'passive' || isActOfSpeech(clauses, index);
}

const DIRECTIONS = /^(?:to|into|from|out of|on|through|for|with|against|off|over|past|towards?)$/u;

/** An object, or a phrase or adverb that tells where to: "went to Paris", "turned north". */
const hasContent = ({ objects, obliques, modifiers, verb }: Clause, tokens: readonly Token[]): boolean =>
  objects.length > 0 ||
  obliques.some(({ preposition, at }) => at > verb.last && DIRECTIONS.test(preposition)) ||
  modifiers.some((at) => at > verb.last && PLACE_ADVERBS.has(tokens[at]?.lower ?? ''));

/** "what doctors advise", "how it came to this". */
const isIndirectQuestion = ({ marker, relation }: Clause): boolean =>
  (marker === 'how' || marker === 'why' || marker === 'whether') && relation !== 'relative';

/** "you can go to the centre": advice to a reader or a hearer. */
const isAddressee = ({ verb }: Clause, subject: string | undefined): boolean =>
  subject === 'you' && (verb.tense !== 'past' || verb.modal !== null);

/** "is based in", "named Lee", "made of glass". */
function isDescription({ verb, obliques }: Clause): boolean {
  if (verb.lemma === 'make') return obliques.some(({ preposition }) => preposition === 'of');
  const isReduced = verb.first === verb.head;
  if (isReduced && DESCRIBING_PARTICIPLES.has(verb.lemma)) return true;
  return STATIVE_PASSIVES.has(verb.lemma) && !obliques.some(({ preposition }) => preposition === 'by');
}

/** Whether the event is told by the infinitive or gerund behind the verb: "began to sink", "is expected to win". */
function leadsOn(clauses: readonly Clause[], index: number): boolean {
  const verb = clauses[index]?.verb;
  if (verb === undefined) return false;
  const dependents = dependentsOf(clauses, index, 'infinitive', 'participial').filter(
    (dependent) => dependent.relation === 'infinitive' || dependent.verb.first === verb.last + 1,
  );
  if (dependents.length === 0 || dependents.every(({ antecedent }) => antecedent !== null)) return false;
  return (verb.voice === 'passive' ? LEADING_PASSIVES : LEADING_VERBS).has(withoutParticle(verb.lemma));
}

const MATTERS = /^(?:of|about|for|against|on|to)$/u;

/** "asked for nine years", "accused them", "has not replied"; "said in a statement that …" is told by what is said. */
function isActOfSpeech(clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index];
  if (clause === undefined) return false;
  const { verb, objects, obliques } = clause;
  const hasComplement = dependentsOf(clauses, index, 'complement').length > 0;
  const asksFor = dependentsOf(clauses, index, 'infinitive').length > 0;
  if (verb.lemma === 'tell' && asksFor && objects.length > 0) return true;
  if (
    (hasComplement && !(verb.negated && verb.lemma === 'decide')) ||
    /^(?:say|tell|add|think|note|mention)$/u.test(verb.lemma)
  )
    return false;
  const isAct = SPEECH_ACTS.has(withoutParticle(verb.lemma));
  if (objects.length > 0) return isAct || !SPEECH_VERBS.has(verb.lemma) || CLAUSE_VERBS.has(verb.lemma);
  if (!isAct) return false;
  return asksFor || verb.negated || obliques.some(({ preposition, at }) => at > verb.last && MATTERS.test(preposition));
}

/** Whether a participant is no more than a word that asks: "what", "which". */
export const isAskingWord = (word: string): boolean => ASKING_WORDS.has(word);

/** A sentence that asks tells no event; nor does one that only greets or points ("Read more"). */
export const asks = ({ tokens }: AnalysedSentence): boolean =>
  tokens.findLast(({ text }) => !/^(?:["”’')\]]|'')$/u.test(text))?.text === '?';

/** Whether a clause stands inside of one that nothing is known of: an indirect question. */
export const isInQuestion = (clauses: readonly Clause[], clause: Clause): boolean => {
  const governor = governorOf(clauses, clause);
  return governor !== undefined && clause.relation !== 'relative' && isIndirectQuestion(governor);
};
