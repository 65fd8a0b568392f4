import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { NounPhrase } from '../../language/chunk.ts';
import type { Clause } from '../../language/clause.ts';
import { isPersonNoun } from '../../language/person-nouns.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';
import type { Span } from '../briefing.ts';
import type { QuotedRange } from '../quotes/pair-quote-marks.ts';
import { fits, readDescription, type Described, type Description } from './describe-entities.ts';
import { OFFICE_NOUNS } from './name-words.ts';
import { pronounOfNoun, type PersonPronoun } from './person-pronouns.ts';
import { chooseAntecedent, RecentMentions, type PronounPlace, type RecentMention } from './recent-mentions.ts';

/** A name in a sentence, as token indexes (inclusive), and whom or what it names. */
export interface NamedHere {
  first: number;
  last: number;
  entity: Described | null;
}

/** A pronoun or description and whom or what it means. */
export interface Reference extends Span {
  entity: string;
  /** Its sentence. */
  sentence: string;
}

/** The personal pronouns of one person, each with its nominative and its use. */
export const PERSONAL: ReadonlyMap<string, [PersonPronoun, PronounPlace['use']]> = new Map([
  ['he', ['he', 'subject']],
  ['him', ['he', 'object']],
  ['his', ['he', 'possessive']],
  ['she', ['she', 'subject']],
  ['her', ['she', 'object']],
  ['hers', ['she', 'possessive']],
]);

/**
 * Finds whom pronouns and definite descriptions mean ("she", "her", "the minister", "the union"), sentence by sentence
 * and outside quotation marks. What could mean another one is left out. Linear in the length of the text.
 */
export function resolveReferences(
  text: string,
  sentences: readonly AnalysedSentence[],
  quoted: readonly QuotedRange[],
  namedIn: (sentence: AnalysedSentence) => readonly NamedHere[],
): Reference[] {
  const reader = new ReferenceReader(text);
  let next = 0;
  sentences.forEach((analysed, number) => {
    const { start, end, kind } = analysed.sentence;
    while ((quoted[next]?.end ?? Infinity) <= start) next += 1;
    const inside: QuotedRange[] = [];
    for (let at = next; (quoted[at]?.start ?? Infinity) < end; at += 1) {
      const range = quoted[at];
      if (range !== undefined) inside.push(range);
    }
    if (kind === 'body' || kind === 'heading') reader.read(analysed, number, inside, namedIn(analysed));
  });
  return reader.found;
}

class ReferenceReader {
  readonly found: Reference[] = [];
  private readonly text: string;
  private readonly recent = new RecentMentions();
  /** What has been named so far, by its nouns: who "the minister" may be. */
  private readonly byNoun = new Map<string, Set<Described>>();

  constructor(text: string) {
    this.text = text;
  }

