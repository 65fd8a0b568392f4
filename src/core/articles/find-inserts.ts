import { findDateline, isInitialsOf } from './find-dateline.ts';
import { findCredits } from './find-credits.ts';
import { isSentenceBreak } from './sentence-edges.ts';
import type { SentenceKind } from './article.ts';
import type { Insert } from './insert.ts';

const AGENCIES = String.raw`(?:Getty(?: Images)?|GETTY(?: IMAGES)?|Reuters|REUTERS|AFP|EPA|AP|PA|Alamy|Rex(?: Features)?|Shutterstock|Bloomberg|Xinhua)`;
/** Who else stands behind the slash of a credit. */
const OUTLETS = String.raw`(?:${AGENCIES}|BBC|ITN|ITV|CNN|Sky News|Twitter|Facebook|Instagram|The \p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?)`;
// Bounded, as every repetition here, so that no text makes a search take longer than its length.
const WORD = String.raw`(?!By\b)\p{Lu}(?:\.|[\p{L}'’-]{0,30})`;
const NAME = String.raw`${WORD}(?: ${WORD}){0,3}`;
/** What may follow an insert: the beginning of something new, or nothing. */
const FRESH = String.raw`(?=\s*$|\s+["“‘\x60'(\[@#]*[\p{Lu}\p{Nd}])`;

interface Rule {
  /** Words without which the pattern can't match: a search for them is many times faster. */
  needs: string;
  pattern: RegExp;
  kind: SentenceKind;
  before: SentenceKind | null;
  after: SentenceKind | null;
}

type Edges = Partial<Pick<Rule, 'before' | 'after'>>;

const rule = (
  kind: SentenceKind,
  needs: string,
  source: string,
  { before = null, after = null }: Edges = {},
): Rule => ({
  needs,
  pattern: new RegExp(source, 'gu'),
  kind,
  before,
  after,
});
const notice = (needs: string, source: string, edges?: Edges): Rule => rule('notice', needs, source, edges);
const byline = (needs: string, source: string): Rule => rule('byline', needs, source);
const caption = (needs: string, source: string): Rule => rule('caption', needs, source);
const CAPTION_BEFORE: Edges = { before: 'caption' };
const CAPTION_AFTER: Edges = { after: 'caption' };

