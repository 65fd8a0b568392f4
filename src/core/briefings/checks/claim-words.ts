import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import { irregularBase } from '../../language/verb-forms.ts';
import { wordList } from '../../language/word-list.ts';

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
/** Words that what stands before them depends on: "the dam holds if …". */
const CONDITIONS = wordList('if unless except');
/** Words with no weight of their own: a claim may have them where its sentence has others. */
const LIGHT = wordList(`
  a an the this that these those of in on at by for to from with as and or but than then so it its he she they his her their him them
  who whom whose which what when where why how is are was were be been being am has have had having do does did done there here also
  into over under after before during about between against through up down out off again`);
/** Behind these a name or number may move in the sentence and mean the same: "in Oslo", "on June 3". */
const MOVABLE_BEHIND = wordList('in at on near');
/** Names that are written as a modal verb or a hope: May, Will, Hope. */
const NAMED_LIKE_MODALS = wordList('may will hope');

/** A word as it is compared. */
export interface Word {
  /** As it stands, in lower case. */
  form: string;
  kind: 'negation' | 'modality' | 'light' | 'content';
  /** A name or a number, which says whom or how many: it has its place in the sentence. */
  fixed: boolean;
  /** Whether a sentence begins with it inside of another one: "Mill burns down The owner said …". */
  begins: boolean;
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[$£€¥₹%]/gu;
/** Behind a word without a mark, and before a word that is no name: a heading and a sentence run together. */
const SEAM = /(?<=[\p{L}\p{N}"”)] )(?:The|An?|He|She|They|It|We|This|These)(?= \p{Ll})/gu;

/** The words, numbers, currency and percent signs of a text; marks are left behind. */
export function wordsOf(text: string): Word[] {
  const plain = text.replaceAll('’', "'");
  const seams = new Set(Array.from(plain.matchAll(SEAM), ({ index }) => index));
  return Array.from(plain.matchAll(WORD)).map(({ 0: word, index }, at, all) => {
    const form = word.toLowerCase();
    const capital = /^\p{Lu}/u.test(word);
    const named = at > 0 && capital;
    const kind = kindOf(form, named);
    const before = all[at - 1]?.[0].toLowerCase() ?? '';
    const mayMove =
      MOVABLE_BEHIND.has(before) || TEMPORAL_NOUNS.has(form) || (TEMPORAL_NOUNS.has(before) && /^\p{N}/u.test(word));
    const fixed = kind === 'content' && (capital || /^\p{N}/u.test(word)) && !mayMove;
    return { form, kind, fixed, begins: seams.has(index) };
  });
}

function kindOf(form: string, named: boolean): Word['kind'] {
  if (NEGATIONS.has(form) || form.endsWith("n't")) return 'negation';
  if (MODALITIES.has(form) && !(named && NAMED_LIKE_MODALS.has(form))) return 'modality';
  return LIGHT.has(form) ? 'light' : 'content';
}

/** The word, or the base of an irregular verb, without its ending, as far as comparing two forms needs. */
export const bareOf = ({ form }: Word): string =>
  (irregularBase(form) ?? form).replace(/'s?$/u, '').replace(/(?<=\p{L}{3})(?:ing|ied|ies|ed|es|s|e|y)$/u, '');

/** Whether a word gives what is said to someone. */
export const isAttribution = ({ form }: Word): boolean => ATTRIBUTIONS.has(form);

/** Whether what stands before a word depends on what stands behind it. */
export const isCondition = ({ form }: Word): boolean => CONDITIONS.has(form);

/** Whether a word weighs enough that a claim may have it only where its sentence has it. */
export const isContent = ({ kind }: Word): boolean => kind === 'content';
