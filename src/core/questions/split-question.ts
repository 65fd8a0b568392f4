const NEXT_QUESTION =
  /\s*(?:[,;&?]|\band\b|\bor\b)+\s*(?:and\s+)?(?=(?:(?:at|in|by|to|with|for|on|from|of) )?(?:who|whos|who's|whom|what|whats|what's|when|where|why|how|which|whose)\b|did\b|(?:is|are|was|were|has|have|had|do|does|can|could|will|would)\s+(?:he|she|it|they|there|anyone|anybody|someone|the|any|his|her|their|its)\b)/iu;

/** "… and where": a question word alone asks it of what was asked before. */
const BARE =
  /^\s*(?:(?:who|when|where|why|how)|(?:(?:at|in|by|on|to|with|from|for) )?(?:what|which|how) [\p{L}-]+)\s*[?.!]*\s*$/iu;

/** "when and where did they meet": two question words for one question. */
const PAIR =
  /^\s*(?<first>who|when|where|why|how)\s+(?:and|&)\s+(?=(?:when|where|why|how)\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)/iu;

/** "is it confirmed or is it just talk" asks one thing. */
const TWO_WAYS = /\bor\b/iu;
const OPENS_YES_NO = /^\s*(?:(?:so|and|but|ok) )?(?:is|are|was|were|do|does|did|has|have|had|can|will)\b/iu;

/** The most parts that one message is answered in. */
const MOST_PARTS = 3;

/**
 * The questions that a message asks: "who got MVP and what position does he play" asks two. A relative clause
 * ("the man who …") is no question of its own, so a part needs three words before it.
 */
export function splitQuestion(text: string): string[] {
  const pair = PAIR.exec(text);
  const parts: string[] = pair === null ? [] : [pair.groups?.['first'] ?? ''];
  let rest = text.slice(pair?.[0].length ?? 0);
  while (parts.length < MOST_PARTS - 1) {
    const match = findBreak(rest);
    if (match === null) break;
    parts.push(rest.slice(0, match.at).trim());
    rest = rest.slice(match.at + match.length);
  }
  return [...parts, rest.trim()].filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function findBreak(text: string): { at: number; length: number } | null {
  const match = NEXT_QUESTION.exec(text);
  if (match === null || (TWO_WAYS.test(match[0]) && OPENS_YES_NO.test(text))) return null;
  const before = text.slice(0, match.index).trim().split(/\s+/u).length;
  const after = text
    .slice(match.index + match[0].length)
    .trim()
    .split(/\s+/u).length;
  return before >= 3 && (after >= 3 || BARE.test(text.slice(match.index + match[0].length)))
    ? { at: match.index, length: match[0].length }
    : null;
}
