import type { Briefing, Event, Statement } from '../briefing.ts';
import type { Say } from './say-sentence.ts';
import { overlap, tellsSomething, type WeighedSentence } from './weigh-sentences.ts';

/** Words of the two summaries (the issue of the first builder asks for about 50 and 120). */
const SHORT_WORDS = 50;
const LONG_WORDS = 120;
const FEWEST_KEY_POINTS = 3;
const MOST_KEY_POINTS = 6;
const MOST_BACKGROUND = 5;
const MOST_NEXT = 6;
/** Two sentences that share so much of their words say the same. */
const SAME = 0.6;

const countWords = (text: string): number => text.split(/\s+/u).length;

/** The sentences that matter most and can stand alone, without two that say the same, best first. */
function best(weighed: readonly WeighedSentence[]): WeighedSentence[] {
  const ordered = weighed
    .filter((candidate) => candidate.standsAlone)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  const kept: WeighedSentence[] = [];
  for (const candidate of ordered) {
    if (kept.length >= MOST_KEY_POINTS * 2) break;
    if (kept.every((other) => overlap(candidate.words, other.words) < SAME)) kept.push(candidate);
  }
  return kept;
}

/** The two summaries and the key points: sentences of the article, in its order in the summaries, by weight in the points. */
export function chooseStatements(
  weighed: readonly WeighedSentence[],
  say: Say,
): Pick<Briefing, 'summary' | 'keyPoints'> {
  const ranked = best(weighed);
  const lede = weighed.find(({ sentence }) => tellsSomething(sentence)) ?? weighed[0];
  const ordered = lede === undefined ? ranked : [lede, ...ranked.filter((candidate) => candidate !== lede)];
  const points = ordered.slice(
    0,
    Math.max(FEWEST_KEY_POINTS, Math.min(MOST_KEY_POINTS, Math.ceil(weighed.length / 4))),
  );
  return {
    summary: { short: fill(ordered, SHORT_WORDS, say), long: fill(ordered, LONG_WORDS, say) },
    keyPoints: points.map(({ sentence }) => say(sentence)),
  };
}

/** Takes sentences while they fit, at least one, and gives them in the article's order. */
function fill(ordered: readonly WeighedSentence[], words: number, say: Say): Statement[] {
  const taken: WeighedSentence[] = [];
  let left = words * 1.15;
  for (const candidate of ordered) {
    const length = countWords(say(candidate.sentence).text);
    if (taken.length > 0 && length > left) continue;
    taken.push(candidate);
    left -= length;
    if (left < 8) break;
  }
  return taken.sort((a, b) => a.position - b.position).map(({ sentence }) => say(sentence));
}

/** What is planned or possible: the sentences of such events, in the article's order. */
export function chooseNext(weighed: readonly WeighedSentence[], events: readonly Event[], say: Say): Statement[] {
  const ahead = Map.groupBy(events.filter(isAhead), ({ cites }) => cites[0]);
  return weighed
    .filter(({ sentence, standsAlone }) => {
      const { text } = say(sentence);
      return standsAlone && ahead.get(sentence.sentence.id)?.some((event) => isPlannedIn(text, event)) === true;
    })
    .slice(0, MOST_NEXT)
    .map(({ sentence }) => say(sentence));
}

/** "Could have" looks back, and "can" and "should" tell what one is able or ought to do: neither is ahead. */
function isAhead({ status, text, agents, patients, others }: Event): boolean {
  if (agents.length + patients.length + others.length === 0) return false;
  if (/\b(?:could|may|might|can|should|would|must)(?:n['’]t| not)? have\b/u.test(text)) return false;
  return (
    status === 'planned' || (status === 'possible' && /\b(?:could|may|might|likely|possibly|perhaps)\b/iu.test(text))
  );
}

/** What makes an infinitive behind it a plan: "is due to host", "has agreed to meet"; not "sought to", "ordered to". */
const PLANNING =
  /(?:due|set|scheduled|expected|likely|poised|ready|going|plans?|planned|planning|intends?|aims?|agreed?|agrees|pledge[ds]?|vow(?:s|ed)|promise[ds]?|hopes?|threatens?|decided?|proposes?) $/u;

const FUTURE =
  /\b(?:will|would|shall|could|may|might|likely|possibly|perhaps|going to|due|set|to be)\b|['’]ll\b|\bwon['’]t\b/iu;

/** Whether the words of an event, and those before it, put it ahead; what someone asks or imagines is not. */
function isPlannedIn(sentence: string, { text }: Event): boolean {
  if (/\?["”'’)]*$/u.test(sentence) || /\bI (?:would|could)\b/u.test(text)) return false;
  if (!/^to\s/u.test(text)) return FUTURE.test(text);
  const at = sentence.indexOf(text);
  return at > 0 && PLANNING.test(sentence.slice(0, at));
}

/** What came before: sentences behind the lede that tell of what happened long ago. */
export function chooseBackground(
  weighed: readonly WeighedSentence[],
  earlier: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  say: Say,
): Statement[] {
  return weighed
    .filter(
      ({ sentence, position, standsAlone }) =>
        position > 0 && standsAlone && earlier.has(sentence.sentence.id) && !taken.has(sentence.sentence.id),
    )
    .slice(0, MOST_BACKGROUND)
    .map(({ sentence }) => say(sentence));
}
