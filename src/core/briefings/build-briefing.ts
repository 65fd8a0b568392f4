import { isReadable, type Article } from '../articles/article.ts';
import { findDateline } from '../articles/find-dateline.ts';
import { readingCopy } from '../articles/reading-copy.ts';
import { splitSentences } from '../articles/split-sentences.ts';
import { findDates } from '../dates/find-dates.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import { TEMPORAL_NOUNS } from '../language/verb-classes.ts';
import { analyseNews } from './analyse-news.ts';
import type { Briefing, Quote, Statement, Participant } from './briefing.ts';
import { groupDates } from './events/dates-by-sentence.ts';
import { findDisputes } from './events/find-disputes.ts';
import { findEntities, type Entities } from './entities/find-entities.ts';
import { findEvents } from './events/find-events.ts';
import { findFigures } from './figures/find-figures.ts';
import { findLead } from './lead/find-lead.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { makeTimeline } from './events/make-timeline.ts';
import { chooseBackground, findBefore } from './summary/choose-background.ts';
import { nothingFound, type Findings } from './nothing-found.ts';
import { chooseNext } from './summary/choose-next.ts';
import { chooseSummary } from './summary/choose-summary.ts';
import { restoreOffsets } from './restore-offsets.ts';
import { nameBriefing } from './name-briefing.ts';
import { sayIn, type Say } from './summary/say-sentence.ts';
import type { IsPerson } from './summary/stands-alone.ts';
import { weighSentences } from './summary/weigh-sentences.ts';
import { writeDek } from './summary/write-dek.ts';
import { ledeOf, writeHeadline } from './summary/write-headline.ts';

/** What a reader is told of an article that the builder cannot read. */
const FOREIGN_NOTE = (language: string): string =>
  `The article is not in English${language.startsWith('und') ? '' : ` (${language})`}: its sentences can be searched, and nothing is claimed about what they say.`;

/**
 * Builds the briefing of an article: reads its sentences, finds who, what, when and where in them, and chooses the
 * sentences that tell it. Pure and without a model; every finding cites its sentences. Linear in the article's length.
 */
export function buildBriefing(article: Article): Briefing {
  const copy = readingCopy(article.text);
  if (copy === null || copy.text.trim() === '') return buildFrom(article);
  return restoreOffsets(buildFrom({ ...article, text: copy.text }), article, copy);
}

function buildFrom(article: Article): Briefing {
  const sentences = splitSentences(article.text);
  const readable = isReadable(article);
  const analysed = readable
    ? analyseNews(article, sentences)
    : sentences.map((sentence) => ({ sentence, tokens: [], chunks: [], clauses: [] }));
  const say = sayIn(article);
  const lede = ledeOf(analysed);
  const headline = writeHeadline(article, lede, say);
  const base = {
    version: 1 as const,
    id: nameBriefing(headline.text, article.publishedAt),
    article,
    sentences,
    headline,
  };
  return readable
    ? { ...base, ...findEverything(article, analysed, headline.text, say), notes: [] }
    : { ...base, ...nothingFound(), notes: [FOREIGN_NOTE(article.language)] };
}

function findEverything(article: Article, analysed: readonly AnalysedSentence[], headline: string, say: Say): Findings {
  const { text, publishedAt } = article;
  const dates = findDates(text, { start: 0, end: text.length }, { publishedAt, direction: null });
  const entities = findEntities(article, analysed);
  const quotes = findQuotes(article, analysed).map((quote) => withSpeaker(quote, entities));
  const events = findEvents(text, analysed, entities, dates, quotes);
  const datesOf = groupDates(
    analysed.map(({ sentence }) => sentence),
    dates,
  );
  const figures = findFigures(article, analysed);
  const ofBefore = findBefore(text, analysed, datesOf, publishedAt);
  const isPerson = personTokens(entities);
  const weighed = weighSentences(analysed, {
    titleWords: titleWords(article.title),
    withFigure: new Set(figures.flatMap(({ cites }) => cites)),
    ofBefore,
    isPerson,
  });
  const telling = { text, say, isPerson };
  const statements = chooseSummary(weighed, telling);
  const next = chooseNext(weighed, datesOf, publishedAt, telling);
  const taken = new Set(
    [...statements.keyPoints, ...statements.summary.long, ...next].flatMap((statement) => statement.cites),
  );
  return {
    ...statements,
    dek: writeDek(headline, weighed, telling),
    lead: findLead(article, analysed, dates, entities, datelineOf(article, analysed)),
    people: entities.people,
    organisations: entities.organisations,
    places: entities.places,
    events,
    dates,
    timeline: makeTimeline({ sentences: analysed, events, datesOf, publishedAt, telling }),
    quotes,
    disputes: findDisputes(text, analysed),
    background: chooseBackground(weighed, ofBefore, taken, telling),
    next,
    figures,
  };
}

/** A quote whose speaker is told by id, where it is certain who they are. */
function withSpeaker(quote: Quote, entities: Entities): Quote {
  const { speaker } = quote;
  return speaker === null ? quote : { ...quote, speaker: { ...speaker, entity: entityOfSpeaker(speaker, entities) } };
}

const TIED = /\s(?:of|for|from|at|in|on|with|to|near|outside|behind)\s/u;

/** Whom a speaker's words mean: by their head ("a spokesman for Acme" is not Acme), and nobody where they are two. */
function entityOfSpeaker({ text, start, end }: Participant, { entityAt }: Entities): string | null {
  const tied = start + (TIED.exec(text)?.index ?? text.length);
  const joined = text.search(/\sand\s/u);
  const entity = entityAt(start, tied, end);
  const isOfTwo = joined !== -1 && entityAt(start, start + joined, end) !== entityAt(start, end, end);
  return isOfTwo ? null : entity;
}

/** The place that the dateline names, as where it happened. */
function datelineOf(article: Article, analysed: readonly AnalysedSentence[]): Statement | null {
  for (const { sentence } of analysed.slice(0, 5)) {
    const whole = article.text.slice(sentence.start, sentence.end);
    const place = findDateline(whole)?.place;
    if (place) return { text: whole.slice(place.start, place.end), cites: [sentence.id] };
  }
  return null;
}

const titleWords = (title: string | null): Set<string> =>
  new Set((title ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Tells the tokens that may name someone: capitalised, and in no name of an organisation, a place or a time. */
function personTokens({ organisations, places }: Entities): IsPerson {
  const others = [...organisations, ...places].flatMap(({ mentions }) => mentions);
  const starts = new Set(others.flatMap(({ start, text }) => wordStarts(start, text)));
  return ({ pos, start, lower }) => pos === 'PROPN' && !starts.has(start) && !TEMPORAL_NOUNS.has(lower);
}

const wordStarts = (start: number, text: string): number[] =>
  !/\s/u.test(text) ? [start] : Array.from(text.matchAll(/(?<!\S)\S/gu), ({ index }) => start + index);
