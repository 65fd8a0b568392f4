import { readPlainly } from '../../articles/reading-copy.ts';
import type { Attribution, Briefing, Entity, Event, Participant, Quote, Span, Statement } from '../briefing.ts';
import { excerpt, type Fault } from './check-faults.ts';
import { checkShape } from './check-shape.ts';
import { checkRange, createSpanCheck } from './check-spans.ts';

export { formatFaults, type Fault } from './check-faults.ts';

/**
 * Checks everything that a briefing says about itself. First its shape: the faults of a value that has not the
 * fields of a briefing are all that is given. Then what it means: sentences are in order and disjoint, every
 * citation and reference leads somewhere, every span is the article's text at its offsets, and what `lead` says
 * stands verbatim in a sentence that it cites. All faults are given, in the order of the file. Takes time linear
 * in the size of the briefing.
 */
export function checkBriefing(value: unknown): { ok: true; briefing: Briefing } | { ok: false; faults: Fault[] } {
  const shape = checkShape(value);
  if (!shape.ok) return shape;
  const faults = checkMeaning(shape.briefing);
  return faults.length === 0 ? shape : { ok: false, faults };
}

/** What the parts of one briefing are checked against, and where their faults go. */
interface Check {
  briefing: Briefing;
  /** The sentences by id, as they stand; the article's title as `title`, where it has one. */
  citable: ReadonlyMap<string, string>;
  entities: ReadonlySet<string>;
  events: ReadonlySet<string>;
  report: (path: string, message: string, hint: string) => void;
  span: (span: Span, path: string) => void;
}

function checkMeaning(briefing: Briefing): Fault[] {
  const faults: Fault[] = [];
  const checkSpan = createSpanCheck(briefing.article.text);
  const { people, organisations, places } = briefing;
  const check: Check = {
    briefing,
    citable: collectCitable(briefing),
    entities: new Set([...people, ...organisations, ...places].map(({ id }) => id)),
    events: new Set(briefing.events.map(({ id }) => id)),
    report: (path, message, hint) => faults.push({ path, message, hint }),
    span: (span, path) => {
      const fault = checkSpan(span, path);
      if (fault !== null) faults.push(fault);
    },
  };
  checkSentences(check);
  checkSummaries(check);
  checkLead(check);
  checkEntities(check);
  checkEvents(check);
  briefing.dates.forEach((date, index) => check.span(date, `dates[${index}]`));
  checkTimeline(check);
  briefing.quotes.forEach((quote, index) => checkQuote(check, quote, `quotes[${index}]`));
  checkDisputes(check);
  checkStatements(check, briefing.background, 'background');
  checkStatements(check, briefing.next, 'next');
  briefing.figures.forEach((figure, index) => {
    check.span(figure, `figures[${index}]`);
    checkCites(check, figure.cites, `figures[${index}]`);
  });
  return faults;
}

function collectCitable({ article, sentences }: Briefing): Map<string, string> {
  const citable = new Map(sentences.map(({ id, start, end }) => [id, article.text.slice(start, end)]));
  if (article.title !== null) citable.set('title', article.title);
  return citable;
}

function checkSentences({ briefing, report }: Check): void {
  const ids = new Map<string, number>();
  let previousEnd = 0;
  briefing.sentences.forEach((sentence, index) => {
    const path = `sentences[${index}]`;
    reportRepeated(report, ids, sentence.id, index, 'sentences');
    const fault = checkRange(sentence, briefing.article.text, path);
    if (fault !== null) report(fault.path, fault.message, fault.hint);
    else if (sentence.start < previousEnd) {
      report(
        `${path}.start`,
        `is ${sentence.start}, but a sentence before it ends at ${previousEnd}`,
        'Sentences stand in the order of the text and do not overlap: correct the offsets or the order.',
      );
    }
    previousEnd = Math.max(previousEnd, sentence.end);
  });
}

function reportRepeated(
  report: Check['report'],
  seen: Map<string, number>,
  id: string,
  index: number,
  list: string,
): void {
  const first = seen.get(id);
  if (first === undefined) seen.set(id, index);
  else report(`${list}[${index}].id`, `is ${id}, as is that of ${list}[${first}]`, 'Give each an id of its own.');
}

function checkSummaries(check: Check): void {
  const { headline, dek, summary, keyPoints } = check.briefing;
  checkCites(check, headline.cites, 'headline');
  if (dek !== null) checkCites(check, dek.cites, 'dek');
  checkStatements(check, summary.short, 'summary.short');
  checkStatements(check, summary.long, 'summary.long');
  checkStatements(check, keyPoints, 'keyPoints');
}

function checkStatements(check: Check, statements: readonly Statement[], path: string): void {
  statements.forEach(({ cites }, index) => checkCites(check, cites, `${path}[${index}]`));
}