/** Each is a construction that has no place in a sentence of news; the more usual words need their surroundings. */
const RULES: readonly Rule[] = [
  notice('Image caption', String.raw`\b(?:Image (?:copyright|source) .{1,60}? )?Image caption(?=\s+\S)`, CAPTION_AFTER),
  notice('Image', String.raw`\bImage (?:copyright|source) (?:${AGENCIES}|${NAME})${FRESH}`),
  notice('Media caption', String.raw`\bMedia caption(?=\s+\p{Lu})`, CAPTION_AFTER),
  notice('Media', String.raw`\bMedia playback is (?:not supported|unsupported) on (?:this|your) device\b`),
  notice('Click to', String.raw`\bClick to share on [\p{L}]+(?: \(Opens in new window\))?`),
  notice('Share this story', String.raw`\b(?:Read or )?Share this story: https?:\/\/\S+`),
  notice('Continue reading', String.raw`\b(?:Advertisement )?Continue reading the main story\b`),
  notice('Advertisement', String.raw`\bAdvertisement${FRESH}`),
  // A gallery from its first control to its last: title, counter, captions and credits run together.
  caption(
    'Full Screen',
    String.raw`\b\d+ of \d+ Full Screen Autoplay Close\b[^\n]{1,1500}?\bWait \d+ seconds? to continue\.?`,
  ),
  notice('Full Screen', String.raw`\b(?:\d+ of \d+ )?Full Screen Autoplay Close(?: Skip Ad x)?`),
  notice('Skip Ad', String.raw`\bSkip Ad Ad Loading\.\.\.(?: x Embed x Share)?`),
  notice('Wait', String.raw`\b(?:Buy Photo )?Wait \d+ seconds? to continue\.?`),
  notice('Play slideshow', String.raw`\bPlay slideshow\b(?: (?:${AGENCIES} )?\d+ of \d+)?(?: ${AGENCIES}${FRESH})?`, {
    before: 'notice',
    after: 'caption',
  }),
  notice('show all', String.raw`\b(?:\d{1,3} )?show all${FRESH}`, { before: 'notice' }),
  notice('+ Subscribe', String.raw`(?:\bGet \p{L}+ updates directly to your inbox )?\+ Subscribe\b`, {
    before: 'notice',
  }),
  notice(
    'Thank you for subscribing',
    String.raw`\bThank you for subscribing!(?: Could not subscribe, try again later)?(?: Invalid Email\b)?`,
  ),
  notice(
    'Video Loading',
    String.raw`\bVideo Loading\b(?: Video Unavailable\b)?(?: Click to play\b)?(?: Tap to play\b)?`,
  ),
  notice('The video will', String.raw`\bThe video will start in \d+(?: Cancel\b)?(?: Play now\b)?`),
  notice(
    'Watch this video again',
    String.raw`\bWatch this video again\b(?: Video will play in\b)?(?: Share this video\b)?(?: Watch Next\b)?`,
  ),
  notice('croll down for video', String.raw`\bScroll down for video\b`),
  notice('SCROLL DOWN', String.raw`\bSCROLL DOWN FOR VIDEO\b`),
  notice('Read more', String.raw`\bRead more(?::(?=\s*$)|(?=\s+["“‘]?\p{Lu}|\s*$))`, { before: 'notice' }),
  notice('elated stories', String.raw`\b[Rr]elated stories(?=\s+["“‘']?\p{Lu}{3})`, { after: 'notice' }),
  ...['READ MORE', 'READ ALSO', 'ALSO READ', 'SEE ALSO', 'MORE ON THIS', 'RELATED STORIES'].map((label) =>
    notice(label, String.raw`\b${label}(?::|${FRESH})`, { after: 'notice' }),
  ),
  notice(
    '(',
    String.raw`\((?:[Pp]hotos?|PHOTO|[Ii]mages?|IMAGE|[Pp]ictures?|PICTURE|Pic|Credit|Photograph|Video)(?:(?: credit)?:| by ) ?[^()\n]{1,80}\)${FRESH}`,
    CAPTION_BEFORE,
  ),
  notice('(', String.raw`\(${OUTLETS}(?: ?[/,&*] ?(?:${OUTLETS}|${NAME})){0,2} ?\)${FRESH}`, CAPTION_BEFORE),
  notice('[', String.raw`\[ ?["“‘']?[\p{Lu}\p{Nd}][^[\]\n]{15,150}\]${FRESH}`),
  notice('(', String.raw`\(${NAME} ?\/ ?${OUTLETS} ?\)${FRESH}`, CAPTION_BEFORE),
  notice('/', String.raw`(?<![\p{L}.'’-])${NAME}\/${OUTLETS}\b${FRESH}`, CAPTION_BEFORE),
  notice('/', String.raw`\b(?:REUTERS|AP Photo|AFP PHOTO|EPA)\/${NAME}${FRESH}`, CAPTION_BEFORE),
  byline('by ', String.raw`\((?:[Rr]eporting|[Ww]riting|[Ee]diting|[Aa]dditional reporting) by [^()\n]{1,300}\)`),
  byline(
    ' by ',
    String.raw`\bA (?:photo|video|post) (?:posted|shared) by [^()\n]{1,60} \(@[\w.]{1,30}\) on \p{L}{3,9} \d{1,2}, \d{4}(?: at \d{1,2}:\d{2} ?[ap]m(?: \p{Lu}{2,4}\b)?)?`,
  ),
  // Who wrote a post that the article shows: "-- Jane Doe (@janedoe) November 3, 2016".
  byline('(@', String.raw`(?:--|—|–|-) ?[^\s()@][^()@\n]{0,50}\(@\w{1,30}\) \p{Lu}\p{L}{2,8} \d{1,2}, \d{2,4}\b`),
];

