import type { Measure, Measures } from './measure-page.ts';
import { isElement, type PageElement } from './page-document.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Elements that hold no sentence of an article, whatever is in them. */
const NEVER_TEXT = words(`
  script style noscript template iframe object embed applet svg canvas math-player audio video source track map area
  button input select option textarea datalist dialog menu progress meter nav link meta picture img figcaption rp rt`);
/** Elements that frame an article, as long as they don't hold most of it (a form may hold a whole page). */
const FRAMES = words('header footer aside form fieldset figure');
/** ARIA roles of what frames the main content (w3.org/TR/wai-aria-1.2, landmark and window roles). */
const FRAME_ROLES = words(`
  navigation banner contentinfo complementary search form dialog alertdialog alert menu menubar toolbar tablist
  tooltip status button img figure`);

/**
 * Words of which authors make class names and ids for what surrounds an article: the trade's and the frameworks'
 * words (schema.org, WordPress, Bootstrap, common content systems), not those of a site.
 */
const FURNITURE = words(`
  share sharing sharebar sharethis addthis social socials newsletter newsletters subscribe subscription signup optin
  promo promos promotion promotions promoted advert adverts advertisement advertisements advertising ad ads adslot
  adunit adsense dfp banner sponsor sponsored sponsors related relatedposts recirc recirculation recommended
  recommendation recommendations recommends outbrain taboola zergnet comments commentlist disqus respond livefyre
  caption captions figcaption photocredit imagecredit credit credits breadcrumb breadcrumbs pagination pager paginator
  cookie cookies consent gdpr modal popup overlay lightbox sidebar footer navigation nav navbar navigationbar menu
  masthead toolbar tooltip trending popular mostread mostpopular mostviewed readmore morefrom readnext upnext
  alsolike seealso tags taglist tagcloud topics byline bylines timestamp dateline datetime pubdate slideshow carousel gallery
  teaser teasers kicker eyebrow login register signin paywall regwall donate donation feedback
  srsonly screenreader visuallyhidden offscreen noprint skiplink authorbio aboutauthor toc hatnote
  videoplayer jumplinks pullquote popout disclaimer copyright`);
/** Pairs of words that together mean such a part, where one alone may not. */
const FURNITURE_PAIRS: readonly RegExp[] = [
  /\b(?:author|writer|contributor|journalist)s? (?:bio|biography|box|info|card|profile|about|description|block|details|meta|name|image|avatar)\b/u,
  /\b(?:about|more|bio) (?:the )?authors?\b/u,
  /\b(?:article|entry|post|story|content|page) (?:meta|metadata|tags|tools|actions|info|footer|header|nav|share|date|time|details|byline|author|related|links)\b/u,
  /\b(?:read|see|view|more|next|also|other|latest|top|similar|most|must|dont|up|you may) (?:more|also|next|stories|story|articles|posts|news|read|reads|like|popular|viewed|miss|from|on|in|links|headlines)\b/u,
  /\b(?:sr|screen reader|reader) (?:only|text)\b/u,
  /\b(?:video|audio|media|podcast) (?:player|playlist|embed)\b/u,
  /\b(?:visually|v) hidden\b/u,
  /\b(?:image|photo|picture|media|img|video|lead|hero) (?:caption|credit|credits|description|meta|title|info|label|source)\b/u,
  /\b(?:call to action|cta|in ?body promo|in article|mid article|inline (?:promo|ad|newsletter|related|link)|click to tweet)\b/u,
];
/** Words before such a word that turn it round: "has-sidebar", "no-ads" say something of what is beside. */
const TURNED_ROUND =
  /\b(?:no|not|non|without|has|with|is|hide|hides|show|enable|disable|after|before|below|above) [a-z]+/gu;

/** What readers wrote may be longer than the article. */
const READERS = words('comment comments commentlist disqus respond livefyre discussion');

