import type { TextBlock } from './take-blocks.ts';

/** A paragraph this long that ends as a sentence does is prose. */
const PROSE = 80;
/** No line that leads elsewhere, asks for a subscription or gives a credit is longer. */
const LONGEST_LINE = 250;
const LONGEST_BIO = 600;
/** A block with so much of its text in links leads elsewhere. */
const MOSTLY_LINK = 0.8;
/** Behind this share of an article's text, a heading such as "More from us" begins what is no article any more. */
const LATE = 0.5;

/** Words that lead to another article, in the languages that news pages are mostly written in. */
const LEADS_ELSEWHERE = new RegExp(
  String.raw`^\W{0,3}(?:` +
    String.raw`(?:read|see|watch|view|listen|learn|hear)(?: (?:more|also|next|now|this|it|the full|our|all))(?:\b[^.]{0,20})?(?::|\||-|$| )|` +
    String.raw`related(?: (?:posts?|articles?|stor(?:y|ies)|news|links?|content|coverage|topics?|reading))?(?::|$| (?=\p{Lu}))|` +
    String.raw`(?:also|further|recommended|suggested) (?:read(?:ing)?|see|on)\b|recommended(?: for you)?(?::|$)|` +
    String.raw`don['’]t miss\b|must[- ]read\b|you (?:may|might|will|['’]ll) (?:also )?(?:like|love|enjoy|be interested)|` +
    String.raw`more (?:from|on|stories|news|coverage)\b(?=.{0,60}$)|(?:most|trending|popular|latest) (?:read|viewed|popular|stories|news|now)\b|(?:trending|popular|latest|highlights)\W*$|` +
    String.raw`up next|in case you missed|keep reading|continue reading|next (?:article|story|post)\b|previous (?:article|story|post)\b|` +
    String.raw`lire aussi|à lire|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lea también|leer más|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|читайте также|смотрите также|czytaj (?:też|także|więcej)|baca juga)`,
  'iu',
);
/** Asks for a subscription, a follower, a share, a comment, a tip or a click. */
const ASKS = new RegExp(
  String.raw`^\W{0,3}(?:` +
    String.raw`(?:sign|signing) up\b.{0,80}\b(?:newsletters?|inbox|alerts?|updates?|briefings?)\b|` +
    String.raw`subscribe(?:\W*$|\b.{0,60}\b(?:newsletters?|channel|podcast|youtube|inbox|updates?|access|magazine|today|to (?:our|the|\p{Lu})))|` +
    String.raw`get (?:our|the|breaking|more|daily|unlimited|all)\b.{0,80}\b(?:newsletters?|inbox|alerts?|e-?mails?|app|stories|delivered)\b|` +
    String.raw`let our news\b|join (?:our|the)\b.{0,60}\b(?:forums?|group|community|newsletter|conversation|channel|discussion|mailing)\b|` +
    String.raw`follow (?:us|@|me|our)\b|follow .{2,60} on (?:twitter|facebook|instagram|x|linkedin|youtube|telegram|whatsapp|google news)\b|` +
    String.raw`(?:like|find) us on\b|share (?:this|on|via|with)\b(?=.{0,60}$)|share\W*$|tweet(?: this)?\W*$|(?:pin|e-?mail|print)(?: (?:this|it|article))?\W*$|` +
    String.raw`(?:leave|post|add|write|view|show|hide|load|read|see) (?:a |an |the |all |your |more )?(?:\d+ )?(?:comments?|reply|replies)\b|(?:\d+ )?comments?(?: comments)?\W*$|` +
    String.raw`(?:click|tap) (?:here|to|for|on|the)\b|download (?:our|the)\b.{0,40}\bapp\b|order reprints|text size|` +
    String.raw`(?:do you )?have (?:a |any )?(?:news )?(?:tips?|story)\b|(?:write|e-?mail|contact)\b.{0,60}@|got a (?:tip|story)|` +
    String.raw`(?:support|donate to) (?:our (?:work|journalism|reporting|newsroom)|us\b|independent journalism)|log ?in\b(?=.{0,40}$)|create (?:a free|an|your) account|already (?:a |have )(?:subscriber|member|an? account)|enable (?:javascript|cookies)|(?:enter|your) e-?mail)`,
  'iu',
);
const ADVERT =
  /^\W{0,3}(?:advertisement|advertorial|advertising|sponsored(?: (?:content|by\b.*|post))?|promoted(?: content)?|ad|anzeige|werbung|publicité|publicidade|publicidad|реклама|(?:story|article) continues (?:below|after).*|scroll (?:down )?(?:for|to) .{0,60}|loading(?: (?:content|comments|more|article))?|(?:media )?playback is (?:not supported|unsupported).*|this video (?:cannot|can not|could not).*)\W*$/iu;