  read(analysed: AnalysedSentence, number: number, quoted: readonly QuotedRange[], named: readonly NamedHere[]): void {
    const { tokens, chunks, clauses } = analysed;
    const nameAt = new Map(named.map((name) => [name.first, name]));
    const phraseAt = new Map<number, NounPhrase>();
    for (const chunk of chunks) if (chunk.kind === 'noun-phrase') phraseAt.set(chunk.first, chunk);
    const subjects = clausesBySubject(clauses);
    const namedTokens = new Set<number>();
    for (const { first, last } of named) for (let at = first; at <= last; at += 1) namedTokens.add(at);
    let range = 0;
    // The head of what stands before a name and describes its bearer.
    let appositive: number | null = null;
    let lastName = -1;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      while ((quoted[range]?.end ?? Infinity) <= token.start) range += 1;
      if ((quoted[range]?.start ?? Infinity) <= token.start) continue;
      const here = { analysed, number, subjects };
      const phrase = phraseAt.get(at);
      const name = nameAt.get(at);
      if (name !== undefined) {
        if (name.entity !== null) {
          this.mention(here, name.entity, subjects.has(name.last) ? name.last : (appositive ?? name.last));
          this.know(name.entity);
          appositive = null;
          lastName = name.last;
        }
        // "Ravenscar's manager, Carol Whitmore,"
        if (phrase !== undefined && phrase.head > name.last && !namedTokens.has(phrase.head)) {
          if (isSetOffByName(analysed, phrase.last, nameAt)) appositive = phrase.head;
          else this.stranger(here, phrase.head);
        }
        at = name.last;
        continue;
      }
      if (isGenitiveNoun(analysed, at)) this.stranger(here, at);
      const personal = PERSONAL.get(token.lower);
      if (personal !== undefined && token.pos !== 'PROPN') this.pronoun(here, at, personal);
      else if (token.lower === 'it') this.bodyPronoun(here, at);
      if (phrase === undefined || namedTokens.has(phrase.head)) continue;
      if (isSetOffByName(analysed, phrase.last, nameAt)) {
        // "the head of the service, Al Reed,": he is the head.
        appositive ??= phrase.head;
        continue;
      }
      if (isSetOffBehind(analysed, phrase.first, lastName)) continue;
      const description = readDescription(analysed, phrase);
      const entity = description === null ? null : this.described(description, number);
      if (entity === null) {
        this.stranger(here, phrase.head);
        continue;
      }
      this.refer(here, phrase.first, phrase.last, entity);
      this.mention(here, entity, phrase.head);
      at = phrase.last;
    }
  }

  /** Someone who is only described: who "he" may be as well. */
  private stranger(here: Here, head: number): void {
    const noun = here.analysed.tokens[head];
    if (noun?.pos !== 'NOUN' || noun.lower !== noun.lemma || !isPersonNoun(noun.lower)) return;
    if (isPredicate(here.analysed, head)) return;
    this.recent.add({
      entity: null,
      key: `a ${noun.lower}`,
      kind: 'person',
      pronoun: pronounOfNoun(noun.lower),
      ...placeOf(here, head),
    });
  }

  private mention(here: Here, entity: Described, head: number): void {
    this.recent.add({
      entity: entity.id,
      key: entity.id,
      kind: entity.kind,
      pronoun: entity.pronoun,
      ...placeOf(here, head),
    });
  }

  private know(entity: Described): void {
    for (const noun of [...entity.nouns.keys(), ...(entity.age === null ? [] : [`${entity.age} years`])]) {
      const known = this.byNoun.get(noun);
      if (known === undefined) this.byNoun.set(noun, new Set([entity]));
      else if (known.size < MOST_OF_A_KIND) known.add(entity);
    }
    this.byId.set(entity.id, entity);
  }
  private readonly byId = new Map<string, Described>();

  private pronoun(here: Here, at: number, [pronoun, use]: [PersonPronoun, PronounPlace['use']]): void {
    const { analysed, number } = here;
    const isPossessive = use === 'possessive' || (analysed.tokens[at]?.lower === 'her' && opensPhrase(analysed, at));
    const place: PronounPlace = {
      pronoun,
      use: isPossessive ? 'possessive' : use,
      sentence: number,
      clause: clauseOf(analysed.clauses, at),
    };
    const recent = this.recent.before(number, 'person');
    // "After his talks with Ryan, Trump …": the subject that is still to come may be meant.
    if (place.use !== 'subject' && opensBeforeSubject(analysed, at)) return;
    const antecedent = chooseAntecedent(place, recent);
    const entity = antecedent === null ? undefined : this.byId.get(antecedent.entity ?? '');
    if (entity === undefined) return;
    this.refer(here, at, at, entity);
    this.recent.add({ entity: entity.id, key: entity.id, kind: 'person', pronoun, ...placeOf(here, at) });
  }

  /** "It said the ship was safe": the body that was the last subject, where "it" says something. */
  private bodyPronoun(here: Here, at: number): void {
    const clause = here.analysed.clauses[here.subjects.get(at) ?? -1];
    if (clause === undefined || !SPEECH_VERBS.has(clause.verb.lemma) || clause.verb.voice === 'passive') return;
    if (clause.verb.form !== 'finite' || clause.subjectUnderstood) return;
    const bodies = this.recent.before(here.number, 'organisation');
    const subject = bodies.findLast(({ isMain }) => isMain);
    const keys = new Set(bodies.map(({ key }) => key));
    const body = keys.size === 1 ? bodies.at(-1) : subject;
    const entity = this.byId.get(body?.entity ?? '');
    if (entity === undefined) return;
    this.refer(here, at, at, entity);
    this.mention(here, entity, at);
  }

  /** Whom or what a description means: the one that has been called so; of several, the one mentioned just before. */
  private described(description: Description, number: number): Described | null {
    const noun = description.age === null ? description.noun : `${description.age} years`;
    const able = [...(this.byNoun.get(noun) ?? [])].filter((described) => fits(description, described));
    const [only] = able;
    const recent = this.recent.before(number, description.kind);
    const isNear = recent.some(({ entity }) => entity === only?.id);
    if (able.length === 1 && only !== undefined && (isNear || staysTold(description))) return only;
    const near = new Set(recent.flatMap(({ entity }) => able.find(({ id }) => id === entity) ?? []));
    if (near.size === 1) return [...near][0] ?? null;
    return able.length === 0 ? this.impliedBy(description, recent) : null;
  }

  /** "the 67-year-old": the only one nearby, where the article has given no age. */
  private impliedBy({ age, pronoun }: Description, recent: readonly RecentMention[]): Described | null {
    if (age === null) return null;
    const able = recent.filter(
      (mention) => mention.pronoun === null || pronoun === null || mention.pronoun === pronoun,
    );
    const entity = this.byId.get(able.at(-1)?.entity ?? '');
    return entity?.age === null && able.every(({ key }) => key === entity.id) ? entity : null;
  }

  private refer({ analysed }: Here, first: number, last: number, { id }: Described): void {
    const start = analysed.tokens[first]?.start ?? 0;
    const end = analysed.tokens[last]?.end ?? start;
    this.found.push({ text: this.text.slice(start, end), start, end, entity: id, sentence: analysed.sentence.id });
  }
}

