import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { chunkTokens } from '../../language/chunk-tokens.ts';
import { phraseOf, type Clause } from '../../language/clause.ts';
import { parseClauses } from '../../language/parse-clauses.ts';
import { tagTokens } from '../../language/tag-tokens.ts';
import type { Token } from '../../language/token.ts';
import type { TitlePart } from './news-of-title.ts';
import { isCompletedByInfinitive } from './lead-verb-phrase.ts';
import { isHappening } from './is-happening.ts';
import { looksLikeParticiple } from '../../language/verb-forms.ts';

/** Words of an article as a title is read by them: the base forms of its verbs, and its names as they are written. */
export interface UsedWords {
  verbs: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** A part of a title, up to `end`, with the verbs of its article. */
interface TitleReader extends UsedWords {
  title: string;
  end: number;
}

/** Words of a title that are tried for its verb: a longer title is no headline. */
const MOST_TRIED = 16;

/**
 * The grammar of a part of a title. Headlines leave out articles and copulas and write of the past in the present, so
 * that a tagger takes their verb for a noun ("Judge blocks travel ban"): where a part shows no verb, one is looked for.
 * `used` are the words that the article uses.
 */
export function readTitle(title: string, part: TitlePart, used: UsedWords): AnalysedSentence {
  const [tagged = []] = tagTokens(title, [part]);
  // Marks around single words ("'Heartbroken' family") break phrases, not sense.
  const tokens = tagged.filter(({ text }) => !/^["“”'‘’`]+$/u.test(text));
  const sentence = { id: 's1', kind: 'heading' as const, ...part };
  const read = (words: readonly Token[]): AnalysedSentence => {
    const chunks = chunkTokens(words);
    return { sentence, tokens: words, chunks, clauses: parseClauses(words, chunks) };
  };
  const reader: TitleReader = { title, end: part.end, ...used };
  const mended = mendAside(reader, tokens);
  const first = read(mended);
  if (hasOwnVerb(first, reader)) return first;
  // "Crews to walk out over sleep breaks": behind an infinitive stands no subject that waits for its verb.
  const infinitive = mended.findIndex(({ pos, lower }) => pos === 'PART' && lower === 'to');
  const end = infinitive === -1 ? MOST_TRIED : Math.min(infinitive, MOST_TRIED);
  const isHidden = (index: number): boolean => index < end && isHiddenVerb(reader, mended, index);
  const third = mended.findIndex((token, index) => endsInS(token) && isHidden(index));
  const hidden = third === -1 ? mended.findIndex((_, index) => isHidden(index)) : third;
  const verb = hidden === -1 ? mended.findIndex((_, index) => isBarePredicate(mended, index)) : hidden;
  return verb === -1 ? withoutMain(first) : read(asVerb(mended, verb));
}

/** The tokens with the one at `verb` as a verb; what looks like another one behind it is its object ("cuts | rates"). */
const asVerb = (tokens: readonly Token[], verb: number): Token[] =>
  tokens.map((token, index) => {
    if (index === verb) return { ...token, pos: 'VERB', lemma: baseOf(token) };
    const isObject = index === verb + 1 && token.pos === 'VERB' && (endsInS(token) || token.lemma === token.lower);
    return isObject ? { ...token, pos: 'NOUN' } : token;
  });

/** "… as Saudi Arabia cuts output": the verb of what goes on beside it, told by its object. */
function mendAside(reader: TitleReader, tokens: readonly Token[]): readonly Token[] {
  const as = tokens.findIndex(({ lower }, index) => index > 0 && /^(?:as|while)$/u.test(lower));
  const aside = tokens.slice(as + 1);
  if (as === -1 || aside.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return tokens;
  const verb = tokens.findIndex(
    (token, index) =>
      index > as + 1 &&
      index < as + MOST_TRIED &&
      endsInS(token) &&
      /^(?:NOUN|PROPN|DET|ADJ|NUM)$/u.test(tokens[index + 1]?.pos ?? '') &&
      isHiddenVerb(reader, tokens, index),
  );
  return verb === -1 ? tokens : asVerb(tokens, verb);
}

/** Whether a main verb stands behind its subject without another clause or a preposition between. */
function hasOwnVerb({ tokens, clauses }: AnalysedSentence, { verbs }: TitleReader): boolean {
  const main = clauses.find(({ relation, subject }) => relation === 'main' && subject !== null);
  if (main?.subject === undefined || main.subject === null) return false;
  const { subject, verb } = main;
  // "Race to reach boy | trapped": a participle may only describe the last noun.
  const between = tokens.slice(verb.ambiguous ? subject.first : subject.last + 1, verb.first);
  const last = tokens[subject.last];
  // "Lawan moves | motion for delay": of two that may be the verb, the one that the article uses as one.
  const isTaken =
    verb.first === subject.last + 1 && endsInS(last) && verbs.has(last?.lemma ?? '') && !verbs.has(verb.lemma);
  return !isTaken && !between.some(({ lower }) => lower === 'to') && !isPlural(tokens, subject.last, verb.first);
}

/** "Bank of England cuts | rates": what looks like a plural before a verb in -s is the verb. */
const isPlural = (tokens: readonly Token[], last: number, verb: number): boolean =>
  verb === last + 1 && endsInS(tokens[last]) && endsInS(tokens[verb]) && tokens[verb]?.pos === 'VERB';

const endsInS = (token: Token | undefined): boolean =>
  /[^s]s$/u.test(token?.lower ?? '') && (token?.pos === 'PROPN' || token?.lemma !== token?.lower);

/** The base of a verb in -s that was taken for a name. */
const baseOf = ({ pos, lemma, lower }: Token): string =>
  pos === 'PROPN' ? lower.replace(/(?:(?<=sh|ch|x|ss|zz)es|s)$/u, '') : lemma;

const isNominal = (token: Token | undefined): boolean => /^(?:NOUN|PROPN|NUM)$/u.test(token?.pos ?? '');

/** A noun behind its subject that reads as a verb behind a pronoun: "Plane crashes into sea", "Workers plan walkout". */
function isHiddenVerb({ title, end, verbs, names }: TitleReader, tokens: readonly Token[], index: number): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (token === undefined || !isNominal(before)) return false;
  const isKnown = verbs.has(token.lemma) && !verbs.has(next?.lemma ?? '');
  if (isVerbal(next) && !isKnown) return false;
  // In a title that writes every word with a capital a verb looks like a name; the article knows its names.
  if (token.pos !== 'NOUN' && !(token.pos === 'PROPN' && endsInS(token) && !names.has(token.text))) return false;
  const mayBeMany = /[^s]s$|^(?:police|people)$/u.test(before?.lower ?? '');
  // "Starbucks cuts jobs": a name in -s may be of one.
  const isMany = mayBeMany && before?.pos !== 'PROPN';
  if (endsInS(token) ? isMany : !mayBeMany && next?.pos !== 'DET' && !verbs.has(token.lemma)) return false;
  // "Night train crews to walk out": behind it stands what is to come, not what completes it ("Firm plans to cut jobs").
  if (endsInS(token) && next?.lower === 'to' && next.pos === 'PART' && !isCompletedByInfinitive(token.lemma))
    return false;
  if (verbs.has(token.lemma) && (endsInS(token) || !isNominal(next))) return true;
  const pronoun = endsInS(token) ? 'It' : 'They';
  const text = `${pronoun} ${token.lower}${title.slice(token.end, end)}`;
  const [reading = []] = tagTokens(text, [{ start: 0, end: text.length }]);
  return reading[1]?.pos === 'VERB';
}

const isVerbal = (token: Token | undefined): boolean =>
  (token?.pos === 'VERB' && !endsInS(token)) || (token?.pos === 'ADJ' && looksLikeParticiple(token.lower));

/** "Ten dead in hotel fire", "Fans outraged after change": an adjective behind its noun is what the headline says of it. */
function isBarePredicate(tokens: readonly Token[], index: number): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (token?.pos !== 'ADJ' || !isNominal(before)) return false;
  return next === undefined || /^(?:ADP|SCONJ|CCONJ|PUNCT)$/u.test(next.pos);
}

/**
 * A title without a verb of its own tells what is to come by an infinitive behind its subject ("Teachers to strike next
 * week"), what goes on by a gerund ("Police searching for boy"), or by what stands behind "as" ("Outrage as council closes pool").
 */
function withoutMain(read: AnalysedSentence): AnalysedSentence {
  const { tokens, clauses, chunks } = read;
  const [subject, verb] = chunks;
  const future = clauses.findIndex(
    ({ verb: group }) => group.first === verb?.first && /^(?:infinitive|gerund)$/u.test(group.form),
  );
  const isFuture = subject?.kind === 'noun-phrase' && future !== -1 && !isHappening(tokens[subject.head]);
  const as = clauses.findIndex(
    ({ relation, marker, subject: doer }) => relation === 'adverbial' && marker === 'as' && doer !== null,
  );
  const main = isFuture ? future : as;
  return {
    ...read,
    clauses: clauses.map((clause, index): Clause =>
      index === main
        ? {
            ...clause,
            relation: 'main',
            marker: null,
            governor: null,
            subject: isFuture ? phraseOf(subject) : clause.subject,
          }
        : clause.relation === 'main'
          ? { ...clause, relation: 'participial', governor: null }
          : clause,
    ),
  };
}