function checkCites({ citable, briefing, report }: Check, cites: readonly string[], path: string): void {
  cites.forEach((cite, index) => {
    if (citable.has(cite)) return;
    const [first, last] = [briefing.sentences[0]?.id, briefing.sentences.at(-1)?.id];
    report(
      `${path}.cites[${index}]`,
      cite === 'title' ? 'is title, but the article has no title' : `is ${cite}, but there is no such sentence`,
      `Cite a sentence that shows it; they go from ${String(first)} to ${String(last)}.`,
    );
  });
}

function checkLead(check: Check): void {
  for (const [question, phrase] of Object.entries(check.briefing.lead)) {
    if (phrase === null) continue;
    const path = `lead.${question}`;
    checkCites(check, phrase.cites, path);
    const cited = [...new Set(phrase.cites)].flatMap((cite) => check.citable.get(cite) ?? []);
    if (cited.length === 0 || cited.some((sentence) => showsPhrase(sentence, phrase.text))) continue;
    check.report(
      `${path}.text`,
      `is ${excerpt(phrase.text)}, which does not stand in ${phrase.cites.slice(0, 5).join(', ')}`,
      'Copy a phrase of a cited sentence word for word, or cite the sentence that has it.',
    );
  }
}

/** A phrase stands in a sentence as it was handed in, or as a person reads it. */
const showsPhrase = (sentence: string, phrase: string): boolean =>
  sentence.includes(phrase) || readPlainly(sentence).includes(phrase);

function checkEntities(check: Check): void {
  const { people, organisations, places } = check.briefing;
  const seen = new Map<string, string>();
  checkEntityList(check, people, 'people', 'p', seen);
  checkEntityList(check, organisations, 'organisations', 'o', seen);
  checkEntityList(check, places, 'places', 'g', seen);
}

function checkEntityList(
  check: Check,
  entities: readonly Entity[],
  list: string,
  letter: string,
  seen: Map<string, string>,
): void {
  entities.forEach((entity, index) => {
    const path = `${list}[${index}]`;
    const first = seen.get(entity.id);
    if (first !== undefined)
      check.report(`${path}.id`, `is ${entity.id}, as is that of ${first}`, 'Give each an id of its own.');
    else seen.set(entity.id, path);
    if (!entity.id.startsWith(letter))
      check.report(`${path}.id`, `is ${entity.id}`, `Ids in ${list} begin with ${letter}: ${letter}1, ${letter}2, …`);
    entity.roles.forEach((role, at) => check.span(role, `${path}.roles[${at}]`));
    entity.mentions.forEach((mention, at) => check.span(mention, `${path}.mentions[${at}]`));
    checkCites(check, entity.cites, path);
  });
}

function checkEvents(check: Check): void {
  const ids = new Map<string, number>();
  check.briefing.events.forEach((event, index) => {
    reportRepeated(check.report, ids, event.id, index, 'events');
    checkEvent(check, event, `events[${index}]`);
  });
}

function checkEvent(check: Check, event: Event, path: string): void {
  for (const list of ['agents', 'patients', 'others'] as const)
    event[list].forEach((participant, index) => checkParticipant(check, participant, `${path}.${list}[${index}]`));
  if (event.place !== null) check.span(event.place, `${path}.place`);
  if (event.time !== null) check.span(event.time, `${path}.time`);
  checkAttribution(check, event.attribution, `${path}.attribution`);
  checkCites(check, event.cites, path);
}

function checkAttribution(check: Check, attribution: Attribution | null, path: string): void {
  const source = attribution?.source ?? null;
  if (source !== null) checkParticipant(check, source, `${path}.source`);
}

function checkParticipant(check: Check, participant: Participant, path: string): void {
  check.span(participant, path);
  const { entity } = participant;
  if (entity === null || check.entities.has(entity)) return;
  check.report(
    `${path}.entity`,
    `is ${entity}, but nobody and nothing has this id`,
    'Use the id of an entry in people, organisations or places, or null.',
  );
}

function checkTimeline(check: Check): void {
  check.briefing.timeline.forEach(({ event, cites }, index) => {
    const path = `timeline[${index}]`;
    if (event !== null && !check.events.has(event))
      check.report(
        `${path}.event`,
        `is ${excerpt(event)}, but no event has this id`,
        'Use the id of an entry in events, or null.',
      );
    checkCites(check, cites, path);
  });
}

function checkQuote(check: Check, quote: Quote, path: string): void {
  check.span(quote, path);
  let previousEnd = quote.start;
  quote.parts.forEach((part, index) => {
    check.span(part, `${path}.parts[${index}]`);
    if (part.start < previousEnd || part.end > quote.end)
      check.report(
        `${path}.parts[${index}]`,
        `goes from ${part.start} to ${part.end}, which is not inside the quote behind the part before it`,
        `Parts stand in order, without overlap, between ${quote.start} and ${quote.end}.`,
      );
    previousEnd = part.end;
  });
  if (quote.speaker !== null) checkParticipant(check, quote.speaker, `${path}.speaker`);
  checkCites(check, quote.cites, path);
}

function checkDisputes(check: Check): void {
  check.briefing.disputes.forEach(({ claims }, index) => {
    claims.forEach(({ cites }, at) => checkCites(check, cites, `disputes[${index}].claims[${at}]`));
  });
}