/** Whether a description means the same one throughout an article: an office, an age, a body; "the singer" may be another. */
const staysTold = ({ kind, age, noun }: Description): boolean =>
  kind === 'organisation' || age !== null || OFFICE_NOUNS.has(noun.replace(/-elect(?:ed)?$/u, ''));

/** Of more than these that have one noun nobody is meant by it alone. */
const MOST_OF_A_KIND = 20;

interface Here {
  analysed: AnalysedSentence;
  number: number;
  /** The clauses by the head of their subject. */
  subjects: ReadonlyMap<number, number>;
}

function placeOf(
  { analysed, number, subjects }: Here,
  head: number,
): Pick<RecentMention, 'sentence' | 'subjectOf' | 'isMain'> {
  const within = analysed.clauses.findIndex(
    ({ subject }) =>
      subject !== null && subject.head < head && head <= subject.last && isSetOff(analysed, subject.head, head),
  );
  const subjectOf = subjects.get(head) ?? (within === -1 ? null : within);
  return { sentence: number, subjectOf, isMain: subjectOf !== null && isMainClause(analysed.clauses, subjectOf) };
}

/** "her husband's side": he may be meant as well. */
const isGenitiveNoun = ({ tokens }: AnalysedSentence, at: number): boolean => {
  const next = tokens[at + 1]?.text;
  return next === "'s" || next === '’s';
};

/** "One of them, the inspector Al Reed,": a comma makes the name another word for the subject; "of" does not. */
const isSetOff = ({ tokens }: AnalysedSentence, subject: number, name: number): boolean =>
  tokens.slice(subject, name).some(({ text }) => text === ',');

