import { isPersonNoun } from '../../language/person-nouns.ts';
import { wordList } from '../../language/word-list.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { QuestionReading } from '../question-reading.ts';
import { held } from '../rank-sentences.ts';

/** Offices that the word before them tells apart: prime minister, vice president. */
const TOLD_APART = wordList(
  'minister president secretary director chief officer executive chancellor governor general manager',
);

/** What makes another office of one: its holder is not the holder. */
const RANKS = wordList('former ex deputy vice acting interim');

/**
 * Whether a sentence (by its number) speaks of the office that a question asks the holder of: the foreign minister is no
 * answer to "who is the prime minister".
 */
export function speaksOfOffice({ index }: ReadableBriefing, sentence: number, reading: QuestionReading): boolean {
  const said = new Set(index.sentences[sentence]?.tokens.map(({ lower }) => lower));
  if (reading.tokens.some(({ lower }) => RANKS.has(lower) && !said.has(lower))) return false;
  const families = index.families[sentence] ?? new Set<string>();
  return reading.terms.every((term, at) => {
    const nextIsOffice = TOLD_APART.has(reading.terms[at + 1]?.word ?? '');
    return term.exact || !(isPersonNoun(term.word) || nextIsOffice) || held(term, families) > 0;
  });
}
