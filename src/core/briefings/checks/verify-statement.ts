import { irregularBase } from '../../language/verb-forms.ts';
import type { Statement } from '../briefing.ts';
import { wordList } from '../../language/word-list.ts';

/** Why a statement may not be said. */
export interface Refusal {
  reason: 'words' | 'negation' | 'modality' | 'cut';
  /** What gave it away, for `build --explain` and the log. */
  detail: string;
}

/** Words that turn a statement into its opposite. */
const NEGATIONS = wordList(`
  not no never none nobody nothing neither nor without cannot hardly
  deny denies denied denying refuse refuses refused refusing fail fails failed failing reject rejects rejected`);
/** Words that keep a statement from being a plain fact. */
const MODALITIES = wordList(`
  may might could can would should will shall must if whether unless perhaps maybe possibly probably likely unlikely
  plan plans planned planning due expect expects expected expecting hope hopes hoped intend intends intended aim aims
  alleged allegedly reportedly apparently suspected believed rumoured rumored unconfirmed proposed possible`);
/** Words that give what is said to someone: a cut that leaves them behind makes it the article's own. */
const ATTRIBUTIONS = wordList(`
  said says say according claimed claims claim told tells insisted insists argued argues alleged alleges reported reports suggest suggests
  suggested announced believes believe thinks warned stated added`);
/** Words with no weight of their own: a claim may have them where its sentence has others. */
const LIGHT = wordList(`
  a an the this that these those of in on at by for to from with as and or but than then so it its he she they his her their him them
  who whom whose which what when where why how is are was were be been being am has have had having do does did done there here also
  into over under after before during about between against through up down out off again`);

/** A word as it is compared: in lower case and without its inflection, with the form that it had. */
interface Word {
  form: string;
  bare: string;
  /** Capitalised: a name, so that "May" is no modal verb. */
  named: boolean;
}

const wordsOf = (text: string): Word[] =>
  (text.replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).map((word) => {
    const form = word.toLowerCase();
    return { form, bare: bare(form), named: /^\p{Lu}\p{Ll}/u.test(word) };
  });

/** The base of an irregular verb, or else the word without its ending, as far as comparing two forms needs. */
const bare = (word: string): string =>
  irregularBase(word) ?? word.replace(/'s?$/u, '').replace(/(?<=\p{L}{3})(?:ing|ied|ies|ed|es|s|e|y)$/u, '');

const isNegation = ({ form }: Word): boolean => NEGATIONS.has(form) || form.endsWith("n't");
const isModality = ({ form, named }: Word): boolean => MODALITIES.has(form) && !named;

/**
 * Holds a statement against the text that it cites: each of its content words stands there (inflected or not), and it
 * is as negative and as sure as its source. A stretch of a sentence must not leave behind, before it, what turns it
 * ("denied that …", "if …"), nor, on either side, who says it.
 *
 * @returns why it may not be said, or null where it may
 */
export function verifyStatement({ text }: Statement, cited: readonly string[]): Refusal | null {
  const claim = wordsOf(text);
  const source = cited.map((sentence) => wordsOf(sentence));
  const known = new Set(source.flat().map((word) => word.bare));
  const foreign = claim.filter(
    (word) => !LIGHT.has(word.form) && !isNegation(word) && !isModality(word) && !known.has(word.bare),
  );
  if (foreign.length > 0) {
    return {
      reason: 'words',
      detail: `not in the cited sentence: ${[...new Set(foreign.map(({ form }) => form))].join(', ')}`,
    };
  }
  for (const sentence of source) {
    const at = indexOf(sentence, claim);
    if (at !== -1) return verifyCut(sentence, at, claim.length);
  }
  // Several sentences in one statement, each whole, are verbatim too.
  if (sayForms(source.flat()) === sayForms(claim)) return null;
  return (
    compare('negation', claim.filter(isNegation), source.flat().filter(isNegation)) ??
    compare('modality', claim.filter(isModality), source.flat().filter(isModality))
  );
}

const sayForms = (words: readonly Word[]): string => words.map(({ form }) => form).join(' ');

function indexOf(sentence: readonly Word[], claim: readonly Word[]): number {
  for (let at = 0; at + claim.length <= sentence.length; at += 1) {
    if (claim.every(({ form }, offset) => sentence[at + offset]?.form === form)) return at;
  }
  return -1;
}

function verifyCut(sentence: readonly Word[], at: number, length: number): Refusal | null {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + length);
  const turned = before.find((word) => isNegation(word) || isModality(word));
  if (turned !== undefined) return { reason: 'cut', detail: `"${turned.form}" stands before it in the sentence` };
  const attributed = [...before, ...after].find(({ form }) => ATTRIBUTIONS.has(form));
  return attributed === undefined ? null : { reason: 'cut', detail: `"${attributed.form}" was left out` };
}

/** A reworded statement has the same negations and modalities as its sentence, or it says something else. */
function compare(reason: 'negation' | 'modality', claim: readonly Word[], source: readonly Word[]): Refusal | null {
  const has = (words: readonly Word[], word: Word): boolean => words.some((other) => other.bare === word.bare);
  const added = claim.find((word) => !has(source, word));
  if (added !== undefined) return { reason, detail: `"${added.form}" is not in the cited sentence` };
  const lost = source.find((word) => !has(claim, word));
  return lost === undefined ? null : { reason, detail: `"${lost.form}" was left out` };
}
