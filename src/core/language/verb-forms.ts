import type { Token } from './token.ts';

/** The shape of a verb token; `past-or-participle` where English writes both the same (met, killed). */
export type VerbForm = 'base' | 'third-person' | 'past' | 'participle' | 'past-or-participle' | 'gerund';

/**
 * Irregular verbs of news English: base, past, participle (one form where both are the same).
 * Standard grammar; forms equal to the base are listed so that "cut" and "put" can be a past.
 */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|be was been|bear bore borne|bear bore born|beat beat beaten|become became become|begin began begun|bend bent
bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast
build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground
grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known
lay laid|lead led|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
outbid outbid|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proved proven|put put
quit quit|read read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spill spilt|spin spun|split split|spread spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|uphold upheld|upset upset|wake woke woken|wear wore worn|weep wept|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written`;

const pastForms = new Map<string, string>();
const participles = new Map<string, string>();
for (const entry of IRREGULAR.trim().split(/[|\n]/u)) {
  const [base = '', past = '', participle = past] = entry.trim().split(' ');
  if (past !== '' && !pastForms.has(past)) pastForms.set(past, base);
  if (participle !== '' && !participles.has(participle)) participles.set(participle, base);
}
pastForms.set('were', 'be');
const irregularForms = new Map([...participles, ...pastForms]);

/** Bases that end like a gerund: bring, sing, swing. */
const BASES_IN_ING = new Set([...pastForms.values()].filter((base) => base.endsWith('ing')));

/** The base of an irregular past or participle ("met" → "meet"), undefined for any other word. */
export function irregularBase(word: string): string | undefined {
  return irregularForms.get(word);
}

/** The form of a verb token. */
export function verbForm(token: Token): VerbForm {
  const { lower } = token;
  if (lower.endsWith('ing') && lower.length > 4 && !BASES_IN_ING.has(lower)) return 'gerund';
  const isPast = pastForms.has(lower);
  const isParticiple = participles.has(lower);
  if (isPast && isParticiple) return 'past-or-participle';
  if (isPast) return 'past';
  if (isParticiple && token.lemma !== lower) return 'participle';
  if (lower.endsWith('ed') && lower.length > 3 && token.lemma !== lower) return 'past-or-participle';
  if (lower.endsWith('s') && token.lemma !== lower && !lower.endsWith('ss')) return 'third-person';
  return 'base';
}

/** Whether a word may be a past participle by its ending or by being irregular. */
export function looksLikeParticiple(word: string): boolean {
  return participles.has(word) || (word.endsWith('ed') && word.length > 4);
}

/** Verbs whose stem ends in a mute e, told by what stands before -ed or -ing: mov(e), creat(e), caus(e). */
const MUTE_E =
  /(?:[^aeiou][aeiou](?:[cgsuvz]|t(?<=at|ot|it|ut))|[aeiou]{2}[csvz]|[lrn][cgsv]|[aiou]r(?<=ir|ur|ar)|[iu]at|creat|dg|bl|pl|tl|gl|dl|u)$/u;
const DOUBLED = /([bdgmnprt])\1$/u;

/**
 * The base form of a regular verb form, as well as spelling can tell it ("limited" → "limit",
 * "created" → "create", "planned" → "plan"). Used only where the tagger took a verb for something else.
 */
export function regularBase(word: string): string {
  const stem = word.replace(/(?:ed|ing)$/u, '');
  if (stem === word) return word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return MUTE_E.test(stem) && !/(?:it|et|ot)$/u.test(stem) ? `${stem}e` : stem;
}

/** Gives a token that turned out to be a verb in a past form or -ing form its base form. */
export function giveBaseForm(token: Token): void {
  token.lemma = irregularBase(token.lower) ?? regularBase(token.lower);
}
