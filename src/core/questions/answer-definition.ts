import { namesOf } from '../briefings/entities/names-of.ts';
import type { Briefing, Entity, Role } from '../briefings/briefing.ts';
import { sayRole } from '../briefings/say-role.ts';
import type { Answered, Evidence } from './answer.ts';
import { defineByAffiliation } from './answer-affiliation.ts';
import { evidenceOf } from './evidence.ts';
import { familyOf } from './content-words.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading } from './question-reading.ts';

/** A role found is as sure as the briefing: it stands beside the name. */
const CONFIDENCE = 0.85;
const MOST_ROLES = 4;

/**
 * "Who is Qin Gang", "what does Miller do": what the briefing found that the person is, those roles first that are held now. Null where the
 * question asks for no one person of the briefing, or none of their roles is told.
 */
export function answerDefinition(readable: ReadableBriefing, reading: QuestionReading): Answered | null {
  const { briefing } = readable;
  const asksRole = ASKS_ROLE.test(reading.text);
  const asked = ASKS_WHO.exec(reading.text)?.groups;
  const whole = asked?.['name'] ?? asked?.['told'] ?? null;
  if (!asksRole && whole === null && (!reading.defines || reading.wanted !== 'who')) return null;
  const [person, another] = briefing.people.filter(
    (entity) => isNamedBy(entity, reading, asksRole) || (whole !== null && isName(entity, whole)),
  );
  if (person === undefined || another !== undefined) return null;
  if (person.roles.length === 0) return asksRole ? null : defineByAffiliation(readable, person);
  const roles = [...person.roles]
    .sort((a, b) => Number(a.when === 'former') - Number(b.when === 'former'))
    .slice(0, MOST_ROLES);
  const evidence = roles.flatMap((role) => showRole(briefing, role) ?? []);
  if (evidence.length === 0) return null;
  return {
    status: 'answered',
    text: roles.map(sayRole).join('; '),
    setting: null,
    evidence: evidence.filter((one, at) => evidence.findIndex((other) => other.sentence === one.sentence) === at),
    standing: { status: 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}

/** "what does Miller do", "what's Miller's job": asks for a role in other words. */
const ASKS_ROLE =
  /^(?:what(?:['’]?s| is| does| was| did)\b.*\b(?:do(?: for (?:a living|work))?|job|role|post|position|title|occupation|profession|office|work as)|(?:what|which) (?:job|role|post|position|office|title) (?:does|did|has|is|was)\b.*)[?.!\s]*$/iu;
const ROLE_WORDS = new Set(
  'do job role post position title occupation profession office work living hold have play fill serve'
    .split(' ')
    .map(familyOf),
);
/** "who is paula grieve": a name may be a word of another kind, as a question writes it. */
const ASKS_WHO =
  /^(?:(?:can you |could you |please )?(?:tell|remind) (?:me|us) |do (?:you|we) know |any idea )?(?:(?:who|what) (?:exactly )?(?:is|was|are) (?:this |that )?(?<name>[^?.!]+?)(?: (?:guy|person|man|woman|bloke|lady|exactly|again))*|who (?:exactly )?(?:this |that )?(?<told>[^?.!]+?) (?:is|was))[?.!\s]*$/iu;

/** Whether a text is the person's name and nothing else. */
function isName(entity: Entity, text: string): boolean {
  const words = text.toLowerCase().split(/[\s-]+/u);
  const own = new Set(namesOf(entity).flatMap((name) => name.toLowerCase().split(/[\s-]+/u)));
  return words.every((word) => own.has(word));
}

/** Whether all that the question names are words of the person's name. */
function isNamedBy(entity: Entity, reading: QuestionReading, asksRole: boolean): boolean {
  const words = new Set(
    namesOf(entity)
      .flatMap((name) => name.split(/[\s-]+/u))
      .map(familyOf),
  );
  const named = asksRole ? reading.terms.filter(({ family }) => !ROLE_WORDS.has(family)) : reading.terms;
  return named.length > 0 && named.every((term) => words.has(term.family));
}

function showRole(briefing: Briefing, role: Role): Evidence | null {
  const sentence = briefing.sentences.find(({ start, end }) => start <= role.start && end >= role.end);
  return sentence === undefined ? null : evidenceOf(briefing, sentence, role);
}
