import type { Token } from '../language/token.ts';

const DO = /^(?:do|does|did|don't|doesn't|didn't)$/u;
const MAY_BE_VERB = /^(?:VERB|NOUN|ADJ|ADV|PROPN)$/u;

/**
 * Mends what a tagger that learnt on statements takes wrongly in a question: the verb at a distance from its "do"
 * ("when did the bridge fall", "how long did the talks last"), and the verb right behind its subject ("what city hosts
 * the games"). Changes the tokens given.
 */
export function repairQuestionTags(tokens: readonly Token[]): void {
  const auxiliary = tokens.findIndex((token) => DO.test(token.lower));
  if (auxiliary !== -1) repairBehindDo(tokens, auxiliary);
  else if (!tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX')) repairBeforeObject(tokens);
}

/** The last word of the run behind "do" is its verb, where no other is: at least a subject stands before it. */
function repairBehindDo(tokens: readonly Token[], auxiliary: number): void {
  const verb = tokens.findIndex((token, at) => at > auxiliary && token.pos === 'VERB');
  const end = beforeNames(tokens, auxiliary, runEnd(tokens, auxiliary));
  const last = tokens[end];
  if (last === undefined || end < auxiliary + 2) return;
  // "do people eat": what the tagger took for the verb stands where the subject must.
  const taken = verb === auxiliary + 1 && MAY_BE_VERB.test(last.pos) ? tokens[verb] : undefined;
  if (verb !== -1 && taken === undefined) return;
  if (taken !== undefined) taken.pos = 'NOUN';
  last.pos = 'VERB';
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
    if (opensPhrase || /^(?:ADP|PUNCT|SCONJ|CCONJ|SPACE)$/u.test(pos)) break;
    end = at;
  }
  return end;
}

function repairBeforeObject(tokens: readonly Token[]): void {
  const at = tokens.findIndex((token, index) => index > 1 && token.pos === 'NOUN' && tokens[index + 1]?.pos === 'DET');
  const verb = tokens[at];
  if (verb !== undefined) verb.pos = 'VERB';
}
