import { eventVerbOf } from '../../language/event-nouns.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';
import { ORGANISATION_WORDS } from '../entities/name-words.ts';

/** What is asked, thought, changed or decided does nothing itself. */
const NOT_ACTORS = wordList(`
  change move row plan bid idea news ban rise fall fight
  race hope fear goal mystery plenty tears thing things way ways reason reasons tip tips guide roadmap step steps key`);

/** Whether a noun names what happens or is done, not someone: "decision", "meeting"; but a government acts. */
export function isHappening(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lower, lemma, pos } = token;
  if (NOT_ACTORS.has(lower)) return true;
  if (pos !== 'NOUN' || ORGANISATION_WORDS.has(lower)) return false;
  return eventVerbOf(lemma) !== null || /(?:[^u]tion|sion|ment|ance|ness)s?$/u.test(lower);
}
