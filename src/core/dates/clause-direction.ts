/** Whether a clause speaks of what lies behind or ahead; null where its words don't show it. */
export type Direction = 'past' | 'future' | null;

/** How far a clause is read around a mention, in UTF-16 units: longer than almost every clause of news. */
const REACH = 160;

const ADVERBS = String.raw`(?:\s(?:not|also|now|soon|then|still|again|likely|\w{2,20}ly|have|been|be|being)){0,4}`;
const MODAL = String.raw`(?:will|won['’]t|wouldn['’]t|shall|would|could|may|might|should|must|can)`;
const IS = String.raw`(?:is|are|was|were|be|been|['’]s|['’]re)`;
const ARRANGED = String.raw`(?:due|set|scheduled|expected|slated|likely|poised|planned|hoped|ready|about)`;
const INTENDS = String.raw`(?:agree[sd]?|offer(?:s|ed)?|propos(?:es?|ed|als?)|plan(?:s|ned|ning)?|want(?:s|ed)?|hop(?:es?|ed|ing)|vow(?:s|ed)?|promis(?:es?|ed)|pledg(?:es?|ed)|intend(?:s|ed)?|expect(?:s|ed)?|prepar(?:es?|ed|ing)|decid(?:es?|ed)|threaten(?:s|ed)?|invited|ordered|due|set|scheduled|slated|likely|ready|about|going)`;

/** "will have to leave", "'ll be released": the verb behind the auxiliary belongs to it. */
const FUTURE = [
  String.raw`\b(?:will|won['’]t|shall|would|may|might|should|must)\b(?!\shave\s\w+(?:ed|en|ne)\b)${ADVERBS}(?:\s\w+)?`,
  String.raw`\b(?:could)\b(?!\shave\b|\snot\b)${ADVERBS}(?:\s\w+)?`,
  String.raw`['’]ll\b${ADVERBS}(?:\s\w+)?`,
  String.raw`\b${INTENDS}(?:\s(?!to\b)[\w’'-]+){0,3}\sto\b${ADVERBS}(?:\s\w+)?`,
  String.raw`\b${ARRANGED}\s(?:(?:to take place|to be held)\s)?(?=(?:on|in|for|by|at|before|until|later|next)\b)(?:on|in|for|by|at|before|until|later|next)\b`,
  String.raw`\b${IS}\s(?:also\s|still\s)?${ARRANGED}\b(?:\sto\b${ADVERBS}(?:\s\w+)?)?`,
  String.raw`\b(?:is|are|am|['’]re|['’]m)\s(?:also\s|now\s|both\s|all\s)?to\b${ADVERBS}(?:\s\w+)?`,
  String.raw`\b(?:is|are|am|['’]re|['’]m)\s(?:not\s|also\s|now\s)?(?:meeting|travell?ing|visiting|flying|returning|leaving|arriving|holding|hosting|starting|opening|closing|launching|voting|going)\b`,
  String.raw`\b(?:begins|starts|opens|arrives|departs|leaves|expires|ends|returns|kicks off|takes (?:office|effect|place|over)|goes (?:on sale|to the polls|into effect))\b`,
  String.raw`\b(?:upcoming|forthcoming|ahead of|between now and|in time for|the run-up to|preparations? for|deadline|postponed until|delayed until|suspended until|remains? \w+ until)\b`,
];

