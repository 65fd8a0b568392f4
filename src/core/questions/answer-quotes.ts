import type { Briefing, Event, Quote } from '../briefings/briefing.ts';
import type { Answered, Standing } from './answer.ts';
import { UNSETTLED } from './event-kinds.ts';
import { evidenceOf } from './evidence.ts';
import { answerSilence } from './answer-silence.ts';
import { familyOf } from './content-words.ts';
import { findAffiliations } from './find-affiliations.ts';
import { findSpeakers } from './find-speakers.ts';
import { familiesOf, isCalled } from './named-entities.ts';
import { sayAside } from './judge-standing.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { held } from './rank-sentences.ts';

/** A quote stands beside its speaker: it is as sure as the briefing. */
const CONFIDENCE = 0.85;
/** The share of what the quote is to be about that must stand in its sentence. */
const LEAST_ABOUT = 0.5;
/** What the sentence before tells counts for so much. */
const BEFORE = 0.6;
/** Words of a short answer, and of one quote in it. */
const MOST_WORDS = 25;
const MOST_QUOTES = 3;

/** Word for word before in other words. */
const ORDER: Readonly<Record<Quote['kind'], number>> = { direct: 0, partial: 1, indirect: 2 };
/** What the verb of asking needs no word of the article for: "say it was", "say happened". */
const ASKS_ONLY = new Set(['happen', 'think', 'caus', 'cause', 'com', 'thing', 'report']);

/**
 * What someone said, from the quotes that the briefing found: "what did Miller say about the talks", "what does Beijing
 * say it was". Null where the question names no speaker, or one to whom no such quote is given, or several.
 */
export function answerQuotes(readable: ReadableBriefing, reading: QuestionReading): Answered | null {
  if (reading.wanted !== 'quote' || reading.subjectTerms.length === 0) return null;
  const { briefing } = readable;
  const { quotes: named, ofState } = findSpeakers(reading.subjectTerms, briefing);
  const said = named.length === 0 ? quotesFrom(readable, reading.subjectTerms) : named;
  const speakers = new Set(said.map(speakerOf)).size;
  if (speakers === 0) return answerSilence(readable, reading.subjectTerms);
  if (speakers > 1 && !ofState) return null;
  const about = reading.terms.filter(
    ({ family }) => family !== reading.verb?.family && !reading.subjectTerms.includes(family) && !ASKS_ONLY.has(family),
  );
  const fitting = said
    .map((quote) => ({ quote, share: shareAbout(quote, about, readable) }))
    .filter(({ share }) => share >= LEAST_ABOUT)
    .sort((a, b) => b.share - a.share || ORDER[a.quote.kind] - ORDER[b.quote.kind])
    .map(({ quote }) => quote);
  const [first] = fitting;
  if (first === undefined) return null;
  if (speakers > 1) return tellVoices(fitting, briefing);
  const standing = standingOf(first, briefing);
  const alike = fitting.filter((quote) => isSameStanding(standingOf(quote, briefing), standing));
  const shown = takeShort(about.length > 0 ? alike.slice(0, 1).map((quote) => cutTo(quote, about, readable)) : alike);
  return {
    status: 'answered',
    text: shown.map(wordsOf).join('; '),
    setting: null,
    evidence: shown.flatMap((quote) => showQuote(quote, briefing)),
    standing,
    confidence: CONFIDENCE,
    related: [],
  };
}

