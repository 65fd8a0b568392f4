import type { Briefing, Dispute, Entity, Statement } from '../briefing.ts';
import { verifyStatement, type Refusal } from './verify-statement.ts';

/** A part of a briefing that was left out, because its sentences do not show it. */
export interface LeftOut extends Refusal {
  /** Where it stood: `keyPoints[2]`. */
  path: string;
  text: string;
}

/** Parts that a note names; the others are counted. */
const MOST_NAMED = 5;

/**
 * Holds every claim of a briefing against the sentences that it cites, and leaves out what they do not show; a note
 * counts it. The briefing must have passed `checkBriefing`, which sees to offsets and ids. Linear in the size of the briefing.
 */
export function verifyBriefing(briefing: Briefing): { briefing: Briefing; leftOut: LeftOut[] } {
  const { article } = briefing;
  const sentences = new Map(briefing.sentences.map(({ id, start, end }) => [id, article.text.slice(start, end)]));
  if (article.title !== null) sentences.set('title', article.title);
  const leftOut: LeftOut[] = [];

  const holds = (statement: Statement, path: string): boolean => {
    const refusal = verifyStatement(
      statement,
      statement.cites.flatMap((id) => sentences.get(id) ?? []),
    );
    if (refusal !== null) leftOut.push({ path, text: statement.text, ...refusal });
    return refusal === null;
  };
  const keep = <Kind extends Statement>(statements: readonly Kind[], path: string): Kind[] =>
    statements.filter((statement, at) => holds(statement, `${path}[${at}]`));
  const whole = `${article.title ?? ''}\n${article.text}`.toLowerCase();
  const occurs = (name: string, path: string): boolean => {
    if (whole.includes(name.toLowerCase())) return true;
    leftOut.push({ path, text: name, reason: 'words', detail: 'the name is not in the article' });
    return false;
  };
  const keepNamed = (entities: readonly Entity[], path: string): Entity[] =>
    entities.flatMap((entity, at) => {
      const aliases = entity.aliases.filter((alias, number) => occurs(alias, `${path}[${at}].aliases[${number}]`));
      if (occurs(entity.name, `${path}[${at}]`))
        return [aliases.length === entity.aliases.length ? entity : { ...entity, aliases }];
      // The mentions stand in the text by their offsets: the longest of them names it instead.
      const name = entity.mentions.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
      return [{ ...entity, name, aliases }];
    });
  const keepDisputes = (disputes: readonly Dispute[]): Dispute[] =>
    disputes.flatMap((dispute, at) => {
      const claims = dispute.claims.filter(
        (claim, number) =>
          (claim.source === null || occurs(claim.source, `disputes[${at}].claims[${number}]`)) &&
          claimHolds(claim, sentences),
      );
      return claims.length >= 2 ? [{ ...dispute, claims }] : [];
    });

  const verified: Briefing = {
    ...briefing,
    headline: holds(briefing.headline, 'headline') ? briefing.headline : fallbackHeadline(briefing),
    dek: briefing.dek !== null && holds(briefing.dek, 'dek') ? briefing.dek : null,
    summary: {
      short: keep(briefing.summary.short, 'summary.short'),
      long: keep(briefing.summary.long, 'summary.long'),
    },
    keyPoints: keep(briefing.keyPoints, 'keyPoints'),
    timeline: keep(briefing.timeline, 'timeline'),
    background: keep(briefing.background, 'background'),
    next: keep(briefing.next, 'next'),
    people: keepNamed(briefing.people, 'people'),
    organisations: keepNamed(briefing.organisations, 'organisations'),
    places: keepNamed(briefing.places, 'places'),
    disputes: keepDisputes(briefing.disputes),
  };
  const notes = leftOut.length === 0 ? briefing.notes : [...briefing.notes, sayLeftOut(leftOut)];
  return { briefing: { ...verified, notes }, leftOut };
}

/** What was left out, counted, for the notes of the briefing. */
function sayLeftOut(leftOut: readonly LeftOut[]): string {
  const count = leftOut.length === 1 ? '1 part was' : `${leftOut.length} parts were`;
  const parts = leftOut.slice(0, MOST_NAMED).map(({ path, detail }) => `${path} (${detail})`);
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  return `${count} left out, because the cited sentences do not show what is said: ${parts.join('; ')}${more}.`;
}

/** A claim in dispute is given with its source, so that the words "X said" around it may be left behind. */
function claimHolds(claim: Statement, sentences: ReadonlyMap<string, string>): boolean {
  const refusal = verifyStatement(
    claim,
    claim.cites.flatMap((id) => sentences.get(id) ?? []),
  );
  return refusal === null || (refusal.reason === 'cut' && !/"(?:not?|never|n't|if|whether)"/u.test(refusal.detail));
}

/** The article's own title, or else its first sentence: a briefing has a headline whatever happens. */
function fallbackHeadline({ article, sentences }: Briefing): Statement {
  if (article.title !== null) return { text: article.title, cites: ['title'] };
  const first = sentences.find(({ kind }) => kind === 'body') ?? sentences[0];
  if (first === undefined) throw new RangeError('A briefing has a sentence.');
  return { text: article.text.slice(first.start, first.end), cites: [first.id] };
}
