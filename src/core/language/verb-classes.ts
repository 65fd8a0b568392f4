import { wordList } from './word-list.ts';

/** Verbs that report what someone said, wrote or claims; their complement is attributed, not asserted. */
export const SPEECH_VERBS = wordList(`
  say tell add announce argue ask assert admit acknowledge agree allege claim comment complain concede confirm contend
  declare deny describe explain insist joke maintain mention note observe promise pledge propose quip recall remark repeat
  reply report reveal respond rule state stress suggest testify tweet urge vow warn write post shout yell conclude
  caution demand disclose emphasise emphasize estimate indicate predict recount reiterate speculate tell underline accuse
  call blame criticise criticize hail praise slam condemn`);

/** Verbs that take a clause as what is said, thought or known. */
export const CLAUSE_VERBS = wordList(`
  say tell add announce argue assert admit acknowledge agree allege claim comment complain concede confirm contend declare deny
  explain insist maintain mention note observe promise pledge propose recall remark repeat reply report reveal rule state stress
  suggest testify tweet vow warn write conclude caution disclose emphasise emphasize estimate indicate predict reiterate speculate
  believe think know feel hope fear expect find show see understand assume imagine learn discover decide determine doubt realise
  realize remember forget guess suspect consider ensure mean prove demonstrate hear worry wonder wish judge calculate
  appear seem swear demand request require recommend urge inform notify assure convince persuade remind`);

/** Verbs that tell of what may be, not of what was: "reports suggest there could". */
export const GUESSING_VERBS = wordList('suggest speculate believe think fear suspect hope expect predict wonder doubt');

/** Nouns of something said, which a that-clause tells: "a report that the plant would close". */
export const CLAIM_NOUNS = wordList('report rumour rumor claim allegation accusation suggestion assertion story news');

/** Whether a verb can stand with its speaker beside what is said: "said Miller", "…, the police said, …". */
export const isSayingVerb = (lemma: string): boolean => SPEECH_VERBS.has(lemma) && CLAUSE_VERBS.has(lemma);

/** Verbs whose object does what the infinitive behind it says: "asked her to leave", "forced it to land". */
export const INFINITIVE_BY_OBJECT_VERBS = wordList(`
  ask tell order urge force allow permit enable encourage persuade convince invite require advise warn instruct help cause
  lead compel get want expect push press pressure authorise authorize direct beg challenge forbid oblige request teach train
  remind call appoint elect choose`);

/** Nouns that an infinitive behind them completes: "a plan to build", "the right to vote". */
export const INFINITIVE_NOUNS = wordList(`
  ability agreement ambition attempt authority battle bid call campaign chance commitment deal decision demand desire drive effort
  failure fight freedom inability intention mission motion move need obligation offer opportunity order permission plan pledge power
  pressure project promise proposal push race readiness refusal request right scheme struggle threat time vote vow way willingness`);

/** Nouns whose phrase tells a time, without a preposition too: "last week", "Sunday". */
export const TEMPORAL_NOUNS = wordList(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night
  day week weekend month year decade century summer spring autumn winter fall season quarter hour hours minute minutes days weeks months
  years decades centuries january february march april may june july august september october november december midnight noon
  mon tue wed thu fri sat sun weeknight`);
