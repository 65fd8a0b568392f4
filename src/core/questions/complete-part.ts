/** A question word alone, with a preposition or a noun: "when", "at what time", "in which city", "how much". */
const FRAGMENT =
  /^(?:(?:at|in|by|to|with|for|on|from|of|since|until) )?(?:who|whom|when|where|why|how|(?:what|which) (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)[\p{L}-]+|how (?:much|many|long|far|often|old))[?.!\s]*$/iu;
/** What stands before the auxiliary of a question: its question word, with the noun or adjective that it asks for. */
const ASKED =
  /^(?:(?:at|in|by|to|with|for|on|from|of) )?(?:who|whom|what|which|when|where|why|how)(?: [\p{L}-]+){0,3}? (?=(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)/iu;

/**
 * A part of a question as a question of its own: "at what time" beside "where did the jet land" asks at what time the
 * jet landed. What is no mere fragment, or has no such neighbour, comes back as it is.
 *
 * @param neighbour the part before it, or behind it where it is the first
 */
export function completePart(part: string, neighbour: string | undefined): string {
  if (neighbour === undefined || !FRAGMENT.test(part)) return part;
  const asked = ASKED.exec(neighbour)?.[0];
  if (asked === undefined) return part;
  return `${part.replace(/[?.!\s]+$/u, '')} ${neighbour.slice(asked.length)}`;
}
