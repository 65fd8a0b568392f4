import type { AnalysedSentence } from '../language/analyse-text.ts';
import { SPEECH_VERBS } from '../language/verb-classes.ts';

/** What must not be cut off: it would turn what the sentence says. */
const TURNING_MARKERS = new Set([
  'if',
  'unless',
  'although',
  'though',
  'but',
  'except',
  'until',
  'without',
  'despite',
  'whether',
  'than',
]);

/** Whether the sentence ends with who says it ("…, the police said"): nothing may be cut from it. */
function endsWithAttribution(sentence: AnalysedSentence): boolean {
  const last = sentence.clauses.findLast((clause) => clause.relation === 'main');
  const isSpeech = last !== undefined && SPEECH_VERBS.has(last.verb.lemma) && last.objects.length === 0;
  return (
    isSpeech &&
    last.verb.head > sentence.tokens.length * 0.5 &&
    sentence.clauses.every((clause) => clause.verb.head <= last.verb.head || clause.governor === null)
  );
}

/**
 * The beginning of the sentence, from token `from`, that holds its main clause with verb and objects, cut at the end
 * of a phrase so that it has at most `longest` characters. Null where the sentence can't be cut without losing who
 * says it, a condition or a negation.
 */
export function shortenSentence(
  sentence: AnalysedSentence,
  from: number,
  longest: number,
): { start: number; end: number } | null {
  const { tokens, clauses, chunks } = sentence;
  const main = clauses.find(
    (clause) => clause.relation === 'main' && clause.subject !== null && clause.verb.form === 'finite',
  );
  const start = tokens[from]?.start;
  if (main === undefined || start === undefined || endsWithAttribution(sentence)) return null;
  const core = Math.max(
    main.verb.last,
    ...main.objects.map((object) => object.last),
    ...main.modifiers.filter((at) => at > main.verb.last && at < main.verb.last + 3),
  );
  const hasComplement = clauses.some((clause) =>
    clause.relation === 'complement' || clause.relation === 'infinitive'
      ? clause.governor === clauses.indexOf(main) && clause.first <= core + 3
      : false,
  );
  const boundaries = chunks
    .filter((chunk) => chunk.first > core && isBoundary(chunk.kind) && chunk.first > from)
    .map((chunk) => chunk.first);
  const usable = hasComplement ? boundaries.filter((at) => tokens[at]?.text === ',') : boundaries;
  const turned =
    clauses.some((clause) => TURNING_MARKERS.has(clause.marker ?? '')) ||
    tokens.some((token) => TURNING_MARKERS.has(token.lower));
  if (turned) return null;
  const ends = usable
    .map((at) => tokens[at - 1]?.end ?? 0)
    .filter((end) => end - start <= longest && end > (tokens[core]?.end ?? 0) - 1);
  const end = ends.at(-1);
  return end === undefined ? null : { start, end };
}

const isBoundary = (kind: string): boolean =>
  kind === 'comma' || kind === 'preposition' || kind === 'relative' || kind === 'stop' || kind === 'subordinator';