/** What those who speak for a state say, the first of each, with who says it and how sure it is. */
function tellVoices(quotes: readonly Quote[], briefing: Briefing): Answered {
  const firsts = quotes.filter(
    (quote, at) => quotes.findIndex((other) => speakerOf(other) === speakerOf(quote)) === at,
  );
  const shown = firsts.slice(0, MOST_QUOTES);
  const texts = shown.map((quote) => `${wordsOf(quote)}${sayAside(standingOf(quote, briefing))}`);
  return {
    status: 'answered',
    text: texts.join('; '),
    setting: null,
    evidence: shown.flatMap((quote) => showQuote(quote, briefing)),
    standing: { status: 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}

/** Words for anyone, which a question may put before where its speaker is from. */
const ANYONE = ['man', 'woman', 'lady', 'boss', 'representative', 'spokesperson'].map(familyOf);

/** The quotes of those whom a question names by where they belong: "the guy from the dockers' union". */
function quotesFrom(readable: ReadableBriefing, asked: readonly string[]): Quote[] {
  const { people, quotes, article } = readable.briefing;
  return people.flatMap((person) => {
    const own = quotes.filter(({ speaker }) => speaker?.entity === person.id);
    if (own.length === 0) return [];
    const words = findAffiliations(readable, person).flatMap(({ named, end }) =>
      familiesOf(article.text.slice(named, end)),
    );
    return words.length > 0 && isCalled(asked, new Set([...words, ...ANYONE])) ? own : [];
  });
}

const speakerOf = ({ speaker }: Quote): string => speaker?.entity ?? speaker?.text.toLowerCase() ?? '';

/** The share of the words that stand in the sentences of a quote, or just before them; 1 where there are none. */
function shareAbout({ cites }: Quote, about: readonly Term[], { index }: ReadableBriefing): number {
  if (about.length === 0) return 1;
  const places = index.sentences.flatMap(({ sentence: { id } }, at) => (cites.includes(id) ? [at] : []));
  const told = (term: Term): number =>
    Math.max(
      ...places.map((at) => held(term, index.families[at] ?? NOTHING)),
      ...places.map((at) => BEFORE * held(term, index.families[at - 1] ?? NOTHING)),
    );
  return about.reduce((sum, term) => sum + told(term), 0) / about.length;
}

/** A quote too long for a short answer, cut to the sentence of it that is most about what is asked. */
function cutTo(quote: Quote, about: readonly Term[], { index }: ReadableBriefing): Quote {
  if (wordsOf(quote).split(' ').length <= MOST_WORDS) return quote;
  const [best] = index.sentences
    .map(({ sentence }, at) => ({
      sentence,
      told: about.reduce((sum, term) => sum + held(term, index.families[at] ?? NOTHING), 0),
    }))
    .filter(({ sentence: { id }, told }) => quote.cites.includes(id) && told > 0)
    .sort((a, b) => b.told - a.told);
  if (best === undefined) return quote;
  const { start, end, id } = best.sentence;
  const parts = quote.parts.flatMap((part) => {
    const from = Math.max(part.start, start);
    const to = Math.min(part.end, end);
    return from < to ? [{ start: from, end: to, text: part.text.slice(from - part.start, to - part.start) }] : [];
  });
  return parts.length === 0 ? quote : { ...quote, parts, cites: [id] };
}

const NOTHING: ReadonlySet<string> = new Set();

const wordsOf = ({ parts }: Quote): string =>
  parts.map(({ text }) => text.replace(/\s+/gu, ' ').replace(/[,.;]$/u, '')).join(' … ');

/** The first, and those behind it for which a short answer has room. */
function takeShort(quotes: readonly Quote[]): Quote[] {
  const taken: Quote[] = [];
  let words = 0;
  for (const quote of quotes) {
    words += wordsOf(quote).split(' ').length;
    if (taken.length > 0 && (words > MOST_WORDS || taken.length === MOST_QUOTES)) break;
    taken.push(quote);
  }
  return taken;
}

function showQuote({ cites, parts }: Quote, briefing: Briefing): Answered['evidence'] {
  return briefing.sentences
    .filter(({ id }) => cites.includes(id))
    .flatMap((sentence) => {
      const inside = parts.filter(({ start, end }) => start < sentence.end && end > sentence.start);
      const cut = inside.map(({ start, end }) => ({
        start: Math.max(start, sentence.start),
        end: Math.min(end, sentence.end),
      }));
      return cut.length === 0 ? [] : [evidenceOf(briefing, sentence, ...cut)];
    });
}

/** Words given as they were spoken are a fact; what is told in other words is as sure as the event in it. */
function standingOf(quote: Quote, { events, people }: Briefing): Standing {
  const named = people.find(({ id }) => id === quote.speaker?.entity)?.name;
  const words = quote.speaker?.text ?? null;
  const attribution = words !== null && PRONOUN.test(words) ? (named ?? words) : words;
  if (quote.kind === 'direct') return { status: 'happened', attribution };
  const told = events.filter(
    ({ cites, text }) => cites.some((cite) => quote.cites.includes(cite)) && isIn(text, quote),
  );
  const [outer] = told.toSorted((a: Event, b: Event) => b.text.length - a.text.length);
  // What was said not to be so says it itself.
  const isOpen = outer !== undefined && UNSETTLED.has(outer.status) && outer.status !== 'did-not-happen';
  return { status: isOpen ? outer.status : 'happened', attribution };
}

const PRONOUN = /^(?:he|she|it|they|we|i)$/iu;

const isIn = (text: string, { parts }: Quote): boolean =>
  parts.some((part) => part.text.includes(text) || text.includes(part.text));

const isSameStanding = (one: Standing, other: Standing): boolean => one.status === other.status;
