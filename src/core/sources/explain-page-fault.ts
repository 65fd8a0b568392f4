import { DatelineError } from '../errors.ts';

/**
 * Why a page gives no article, or not all of it: it is for subscribers, asks for consent first, wants to see that no
 * robot reads it, shows a film, lists other pages, is a feed, has no text, is larger than any article's page, or stalled
 * whoever read it.
 */
export type PageFault =
  'paywall' | 'consent' | 'robot-check' | 'video' | 'index' | 'feed' | 'empty' | 'too-large' | 'unreadable';

const WORDS: Readonly<Record<PageFault, { message: string; hint: string }>> = {
  paywall: {
    message: 'The page shows only the beginning of the article to those who don’t subscribe.',
    hint: 'Paste the article’s text with /paste, or give another link.',
  },
  consent: {
    message: 'The page asks for consent before it shows the article.',
    hint: 'Open it in a browser and paste the article’s text with /paste.',
  },
  'robot-check': {
    message: 'The site wants to see a browser before it shows the page.',
    hint: 'Open it in a browser and paste the article’s text with /paste.',
  },
  video: {
    message: 'The page shows a video, and no article.',
    hint: 'Give a link to an article on it.',
  },
  index: {
    message: 'The page lists other pages, and is no article itself.',
    hint: 'Give the link of one article, or add the page as a source with /source add.',
  },
  feed: {
    message: 'The address is that of a feed, and of no article.',
    hint: 'Add it as a source with /source add, or give the link of one of its articles.',
  },
  empty: {
    message: 'There is no text on the page.',
    hint: 'It may be made by scripts, which Dateline doesn’t run: paste the article’s text with /paste.',
  },
  'too-large': {
    message: 'The page is larger than any article’s page.',
    hint: 'Paste the article’s text with /paste.',
  },
  unreadable: {
    message: 'The page is built so that it can’t be read in reasonable time.',
    hint: 'Open it in a browser and paste the article’s text with /paste.',
  },
};

/** The fault in words for whoever gave the link. */
export function explainPageFault(fault: PageFault): DatelineError {
  const { message, hint } = WORDS[fault];
  return new DatelineError('bad-article', message, { hint });
}