/** What holds a greater share of the page's prose than this is not taken for furniture; of comments, than the other. */
const MOST_OF_PAGE = 0.3;
const NEARLY_ALL = 0.8;
/** With less prose than this, a page is measured by all of its text. */
const LITTLE_PROSE = 500;

interface Candidate {
  element: PageElement;
  /** What it is called furniture for; all that is called so is judged together (the slides of a gallery). */
  reason: string;
}

/**
 * Takes out of a page what surrounds an article: what the elements, their roles and the words of their classes and ids
 * say they are. Nothing that holds much of the page's prose is taken out.
 */
export function prunePage(root: PageElement, measures: Measures): void {
  const whole = measures.get(root);
  if (whole === undefined) return;
  const candidates = findCandidates(root, measures);
  const shares = new Map<string, number>();
  for (const { element, reason } of candidates)
    shares.set(reason, (shares.get(reason) ?? 0) + shareOf(measures.get(element), whole));
  // A container that is kept is looked into again, once for each level that is kept.
  const kept = candidates.filter(({ element, reason }) => {
    const most = READERS.has(reason) ? NEARLY_ALL : MOST_OF_PAGE;
    if ((shares.get(reason) ?? 0) > most) return true;
    element.remove();
    return false;
  });
  for (const { element } of kept) prunePage(element, measures);
}

/** The outermost elements that look like furniture. */
function findCandidates(root: PageElement, measures: Measures): Candidate[] {
  const candidates: Candidate[] = [];
  const readName = rememberNames();
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const child of [...element.childNodes]) {
      if (!isElement(child)) continue;
      const reason = findReason(child, measures.get(child), readName);
      if (reason === null) waiting.push(child);
      else candidates.push({ element: child, reason });
    }
  }
  return candidates;
}

const shareOf = (measure: Measure | undefined, whole: Measure): number => {
  if (measure === undefined) return 0;
  return whole.prose < LITTLE_PROSE ? measure.text / (whole.text || 1) : measure.prose / whole.prose;
};

function findReason(
  element: PageElement,
  measure: Measure | undefined,
  readName: (name: string) => string | null,
): string | null {
  const { localName } = element;
  if (NEVER_TEXT.has(localName)) return 'never-text';
  if (FRAMES.has(localName)) return localName !== 'figure' || isPicture(element) ? localName : null;
  if (isHidden(element)) return 'hidden';
  const role = element.getAttribute('role') ?? '';
  if (FRAME_ROLES.has(role)) return role;
  if (localName === 'body' || localName === 'article' || localName === 'main') return null;
  if (measure === undefined || measure.text === 0) return null;
  for (const attribute of NAMING) {
    for (const name of (element.getAttribute(attribute) ?? '').slice(0, LONGEST_NAME).split(/\s+/u)) {
      const reason = name === '' ? null : readName(name);
      if (reason !== null) return reason;
    }
  }
  return null;
}

/** A figure may also hold a table, a poem or code, which is text. */
const isPicture = (figure: PageElement): boolean =>
  figure.querySelector('table, blockquote, pre, p') === null ||
  figure.querySelector('img, picture, video, iframe, figcaption') !== null;

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return HIDING.test((element.getAttribute('style') ?? '').slice(0, LONGEST_NAME));
}

const NAMING = ['class', 'id', 'data-component', 'data-testid', 'data-module'] as const;
const LONGEST_NAME = 300;

/** Reads each name once: a page uses the same few hundred over and over. */
function rememberNames(): (name: string) => string | null {
  const known = new Map<string, string | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const reason = reasonOfName(name);
    known.set(name, reason);
    return reason;
  };
}

/** The word or pair of words in a class name or id for which it is called furniture; null where there is none. */
function reasonOfName(name: string): string | null {
  const spoken = name
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .replace(TURNED_ROUND, ' ');
  const word = spoken.split(' ').find((part) => FURNITURE.has(part));
  return word ?? FURNITURE_PAIRS.map((pair) => pair.exec(spoken)?.[0]).find((pair) => pair !== undefined) ?? null;
}
