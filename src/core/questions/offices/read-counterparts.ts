import type { Entity } from '../../briefings/briefing.ts';
import { isRoleWord } from '../../briefings/entities/name-words.ts';
import type { Token } from '../../language/token.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { HeldOffice } from './held-office.ts';

/** "of Norland", "Norland's", "Norlandic": what of a role is only its holder's. */
const OWN_REACH = /^\S+['’]s\s+|\s+(?:of|for|to|in)\s+.*$/u;

/**
 * The offices of those who are called the counterpart of another: "the foreign minister of Norland met her Kestrian
 * counterpart Pavel Orlik" makes him the Kestrian foreign minister. Only where the sentence names both, the office before.
 */
export function readCounterparts({ briefing, index }: ReadableBriefing): HeldOffice[] {
  return index.sentences.flatMap(({ tokens, sentence: { start, end } }) =>
    tokens.flatMap((token, at) => {
      if (token.lower !== 'counterpart') return [];
      const person = nextPerson(briefing.people, tokens, at);
      const office = briefing.people
        .filter((other) => other !== person)
        .flatMap((other) => other.roles)
        .filter((role) => role.when === 'now' && role.start >= start && role.end <= token.start && role.end <= end)
        .at(-1);
      const state = tokens[at - 1];
      if (person === null || office === undefined || !/^\p{Lu}/u.test(state?.text ?? '')) return [];
      const title = office.text.replace(OWN_REACH, '').split(/\s+/u);
      // "the Norlandic foreign minister": the name of the other's state is none of the office.
      const bare = title.filter(
        (word, place) => !/^\p{Lu}/u.test(word) || isRoleWord({ lower: word.toLowerCase() }) || place > 0,
      );
      const text = `${state?.text ?? ''} ${bare.join(' ')}`;
      return [{ person, role: { text, start: state?.start ?? token.start, end: token.end, when: 'now' as const } }];
    }),
  );
}

/** The person named right behind a token, or behind a comma. */
function nextPerson(people: readonly Entity[], tokens: readonly Token[], at: number): Entity | null {
  const next = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined) return null;
  return (
    people.find(({ mentions }) => mentions.some(({ start, end }) => start <= next.start && end >= next.end)) ?? null
  );
}