/** A credit or caption that stands as a line of its own. */
const CREDIT =
  /^\W{0,3}(?:(?:file )?(?:photo(?:graph)?s?|images?|pictures?|illustration|graphic|video|credits?|media caption)(?: (?:credits?|by|courtesy|caption|copyright|via|source)\b[: ]|\s?:)|(?:getty images?|afp|reuters|ap|epa|shutterstock|istock)(?:\/[\p{L} /]{2,40})?\W*$)/iu;
/** What a publisher says of its rights and earnings. */
const RIGHTS =
  /^\W{0,3}(?:(?:(?:copyright )?(?:©|\(c\))|copyright (?:\d{4}|by\b))(?=.{0,160}$)|all rights reserved|this (?:document|article|material|content) is subject to copyright|.{0,80}\bmay (?:earn|receive|get) (?:an? )?(?:small |affiliate )?(?:commission|compensation)|this (?:post|article|page) (?:may )?contains? affiliate)/iu;
const CITATION = /^citation\s?:?\s/iu;
/** When something was published or updated, and by whom, as a line of its own. */
const STAMP = new RegExp(
  String.raw`^\W{0,3}(?:(?:by\b[^.]{0,60}[\s,|]+)?(?:(?:first |last |originally )?(?:published|posted|updated|created|modified|original)\b|[|·•])?.{0,30}?\b(?:` +
    String.raw`\d{1,2}(?:st|nd|rd|th)?(?: de)?[ .]\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b.{0,60}|\d+ min(?:ute)?s? read.{0,20}|by \S{1,30}(?: \S{1,30}){0,5})$`,
  'iu',
);
/** "Jane Doe is a reporter for …", "Jane joined … in": what a page says of who wrote it. */
const BIO = new RegExp(
  String.raw`^[\W_]{0,40}(?:about (?:the )?author|author:? |(?:(?:\p{Lu}[\p{L}.'’-]+ ){1,4}|(?:he|she|they) )(?:is|was|has been|joined|covers|writes|reports|contributed|specializes|specialises|works)\b)`,
  'u',
);
const BIO_WORDS =
  /\b(?:reporter|editor|writer|journalist|correspondent|columnist|producer|author|contributor|blogger|fellow|staff|reporting|newsroom|freelance|follow (?:him|her|them)|covers|contributed to this (?:report|article|story)|e-?mail|twitter)\b|@\w/iu;
const FOLLOW = /\bfollow (?:him|her|them|me|us) (?:on|at|@)/iu;
const CONTRIBUTED = /^.{0,140}\bcontributed (?:to this|reporting|to the)\b.{0,80}$/u;

/**
 * Leaves out the blocks of an article's element that aren't the article: lines that lead elsewhere, ask for something,
 * give credits, rights and stamps, what a page says of its author, quotes pulled out of the text, and headings of
 * nothing. Told by their words, links and place, never by the site.
 */
export function dropFurniture(blocks: readonly TextBlock[], title: string | null): TextBlock[] {
  const whole = cutTail(blocks);
  const firstProse = whole.findIndex(isProse);
  const lastProse = whole.findLastIndex(isProse);
  const repeated = findRepeated(whole);
  const kept = whole.filter((block, at) => {
    if (isLine(block) || repeated.has(block)) return false;
    if (at < firstProse && (isStamp(block) || isTitle(block, title))) return false;
    if (at > lastProse - TAIL && isAboutAuthor(block)) return false;
    return !isLinkBlock(whole, at);
  });
  // A heading with no text behind it is one of what was left out.
  const lastText = kept.findLastIndex(({ kind }) => kind !== 'heading');
  return kept.filter(({ kind }, at) => kind !== 'heading' || at < lastText);
}

/** Among so many last paragraphs, one may be on the author. */
const TAIL = 3;

