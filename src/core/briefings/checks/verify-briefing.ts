import { readPlainly } from '../../articles/reading-copy.ts';
import type { Briefing, Dispute, Entity, Span, Statement } from '../briefing.ts';
import { namesOf, tellingAliases } from '../entities/names-of.ts';
import { readCited, verifyStatement, type CitedSentence, type Refusal } from './verify-statement.ts';

/** A part of a briefing that was left out, because its sentences do not show it. */
export interface LeftOut extends Refusal {
  /** Where it stood: `keyPoints[2]`. */
  path: string;
  text: string;
}

/** Parts that a note names; the others are counted. */
const MOST_NAMED = 5;

/** What a briefing's parts are held against, and where what is refused goes. */
interface Verification {
  text: string;
  /** The sentences by id, as a person reads them; the article's title as `title`, where it has one. */
  sentences: ReadonlyMap<string, CitedSentence>;
  /** Title and text as names are compared. */
  whole: string;
  leftOut: LeftOut[];
}

/**
 * Holds every claim of a briefing against the sentences that it cites, and leaves out what they do not show; a note
 * counts it. The briefing must have passed `checkBriefing`, which sees to offsets and ids. Linear in the size of the briefing.
 */
export function verifyBriefing(briefing: Briefing): { briefing: Briefing; leftOut: LeftOut[] } {
  const { article } = briefing;
  const sentences = new Map(
    briefing.sentences.map(({ id, start, end }) => [id, readCited(asRead(article.text.slice(start, end)))]),
  );
  if (article.title !== null) sentences.set('title', readCited(asRead(article.title)));
  const leftOut: LeftOut[] = [];
  const whole = asName(`${article.title ?? ''}\n${article.text}`);
  const verification = { text: article.text, sentences, whole, leftOut };
  const keep = <Kind extends Statement>(statements: readonly Kind[], path: string): Kind[] =>
    statements.filter((statement, at) => holds(verification, statement, `${path}[${at}]`));

  const verified: Briefing = {
    ...briefing,
    headline: holds(verification, briefing.headline, 'headline') ? briefing.headline : fallbackHeadline(briefing),
    dek: briefing.dek !== null && holds(verification, briefing.dek, 'dek') ? briefing.dek : null,
    summary: {
      short: keep(briefing.summary.short, 'summary.short'),
      long: keep(briefing.summary.long, 'summary.long'),
    },
    keyPoints: keep(briefing.keyPoints, 'keyPoints'),
    timeline: keep(briefing.timeline, 'timeline'),
    background: keep(briefing.background, 'background'),
    next: keep(briefing.next, 'next'),
    people: keepNamed(verification, briefing.people, 'people'),
    organisations: keepNamed(verification, briefing.organisations, 'organisations'),
    places: keepNamed(verification, briefing.places, 'places'),
    quotes: briefing.quotes.filter((quote, at) =>
      [quote, ...quote.parts].every((span) => isVerbatim(verification, span, `quotes[${at}]`)),
    ),
    disputes: keepDisputes(verification, briefing.disputes),
    figures: briefing.figures.filter((figure, at) => isVerbatim(verification, figure, `figures[${at}]`)),
  };
  const notes = leftOut.length === 0 ? briefing.notes : [...briefing.notes, sayLeftOut(leftOut)];
  return { briefing: { ...verified, notes }, leftOut };
}

const citedBy = ({ sentences }: Verification, { cites }: Statement): CitedSentence[] =>
  cites.flatMap((id) => sentences.get(id) ?? []);

function holds(verification: Verification, statement: Statement, path: string): boolean {
  const refusal = verifyStatement({ ...statement, text: asRead(statement.text) }, citedBy(verification, statement));
  if (refusal !== null) verification.leftOut.push({ path, text: statement.text, ...refusal });
  return refusal === null;
}

/** Whether the words of a quote or figure are those at its offsets. */
function isVerbatim({ text, leftOut }: Verification, span: Span, path: string): boolean {
  if (text.slice(span.start, span.end) === span.text) return true;
  leftOut.push({ path, text: span.text, reason: 'quote', detail: 'not the words at its place in the article' });
  return false;
}

/** A text as a person reads it; as it stands where there is nothing to read. */
const asRead = (text: string): string => (readPlainly(text).trim() === '' ? text : readPlainly(text));

/** A name is the same in capitals, across a line break, and with what no reader sees inside it. */
const asName = (text: string): string => readPlainly(text).toLowerCase().replace(/\s+/gu, ' ');

function occurs({ whole, leftOut }: Verification, name: string, path: string): boolean {
  if (whole.includes(asName(name))) return true;
  leftOut.push({ path, text: name, reason: 'words', detail: 'the name is not in the article' });
  return false;
}

function keepNamed(verification: Verification, entities: readonly Entity[], path: string): Entity[] {
  return entities.map((entity, at) => {
    const telling = new Set(tellingAliases(entity));
    // A pronoun stands for all of its forms ("she" for "her"), and names nobody.
    const aliases = entity.aliases.filter(
      (alias, number) => !telling.has(alias) || occurs(verification, alias, `${path}[${at}].aliases[${number}]`),
    );
    if (occurs(verification, entity.name, `${path}[${at}]`))
      return aliases.length === entity.aliases.length ? entity : { ...entity, aliases };
    // The mentions stand in the text by their offsets: the longest that is a name names it instead.
    const [, ...names] = namesOf({ name: entity.name, aliases: entity.mentions.map(({ text }) => asName(text)) });
    const name = entity.mentions.reduce(
      (longest, { text }) => (text.length > longest.length && names.includes(asName(text)) ? text : longest),
      entity.mentions[0]?.text ?? '',
    );
    return { ...entity, name, aliases };
  });
}

/** A dispute needs two claims that hold; one alone would give a side its say and the other none. */
function keepDisputes(verification: Verification, disputes: readonly Dispute[]): Dispute[] {
  return disputes.flatMap((dispute, at) => {
    const claims = dispute.claims.filter((claim, number) => {
      const path = `disputes[${at}].claims[${number}]`;
      return (
        (claim.source === null || occurs(verification, claim.source, path)) && claimHolds(verification, claim, path)
      );
    });
    return claims.length >= 2 ? [{ ...dispute, claims }] : [];
  });
}

/** A claim in dispute is given with its source, so that the words "X said" around it may be left behind. */
function claimHolds(verification: Verification, claim: Statement, path: string): boolean {
  const refusal = verifyStatement({ ...claim, text: asRead(claim.text) }, citedBy(verification, claim));
  if (refusal === null || refusal.reason === 'attribution') return true;
  verification.leftOut.push({ path, text: claim.text, ...refusal });
  return false;
}

/** What was left out, counted, for the notes of the briefing. */
function sayLeftOut(leftOut: readonly LeftOut[]): string {
  const count = leftOut.length === 1 ? '1 part was' : `${leftOut.length} parts were`;
  const parts = leftOut.slice(0, MOST_NAMED).map(({ path, detail }) => `${path} (${detail})`);
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  return `${count} left out, because the cited sentences do not show what is said: ${parts.join('; ')}${more}.`;
}

/** The article's own title, or else its first sentence: a briefing has a headline whatever happens. */
function fallbackHeadline({ article, sentences }: Briefing): Statement {
  if (article.title !== null) return { text: article.title, cites: ['title'] };
  const first = sentences.find(({ kind }) => kind === 'body') ?? sentences[0];
  if (first === undefined) throw new RangeError('A briefing has a sentence.');
  return { text: article.text.slice(first.start, first.end), cites: [first.id] };
}
