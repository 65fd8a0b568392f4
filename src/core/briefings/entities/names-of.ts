import type { Entity } from '../briefing.ts';

/** A pronoun or a description among the aliases: "she", "the minister". */
const REFERENCE = /^(?:he|she|it|they|the)(?:\s|$)/u;
const PRONOUN = /^(?:he|she|it|they)$/iu;

/** The names of an entity, the fullest first: its aliases without pronouns and descriptions. */
export const namesOf = ({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string[] => [
  name,
  ...aliases.filter((alias) => !REFERENCE.test(alias)),
];

/** The names and descriptions that tell a reader who is meant, which a pronoun does not. */
export const tellingAliases = ({ aliases }: Pick<Entity, 'aliases'>): string[] =>
  aliases.filter((alias) => !PRONOUN.test(alias));