const isProse = ({ text, kind, linked }: TextBlock): boolean =>
  kind !== 'heading' && linked < 0.5 && text.length >= PROSE && /[.!?…。”"'’)]\s*$/u.test(text);

function isLine({ text, linked }: TextBlock): boolean {
  if (CITATION.test(text) || RIGHTS.test(text)) return text.length <= LONGEST_BIO;
  if (ADVERT.test(text)) return true;
  if (text.length > LONGEST_LINE) return false;
  if (ASKS.test(text) || isCredit(text) || CONTRIBUTED.test(text)) return true;
  return LEADS_ELSEWHERE.test(text) && (linked > 0.3 || text.length < 60 || /^\W{0,3}[\p{L} '’]{4,30}:/u.test(text));
}

const LONGEST_STAMP = 160;

const isStamp = ({ text }: TextBlock): boolean => text.length <= LONGEST_STAMP && STAMP.test(text);

/** "Photo: Sam Hill", and not "Video by a witness shows how the ferry sank." */
const isCredit = (text: string): boolean =>
  CREDIT.test(text) && !(text.length > PROSE && /[.!?…]["”’')]?$/u.test(text));

const isAboutAuthor = ({ text, kind }: TextBlock): boolean =>
  kind !== 'heading' && text.length <= LONGEST_BIO && (FOLLOW.test(text) || (BIO.test(text) && BIO_WORDS.test(text)));

/** A paragraph that is a link to elsewhere, or one of several list items that are. */
function isLinkBlock(blocks: readonly TextBlock[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || block.linked < MOSTLY_LINK) return false;
  if (block.kind === 'paragraph' || block.kind === 'quote') return /\p{L}.* .* /u.test(block.text);
  if (block.kind !== 'item') return false;
  return [blocks[at - 1], blocks[at + 1]].some((next) => next?.kind === 'item' && next.linked >= MOSTLY_LINK);
}

/** Without what comes behind a late heading of other articles or of the author. */
function cutTail(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    if (before > LATE * length && isEnd(block)) {
      const behind = blocks.slice(at + 1);
      if (behind.filter(isProse).length <= behind.length / 2) return blocks.slice(0, at);
    }
    before += block.text.length;
  }
  return blocks;
}

const END =
  /^\W{0,3}(?:about (?:the )?authors?|(?:leave|post|add) a (?:reply|comment)|(?:\d+ )?comments?|discussion|related (?:posts?|articles?|stories|content|links)|more (?:from|on|stories|great|news|in)\b.{0,50}|you (?:may|might) (?:also )?(?:like|enjoy).{0,30}|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed)|latest(?: (?:news|stories|posts))?|popular(?: (?:now|posts))?|further reading|tags?|topics|filed under|share this(?: .{0,30})?|sponsored(?: content)?|what to read next|read next|up next|newsletter.{0,30})\W*$/iu;

const isEnd = ({ text }: TextBlock): boolean => text.length < 80 && END.test(text);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const RUN = 4;
const FEWEST_WORDS = 6;
const LONGEST_PULLED = 300;
const MOSTLY_REPEATED = 0.8;

/**
 * Quotes pulled out of the text, and highlights above it: short blocks whose words stand in a longer paragraph as well,
 * or, above the text, in the same one.
 */
function findRepeated(blocks: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const homes = new Map<string, TextBlock>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !isProse(block)) continue;
    for (const run of wordRuns(block.text)) {
      const home = homes.get(run);
      if (home === undefined || home.text.length <= block.text.length) homes.set(run, block);
    }
  }
  return new Set(
    blocks.filter((block, at) => {
      const isAbove = at < ABOVE;
      if (block.text.length > LONGEST_PULLED || block.kind === 'cell' || (!isAbove && !isSentence(block))) return false;
      const runs = wordRuns(block.text);
      const elsewhere = runs.filter((run) => {
        const home = homes.get(run);
        return home !== undefined && home !== block && (isAbove || home.text.length > block.text.length);
      });
      return runs.length > FEWEST_WORDS - RUN && elsewhere.length >= MOSTLY_REPEATED * runs.length;
    }),
  );
}

/** Highlights are among the first blocks. */
const ABOVE = 5;

const isSentence = ({ text, kind }: TextBlock): boolean => kind === 'quote' || /[.!?…。”"'’)]\s*$/u.test(text);

function wordRuns(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function isTitle({ text }: TextBlock, title: string | null): boolean {
  const plain = wordsOf(text).join(' ');
  return title !== null && plain !== '' && wordsOf(title).join(' ').startsWith(plain);
}
