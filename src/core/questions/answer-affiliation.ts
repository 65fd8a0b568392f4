import { namesOf } from '../briefings/entities/names-of.ts';
import type { Entity } from '../briefings/briefing.ts';
import type { Answered } from './answer.ts';
import { answerPassage } from './answer-passage.ts';
import { findAffiliations, type Affiliation } from './find-affiliations.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';

const BODY =
  '(?:law |news |media |football |political |trade |research )?(?:firm|company|union|party|team|club|side|paper|newspaper|university|college|hospital|organi[sz]ation|charity|agency|bank|group|outlet|institute|body|business|employer)';
/** "which firm is Wall with", "what union is he from". */
const ASKS_BODY = new RegExp(
  `^(?:which|what) ${BODY} (?:is|was|does|did) (?<name>.+?) (?:with|from|at|in|of|part of|belong to|work (?:for|at)|play for|speak for|represent)[?.!\\s]*$`,
  'iu',
);
/** "who does Wall work for", "where does she work". */
const ASKS_EMPLOYER =
  /^(?:who(?:m)? (?:does|did) (?<name>.+?) (?:work|play|speak|act) for|where (?:does|did) (?<worker>.+?) work)[?.!\s]*$/iu;
const ASKS_CLIENT = /^who(?:m)? (?:does|did|is) (?<name>.+?) (?:represent|representing|defend)[?.!\s]*$/iu;
const ASKS_HOME = /^where (?:is|was|does|did) (?<name>.+?) (?:come )?from[?.!\s]*$/iu;

/**
 * Where someone whom the question names belongs ("which firm is Wall with", "who does Hale work for", "where is Reed
 * from"), from the words beside the name or from the role. Null for any other question, or where neither says so.
 */
export function answerAffiliation(readable: ReadableBriefing, text: string): Answered | null {
  const body = ASKS_BODY.exec(text)?.groups ?? ASKS_EMPLOYER.exec(text)?.groups;
  const client = ASKS_CLIENT.exec(text)?.groups;
  const home = ASKS_HOME.exec(text)?.groups;
  const name = body?.['name'] ?? body?.['worker'] ?? client?.['name'] ?? home?.['name'];
  const person = name === undefined ? null : personNamed(readable, name);
  if (person === null) return null;
  const beside = findAffiliations(readable, person);
  if (home !== undefined)
    return sayAffiliation(
      readable,
      beside.find(({ to }) => to === 'place'),
    );
  const direct = sayAffiliation(
    readable,
    beside.find(({ to }) => to === 'body'),
  );
  const byRole = ownerOfRole(readable, person);
  return client === undefined ? (direct ?? byRole) : byRole;
}

/** "of the train drivers' union", "from Croydon": what is told of someone of whom no role is. */
export function defineByAffiliation(readable: ReadableBriefing, person: Entity): Answered | null {
  const [first] = findAffiliations(readable, person);
  return first === undefined ? null : answerWith(readable, first, first.start);
}

/** The one person of a briefing whose name a text is, or a part of it; null for none or several. */
function personNamed({ briefing }: ReadableBriefing, name: string): Entity | null {
  const words = name.toLowerCase().split(/[\s-]+/u);
  const [only, another] = briefing.people.filter((person) => {
    const own = new Set(namesOf(person).flatMap((known) => known.toLowerCase().split(/[\s-]+/u)));
    return words.every((word) => own.has(word));
  });
  return another === undefined ? (only ?? null) : null;
}

const sayAffiliation = (readable: ReadableBriefing, affiliation: Affiliation | undefined): Answered | null =>
  affiliation === undefined ? null : answerWith(readable, affiliation, affiliation.named);

/** "Broadcom" of "Broadcom's antitrust counsel", "the union" of "spokeswoman for the union". */
const OWNER = /^(?<owner>\p{Lu}.*?)['’]s?\s|\s(?:for|at|with)\s(?<client>.+)$/u;

/** Whose a role is: the body named in it, or what a genitive or "for" ties it to. */
function ownerOfRole(readable: ReadableBriefing, { roles }: Entity): Answered | null {
  const { briefing, index } = readable;
  for (const { text, start, end, when } of roles) {
    const sentence = index.sentences.find((one) => one.sentence.start <= start && one.sentence.end >= end);
    if (when === 'former' || sentence === undefined) continue;
    const { owner, client } = OWNER.exec(text)?.groups ?? {};
    const tied = owner ?? client;
    const at = tied === undefined ? -1 : start + (owner === undefined ? text.length - tied.length : 0);
    const named = briefing.organisations
      .flatMap(({ mentions }) => mentions)
      .find((mention) => mention.start >= start && mention.end <= end);
    const whose = named ?? (tied === undefined ? undefined : { start: at, end: at + tied.length });
    if (whose === undefined) continue;
    return answerWith(readable, { ...whose, named: whose.start, to: 'body', sentence }, whose.start);
  }
  return null;
}

const answerWith = ({ briefing }: ReadableBriefing, { end, sentence }: Affiliation, start: number): Answered =>
  answerPassage(briefing, sentence.sentence, start, end);
