import type { Token } from '../language/token.ts';
import { giveBaseForm, looksLikeParticiple } from '../language/verb-forms.ts';

const DO = /^(?:do|does|did|don't|doesn't|didn't)$/u;
const MODAL = /^(?:will|would|can|could|may|might|must|should)$/u;
const BE = /^(?:is|are|was|were|be|been|being|has|have|had)$/u;
const LINKS = /^(?:say|get|go|feel|look|become|stay|keep|come)$/u;
const MAY_BE_VERB = /^(?:VERB|NOUN|ADJ|ADV|PROPN)$/u;

/**
 * Mends what a tagger that learnt on statements takes wrongly in a question: the verb at a distance from its "do"
 * or modal ("when did the bridge fall", "where might it move"), the participle behind "be" and "have" ("what was he
 * offering"), and the verb right behind its subject ("what city hosts
 * the games"). Changes the tokens given.
 */
export function repairQuestionTags(tokens: readonly Token[]): void {
  const auxiliary = tokens.findIndex((token) => DO.test(token.lower));
  const modal = tokens.findIndex((token) => MODAL.test(token.lower) && token.pos === 'AUX');
  if (auxiliary !== -1) repairBehindDo(tokens, auxiliary);
  else if (modal !== -1) repairBehindDo(tokens, modal);
  else if (tokens.some((token) => BE.test(token.lower))) repairBehindBe(tokens);
  else if (!tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX')) repairBeforeObject(tokens);
}

/** The last word of the run behind "do" is its verb, where no other is: at least a subject stands before it. */
function repairBehindDo(tokens: readonly Token[], auxiliary: number): void {
  // "did the union offer to talk": the verb behind "to" is not the one that "did" belongs to.
  const verb = tokens.findIndex(
    (token, at) => at > auxiliary && token.pos === 'VERB' && tokens[at - 1]?.lower !== 'to',
  );
  const end = beforeNames(tokens, auxiliary, runEnd(tokens, auxiliary));
  // "did the mayor say sorry"
  const isLinked = LINKS.test(tokens[end - 1]?.lower ?? '') && /^(?:ADJ|ADV)$/u.test(tokens[end]?.pos ?? '');
  const last = tokens[isLinked && end - 1 > auxiliary + 1 ? end - 1 : end];
  const isSubjectAsked = auxiliary === 1 && MODAL.test(tokens[auxiliary]?.lower ?? '');
  if (last === undefined || end < auxiliary + (isSubjectAsked ? 1 : 2)) return;
  // "do people eat": what the tagger took for the verb stands where the subject must.
  const taken = verb === auxiliary + 1 && MAY_BE_VERB.test(last.pos) ? tokens[verb] : undefined;
  if (verb !== -1 && taken === undefined) return;
  if (taken !== undefined) taken.pos = 'NOUN';
  last.pos = 'VERB';
}

/** "what was someone offering", "who was involved": the form of a verb behind "be", where no verb is. */
function repairBehindBe(tokens: readonly Token[]): void {
  const be = tokens.findLastIndex((token) => BE.test(token.lower));
  if (tokens.some((token, at) => at > be && token.pos === 'VERB')) return;
  const verb = tokens.find(
    ({ pos, lower }, at) =>
      at > be && /^(?:NOUN|ADJ)$/u.test(pos) && (looksLikeParticiple(lower) || /[a-z]{2,}ing$/u.test(lower)),
  );
  const next = tokens[tokens.findIndex((token) => token === verb) + 1];
  if (verb === undefined || !/^(?:ADP|PART|PUNCT|PRON|DET)?$/u.test(next?.pos ?? '')) return;
  verb.pos = 'VERB';
  giveBaseForm(verb);
}

/** Past the names that end the run, where a word that is none stands between them and the subject: "did Biden visit China". */
function beforeNames(tokens: readonly Token[], auxiliary: number, end: number): number {
  let at = end;
  while (at > auxiliary + 2 && tokens[at]?.pos === 'PROPN') at -= 1;
  return tokens[at]?.pos === 'PROPN' ? end : at;
}

/** The end of the words that may be subject and verb: before a preposition, a mark, or a second noun phrase. */
function runEnd(tokens: readonly Token[], auxiliary: number): number {
  let end = auxiliary;
  for (let at = auxiliary + 1; at < tokens.length; at += 1) {
    const pos = tokens[at]?.pos ?? 'PUNCT';
    const opensPhrase = at > auxiliary + 1 && /^(?:DET|PRON)$/u.test(pos);
    // "who did they talk to"
    const isLeftBehind = pos === 'PART' && tokens[at]?.lower === 'to';
    if (opensPhrase || isLeftBehind || /^(?:ADP|PUNCT|SCONJ|CCONJ|SPACE)$/u.test(pos)) break;
    end = at;
  }
  return end;
}

function repairBeforeObject(tokens: readonly Token[]): void {
  const at = tokens.findIndex((token, index) => index > 1 && token.pos === 'NOUN' && tokens[index + 1]?.pos === 'DET');
  const verb = tokens[at];
  if (verb !== undefined) verb.pos = 'VERB';
}
