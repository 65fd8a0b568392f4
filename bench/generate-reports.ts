import type { Briefing, Entity } from '../src/core/briefings/briefing.ts';
import { nothingFound } from '../src/core/briefings/nothing-found.ts';
import { createRandom } from './articles/random.ts';
import { castScene, fillSlot, type Scene } from './articles/scene.ts';
import { KINDS, SENTENCES } from './articles/sentences.ts';
import { fillTemplate } from './generate-articles.ts';

/** Of each event so many papers report, on the day or the next. */
export const REPORTS_AN_EVENT = 4;
const EVENTS_A_DAY = 125;
const SENTENCES_EACH = 20;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/**
 * A report of an event with what grouping reads of its briefing: its sentences and the names in them. It is not built
 * from the text, which takes some twenty milliseconds, so that a hundred thousand of them take minutes.
 */
export function generateReport(event: number, report: number): Briefing {
  const cast = castScene(createRandom(event));
  const kind = createRandom(event + 1).pick(KINDS);
  const random = createRandom(event * REPORTS_AN_EVENT + report);
  // Everyone and everything is the same in all reports of an event; the words chosen for them are not.
  const scene: Scene = { ...cast, random };
  const told = [...random.take(kind.sentences, 6), ...random.take(SENTENCES, SENTENCES_EACH - 7)];
  const sentences = [kind.lede, ...random.take(told, told.length)].map((template) => fillTemplate(scene, template));
  const date = new Date(FIRST_DAY + (Math.floor(event / EVENTS_A_DAY) + (report > 1 ? 1 : 0)) * DAY);
  return {
    ...bareBriefing(`report-${event}-${report}`, sentences, date.toISOString().slice(0, 10)),
    people: entitiesOf(
      sentences,
      'p',
      ['leader.full', 'rival.full', 'official.full'].map((slot) => fillSlot(scene, slot)),
    ),
    organisations: entitiesOf(
      sentences,
      'o',
      ['company', 'agency'].map((slot) => fillSlot(scene, slot)),
    ),
    places: entitiesOf(
      sentences,
      'g',
      ['city', 'capital', 'country'].map((slot) => fillSlot(scene, slot)),
    ),
  };
}

/** A briefing of the sentences given, of which nothing was found. */
export function bareBriefing(id: string, told: readonly string[], publishedAt: string): Briefing {
  let end = -1;
  const sentences = told.map((sentence, at) => {
    const start = end + 1;
    end = start + sentence.length;
    return { id: `s${at + 1}`, start, end, kind: 'body' as const };
  });
  const headline = { text: told[0] ?? '', cites: ['s1'] };
  return {
    version: 1,
    id,
    article: { title: null, source: null, url: null, author: null, publishedAt, language: 'en', text: told.join(' ') },
    sentences,
    headline,
    ...nothingFound(),
    notes: [],
  };
}

/** The names that the sentences have, each with one mention a sentence. */
function entitiesOf(sentences: readonly string[], kind: string, names: readonly string[]): Entity[] {
  return names.flatMap((name, at) => {
    const last = name.split(' ').at(-1) ?? name;
    const mentions = sentences
      .filter((sentence) => sentence.includes(last))
      .map(() => ({ text: name, start: 0, end: name.length }));
    return mentions.length === 0
      ? []
      : [{ id: `${kind}${at + 1}`, name, aliases: [], roles: [], mentions, cites: ['s1'] }];
  });
}
