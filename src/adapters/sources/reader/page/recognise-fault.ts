import type { PageFault } from '../../../../core/sources/explain-page-fault.ts';
import type { PageMetadata } from './read-metadata.ts';
import type { TextBlock } from './take-blocks.ts';

/** What a page's fault is told by. */
export interface PageEvidence {
  metadata: PageMetadata;
  /** The article's blocks, as far as there are any. */
  blocks: readonly TextBlock[];
  /** The text of the whole page, or its beginning. */
  pageText: string;
  /** How many links on the page are worded like headlines. */
  headlineLinks: number;
}

/** What a teaser before a paywall is no longer than. */
const TEASER = 1800;
const SHORT = 700;
const LITTLE = 250;
const EMPTY = 100;
/** The end of a text that goes on elsewhere. */
const CUT_OFF = /(?:…|\.\.\.)\W*$/u;
const PROSE = 80;
const MANY_HEADLINES = 12;

const PAYWALL =
  /\b(?:to continue reading|to read (?:the full|the rest of (?:the|this)|this) (?:story|article)|(?:this|the) (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paying |premium )?(?:subscribers|members)|for subscribers only|subscribers? only|unlock (?:this|the) (?:article|story)|you(?:['’]ve| have) (?:reached|read) your .{0,40}(?:limit|free articles))\b/iu;
/** What a site with subscribers says on every page: it tells something only where there is hardly any text. */
const OFFER =
  /\b(?:already a (?:subscriber|member)|subscribe (?:now )?(?:to|for) (?:read|unlimited|full|continue)|continue reading)\b/iu;
const CONSENT =
  /\b(?:before you continue|we (?:value|care about|respect) your privacy|(?:accept|reject) (?:all|cookies)|(?:manage|change) (?:your )?(?:cookie|privacy|consent)|cookie (?:consent|preferences|settings)|(?:give|withdraw) (?:your )?consent|our partners (?:store|process|use)|legitimate interest|use(?:s)? cookies|alle akzeptieren|datenschutzeinstellungen|tout accepter)\b/giu;
const ROBOT_CHECK =
  /\b(?:verify (?:that )?you are (?:a |not a )?(?:human|robot)|are you a (?:human|robot)|checking your browser|enable javascript (?:and cookies )?to (?:continue|view|run)|access (?:to this page has been )?denied|unusual (?:traffic|activity)|please complete the security check|captcha)\b/iu;

/** The fault of a page; null where it gives its article. */
export function recogniseFault({
  metadata,
  blocks,
  pageText,
  headlineLinks,
}: PageEvidence): Exclude<PageFault, 'feed' | 'unreadable'> | null {
  const text = blocks.map((block) => block.text).join('\n');
  const prose = blocks.filter(isProse);
  const isShort = text.length < SHORT;
  if (isShort && ROBOT_CHECK.test(pageText) && pageText.length < 5 * SHORT) return 'robot-check';
  // Most pages ask for consent in a corner: here nothing else is told, or it is the text itself that asks.
  const asks = text.length < LITTLE ? countConsents(pageText) : isShort ? countConsents(text) : 0;
  if (asks >= 2 && headlineLinks < MANY_HEADLINES) return 'consent';
  const isOffer = (text.length < LITTLE || CUT_OFF.test(text)) && OFFER.test(pageText);
  if (text.length < TEASER && (metadata.isPaid || isOffer || PAYWALL.test(pageText))) return 'paywall';
  if (metadata.kind === 'video' && isShort) return 'video';
  const linked = blocks.reduce((sum, block) => sum + block.linked * block.text.length, 0);
  if (metadata.kind !== 'article' && headlineLinks >= MANY_HEADLINES && (prose.length < 3 || linked > text.length / 2))
    return 'index';
  return text.length < EMPTY && prose.length === 0 ? 'empty' : null;
}

/** In how many different ways a text asks for consent. */
const countConsents = (text: string): number =>
  new Set((text.match(CONSENT) ?? []).map((words) => words.toLowerCase())).size;

const isProse = ({ kind, text, linked }: TextBlock): boolean =>
  kind !== 'heading' && linked < 0.5 && text.length >= PROSE;
