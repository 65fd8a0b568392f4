import type { Briefing, Entity } from '../briefings/briefing.ts';

const subjects = /^(?:He|She|It|They)(?=\s)/u;
const possessives = /^(?:His|Her|Its|Their)(?=\s)/u;
/** As many characters behind the pronoun tell that a statement begins at a place of the article. */
const enough = 20;

/**
 * The words of a statement for a reader who hasn't seen what stands before them in the article: behind a pronoun that
 * begins them stands in brackets whom the briefing knows by it, as editors do: "She [Lena Dahl] said …". Unchanged where
 * they begin with no pronoun, or the briefing doesn't know whom it means.
 */
export function namePronoun({ text, cites }: { text: string; cites: readonly string[] }, briefing: Briefing): string {
  const pronoun = (subjects.exec(text) ?? possessives.exec(text))?.[0];
  if (pronoun === undefined) return text;
  const name = findMeant(text, pronoun, cites, briefing)?.name;
  if (name === undefined || text.includes(name)) return text;
  const insertion = possessives.test(text) ? `[${name}’s]` : `[${name}]`;
  return `${pronoun} ${insertion}${text.slice(pronoun.length)}`;
}

/** Whom the pronoun means where the statement stands in the article; null where that is not known, or not one. */
function findMeant(text: string, pronoun: string, cites: readonly string[], briefing: Briefing): Entity | null {
  const { people, organisations, places, sentences, article } = briefing;
  const cited = sentences.filter(({ id }) => cites.includes(id));
  const behind = text.slice(pronoun.length, pronoun.length + enough);
  const isHere = ({ start, end }: Entity['mentions'][number]): boolean =>
    cited.some((sentence) => start >= sentence.start && end <= sentence.end) &&
    article.text.slice(start, end).toLowerCase() === pronoun.toLowerCase() &&
    article.text.startsWith(behind, end);
  const meant = [...people, ...organisations, ...places].filter(({ mentions }) => mentions.some(isHere));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