/** The clause that each noun is the subject of, by the noun: a main clause before any other. */
function clausesBySubject(clauses: readonly Clause[]): Map<number, number> {
  const bySubject = new Map<number, number>();
  clauses.forEach(({ subject }, index) => {
    if (subject === null) return;
    const known = bySubject.get(subject.head);
    if (known === undefined || (!isMainClause(clauses, known) && isMainClause(clauses, index)))
      bySubject.set(subject.head, index);
  });
  return bySubject;
}

/** A main clause, or one that is joined to one. */
function isMainClause(clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index];
  if (clause?.relation === 'main') return true;
  return clause?.relation === 'conjunct' && clause.governor !== null && clauses[clause.governor]?.relation === 'main';
}

/** "her daughter": a noun phrase begins with the pronoun. */
const opensPhrase = ({ chunks }: AnalysedSentence, at: number): boolean =>
  chunks.some((chunk) => chunk.kind === 'noun-phrase' && chunk.first === at && chunk.last > at);

/** Whether a pronoun stands in what opens a sentence before its subject: "Gearing up for his speech, Trump …". */
function opensBeforeSubject({ clauses, tokens }: AnalysedSentence, at: number): boolean {
  const main = clauses.find(({ relation }) => relation === 'main');
  const subject = main?.subject ?? null;
  if (subject === null || subject.first <= at) return false;
  return tokens.slice(at, subject.first).some(({ text }) => text === ',');
}

/** "is the first woman to win", "as a coach": what someone is, not someone else. */
const isPredicate = ({ clauses, tokens }: AnalysedSentence, head: number): boolean =>
  clauses.some(
    ({ verb, objects, obliques }) =>
      (/^(?:be|become)$/u.test(verb.lemma) && objects.some((object) => object.head === head)) ||
      obliques.some(({ preposition, phrase }) => preposition === 'as' && phrase.head === head),
  ) || tokens[head - 2]?.lower === 'as';

/** The innermost clause that a token stands in. */
function clauseOf(clauses: readonly Clause[], at: number): number | null {
  let found: number | null = null;
  clauses.forEach(({ first, last }, index) => {
    const best = found === null ? undefined : clauses[found];
    if (first <= at && at <= last && (best === undefined || last - first <= best.last - best.first)) found = index;
  });
  return found;
}

/** "The mayor of Leeds, Ann Hale,", "Her husband, the engineer Al Reed,": what a name follows describes its bearer. */
function isSetOffByName({ tokens }: AnalysedSentence, last: number, nameAt: ReadonlyMap<number, NamedHere>): boolean {
  let hasComma = false;
  for (let at = last + 1; at <= last + LONGEST_APPOSITION; at += 1) {
    const name = nameAt.get(at);
    if (name !== undefined && hasComma) return true;
    const token = tokens[at];
    if (name !== undefined) {
      // "the harbour master of Kellan, Godfrey Tembo,"
      if (!/^(?:of|for|at|to|in)$/u.test(tokens[at - 1]?.lower ?? '')) return false;
      at = name.last;
      continue;
    }
    if (token === undefined) return false;
    if (token.text === ',' && !hasComma) hasComma = true;
    else if (!DESCRIBING_TAGS.has(token.pos) && !DESCRIBING_LINKS.has(token.lower)) return false;
  }
  return false;
}
const LONGEST_APPOSITION = 8;
const DESCRIBING_TAGS = wordList('NOUN ADJ DET PROPN');
const DESCRIBING_LINKS = wordList("of for at to in 's ’s");

/** "Joseph Kamara, 41, a fish trader": what stands behind a name describes its bearer. */
function isSetOffBehind({ tokens }: AnalysedSentence, first: number, lastName: number): boolean {
  const between = tokens.slice(lastName + 1, first);
  return (
    lastName >= 0 &&
    between.length > 0 &&
    between.length <= 4 &&
    between.every(({ text, pos }) => text === ',' || pos === 'NUM' || pos === 'ADV')
  );
}
