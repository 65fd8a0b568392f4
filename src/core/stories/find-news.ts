import { wordsOf, type Word } from '../briefings/checks/claim-words.ts';
import { familyOf } from '../questions/content-words.ts';

/** How much of a statement may be in other words than what was told, and still tell nothing new. */
const leastTold = 0.75;

/**
 * The statements that tell something that was not told: a name or a number that is not in it, a denial of it, or many other
 * words than any one told statement has. What only says in other words what was told may count as new; what is new never
 * counts as told.
 */
export function findNews<T extends { text: string }>(statements: readonly T[], told: readonly string[]): T[] {
  const known = told.map(readWords);
  const fixed = new Set(known.flatMap(({ fixed: words }) => [...words]));
  return statements.filter(({ text }) => {
    const words = readWords(text);
    if ([...words.fixed].some((word) => !fixed.has(word))) return true;
    return !known.some((one) => covers(one, words));
  });
}

/** How much of a statement must be in the words of one that is no longer made, for it to stand in its place. */
const leastShared = 0.5;

/** Whether a statement stands in the place of one of those that are no longer made: what it corrects. */
export function replacesAny(statement: string, dropped: readonly string[]): boolean {
  const { content } = readWords(statement);
  return dropped.some((other) => {
    const { content: before } = readWords(other);
    const shared = [...content].filter((family) => before.has(family)).length;
    return shared > 0 && shared >= Math.max(content.size, before.size) * leastShared;
  });
}

interface Words {
  /** Names and numbers. */
  fixed: ReadonlySet<string>;
  content: ReadonlySet<string>;
  turns: ReadonlySet<string>;
}

function readWords(text: string): Words {
  const words = wordsOf(text);
  const formsOf = (kinds: readonly Word['kind'][]) => words.filter(({ kind }) => kinds.includes(kind));
  const content = formsOf(['content']);
  return {
    fixed: new Set(content.filter(({ fixed }) => fixed).map(({ form }) => form)),
    content: new Set(content.map(({ form }) => familyOf(form))),
    turns: new Set(formsOf(['negation', 'modality']).map(({ form }) => form)),
  };
}

function covers(told: Words, words: Words): boolean {
  if (words.turns.size > 0 && [...words.turns].some((turn) => !told.turns.has(turn))) return false;
  // What was a plan and is none any more is news.
  if (told.turns.size > 0 && words.turns.size === 0) return false;
  const shared = [...words.content].filter((family) => told.content.has(family)).length;
  return shared >= words.content.size * leastTold;
}
