/** Where a report was filed: offsets into the sentence given, and the news agency that filed it. */
export interface Dateline {
  place: { start: number; end: number } | null;
  agency: string | null;
  /** Where the news begins, behind the dash and the white space. */
  end: number;
}

/** A dateline is short; nothing beyond this is looked at. */
const REACH = 140;

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*\p{Lu}\.?`;
const CAPITAL_WORDS = String.raw`${CAPITALS}(?:[ /]${CAPITALS}){0,4}`;
const REGION = String.raw`(?:\p{Lu}[\p{L}.'’-]*\.?)(?: \p{Lu}[\p{L}.'’-]*\.?){0,2}`;
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const DATE = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const AGENCY = String.raw`\((?<agency>\p{Lu}[\p{L}\p{Nd} .&/’'-]{0,40})\)`;
const DASH = String.raw`\s?(?:--+|[—–]|-(?=\s))\s*`;
const NEWS = String.raw`(?=["“‘\x60'$£€#(]*[\p{Lu}\p{Nd}])`;

/** "(Reuters) - " */
const AGENCY_ALONE = new RegExp(String.raw`^\s*${AGENCY}${DASH}${NEWS}`, 'u');
/** "BEIJING (Reuters) — ", "NEW YORK, June 18 (AP) - ", "Beijing, June 18 (Xinhua) -- " */
const WITH_AGENCY = new RegExp(
  String.raw`^\s*(?<place>(?:${CAPITAL_WORDS}|${REGION})(?:, ${REGION}){0,2}?)(?:, ${DATE})?,?\s${AGENCY}${DASH}${NEWS}`,
  'u',
);
/** "Beijing (CNN) US Secretary": these agencies leave the dash out. */
const WITHOUT_DASH = new RegExp(
  String.raw`^\s*(?<place>(?:${CAPITAL_WORDS}|${REGION})(?:, ${REGION})?)\s\((?<agency>CNN|AP|AFP|Reuters|UPI)\)\s*(?=["“‘]?\p{Lu})`,
  'u',
);
/** "LONDON -- ", "WASHINGTON, June 18 — " */
const PLACE_ALONE = new RegExp(
  String.raw`^\s*(?<place>${CAPITAL_WORDS}(?:, ${REGION}){0,2}?)(?<date>, ${DATE})?${DASH}${NEWS}`,
  'u',
);
/** What stands in each of these, and hardly ever at the beginning of a sentence. */
const DASH_OR_BRACKET = /[(—–]|-[-\s]/u;
/** Labels that newsrooms set in capitals before a dash: never a place. */
const LABEL =
  /^(?:UPDATED?|BREAKING|EXCLUSIVE|FILE|ANALYSIS|OPINION|COMMENT|WATCH|VIDEO|LIVE|NEWS|FACTBOX|EXPLAINER|CORRECT(?:ED|ION)|READ|MORE|PHOTOS?|PICTURES?|ALERT|BRIEF|REVIEW|REFILE|REPEAT|WRAPUP|TIMELINE|QUOTES?|INSIGHT|FEATURE|EDITORIAL|NOTE|SUMMARY|ADVERTISEMENT|SPORTS?|SOCCER|FOOTBALL|TENNIS|CRICKET|BASEBALL|NATO|NASA|UNESCO|UNICEF|OPEC|ASEAN|BREXIT|COVID.*)\b/u;

/**
 * The dateline at the beginning of a sentence: "BEIJING (Reuters) — ", "LONDON -- ", "NEW YORK, June 18 (AP) - ".
 * Null where there is none, or where it isn't certain: news always remains behind `end`, and none stands before it.
 */
export function findDateline(sentenceText: string): Dateline | null {
  const head = sentenceText.slice(0, REACH);
  if (!DASH_OR_BRACKET.test(head)) return null;
  const alone = AGENCY_ALONE.exec(head);
  if (alone !== null) return { place: null, agency: agencyOf(alone), end: alone[0].length };
  const match = WITH_AGENCY.exec(head) ?? WITHOUT_DASH.exec(head) ?? bareDateline(head);
  const place = match?.groups?.['place'];
  if (match === null || place === undefined || isAbbreviated(place, agencyOf(match))) return null;
  const start = match[0].indexOf(place);
  return { place: { start, end: start + place.length }, agency: agencyOf(match), end: match[0].length };
}

function bareDateline(head: string): RegExpExecArray | null {
  const match = PLACE_ALONE.exec(head);
  const place = match?.groups?.['place'] ?? '';
  const letters = place.replace(/[^\p{L}]/gu, '').length;
  return letters < 4 || LABEL.test(place) ? null : match;
}

function agencyOf(match: RegExpExecArray): string | null {
  return match.groups?.['agency']?.trim() ?? null;
}

/** "Associated Press (AP) Editor": the brackets explain the words before them, so this is no dateline. */
function isAbbreviated(place: string, agency: string | null): boolean {
  return agency !== null && isInitialsOf(agency, place);
}

/** Whether `short` is made of the first letters of the last words of `long`. */
export function isInitialsOf(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short)) return false;
  const initials = long
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');
  return initials.toUpperCase().endsWith(short);
}