const PAST = [
  String.raw`\b${MODAL}\s(?:not\s)?have\s(?:\w{2,20}ly\s)?(?:been|\w+(?:ed|en|ne|wn|ung|aid|ade|ost|eft|elt|ept|ot))\b`,
  String.raw`\b(?:was|were|had|did|has|have|['’]ve|wasn['’]t|weren['’]t|hadn['’]t|didn['’]t|hasn['’]t|haven['’]t)\b(?!\s(?:also\s|still\s|been\s)?(?:${ARRANGED})\b|\sto\b)${ADVERBS}(?:\s\w+(?:ed|en|ne|wn|ung|aid|ade|ost|eft|elt|ept))?`,
  String.raw`\b(?!(?:united|hundred|need|speed|indeed|exceed|proceed|succeed|feed|breed|bleed|naked|sacred|wicked|allied|alleged|so-called|proposed|planned|expected|scheduled|unprecedented|mixed|limited|armed|red|bed|shed)\b)[a-z]{2,20}ed\b`,
  String.raw`\b(?:became|began|beat|bought|broke|brought|built|came|caught|chose|cut|dealt|died|drew|drove|fell|felt|fled|flew|forgot|fought|found|gave|got|grew|heard|held|hit|hurt|kept|knew|laid|lay|led|left|lost|made|met|overtook|paid|quit|ran|rang|rose|sank|sat|saw|sent|shook|shot|shut|slept|sold|spent|spoke|spread|stole|stood|struck|swam|swept|swore|taught|threw|told|took|underwent|understood|undertook|went|withdrew|woke|won|wore|wrote|originally|initially|previously|following|since)\b`,
];

/** A verb of saying whose clause goes on tells nothing of when what is said takes place. */
const SAYING = String.raw`\b(?:said|says|say|told|announced|confirmed|added|insisted|reported|warned|tweeted)\b`;

// Case counts: "Theresa May", "Will Smith" and "United" are no verbs.
const CUES = new RegExp(
  `(?<saying>${SAYING})|(?<past>${PAST[0] ?? ''})|(?<future>${FUTURE.join('|')})|(?<past2>${PAST.slice(1).join('|')})`,
  'g',
);