/** Agency words that stand alone between two sentences, as a picture's credit above its caption. */
const LONE_CREDIT =
  /\b(?:GETTY(?: IMAGES)?|REUTERS|GETTY\*EPA)(?=\s+["“‘]?[\p{Lu}\p{Nd}][\p{L}\p{Nd}]*[\p{Ll}\p{Nd}])/gu;
const GALLERY_CREDIT = new RegExp(
  String.raw`\b(?:${AGENCIES}|AP:Associated Press|PA:Press Association|Not known) (\d{1,3})(?=\s+["“‘]?\p{Lu})`,
  'gu',
);
const CAPITALS_HEADING =
  /(?<![\p{L}'’-])(?:\p{Lu}[\p{Lu}'’-]{0,20}[,:]? ){1,11}\p{Lu}[\p{Lu}'’-]{0,20}[?!]?(?=\s+["“‘]?\p{Lu}\p{Ll})/gu;
/** Two words in a row without a small letter, as every such heading has: far faster to look for. */
const CAPITAL_WORDS = /[^a-z\s]{2} [^a-z\s]{2}/;
/** The shortest insert: "(AP)". */
const SHORTEST = 4;
const PHOTO_LABEL = /^(?:Photo|Image|Video)(?=\s+\p{Lu})/u;

/**
 * The inserts in the stretch `from`–`to` of a text, in order, none overlapping. Only what is certain by its form is
 * taken, because whatever is taken is not read as news.
 */
export function findInserts(text: string, from: number, to: number): Insert[] {
  if (to - from < SHORTEST) return [];
  const stretch = text.slice(from, to);
  const found = [
    ...photoLabel(stretch),
    ...findCredits(stretch),
    ...RULES.flatMap((each) => applyRule(stretch, each)),
    ...loneCredits(stretch),
    ...galleryCredits(stretch),
    ...capitalsHeadings(stretch),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const inserts: Insert[] = [];
  for (const insert of found) {
    if (insert.start >= (inserts.at(-1)?.end ?? 0)) inserts.push(insert);
  }
  return inserts.map((insert) => ({ ...insert, start: insert.start + from, end: insert.end + from }));
}

function applyRule(text: string, { needs, pattern, kind, before, after }: Rule): Insert[] {
  if (!text.includes(needs)) return [];
  return [...text.matchAll(pattern)]
    .filter((match) => match.index === 0 || !isPartOfNews(text, match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind, before, after }));
}

/**
 * "Palestinian Authority (PA) President", the agency of a dateline ("Oslo (AP) Two"), and a word that is an insert only
 * between two sentences ("the Advertisement Standards Board").
 */
function isPartOfNews(text: string, match: RegExpExecArray): boolean {
  if (match[0] === 'Advertisement') return !isSentenceBreak(text, match.index);
  if (match[0].startsWith('[')) return match[0].split(' ').length < 4 || !isSentenceBreak(text, match.index);
  const agency = /^\(([\p{L} ]+)\)$/u.exec(match[0])?.[1];
  if (agency === undefined) return false;
  const before = text.slice(Math.max(0, match.index - 80), match.index).trimEnd();
  const clause = before.slice(before.search(/[^.!?:]*$/u)).trim();
  return isInitialsOf(agency, before) || /^(?:\p{Lu}[\p{L}'’-]*,? ?){1,3}$/u.test(clause);
}

/** "Photo LONDON -- At least": the label of a picture that the scraper left out. */
function photoLabel(text: string): Insert[] {
  const label = PHOTO_LABEL.exec(text)?.[0];
  if (label === undefined || findDateline(text.slice(label.length, label.length + 200)) === null) return [];
  return [{ start: 0, end: label.length, kind: 'notice', before: null, after: null }];
}

function loneCredits(text: string): Insert[] {
  return [...text.matchAll(LONE_CREDIT)]
    .filter((match) => isSentenceBreak(text, match.index))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'notice',
      before: null,
      after: 'caption',
    }));
}

/** "Getty Images 12 Divers … Getty Images 12 The shore": a gallery repeats its size with every credit. */
function galleryCredits(text: string): Insert[] {
  const matches = [...text.matchAll(GALLERY_CREDIT)];
  const counts = new Map<string, number>();
  for (const match of matches) counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1);
  return matches
    .filter((match) => (counts.get(match[1] ?? '') ?? 0) > 1)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'notice',
      before: 'caption',
      after: 'caption',
    }));
}

/** "WHAT HAPPENS NEXT The government": a cross-heading between a finished sentence and the next. */
function capitalsHeadings(text: string): Insert[] {
  if (!CAPITAL_WORDS.test(text)) return [];
  return [...text.matchAll(CAPITALS_HEADING)]
    .filter((match) => {
      const long = match[0].split(/\s+/u).filter((word) => word.length >= 4);
      const follows = text.slice(match.index + match[0].length).slice(0, 40);
      return (
        long.length >= 2 &&
        isSentenceBreak(text, match.index) &&
        /^\s+["“‘]?(?:The|A|An|In|It|He|She|They|But|This|We|On|At)\b/u.test(follows)
      );
    })
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'heading',
      before: null,
      after: null,
    }));
}
