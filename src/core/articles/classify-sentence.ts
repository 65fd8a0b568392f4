import type { SentenceKind } from './article.ts';

const NETWORKS = String.raw`(?:Twitter|X|Facebook|Instagram|TikTok|YouTube|Telegram|WhatsApp|LinkedIn|Threads|Mastodon|Bluesky|Snapchat|Google News|Apple News)`;
const LETTERS = String.raw`(?:newsletters?|inbox|(?:news|e-?mail|push) (?:alerts?|updates?|notifications?)|mailing list|daily (?:briefing|digest)|free trial|our (?:app|podcast|channel|Telegram|WhatsApp))`;

/** What publishers put around the news: each begins as no sentence of news does, or is no sentence at all. */
const NOTICES: readonly RegExp[] = [
  /^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|MORE ON THIS|DON'T MISS|WATCH|LISTEN|VIDEO|RELATED)\s*[:|>»]/u,
  /^(?:Read (?:more|also|next|on)|Also read|See also|Related(?: (?:stories|articles?|topics|content|news|links))?|Watch(?: (?:live|now|more|the video))?|Listen(?: now| to this)?|More on this(?: story)?|Don['’]t miss|Recommended)\s*[:|>»]/u,
  /^(?:Read more|Read the full (?:story|article)|Related (?:stories|articles?|topics|content|news|links)|More on this story|Most (?:read|popular|viewed)|Recommended(?: for you)?|Top stories|Latest news|Watch Next|Trending(?: now)?)$/iu,
  new RegExp(String.raw`^(?:Sign up|Subscribe|Register|Join)\b.{0,160}\b${LETTERS}`, 'iu'),
  /^(?:Subscribe|Sign up|Sign in|Log in|Register)(?: now| here| today| free| for free)?[.!]?$/iu,
  new RegExp(String.raw`^(?:Follow .{1,60}|(?:Like|Join|Find) (?:us|me)) on (?:our )?${NETWORKS}\b.{0,80}$`, 'u'),
  /^Follow (?:@\w|us\b)/u,
  /^(?:Advert(?:isement)?s?|ADVERT(?:ISEMENT)?|Sponsored(?: content)?|Promoted)[.:]?$/u,
  /^(?:Article|Story) continues (?:below|after)\b|^Continue reading\b|^Scroll (?:down|to continue)\b/iu,
  /^!\[[^\]]{0,200}\]\([^()\s]{1,400}\)$/u,
  /^(?:Visit|Download|Try|Buy|Shop|Get) .{0,60}\b(?:our|the) (?:website|site|app|store|shop)\b.{0,60}$/u,
  /^Share (?:this|on|via)\b|^(?:Share|Tweet|Print|Email|Save|Copy link|Comments?(?: \(?\d+\)?)?|View comments|Leave a comment|Loading(?:\.\.\.|…)?|Close|Menu|Skip to (?:main )?content)$/iu,
  /^(?:©|\(c\) ?\d{4}|Copyright (?:©|\d{4}|\(c\)))|^All rights reserved\b|\ball rights reserved\.?$/iu,
  /^(?:Play slideshow|Show all|View (?:gallery|photos|slideshow)|(?:Click|Tap) (?:here|to)\b.{0,100}|Open in gallery|Hide caption|Toggle caption|Enlarge(?: this)? image)\.?$/iu,
  /^Media playback is (?:not supported|unsupported)\b|^Your browser (?:does not|doesn['’]t) support\b|^Please enable (?:JavaScript|cookies)\b/iu,
  /^(?:We|This (?:site|website|page)) uses? cookies\b|^(?:Accept|Manage) (?:all )?cookies\b/iu,
  /^(?:Download|Get) (?:our .{0,30}\bapp\b|the .{0,30}\bapp[.!]?$)/u,
  /^This (?:article|story|post|report|page) (?:was |has been |is )?(?:originally |first |also |last )?(?:appeared|published|updated|corrected|amended|edited)\b/iu,
  /^(?:An? (?:earlier|previous)|The original) version of this (?:article|story|post|report|page|headline|caption|video)\b/iu,
  /^(?:Editor['’]?s['’]? note|Corrections?(?: and clarifications?)?|Clarification|CORRECTION|CLARIFICATION)(?: \([^()]{1,40}\))?\s*[:—–]/iu,
  /^You (?:may|might) (?:also )?(?:like|be interested in)\b|^(?:More|Read more) (?:from|on) .{1,60}:/u,
  /^This is a (?:breaking|developing) (?:news )?story\b|^More (?:details )?(?:follows?|to follow)(?: soon| shortly)?[.…]*$|^Please check back\b/iu,
  /^Thank you for (?:subscribing|signing up)\b|^Could not subscribe\b|^Invalid e-?mail\b|^Get .{1,40} updates directly to your inbox\b/iu,
  /^(?:Topics|Tags|Filed under|Categories|Keywords)\s*:/u,
  /^Do you have (?:a|any) (?:story|tip|photo|information)\b.{0,200}(?:contact us|e-?mail us|get in touch)/iu,
  /^(?:E-?mail|Contact|Write to) (?:us|the author|the reporter|our newsroom)\b/iu,
  /^\((?:[A-Z][\w']* ){1,4}\d{1,2}\/\d{1,2}\/\d{4} page ?\d+\)$/u,
  /^(?:AP|AFP|PA|Reuters|REUTERS|EPA|Xinhua|dpa|UPI|Bloomberg|Getty(?: Images)?)(?: ?[-–/,&] ?(?:AP|AFP|PA|Reuters|REUTERS|EPA|Xinhua|dpa|UPI|Bloomberg|Getty(?: Images)?))*$/u,
  /^\(?(?:Photos?|PHOTO|Images?|Pictures?|Credit|Photograph|Photo credit|Image credit)(?::| by) ?[^.!?]{1,80}\)?$/u,
];

const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,30}(?: (?:(?:de|van|von|der|al|bin|da|la) )?\p{Lu}[\p{L}.'’-]{0,30}){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:,| and|, and| &) ${NAME}){0,5}`;
const BYLINES: readonly RegExp[] = [
  new RegExp(String.raw`^(?:By|BY|Written by|Words by) ${NAMES}(?:(?:,| \||,? in| for|,? at) [^.!?]{1,100})?\.?$`, 'u'),
  new RegExp(
    String.raw`^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by ${NAMES}(?:[;,)] ?.{0,250}| in \p{Lu}.{0,250})?\.?$`,
    'u',
  ),
  /^(?:Staff|News) (?:reporter|writer|correspondent)s?$/iu,
];
const CONTRIBUTED = new RegExp(
  String.raw`^(?:[–—-]+ ?)?${NAMES}.{0,60}\bcontributed (?:reporting )?(?:to|for) this (?:report|article|story)\.?$`,
  'u',
);

const PRESENT = String.raw`(?:walks?|shakes?|speaks?|poses?|looks?|arrives?|smiles?|attends?|stands?|waves?|meets?|listens?|sits?|talks?|gestures?|leaves?|holds?|greets?|addresses|embraces?|hugs?|celebrates?|delivers?|reacts?|watch(?:es)?|inspects?|works?|leads?|receives?|welcomes?|carry|carries|lays?|plays?|lines? up|gathers?|takes? part|departs?|exits?|enters?|(?:is|are) (?:seen|pictured|shown|photographed))`;
/** What people do in pictures and hardly ever in reports of what is to come ("The court meets on June 5, 2023"). */
const GESTURE = String.raw`(?:walks?|shakes? hands|poses?|looks? on|smiles?|waves?|gestures?|greets?|embraces?|hugs?|reacts?|arrives?|stands?|(?:is|are) (?:seen|pictured|photographed))`;
const SIDE = String.raw`\((?:L|R|C|left|right|cent(?:er|re)|(?:far |second |2nd |3rd |top |bottom |front |back |centre |center )(?:L|R|left|right|row)|pictured[^()]{0,30}|from left|in [a-z]+)\)`;
/** What ends in the link to a post, or begins with the handle that it answers. */
const POST = /\bpic\.twitter\.com\/\w+$|^@\w{2,30} \S|(?:^|\s)#\p{L}[\p{L}\p{Nd}_]+[.!]?$/u;
const CAPTIONS: readonly RegExp[] = [
  /^(?:FILE PHOTO|FILE PICTURE|FILE IMAGE|FILE|File photo|File picture|PHOTO|Photo|PICTURED|Pictured|IMAGE|Image|Caption|CAPTION)(?: ?:| [-–—]+) /u,
  /^(?:(?:From |L-R|Left).{0,20}[Rr](?:ight)?:|From left[:,]|Clockwise from .{1,20}[:,]|Top row[:,]|Pictured (?:left|right|above|below)[:,])/u,
  /\/(?:AP|PA|AFP|EPA|Getty(?: Images)?|Reuters|REUTERS|Bloomberg|Shutterstock|Alamy|Rex(?: Features)?|Xinhua)\)?\.?$/u,
  /\b(?:REUTERS|AP Photo|AFP PHOTO|EPA)\/\p{Lu}[\p{L}.'’ -]{1,40}\)?$/u,
  /(?:Photo|Photograph|Picture|Image|Credit)s?(?: credit)?(?: by|:) [^.!?]{2,60}\)?$/u,
];
/** Who stands where: "Ann Smith (L) shakes hands with Bo Lee (R)"; "(R)" alone is a senator's party. */
const SIDED_CAPTIONS: readonly RegExp[] = [
  /^[^]{0,200}\(L\)[^]{1,150}\(R\)[^]{0,200}$/u,
  new RegExp(String.raw`^[^]{0,200}${SIDE},?(?: \p{L}+ly)? ${PRESENT}\b[^]{0,200}$`, 'u'),
  new RegExp(String.raw`^[^.!?]{0,120}\b${PRESENT} [^]{0,160}\(L\)`, 'u'),
];
/** What says of itself that it is a picture. */
const PICTURED: readonly RegExp[] = [
  /^(?:In this|This) .{0,60}\b(?:photo|picture|image|photograph|handout|video grab|screengrab|frame grab)\b.{0,40}(?:,|\bshows?\b|\btaken\b|\bprovided\b|\breleased\b)/u,
  /^(?:An? )?(?:file|aerial|handout|undated) (?:photo|picture|image|photograph)\b.{0,20}\b(?:of|shows?)\b/iu,
  /^An? (?:photo|picture|image|photograph|handout) (?:issued|released|provided|supplied|taken) (?:by|on|in|at)\b/iu,
];
const SIDES_IN_WORDS = /^[^]{0,200}\(left\)[^]{1,150}\(right\)[^]{0,200}$/u;
/** "A shakes hands with B on Nov. 10, 2016." */
const GESTURE_ON_A_DAY = new RegExp(
  String.raw`^[^.!?]{3,120}?\b${GESTURE} .{0,240}\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}\.$`,
  'u',
);
const ENDS_IN_YEAR = /\d{4}\.$/u;
/** Words that a report has and a caption has not. */
const TELLING = /\b(?:said|says|told|added|according to|reported|announced|will|would)\b|["“”]/u;
const KICKER_WORDS = /[A-Z'’]{3} [A-Z'’]{2}/;
const KICKER = /(?<![\p{L}'’])(?:\p{Lu}[\p{Lu}'’-]{1,20} ){1,7}\p{Lu}[\p{Lu}'’-]{2,20}[?!]?['’]?(?= \p{Lu}\p{Ll}|$)/gu;
/** No notice, byline or caption is longer; a longer sentence is news. */
const LONGEST = 500;
const SHORTEST = 2;

/**
 * What a sentence is by its own words: notice, byline, caption, or else `body`. Whatever isn't certain is body, so
 * that no news is lost; headings are told by their lines (`split-sentences.ts`).
 */
export function classifySentence(sentence: string): SentenceKind {
  if (sentence !== '' && sentence.length <= LONGEST && !/[\p{L}\p{N}]/u.test(sentence)) return 'notice';
  if (isLinkList(sentence)) return 'notice';
  if (sentence.length > LONGEST || sentence.length < SHORTEST) return 'body';
  if (NOTICES.some((pattern) => pattern.test(sentence))) return 'notice';
  if (isByline(sentence)) return 'byline';
  if (POST.test(sentence) && !TELLING.test(sentence)) return 'post';
  return isCaption(sentence) ? 'caption' : 'body';
}

/** What pictures and films show, in the tense of captions, and with nothing that a report tells. */
const SHOWN = new RegExp(
  String.raw`^(?<who>[^.!?:"“”]{3,100}?)(?<!\b(?:the|a|an|of|his|her|its|their|to|or|and|in|for|['’]s))\s(?:${GESTURE}|gathers?|waits?|celebrates?|attends?|speaks?|explains?|discuss(?:es)?|breaks? down)\b[^"“”!?]{3,300}\.$`,
  'u',
);
const PAST = /\b(?:was|were|had|did)\b|\p{Ll}{2}ed\b|['’](?:re|ve|d|ll)\b/u;

/** Whether a whole sentence right before a picture's credit is its caption: "People wait outside the court on Monday." */
export function isCaptionBeforeCredit(sentence: string): boolean {
  const who = TELLING.test(sentence) ? undefined : SHOWN.exec(sentence)?.groups?.['who'];
  return who !== undefined && !PAST.test(who);
}

/** Links run together, each under words in capitals: "ALL AT SEA Navy blames ice for loss OUT COLD Crew of ferry tell of night". */
function isLinkList(sentence: string): boolean {
  return KICKER_WORDS.test(sentence) && (sentence.match(KICKER)?.length ?? 0) > 1;
}

function isByline(sentence: string): boolean {
  return (
    BYLINES.some((pattern) => pattern.test(sentence)) ||
    (sentence.includes('contributed') && CONTRIBUTED.test(sentence))
  );
}

function isCaption(sentence: string): boolean {
  if (CAPTIONS.some((pattern) => pattern.test(sentence))) return true;
  if (sentence.includes('(') && SIDED_CAPTIONS.some((pattern) => pattern.test(sentence))) return true;
  return isPictured(sentence) && !TELLING.test(sentence);
}

function isPictured(sentence: string): boolean {
  if (PICTURED.some((pattern) => pattern.test(sentence))) return true;
  if (sentence.includes('(left)') && SIDES_IN_WORDS.test(sentence)) return true;
  return ENDS_IN_YEAR.test(sentence) && GESTURE_ON_A_DAY.test(sentence);
}