const SENTENCE_BREAK = /[.!?…]["”’')\]]*\s+["“‘'([]*(?=[A-Z])|\n\s*\n/g;
const NOT_A_BREAK = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|No|vs|[A-Z])|\b[ap]\.m)$/;
/** The mention opens its clause: what is said of it comes behind. */
const CLAUSE_OPENS =
  /(?:^|[,;:—–(“"]|\b(?:and|but|or|that|when|if)\b)\s*(?:(?:on|in|at|by|from|until|since|late|early|later|earlier)\s)?$/i;
const SAYING_TOUCHES =
  /^(?:\sin an? [\w ]{1,24}| reporters(?: in \w+)?)?(?:\s(?:on|in|at|late|early|later|earlier))*\s*$/i;
/** "Told the paper on Monday that it would": the day of the telling, whatever is told. */
const TELLS_BEFORE = /\b(?:said|told|announced|confirmed|insisted|reported|warned|wrote)\b[^.;:!?“”"]{0,80}$/i;
const THAT_BEHIND = /^,?\sthat\b/i;
/** "The shocking results of Tuesday's election": what has an outcome is over. */
const OUTCOME_BEFORE =
  /\b(?:after|following|since|(?:wake|aftermath|results?|outcome|victims?|scene|site|winners?) of)\s(?:the\s)?$/i;
const UNTIL_OR_BY = /\b(?:by|until|till)\s$/i;
/** "Have been cancelled until Sunday": what holds now ends later. */
const HOLDS_UNTIL = /\b(?:has|have|['’]ve)\s[^,;:.!?]{1,60}\b(?:until|till)\s$/i;
/** "A strike planned for August was called off": a plan told of in passing. */
const PLAN_BEFORE = new RegExp(
  String.raw`(?<!\b(?:is|are|was|were|be|been|['’]s|['’]re)\s(?:also\s|still\s)?)\b(?:planned|scheduled|arranged|expected|due|set|slated)\s(?:for|on|in)\s(?:(?:early|late|last|next|this)\s)?$`,
  'i',
);
const TOLD_BEHIND = /^,?\s(?:was|were|had|has|have|did)\b/i;

/** Where the sentence around `at` begins, no further back than the reach. */
function sentenceStartBefore(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  let start = 0;
  for (const match of before.matchAll(SENTENCE_BREAK)) {
    if (!NOT_A_BREAK.test(before.slice(0, match.index))) start = match.index + match[0].length;
  }
  return from + start;
}

/** Whether no sentence ends between the two offsets (which lie within a few hundred units of each other). */
export function inOneSentence(text: string, from: number, to: number): boolean {
  if (to - from > 2 * REACH) return false;
  const between = text.slice(Math.max(0, from - 1), to);
  for (const match of between.matchAll(SENTENCE_BREAK)) {
    if (match.index === 0 || !NOT_A_BREAK.test(between.slice(0, match.index))) return false;
  }
  return true;
}

/** "Two and a half years later": no longer beginning of a sentence stands before the unit that it is read from. */
const OPENING = 28;

/** Whether the sentence that `from` stands in is followed by one that `to` stands at the beginning of. */
export function opensNextSentence(text: string, from: number, to: number): boolean {
  if (to - from > 2 * REACH) return false;
  const between = text.slice(Math.max(0, from - 1), to);
  const breaks = [...between.matchAll(SENTENCE_BREAK)].filter(
    ({ index }) => !NOT_A_BREAK.test(between.slice(0, index)),
  );
  const [only] = breaks;
  return breaks.length === 1 && only !== undefined && between.length - only.index - only[0].length <= OPENING;
}

function clauseAfter(text: string, end: number): string {
  const after = text.slice(end, end + REACH);
  for (const match of after.matchAll(SENTENCE_BREAK)) {
    if (!NOT_A_BREAK.test(after.slice(0, match.index))) return after.slice(0, match.index);
  }
  return after;
}

interface Cue {
  /** Null for a verb of saying, which tells of the saying alone. */
  direction: Direction;
  saying: string | null;
  end: number;
}

function cuesIn(clause: string): Cue[] {
  const cues: Cue[] = [];
  for (const match of clause.matchAll(CUES)) {
    const groups = match.groups ?? {};
    const saying = groups['saying'];
    const direction = saying !== undefined ? null : groups['future'] !== undefined ? 'future' : 'past';
    cues.push({ direction, saying: saying ?? null, end: match.index + match[0].length });
  }
  return cues;
}

function cueBehind(before: string): Direction {
  const last = cuesIn(before).at(-1);
  if (last === undefined) return null;
  if (last.direction !== null) return last.direction;
  return SAYING_TOUCHES.test(before.slice(last.end)) ? 'past' : null;
}

function cueAhead(after: string): Direction {
  for (const { direction, saying, end } of cuesIn(after)) {
    if (direction !== null) return direction;
    // "On Wednesday the minister said", but not "on Wednesday, the minister said."
    if (saying !== null && !/^says?$/.test(saying) && /^\s\w/.test(after.slice(end, end + 2))) return 'past';
  }
  return null;
}

/** Whether the mention is the date of a plan of which the sentence then tells what became: it may lie on either side. */
export function isDateOfPlan(text: string, start: number, end: number): boolean {
  return PLAN_BEFORE.test(text.slice(Math.max(0, start - 40), start)) && TOLD_BEHIND.test(text.slice(end, end + 8));
}

/**
 * The direction of the clause around `text.slice(start, end)`, read from tense and cue words ("will", "is due to", "met"):
 * the nearest verb before the mention decides, unless the mention opens its clause; else the first verb behind it.
 */
export function directionAt(text: string, start: number, end: number): Direction {
  const before = text.slice(sentenceStartBefore(text, start), start);
  if (HOLDS_UNTIL.test(before)) return 'future';
  if (OUTCOME_BEFORE.test(before) && /^['’]s\b/.test(text.slice(end, end + 3))) return 'past';
  if (TELLS_BEFORE.test(before) && THAT_BEHIND.test(text.slice(end, end + 6))) return 'past';
  if (isDateOfPlan(text, start, end)) return null;
  const after = clauseAfter(text, end);
  const opens = CLAUSE_OPENS.test(before);
  const nearest = opens ? (cueAhead(after) ?? cueBehind(before)) : (cueBehind(before) ?? cueAhead(after));
  if (nearest !== null) return nearest;
  return UNTIL_OR_BY.test(before) ? 'future' : null;
}
