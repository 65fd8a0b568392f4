import type { Token } from '../language/token.ts';
import { isBodyNoun, isPersonNoun } from '../language/person-nouns.ts';
import type { Wanted } from './question-reading.ts';
import type { Frame } from './read-frame.ts';

const TIME_NOUNS = new Set(['year', 'date', 'month', 'day', 'time', 'century', 'decade', 'week', 'season']);
const PLACE_NOUNS = new Set([
  'place',
  'city',
  'country',
  'town',
  'state',
  'location',
  'venue',
  'area',
  'region',
  'village',
]);
/** An auxiliary at the beginning, or behind one word as people open with: "so did", "ok is". */
const OPENS_YES_NO =
  /^(?:(?:so|and|but|ok|okay|hey|hi|then|well|wait|also|sorry) )?(?:is|are|was|were|isn't|wasn't|do|does|did|didn't|has|have|had|hasn't|can|could|will|would|should|may|might)\b/u;

/** What kind of thing is asked for, and the noun that names it. `whAt` is the index of the question word, or -1. */
export function readWanted(
  tokens: readonly Token[],
  whAt: number,
  frame: Frame,
): { wanted: Wanted; focus: string | null } {
  const wh = tokens[whAt]?.lower;
  const next = tokens[whAt + 1];
  if (
    wh === undefined ||
    OPENS_YES_NO.test(
      tokens
        .slice(0, 2)
        .map(({ lower }) => lower)
        .join(' '),
    )
  ) {
    return {
      wanted: OPENS_YES_NO.test(
        tokens
          .slice(0, 2)
          .map(({ lower }) => lower)
          .join(' '),
      )
        ? 'yes-no'
        : 'what',
      focus: null,
    };
  }
  const focus = focusNoun(tokens, whAt);
  switch (wh) {
    case 'who':
    case 'whom':
    case 'whose':
      return { wanted: 'who', focus: null };
    case 'when':
      return { wanted: 'time', focus: null };
    case 'where':
      return { wanted: 'place', focus: null };
    case 'why':
      return { wanted: 'reason', focus: null };
    case 'how':
      return {
        wanted: ASKS_WORDS.test(frame.verb?.lemma ?? '') ? 'quote' : howWanted(tokens, whAt),
        focus: next?.lower === 'many' || next?.lower === 'much' ? focusNoun(tokens, whAt + 1) : null,
      };
    default:
      return { wanted: whatWanted(focus, tokens, whAt, frame), focus };
  }
}

/** "how did he describe the offer" asks for his words. */
const ASKS_WORDS = /^(?:describe|characteri[sz]e|label|brand|sum up)$/u;

const MONEY_WORD =
  /^(?:dollar|pound|euro|yen|cost|pay|worth|price|offer|fee|fine|bid|spend|earn|sell|buy|charge|owe|raise|revenue|profit|salary|money|bill|deal|share|invest|loss|lose|cash)s?$/u;

function howWanted(tokens: readonly Token[], whAt: number): Wanted {
  switch (tokens[whAt + 1]?.lower) {
    case 'many':
      return /^(?:dollars|pounds|euros|yen)$/u.test(tokens[whAt + 2]?.lower ?? '') ? 'money' : 'number';
    case 'much':
      return tokens.some((token) => MONEY_WORD.test(token.lemma) || MONEY_WORD.test(token.lower)) ? 'money' : 'number';
    case 'long':
      return 'duration';
    case 'old':
      return 'age';
    case 'far':
    case 'deep':
    case 'tall':
    case 'high':
      return 'distance';
    case 'fast':
      return 'speed';
    case 'often':
      return 'time';
    case 'big':
    case 'large':
      return 'number';
    default:
      return 'manner';
  }
}

const KIND_NOUN = /^(?:kind|type|sort|form)$/u;

/** The noun behind "which" or "what": "which hospitals did", "what year was", "what kind of trees". */
function focusNoun(tokens: readonly Token[], whAt: number): string | null {
  let focus: string | null = null;
  for (let at = whAt + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'NOUN' || token?.pos === 'PROPN') focus = token.lemma.toLowerCase();
    else if (token?.lower === 'of' && KIND_NOUN.test(focus ?? '')) focus = null;
    else if (!/^(?:ADJ|DET|NUM|PART)$/u.test(token?.pos ?? '') && !(token?.lower === 'of' && focus === null)) break;
  }
  return focus;
}

function whatWanted(focus: string | null, tokens: readonly Token[], whAt: number, frame: Frame): Wanted {
  const kind = focus ?? definedKind(tokens, whAt);
  if (kind !== null) {
    if (TIME_NOUNS.has(kind)) return 'time';
    // "which country won" asks who did it, "which country did they visit" where.
    if (PLACE_NOUNS.has(kind)) return frame.inverted ? 'place' : 'what';
    if (kind === 'name' || kind === 'names') return 'who';
    if (focus === null && isPersonNoun(kind)) return 'who';
    if (/^(?:number|percentage|percent|toll|score|share|rate|population|amount)$/u.test(kind)) return 'number';
    if (/^(?:price|cost|salary|revenue)$/u.test(kind)) return 'money';
    if (/^(?:speed)$/u.test(kind)) return 'speed';
    if (kind === 'reason') return 'reason';
    if (kind === 'age') return 'age';
    if (focus !== null && (isPersonNoun(kind) || isBodyNoun(kind))) return 'who';
  }
  const lemma = frame.verb?.lemma;
  if (frame.inverted && lemma !== undefined && /^(?:say|tell|tweet|announce|claim|reply|respond|comment)$/u.test(lemma))
    return 'quote';
  return 'what';
}

/** "what is the speed limit", "what was the name of": the noun behind the copula names the kind. */
function definedKind(tokens: readonly Token[], whAt: number): string | null {
  if (tokens[whAt + 1]?.lemma !== 'be') return null;
  let kind: string | null = null;
  for (let at = whAt + 2; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'NOUN') kind = token.lemma;
    else if (token?.pos !== 'DET' && token?.pos !== 'ADJ' && token?.pos !== 'PROPN' && token?.pos !== 'PART') break;
  }
  return kind;
}
